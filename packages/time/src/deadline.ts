/**
 * Deadlines: how long a policy gives, from what, and whether it was kept. Hours are elapsed time; days are
 * days of the London calendar and end at 23:59:59.999 there. Lateness is asked of now and never stored.
 */
import { z } from 'zod';
import { type Instant, inLondon, instantOf } from './instant.ts';
import { addDays, addMonths, dayInWords, endOfDay, londonDate, startOfDay } from './local-date.ts';
import type { LocalDate, LocalTime, Occurred } from './occurred.ts';
import { earliest } from './occurred-at.ts';
import { spokenTime } from './spoken-time.ts';
import {
  addWorkingDays,
  type Calendar,
  type CountingRule,
  lastWorkingDay,
  usualCounting,
  workingDaysBetween,
} from './working-days.ts';

const Unit = z.enum([
  'hour',
  'working_day',
  'calendar_day',
  'week',
  'working_week',
  'month',
  'immediately',
]);
type Unit = z.infer<typeof Unit>;

/** How long there is. A working week is five working days; with `immediately` the number says nothing. */
export const Within = z.object({
  n: z.number().int().nonnegative(),
  unit: Unit.meta({ clear: true }),
});
export type Within = z.infer<typeof Within>;

/** What a clock starts from: a moment, a day, or an event whose time may be imprecise. */
export type Anchor = Instant | LocalDate | Occurred;

const WORKING_WEEK = 5; // working days, Monday to Friday
const WEEK = 7; // days
const HOUR = 3_600_000; // milliseconds of elapsed time
const DAY = 24 * HOUR;

// A LocalDate never holds a T and an Instant always does; the compiler sees two branded strings.
const isInstant = (anchor: Instant | LocalDate): anchor is Instant => anchor.includes('T');

/** The moment from which an anchor is counted: the earliest that it can mean. */
export const anchorInstant = (anchor: Anchor): Instant => {
  if (typeof anchor === 'string') return isInstant(anchor) ? anchor : startOfDay(anchor);
  const bound = earliest(anchor);
  if (bound) return bound;
  throw new RangeError(
    `Expected an event with a date to count a deadline from, found one of grain "${anchor.grain}". Count from the moment it was recorded instead.`,
  );
};

type Counting = { readonly calendar: Calendar; readonly rule: CountingRule };

const addCalendarDays = (from: LocalDate, days: number, { anchorDay }: CountingRule): LocalDate =>
  addDays(from, anchorDay === 'day 1' && days > 0 ? days - 1 : days);

const lastDay: Record<
  Exclude<Unit, 'hour' | 'immediately'>,
  (from: LocalDate, n: number, counting: Counting) => LocalDate
> = {
  working_day: lastWorkingDay,
  working_week: (from, n, counting) => lastWorkingDay(from, n * WORKING_WEEK, counting),
  calendar_day: (from, n, { rule }) => addCalendarDays(from, n, rule),
  week: (from, n, { rule }) => addCalendarDays(from, n * WEEK, rule),
  month: (from, n, { rule }) =>
    addDays(addMonths(from, n), rule.anchorDay === 'day 1' && n > 0 ? -1 : 0),
};

/** The last moment at which it is in time. */
export const dueAt = (
  anchor: Anchor,
  { n, unit }: Within,
  calendar: Calendar,
  rule: CountingRule = usualCounting,
): Instant => {
  const from = anchorInstant(anchor);
  if (unit === 'immediately') return from;
  if (unit === 'hour') return instantOf(Date.parse(from) + n * HOUR);
  return endOfDay(lastDay[unit](londonDate(from), n, { calendar, rule }));
};

/** One thing that has to be done by a moment. Everything about it but "late" is fact. */
export type Clock = {
  readonly name: string;
  readonly startedAt: Instant;
  readonly dueAt: Instant;
  /** The counting in words, as `ruleInWords` writes it: "3 working days from Friday 11 April 2025". */
  readonly rule: string;
  readonly doneAt?: Instant | undefined;
  /** Set while the clock stands still; the due date of a paused clock is not yet known. */
  readonly pausedAt?: Instant | undefined;
  /** From when it counts as due soon; where absent, its last 24 hours, or its last half if that is shorter. */
  readonly dueSoonAt?: Instant | undefined;
};

export type ClockStatus = 'running' | 'due soon' | 'late' | 'met' | 'met late' | 'paused';

const milliseconds = (from: Instant, to: Instant): number => Date.parse(to) - Date.parse(from);

const isDueSoon = (clock: Clock, now: Instant): boolean => {
  if (clock.dueSoonAt) return now >= clock.dueSoonAt;
  const last = Math.min(DAY, milliseconds(clock.startedAt, clock.dueAt) / 2);
  return milliseconds(now, clock.dueAt) <= last;
};

/** How a clock stands. A pause stops a clock that was in time; it does not mend one that was late already. */
export const clockStatus = (clock: Clock, now: Instant): ClockStatus => {
  if (clock.doneAt) return clock.doneAt <= clock.dueAt ? 'met' : 'met late';
  if (clock.pausedAt) return clock.pausedAt <= clock.dueAt ? 'paused' : 'late';
  if (now > clock.dueAt) return 'late';
  return isDueSoon(clock, now) ? 'due soon' : 'running';
};

/** When to begin saying "due soon" so that a working day is left to act: the start of the one before it is due. */
export const dueSoonFrom = (due: Instant, calendar: Calendar): Instant =>
  startOfDay(addWorkingDays(londonDate(due), -1, calendar));

export type Lateness = { readonly minutes: number; readonly workingDays: number };

/** By how much a clock was missed, or is being missed now; undefined where it is, or was, in time. */
export const lateBy = (clock: Clock, now: Instant, calendar: Calendar): Lateness | undefined => {
  const status = clockStatus(clock, now);
  if (status !== 'late' && status !== 'met late') return undefined;
  const until = clock.doneAt ?? now;
  return {
    minutes: Math.floor(milliseconds(clock.dueAt, until) / 60_000),
    workingDays: workingDaysBetween(londonDate(clock.dueAt), londonDate(until), calendar),
  };
};

const momentInWords = (instant: Instant): string => {
  const time = inLondon(instant).toFormat('HH:mm') as LocalTime; // luxon writes HH:MM, as LocalTime is
  return `${spokenTime(time)} on ${dayInWords(londonDate(instant))}`;
};

const unitInWords: Record<Unit, string> = {
  hour: 'hour',
  working_day: 'working day',
  calendar_day: 'day',
  week: 'week',
  working_week: 'working week',
  month: 'month',
  immediately: 'immediately',
};

/** The counting, in words: "3 working days from Friday 11 April 2025", "48 hours from 3:30pm on …". */
export const ruleInWords = (
  anchor: Anchor,
  { n, unit }: Within,
  rule: CountingRule = usualCounting,
): string => {
  const from = anchorInstant(anchor);
  if (unit === 'immediately') return `immediately after ${momentInWords(from)}`;
  const length = `${n} ${unitInWords[unit]}${n === 1 ? '' : 's'}`;
  if (unit === 'hour') return `${length} from ${momentInWords(from)}`;
  const word = rule.anchorDay === 'day 1' ? 'beginning with' : 'from';
  return `${length} ${word} ${dayInWords(londonDate(from))}`;
};

/** The moment something is due: "end of Wednesday 16 April 2025", or with its time where hours are counted. */
export const endInWords = (due: Instant): string => {
  const day = londonDate(due);
  return due === endOfDay(day) ? `end of ${dayInWords(day)}` : momentInWords(due);
};

/** The deadline with its rule: "due by end of Wednesday 16 April 2025, 3 working days from Friday 11 April 2025". */
export const deadlineInWords = (clock: Clock): string =>
  `due by ${endInWords(clock.dueAt)}, ${clock.rule}`;

const weekday = /\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day (?=\d)/;

/** As it is said in its own year, which goes without saying: "due by end of Wednesday 16 April, 3 working days from 11 April". */
export const deadlineAsSaid = (clock: Clock, now: Instant): string => {
  const ownYear = new RegExp(`(\\d [A-Z][a-z]+) ${londonDate(now).slice(0, 4)}\\b`, 'g');
  const words = `due by ${endInWords(clock.dueAt)}, ${clock.rule.replace(weekday, '')}`;
  return words.replace(ownYear, '$1');
};
