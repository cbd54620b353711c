/**
 * Working days: Monday to Friday, except bank holidays. Policies count them differently, so the way of
 * counting is data and every policy states its own.
 */
import { z } from 'zod';
import { bankHolidays, type Division, type Holiday } from './bank-holidays.ts';
import { addDays, weekday } from './local-date.ts';
import type { LocalDate } from './occurred.ts';

/** The days on which nobody is expected to work, besides Saturdays and Sundays. */
export type Calendar = {
  readonly division: Division;
  readonly holidays: ReadonlySet<LocalDate>;
};

type Extra = {
  /** A partnership's own one-off holidays, added by an administrator. */
  readonly oneOffs?: readonly Holiday[];
  /** Leaves out holidays that were proclaimed later than this day: the calendar as it was then known. */
  readonly knownOn?: LocalDate;
};

/** The calendar of a division, with any one-off holidays, as known now or on an earlier day. */
export const calendarOf = (division: Division, { oneOffs = [], knownOn }: Extra = {}): Calendar => {
  const known = [...bankHolidays.divisions[division].events, ...oneOffs].filter(
    ({ proclaimedOn }) => !knownOn || !proclaimedOn || proclaimedOn <= knownOn,
  );
  return { division, holidays: new Set(known.map(({ date }) => date)) };
};

/**
 * How days are counted from an anchor. The deadline is always the end of the last day.
 * - `anchorDay`: `day 0` (the first day after it is day 1) or `day 1` ("beginning with the day of …").
 * - `anchorOnNonWorkingDay`: `as it falls`, or `next working day` (a letter that came on Saturday is
 *   taken to have come on Monday). It matters for working days only.
 */
export const CountingRule = z.object({
  anchorDay: z.enum(['day 0', 'day 1']).default('day 0').meta({ clear: true }),
  anchorOnNonWorkingDay: z
    .enum(['as it falls', 'next working day'])
    .default('as it falls')
    .meta({ clear: true }),
});
export type CountingRule = z.infer<typeof CountingRule>;

/** Kelderby's policy, and most others: the day of the anchor is day 0, wherever it falls. */
export const usualCounting: CountingRule = {
  anchorDay: 'day 0',
  anchorOnNonWorkingDay: 'as it falls',
};

export const isWorkingDay = (date: LocalDate, { holidays }: Calendar): boolean =>
  weekday(date) <= 5 && !holidays.has(date);

/** The working day `n` working days later (earlier, where `n` is negative). None added is the day itself. */
export const addWorkingDays = (date: LocalDate, n: number, calendar: Calendar): LocalDate => {
  if (!Number.isInteger(n))
    throw new RangeError(`Expected a whole number of working days to add, found ${n}.`);
  const step = Math.sign(n);
  let day = date;
  for (let left = Math.abs(n); left > 0; ) {
    day = addDays(day, step);
    if (isWorkingDay(day, calendar)) left -= 1;
  }
  return day;
};

/** How many working days lie after `from`, up to and including `to`; negative where `to` is the earlier. */
export const workingDaysBetween = (from: LocalDate, to: LocalDate, calendar: Calendar): number => {
  if (to < from) return -workingDaysBetween(to, from, calendar) || 0;
  let count = 0;
  for (let day = from; day < to; ) {
    day = addDays(day, 1);
    if (isWorkingDay(day, calendar)) count += 1;
  }
  return count;
};

/** The last of `n` working days, counted from an anchor by the rule. */
export const lastWorkingDay = (
  anchor: LocalDate,
  n: number,
  { calendar, rule }: { readonly calendar: Calendar; readonly rule: CountingRule },
): LocalDate => {
  const moves = rule.anchorOnNonWorkingDay === 'next working day';
  const from =
    moves && !isWorkingDay(anchor, calendar) ? addWorkingDays(anchor, 1, calendar) : anchor;
  const countsItself = rule.anchorDay === 'day 1' && isWorkingDay(from, calendar);
  return addWorkingDays(from, countsItself ? Math.max(n - 1, 0) : n, calendar);
};
