import { describe, expect, it } from 'vitest';
import { addedBy } from './commit-fields.ts';

const ids = (count: number) => Array.from({ length: count }, (_, n) => String(n));

describe('saying what a file adds', () => {
  it('names its entries where one event holds them', () => {
    expect(addedBy(ids(20_000))).toEqual({ entryIds: ids(20_000) });
  });

  it('counts them where it does not', () => {
    expect(addedBy(ids(20_001))).toEqual({ entryIds: [], entries: 20_001 });
  });
});
