import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instantOf, utcDay } from './instant.ts';

const LAST = 8.64e15; // milliseconds: the native date goes no further

describe('writing a moment', () => {
  const moments = fc.oneof(
    fc.integer({ min: -5e12, max: 5e12 }),
    fc.integer({ min: -LAST, max: LAST }),
    fc.double({ min: -5e12, max: 5e12, noNaN: true }),
  );
  it('is as the native date writes it, before 1970, after 9999 and with parts of a millisecond', () =>
    fc.assert(
      fc.property(moments, (at) => {
        const native = new Date(at).toISOString();
        expect(instantOf(at)).toBe(native);
        expect(utcDay(Math.trunc(at))).toBe(native.split('T')[0]);
      }),
      { numRuns: 2_000 },
    ));
  it('refuses what is no moment', () => {
    for (const at of [Number.NaN, Number.POSITIVE_INFINITY, 2 * LAST])
      expect(() => instantOf(at)).toThrow(RangeError);
  });
});
