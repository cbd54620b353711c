import fc from 'fast-check';
import { DateTime } from 'luxon';
import { describe, expect, it } from 'vitest';
import { inLondon, instantOf } from './instant.ts';
import {
  addDays,
  addMonths,
  dayInWords,
  daysBetween,
  endOfDay,
  londonDate,
  startOfDay,
  weekday,
} from './local-date.ts';
import { offsetAt } from './london-time.ts';
import { LocalDate } from './occurred.ts';

const day = (written: string) => LocalDate.parse(written);
const london = (date: LocalDate) => DateTime.fromISO(date, { zone: 'Europe/London' });
const days = fc.integer({ min: -25_000, max: 25_000 }).map((n) => addDays(day('1990-01-01'), n));

describe('keeping the London calendar', () => {
  it('agrees with luxon about every day, summer time of the wars included', () =>
    fc.assert(
      fc.property(days, fc.integer({ min: -400, max: 400 }), (date, n) => {
        expect(startOfDay(date)).toBe(london(date).startOf('day').toUTC().toISO());
        expect(endOfDay(date)).toBe(london(date).endOf('day').toUTC().toISO());
        expect(weekday(date)).toBe(london(date).weekday);
        expect(addDays(date, n)).toBe(london(date).plus({ days: n }).toISODate());
        expect(daysBetween(date, addDays(date, n))).toBe(n);
      }),
    ));

  it('agrees with luxon about every minute', () =>
    fc.assert(
      fc.property(fc.integer({ min: -20_000_000, max: 40_000_000 }), (minute) => {
        const instant = instantOf(minute * 60_000);
        expect(londonDate(instant)).toBe(inLondon(instant).toISODate());
        expect(offsetAt(instant)).toBe(inLondon(instant).toFormat('ZZ'));
      }),
    ));

  it('knows that the day on which clocks change is longer or shorter', () => {
    const hours = (date: string) =>
      (Date.parse(endOfDay(day(date))) + 1 - Date.parse(startOfDay(day(date)))) / 3_600_000;
    expect([hours('2025-03-30'), hours('2025-10-26'), hours('2025-06-04')]).toEqual([23, 25, 24]);
  });

  it('adds months to the end of a short one, and says a day in words', () => {
    expect(addMonths(day('2024-01-31'), 1)).toBe('2024-02-29');
    expect(dayInWords(day('2025-04-11'))).toBe('Friday 11 April 2025');
  });
});
