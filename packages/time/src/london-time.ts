/** The London wall clock: which moments a date and a time of day can mean, and the nights when the clocks change. */
import { DateTime } from 'luxon';
import type { Instant } from './instant.ts';
import { inLondon } from './instant.ts';
import { LONDON, toInstant } from './local-date.ts';
import type { LocalDate, LocalTime } from './occurred.ts';

/** Greenwich, summer and (1941 to 1947) double summer time. */
const OFFSETS = ['+02:00', '+01:00', '+00:00'];

/** The UTC offset of London at that moment, as "+01:00". */
export const offsetAt = (instant: Instant): string => inLondon(instant).toFormat('ZZ');

const at = (date: LocalDate, time: LocalTime, offset: string): Instant =>
  toInstant(DateTime.fromISO(`${date}T${time}:00${offset}`, { zone: 'utc' }));

/**
 * Every moment at which the London clock showed that date and time, earliest first: one as a rule, two in
 * the hour that comes twice when the clocks go back, none in the hour that is left out in spring.
 */
export const candidates = (date: LocalDate, time: LocalTime): readonly Instant[] =>
  OFFSETS.map((offset) => ({ offset, instant: at(date, time, offset) }))
    .filter(({ offset, instant }) => offsetAt(instant) === offset)
    .map(({ instant }) => instant);

/**
 * The earliest and latest moment that a wall-clock time can mean. A stated offset settles it. A time in
 * the hour left out in spring lies no earlier than the jump, and no later than by a clock not yet changed.
 */
export const momentsOf = (
  date: LocalDate,
  time: LocalTime,
  offset?: string,
): readonly [earliest: Instant, latest: Instant] => {
  if (offset) return [at(date, time, offset), at(date, time, offset)];
  const found = candidates(date, time);
  const [first, last = first] = found;
  if (first && last) return [first, last];
  const unchanged = DateTime.fromISO(`${date}T${time}`, { zone: LONDON }); // luxon keeps the old offset in the gap
  return [toInstant(unchanged.startOf('hour')), toInstant(unchanged)]; // the clocks go forward on the hour
};
