/** Days on the London calendar: adding them, counting them, and the moments at which they begin and end. */
import { DateTime, IANAZone } from 'luxon';
import { type Instant, instantOf, utcDay } from './instant.ts';
import type { LocalDate } from './occurred.ts';

const DAY = 86_400_000; // milliseconds in a calendar day, where no clock is involved
const HOUR = 3_600_000; // milliseconds

const london = IANAZone.create('Europe/London');

// Asking the system takes longer than all the rest; and London's clock has never changed twice within a day.
const offsets = new Map<number, number>();
const REMEMBERED = 200_000; // moments: several centuries of days

/** London's clock never went one way and back within so short a time: what is the same at both ends holds between them. */
const STEADY = 16 * DAY;

const asked = (at: number): number => {
  const known = offsets.get(at);
  if (known !== undefined) return known;
  const offset = london.offset(at) * 60_000;
  if (offsets.size >= REMEMBERED) offsets.clear();
  offsets.set(at, offset);
  return offset;
};

/** How far the London clock is ahead of UTC at a moment, in milliseconds. */
export const londonOffset = (at: number): number => {
  const from = Math.floor(at / STEADY) * STEADY;
  const steady = asked(from);
  if (steady === asked(from + STEADY)) return steady;
  const day = Math.floor(at / DAY) * DAY;
  const offset = asked(day);
  // It has only ever changed on the hour, UTC.
  return offset === asked(day + DAY) ? offset : asked(Math.floor(at / HOUR) * HOUR);
};

const dayNumbers = new Map<LocalDate, number>();

/** Days since 1 January 1970, for counting without any time zone. Reading a date takes several times as long as finding it again. */
const dayNumber = (date: LocalDate): number => {
  const known = dayNumbers.get(date);
  if (known !== undefined) return known;
  const day = Date.parse(`${date}T00:00:00Z`) / DAY;
  if (dayNumbers.size >= REMEMBERED) dayNumbers.clear();
  dayNumbers.set(date, day);
  return day;
};

/** The moment at which that day begins in UTC, in milliseconds since 1970. */
export const utcMidnight = (date: LocalDate): number => dayNumber(date) * DAY;

// It writes a day as LocalDate means it.
const dateOf = (milliseconds: number): LocalDate => utcDay(milliseconds) as LocalDate;

export const toInstant = (moment: DateTime): Instant => instantOf(moment.toMillis());

// Luxon writes `yyyy-MM-dd`, which is what LocalDate means; so the brand is given here.
export const toLocalDate = (moment: DateTime): LocalDate =>
  moment.toFormat('yyyy-MM-dd') as LocalDate;

const onNoClock = (date: LocalDate): DateTime => DateTime.fromISO(date, { zone: 'utc' });

/** The day `n` days later (earlier, where `n` is negative). */
export const addDays = (date: LocalDate, n: number): LocalDate =>
  dateOf((dayNumber(date) + n) * DAY);

/** The same day of the month `n` months later, or the last day of a month that is too short. */
export const addMonths = (date: LocalDate, n: number): LocalDate => {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const lastDay = new Date(Date.UTC(year, month + n, 0)).getUTCDate();
  return dateOf(Date.UTC(year, month - 1 + n, Math.min(day, lastDay)));
};

/** How many days `to` lies after `from`; negative where it lies before. */
export const daysBetween = (from: LocalDate, to: LocalDate): number =>
  dayNumber(to) - dayNumber(from);

const THURSDAY = 3; // 1 January 1970, counted from Monday as 0

/** 1 for Monday to 7 for Sunday. */
export const weekday = (date: LocalDate): number =>
  ((((dayNumber(date) + THURSDAY) % 7) + 7) % 7) + 1;

/** The day that the London calendar shows at this moment. */
export const londonDate = (instant: Instant): LocalDate => {
  const at = Date.parse(instant);
  return dateOf(at + londonOffset(at));
};

/** The first millisecond of the day in London. */
export const startOfDay = (date: LocalDate): Instant => instantOf(dayBegins(date));

/** The last millisecond of the day in London: 23:59:59.999 on the wall clock. */
export const endOfDay = (date: LocalDate): Instant => instantOf(dayIsOver(date));

const begins = (day: number): number => day * DAY - londonOffset(day * DAY - HOUR); // the clocks never change at midnight

/** As `startOfDay`, in milliseconds since 1970. */
export const dayBegins = (date: LocalDate): number => begins(dayNumber(date));

/** As `endOfDay`, in milliseconds since 1970. */
export const dayIsOver = (date: LocalDate): number => begins(dayNumber(date) + 1) - 1;

/** "Friday 11 April 2025". */
export const dayInWords = (date: LocalDate): string =>
  onNoClock(date).setLocale('en-GB').toFormat('cccc d LLLL yyyy');
