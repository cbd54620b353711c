import { describe, expect, it } from 'vitest';
import { referenceAfter } from './next-reference.ts';

describe('proposing a reference', () => {
  it.each([
    ['KCP-000123', 'KCP-000124'],
    ['KCP-000999', 'KCP-001000'],
    ['2024/99', '2024/100'],
    ['7', '8'],
  ])('goes on from %s with %s', (last, next) => expect(referenceAfter(last)).toBe(next));

  it('proposes none where references end in no number', () =>
    expect(referenceAfter('KCP-7a')).toBeUndefined());
});
