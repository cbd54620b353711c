/** Days on the London calendar: adding them, counting them, and the moments at which they begin and end. */
import { DateTime } from 'luxon';
import type { Instant } from './instant.ts';
import { inLondon } from './instant.ts';
import type { LocalDate } from './occurred.ts';

export const LONDON = 'Europe/London';
const DAY = 86_400_000; // milliseconds in a calendar day, where no clock is involved

/** Days since 1 January 1970, for counting without any time zone. */
const dayNumber = (date: LocalDate): number => Date.parse(`${date}T00:00:00Z`) / DAY;

// Luxon writes `yyyy-MM-dd`, which is what LocalDate means; so the brand is given here.
export const toLocalDate = (moment: DateTime): LocalDate =>
  moment.toFormat('yyyy-MM-dd') as LocalDate;

// Luxon writes UTC to the millisecond, which is what Instant means; so the brand is given here.
export const toInstant = (moment: DateTime): Instant =>
  moment.toUTC().toFormat("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'") as Instant;

const onNoClock = (date: LocalDate): DateTime => DateTime.fromISO(date, { zone: 'utc' });

/** The day `n` days later (earlier, where `n` is negative). */
export const addDays = (date: LocalDate, n: number): LocalDate =>
  toLocalDate(DateTime.fromMillis((dayNumber(date) + n) * DAY, { zone: 'utc' }));

/** The same day of the month `n` months later, or the last day of a month that is too short. */
export const addMonths = (date: LocalDate, n: number): LocalDate =>
  toLocalDate(onNoClock(date).plus({ months: n }));

/** How many days `to` lies after `from`; negative where it lies before. */
export const daysBetween = (from: LocalDate, to: LocalDate): number =>
  dayNumber(to) - dayNumber(from);

/** 1 for Monday to 7 for Sunday. */
export const weekday = (date: LocalDate): number => onNoClock(date).weekday;

/** The day that the London calendar shows at this moment. */
export const londonDate = (instant: Instant): LocalDate => toLocalDate(inLondon(instant));

/** The first millisecond of the day in London. */
export const startOfDay = (date: LocalDate): Instant =>
  toInstant(DateTime.fromISO(date, { zone: LONDON }).startOf('day'));

/** The last millisecond of the day in London: 23:59:59.999 on the wall clock. */
export const endOfDay = (date: LocalDate): Instant =>
  toInstant(DateTime.fromISO(date, { zone: LONDON }).endOf('day'));

/** "Friday 11 April 2025". */
export const dayInWords = (date: LocalDate): string =>
  onNoClock(date).setLocale('en-GB').toFormat('cccc d LLLL yyyy');
