import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dueAt, type Within } from './deadline.ts';
import { addDays, londonDate } from './local-date.ts';
import { LocalDate } from './occurred.ts';
import {
  addWorkingDays,
  type CountingRule,
  calendarOf,
  isWorkingDay,
  lastWorkingDay,
  usualCounting,
  workingDaysBetween,
} from './working-days.ts';

const england = calendarOf('england-and-wales');
const day = (written: string) => LocalDate.parse(written);
const due = (anchor: string, within: Within, rule?: CountingRule) =>
  londonDate(dueAt(day(anchor), within, england, rule));

describe('counting working days', () => {
  it('leaves out weekends and bank holidays', () => {
    expect(addWorkingDays(day('2025-04-17'), 1, england)).toBe('2025-04-22'); // over Easter
    expect(addWorkingDays(day('2025-04-22'), -1, england)).toBe('2025-04-17');
    expect(workingDaysBetween(day('2025-04-16'), day('2025-04-22'), england)).toBe(2);
  });

  it('adds nothing where none are added, on whatever day', () =>
    expect(addWorkingDays(day('2025-04-19'), 0, england)).toBe('2025-04-19'));

  it('refuses half a day', () =>
    expect(() => addWorkingDays(day('2025-04-17'), 0.5, england)).toThrow('whole number'));

  const dates = fc.integer({ min: 0, max: 3200 }).map((n) => addDays(day('2019-01-01'), n));
  const calendars = fc
    .constantFrom('england-and-wales', 'scotland', 'northern-ireland' as const)
    .map((division) => calendarOf(division));

  it('takes away what it added', () =>
    fc.assert(
      fc.property(dates, fc.integer({ min: 1, max: 80 }), calendars, (date, n, calendar) => {
        const later = addWorkingDays(date, n, calendar);
        expect(isWorkingDay(later, calendar)).toBe(true);
        expect(workingDaysBetween(date, later, calendar)).toBe(n);
        expect(workingDaysBetween(later, date, calendar)).toBe(-n);
        if (isWorkingDay(date, calendar)) expect(addWorkingDays(later, -n, calendar)).toBe(date);
      }),
    ));

  it('may be counted in two goes', () =>
    fc.assert(
      fc.property(dates, fc.nat(40), fc.nat(40), (date, a, b) => {
        const twice = addWorkingDays(addWorkingDays(date, a, england), b, england);
        expect(twice).toBe(addWorkingDays(date, a + b, england));
      }),
    ));
});

const monday: CountingRule = {
  anchorDay: 'day 0',
  anchorOnNonWorkingDay: 'next working day',
};
const five: Within = { n: 5, unit: 'working_day' };

/**
 * Two open government code bases count five working days differently where something is received at a
 * weekend: MOJ's Correspondence Tool Staff (CTS) counts Monday as day 1 and ends on Friday; the Home
 * Office's HOCS takes it as received on Monday and ends on the Monday after. On weekdays they agree.
 */
describe('stating the counting rule', () => {
  it.each(['2025-06-14', '2025-06-15'])('differs for receipt at the weekend, %s', (weekend) => {
    expect(due(weekend, five)).toBe('2025-06-20'); // as CTS: Friday
    expect(due(weekend, five, monday)).toBe('2025-06-23'); // as HOCS: Monday
  });

  it.each([
    ['2025-06-09', '2025-06-16'],
    ['2025-06-11', '2025-06-18'],
    ['2025-06-13', '2025-06-20'],
  ])('makes no difference for receipt on a weekday, %s', (received, ends) => {
    expect(due(received, five)).toBe(ends);
    expect(due(received, five, monday)).toBe(ends);
  });

  it('counts a working day on which it began as the first where the rule says so', () => {
    const beginning = { ...usualCounting, anchorDay: 'day 1' as const };
    const counting = { calendar: england, rule: beginning };
    expect(lastWorkingDay(day('2025-06-09'), 5, counting)).toBe('2025-06-13');
    expect(lastWorkingDay(day('2025-06-14'), 5, counting)).toBe('2025-06-20');
  });
});

/**
 * The dates below were counted by hand on a calendar from the limits that each partnership published, with
 * a decision on Wednesday 16 April 2025, so that Easter (18 and 21 April) lies in the way.
 */
describe('counting what partnerships publish', () => {
  // Sefton, 2017: raise in 2 working days, reply in 3, outcome in 2 more; meeting in 5, letter in 48 hours.
  it('agrees with Sefton’s limits, step after step', () => {
    const raised = due('2025-04-16', { n: 2, unit: 'working_day' });
    expect(raised).toBe('2025-04-22'); // Thursday 17th, Tuesday 22nd
    const answered = due(raised, { n: 3, unit: 'working_day' });
    expect(answered).toBe('2025-04-25');
    expect(due(answered, { n: 2, unit: 'working_day' })).toBe('2025-04-29');
    expect(due('2025-04-29', five)).toBe('2025-05-07'); // 5 May is the early May bank holiday
  });

  // St Helens, 2016: one day, one day, five working days.
  it('agrees with St Helens’ limits, step after step', () => {
    const first = due('2025-04-16', { n: 1, unit: 'calendar_day' });
    expect(first).toBe('2025-04-17');
    const second = due(first, { n: 1, unit: 'calendar_day' });
    expect(second).toBe('2025-04-18'); // Good Friday: a day is a day
    expect(due(second, five)).toBe('2025-04-28'); // 22, 23, 24, 25, 28 April
  });

  // Barnet: one working week.
  it('agrees with Barnet’s working week', () =>
    expect(due('2025-04-16', { n: 1, unit: 'working_week' })).toBe('2025-04-25'));

  // Rapid review: notified within 5 working days, complete within 15 of that.
  it('agrees with the fifteen working days of a rapid review', () =>
    expect(due('2025-12-12', { n: 15, unit: 'working_day' })).toBe('2026-01-07'));
});
