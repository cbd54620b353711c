import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { portionsOf } from './portions.ts';

describe('cutting into portions', () => {
  it('keeps everything, in order, and no portion too long', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), fc.integer({ min: 1, max: 9 }), (all, most) => {
        const portions = portionsOf(all, most);
        expect(portions.flat()).toEqual(all);
        expect(portions.every(({ length }) => length > 0 && length <= most)).toBe(true);
      }),
    );
  });

  it('cuts by length too, and leaves what is long by itself', () => {
    const long = 'x'.repeat(300_000);
    expect(portionsOf([long, long, 'a', 'b', long], 100)).toEqual([
      [long],
      [long, 'a', 'b'],
      [long],
    ]);
  });

  it('has none of nothing', () => {
    expect(portionsOf([], 5)).toEqual([]);
  });
});
