/** The earliest and the latest moment at which something can have happened, from what its record says. */
import { addDays, dayBegins, dayIsOver } from './local-date.ts';
import { momentsOf } from './london-time.ts';
import type { LocalDate, LocalTime, Occurred } from './occurred.ts';
import { partOfDay } from './part-of-day.ts';

/** In milliseconds since 1970. */
export type Moments = readonly [earliest: number, latest: number];
type Timed = { readonly occurred: Occurred; readonly start: LocalDate; readonly end: LocalDate };

const clockTime = (
  { occurred, start, end }: Timed,
  { from, to }: { from: LocalTime; to?: LocalTime | undefined },
): Moments => {
  const [earliest, latest] = momentsOf(start, from, occurred.offset);
  if (!to) return end > start ? [earliest, dayIsOver(end)] : [earliest, latest];
  const last = end === start && to < from ? addDays(end, 1) : end; // "22:00–02:00" ends on the next day
  return [earliest, momentsOf(last, to)[1]];
};

const withinDays = (timed: Timed): Moments => {
  const { occurred, start, end } = timed;
  const isDay = occurred.grain === 'minute' || occurred.grain === 'day';
  const time = isDay ? occurred.time : undefined; // "March 2023, evening" begins on the first of March
  if (time?.kind === 'exact' || time?.kind === 'about') return clockTime(timed, time);
  if (time?.kind !== 'part-of-day') return [dayBegins(start), dayIsOver(end)];
  const { from, to, nextDay } = partOfDay[time.part];
  const last = nextDay && end === start ? addDays(end, 1) : end; // a range ends on the morning that it names
  return [momentsOf(start, from)[0], momentsOf(last, to)[1]];
};

/**
 * The moments between which the period named in the record lies: undefined where no date is known. "Before"
 * and "after" are left aside here. A time called "about" is taken at its word.
 */
export const momentsNamed = (occurred: Occurred): Moments | undefined => {
  const start = occurred.start ?? occurred.end;
  const end = occurred.end ?? occurred.start;
  return start && end ? withinDays({ occurred, start, end }) : undefined;
};
