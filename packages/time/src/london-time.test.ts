import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from './local-date.ts';
import { momentsOf } from './london-time.ts';
import { LocalDate, LocalTime } from './occurred.ts';

const two = (n: number): string => String(n).padStart(2, '0');
const clock = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map(([hours, minutes]) => LocalTime.parse(`${two(hours)}:${two(minutes)}`));
const days = fc
  .integer({ min: -25_000, max: 25_000 })
  .map((n) => addDays(LocalDate.parse('1990-01-01'), n));
const sign = fc.constantFrom('+', '-');

describe('a wall-clock time with its offset', () => {
  it('is the one moment that the native date reads from it', () =>
    fc.assert(
      fc.property(days, clock, sign, clock, (date, time, ahead, offset) => {
        const read = Date.parse(`${date}T${time}:00${ahead}${offset}`);
        expect(momentsOf(date, time, `${ahead}${offset}`)).toEqual([read, read]);
      }),
    ));
});
