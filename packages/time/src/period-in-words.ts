/** A stretch of the calendar in words, no more exact than it is: "summer 2023", "mid March 2023", "12 to 14 February 2025". */
import { DateTime } from 'luxon';
import { addDays } from './local-date.ts';
import { SEASONS, TERMS } from './month-names.ts';
import type { LocalDate, Occurred } from './occurred.ts';

type Span = { readonly start: LocalDate; readonly end: LocalDate };

const format = (date: LocalDate, pattern: string): string =>
  DateTime.fromISO(date, { zone: 'utc', locale: 'en-GB' }).toFormat(pattern);

const FULL = 'd LLLL yyyy';
const monthOf = (date: LocalDate): number => Number(date.slice(5, 7));
const yearOf = (date: LocalDate): number => Number(date.slice(0, 4));
const endsMonth = (date: LocalDate): boolean => addDays(date, 1).endsWith('-01');

/** The two ends with nothing said twice: "12" and "14 February 2025". */
const ends = ({ start, end }: Span): readonly [string, string] => {
  const last = format(end, FULL);
  if (yearOf(start) !== yearOf(end)) return [format(start, FULL), last];
  return [format(start, monthOf(start) === monthOf(end) ? 'd' : 'd LLLL'), last];
};

const days = (span: Span, isRange: boolean): string => {
  if (span.start === span.end) return format(span.start, FULL);
  const [first, last] = ends(span);
  return isRange ? `${first} to ${last}` : `between ${first} and ${last}`;
};

const month = ({ start, end }: Span): string | undefined => {
  const name = format(start, 'LLLL yyyy');
  const last = format(end, 'LLLL yyyy');
  if (start.endsWith('-01') && endsMonth(end)) {
    if (name === last) return name;
    return `${format(start, yearOf(start) === yearOf(end) ? 'LLLL' : 'LLLL yyyy')} to ${last}`;
  }
  if (name !== last) return undefined;
  if (start.endsWith('-01') && end.endsWith('-10')) return `early ${name}`;
  if (start.endsWith('-11') && end.endsWith('-20')) return `mid ${name}`;
  return start.endsWith('-21') && endsMonth(end) ? `late ${name}` : undefined;
};

const monthsLong = ({ start, end }: Span): number | undefined =>
  start.endsWith('-01') && endsMonth(end)
    ? (yearOf(end) - yearOf(start)) * 12 + monthOf(end) - monthOf(start) + 1
    : undefined;

const THIRDS = ['early', 'mid', 'late'];

const season = (span: Span): string | undefined => {
  const first = monthOf(span.start);
  const year = yearOf(span.start);
  const long = monthsLong(span);
  const term = Object.entries(TERMS).find(([, t]) => t.first === first && t.months === long);
  if (term) return `${term[0]} term ${year}`;
  for (const [name, { first: opens, months }] of Object.entries(SEASONS)) {
    const into = (first - opens + 12) % 12;
    const named = name === 'winter' && opens > first ? year - 1 : year;
    const whole = name === 'winter' ? `winter ${named} to ${named + 1}` : `${name} ${named}`;
    if (into === 0 && long === months) return whole;
    if (into < months && long === 1) return `${THIRDS[into]} ${whole}`;
  }
  return undefined;
};

const year = (span: Span): string | undefined => {
  const long = monthsLong(span);
  const [first, last] = [yearOf(span.start), yearOf(span.end)];
  if (long === 4 && monthOf(span.start) % 4 === 1)
    return `${THIRDS[(monthOf(span.start) - 1) / 4]} ${first}`;
  if (!long || long % 12 !== 0 || monthOf(span.start) !== 1) return undefined;
  return first === last ? `${first}` : `${first} to ${last}`;
};

/** The period that a record names; undefined where it names none. */
export const periodInWords = ({ start, end, grain, range }: Occurred): string | undefined => {
  const first = start ?? end;
  const last = end ?? start;
  if (!first || !last) return undefined;
  const span = { start: first, end: last };
  const inGrain = {
    minute: () => undefined,
    day: () => undefined,
    week: () =>
      range || addDays(first, 6) !== last ? undefined : `week of ${format(first, FULL)}`,
    month: () => month(span),
    season: () => season(span),
    year: () => year(span),
    unknown: () => undefined,
  };
  return inGrain[grain]() ?? days(span, range ?? false);
};
