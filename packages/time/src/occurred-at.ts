/** Working with "when it happened": its bounds, its place in a chronology, and the age of a person then. */
import { DateTime } from 'luxon';
import { momentsNamed } from './bounds.ts';
import type { Instant } from './instant.ts';
import { inLondon } from './instant.ts';
import { toInstant, toLocalDate } from './local-date.ts';
import { candidates, offsetAt } from './london-time.ts';
import type { LocalDate, LocalTime, Occurred } from './occurred.ts';

const MILLISECOND = 1;

const shift = (instant: Instant, milliseconds: number): Instant =>
  toInstant(DateTime.fromISO(instant, { zone: 'utc' }).plus(milliseconds));

/**
 * The earliest moment at which it can have happened; undefined where no date is known. "Before March 2023"
 * says nothing of how long before, so the beginning of March, the nearest thing said, stands for it.
 */
export const earliest = (occurred: Occurred): Instant | undefined => {
  const named = momentsNamed(occurred);
  if (!named) return undefined;
  return occurred.qualifier === 'after' ? shift(named[1], MILLISECOND) : named[0];
};

/** The latest moment at which it can have been over; undefined where nothing bounds it ("after March 2023"). */
export const latest = (occurred: Occurred): Instant | undefined => {
  const named = momentsNamed(occurred);
  if (!named || occurred.qualifier === 'after') return undefined;
  return occurred.qualifier === 'before' ? shift(named[0], -MILLISECOND) : named[1];
};

/** The moment at which it began, where the record states it to the minute and the clock leaves no doubt. */
export const startInstant = (occurred: Occurred): Instant | undefined => {
  const unsettled = occurred.problem !== undefined && occurred.offset === undefined;
  return occurred.grain === 'minute' && !unsettled ? earliest(occurred) : undefined;
};

/** A day of which no time is known. */
export const occurredOn = (date: LocalDate): Occurred => ({
  start: date,
  end: date,
  grain: 'day',
  asWritten: date,
});

/** An exact moment, as the London clock showed it. */
export const occurredAt = (instant: Instant): Occurred => {
  const local = inLondon(instant);
  const date = toLocalDate(local);
  const from = local.toFormat('HH:mm') as LocalTime; // luxon writes HH:MM, which is what LocalTime means
  return {
    start: date,
    end: date,
    grain: 'minute',
    time: { kind: 'exact', from },
    offset: offsetAt(instant),
    ...(candidates(date, from).length > 1 && { problem: 'ambiguous' as const }),
    asWritten: local.toFormat("yyyy-MM-dd'T'HH:mmZZ"),
  };
};
