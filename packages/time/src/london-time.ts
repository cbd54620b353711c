/** The London wall clock: which moments a date and a time of day can mean, and the nights when the clocks change. */
import { type Instant, instantOf } from './instant.ts';
import { londonOffset, utcMidnight } from './local-date.ts';
import type { LocalDate, LocalTime } from './occurred.ts';

const MINUTE = 60_000; // milliseconds
const HOUR = 60 * MINUTE;

/** Double summer time (1941 to 1947), summer time and Greenwich: the clock furthest ahead comes first. */
const OFFSETS = [2 * HOUR, HOUR, 0];

const two = (n: number): string => String(n).padStart(2, '0');

const written = (offset: number): string => {
  const minutes = offset / MINUTE;
  return `${minutes < 0 ? '-' : '+'}${two(Math.trunc(Math.abs(minutes) / 60))}:${two(Math.abs(minutes) % 60)}`;
};

/** The UTC offset of London at that moment, as "+01:00". */
export const offsetAt = (instant: Instant): string => written(londonOffset(Date.parse(instant)));

/** Hours and minutes, of a time of day or of an offset, in milliseconds. */
const lengthOf = (hours: string, minutes: string): number =>
  Number(hours) * HOUR + Number(minutes) * MINUTE;

const onNoClock = (date: LocalDate, time: LocalTime): number =>
  utcMidnight(date) + lengthOf(time.slice(0, 2), time.slice(3));

/** As `written` writes it: "+01:00". */
const offsetIn = (offset: string): number => {
  const ahead = lengthOf(offset.slice(1, 3), offset.slice(4));
  return offset.startsWith('-') ? -ahead : ahead;
};

const shownAt = (date: LocalDate, time: LocalTime): readonly number[] => {
  const shown = onNoClock(date, time);
  return OFFSETS.filter((offset) => londonOffset(shown - offset) === offset).map(
    (offset) => shown - offset,
  );
};

/**
 * Every moment at which the London clock showed that date and time, earliest first: one as a rule, two in
 * the hour that comes twice when the clocks go back, none in the hour that is left out in spring.
 */
export const candidates = (date: LocalDate, time: LocalTime): readonly Instant[] =>
  shownAt(date, time).map(instantOf);

const steadyOffsets = new Map<LocalDate, string | undefined>();
const REMEMBERED = 20_000; // days

/** The offset of a day through which the clocks stay as they are; undefined on the others. */
export const steadyOffset = (date: LocalDate): string | undefined => {
  const known = steadyOffsets.get(date);
  if (known !== undefined || steadyOffsets.has(date)) return known;
  const midnight = utcMidnight(date);
  const [first, last] = [londonOffset(midnight - 3 * HOUR), londonOffset(midnight + 25 * HOUR)];
  const steady = first === last && OFFSETS.includes(first) ? written(first) : undefined;
  if (steadyOffsets.size >= REMEMBERED) steadyOffsets.clear();
  steadyOffsets.set(date, steady);
  return steady;
};

/** The offsets of those moments, as "+01:00". */
export const offsetsAt = (date: LocalDate, time: LocalTime): readonly string[] => {
  const steady = steadyOffset(date);
  if (steady !== undefined) return [steady];
  const shown = onNoClock(date, time);
  return OFFSETS.filter((offset) => londonOffset(shown - offset) === offset).map(written);
};

/**
 * The earliest and latest moment that a wall-clock time can mean, in milliseconds since 1970. A stated offset settles it. A time in
 * the hour left out in spring lies no earlier than the jump, and no later than by a clock not yet changed.
 */
export const momentsOf = (
  date: LocalDate,
  time: LocalTime,
  offset?: string,
): readonly [earliest: number, latest: number] => {
  if (offset) {
    const settled = onNoClock(date, time) - offsetIn(offset);
    return [settled, settled];
  }
  const [first, last = first] = shownAt(date, time);
  if (first !== undefined && last !== undefined) return [first, last];
  const unchanged = onNoClock(date, time) - londonOffset(onNoClock(date, time) - HOUR); // an hour before the jump
  return [Math.floor(unchanged / HOUR) * HOUR, unchanged]; // it comes on the hour
};
