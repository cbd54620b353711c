/** When a row says that it happened which stands under a day and gives a time at most. */
import { addDays } from '@throughline/time/local-date';
import type { LocalDate, Occurred } from '@throughline/time/occurred';
import { readTime } from '@throughline/time/reading/clock/read-time';
import {
  type DateContext,
  type ReadOccurred,
  readOccurred,
  type WrittenDate,
} from '@throughline/time/reading/read-occurred';
import { type Night, nightSaid } from '../finding/heading-period.ts';
import { isBlank } from '../opening/grid.ts';

type UnderDay = DateContext & { readonly day?: string | undefined };

const NOON = '12:00';
const LAST_SMALL_HOUR = 8;

/** Under a night, a time before noon is of its morning; "about 2" is two in the night. */
const inNight = ({ evening, morning }: Night, time: string): WrittenDate => {
  const read = readTime(time);
  const clock = read?.time;
  if (clock?.kind !== 'exact' && clock?.kind !== 'about') return { date: evening, time };
  const hour = Number(clock.from.slice(0, 2)) - 12;
  if (read?.assumesHalf && hour >= 0 && hour <= LAST_SMALL_HOUR)
    return {
      date: morning,
      time: `${clock.kind === 'about' ? 'about ' : ''}${hour}:${clock.from.slice(3)}am`,
    };
  return { date: clock.from < NOON ? morning : evening, time };
};

const LATE = '20:00';
const SMALL_HOURS = '06:00';

/** The day after that of the heading, where the row above is of its late evening and this of the small hours, or it went over before. */
const dayGoneOver = (
  { start, end, time }: Occurred,
  previous: Occurred | undefined,
): LocalDate | undefined => {
  if (!start || start !== end || time?.kind !== 'exact' || previous?.time?.kind !== 'exact')
    return undefined;
  const next = addDays(start, 1);
  const above = previous.time.from;
  const goesOver = previous.start === start && above >= LATE && time.from < SMALL_HOURS;
  return goesOver || (previous.start === next && time.from >= above) ? next : undefined;
};

/** Under one day, 00:45 after 23:30 is of the day after. */
const overMidnight = (read: ReadOccurred, time: string, context: UnderDay): ReadOccurred => {
  const date = read.ok ? dayGoneOver(read.occurred, context.previous) : undefined;
  if (!read.ok || date === undefined) return read;
  const { asWritten } = read.occurred;
  const again = readOccurred({ date, time }, context);
  return again.ok ? { ...again, occurred: { ...again.occurred, asWritten } } : read;
};

/** A row under its day says no date of its own. */
export const underDay = (time: string, context: UnderDay): ReadOccurred => {
  const { day } = context;
  if (day === undefined) return { ok: false, reason: 'no_date', why: 'the date cell is empty' };
  const heading = readOccurred({ date: day }, context);
  const night = heading.ok && !isBlank(time) ? nightSaid(heading.occurred) : undefined;
  const written = readOccurred(night ? inNight(night, time) : { date: day, time }, context);
  const read = night ? written : overMidnight(written, time, context);
  return read.ok
    ? { ...read, flags: [...new Set([...read.flags, 'relative_date' as const])] }
    : read;
};
