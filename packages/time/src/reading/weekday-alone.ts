/** A weekday, a weekend or half term without its date, where the entries above and below leave no choice: "Tuesday", "Mon & Tues". */

import { addDays, weekday } from '../local-date.ts';
import { weekdayNamed } from '../month-names.ts';
import type { LocalDate, Occurred } from '../occurred.ts';
import { feastNamed } from './forms/feasts.ts';
import type { ReadDate } from './read-date.ts';

const WEEKEND =
  /^(over )?(?:the |that )?(?:week ?end|w\/end|wkend|sat(?:urday)? ?[/&-] ?sun(?:day)?)$/;
const WEEKDAY =
  /^(?:on )?(?:the )?(?:(following|next) )?([a-z]{3,9})\.?(?=$|[ ,;:(-])(?!,? ?(?:of )?\d(?!\d?(?:[:.]\d\d)? ?[ap]\.?m|\d{2,3} ?h(?:ou)?rs|\d?:\d\d))/;

export const oneDay = (day: LocalDate, rest: string): ReadDate => ({
  start: day,
  end: day,
  grain: 'day',
  borrowed: true,
  rest,
});

/** The entry above. */
export type Above = Pick<Occurred, 'grain' | 'range' | 'qualifier' | 'uncertain'> & {
  readonly start: LocalDate;
  readonly end: LocalDate;
};

/** After a word such as "next", a part of the day follows without more ado. */
export const after = (text: string, found: RegExpExecArray): string => {
  const rest = text.slice(found[0].length);
  return /^[a-z]/.test(rest) ? ` ${rest}` : rest;
};

/**
 * "Following Tuesday" is the first after the day above. "Tuesday" alone is dated only where the entries
 * above and below leave no choice: one Tuesday lies between them.
 */
const onWeekday = (text: string, { end }: Above, next: Occurred | undefined) => {
  const found = WEEKDAY.exec(text);
  const named = found && weekdayNamed(found[2] ?? '');
  if (!found || !named) return undefined;
  const ahead = (named - weekday(end) + 7) % 7;
  if (found[1]) return oneDay(addDays(end, ahead || 7), after(text, found));
  const day = addDays(end, ahead);
  const until = next?.start;
  const isOnly = until !== undefined && end <= until && day <= until && addDays(day, 7) > until;
  return isOnly ? oneDay(day, after(text, found)) : undefined;
};

const DAY_GONE =
  /^(?:the )?(?:previous|last|prior) ([a-z]{3,9})$|^([a-z]{3,9}) (?:prior|previous|before)$/;

/** "Previous Thurs": the last before the day above. */
const onWeekdayBefore = (text: string, { start }: Above): ReadDate | undefined => {
  const [, first, last] = DAY_GONE.exec(text) ?? [];
  const named = weekdayNamed(first ?? last ?? '');
  if (named === undefined) return undefined;
  return oneDay(addDays(start, -((weekday(start) - named + 7) % 7 || 7)), '');
};

const TWO_DAYS = /^([a-z]{3,9})\.? ?(?:&|-|\/|and|to) ?([a-z]{3,9})\.?$/;

/** "Mon & Tues": of the week after the day above, where the entry below lets the first be no other. */
const onWeekdays = (text: string, above: Above, next: Occurred | undefined) => {
  const [, from = '', to = ''] = TWO_DAYS.exec(text) ?? [];
  const [first, last] = [weekdayNamed(from), weekdayNamed(to)];
  if (!first || !last || last <= first) return undefined;
  const begins = onWeekday(from, above, next);
  return begins && { ...begins, end: addDays(begins.start, last - first), range: true as const };
};

const HALF_TERM = /^(?:(?:school|over|during|in) )?half[ -]?term(?: week)?$/;

/** Half term, where the entry below leaves no other than the next. */
const inHalfTerm = ({ start }: Above, next: Occurred | undefined) => {
  if (!next?.start) return undefined;
  const year = Number(start.slice(0, 4));
  const breaks = [year, year + 1].flatMap((each) =>
    ['february', 'may', 'october'].flatMap((month) => {
      const found = feastNamed(`${month} half term`, each);
      return found && found !== 'impossible' && found.end >= start ? [found] : [];
    }),
  );
  const [soonest, later] = breaks;
  if (!soonest || soonest.start > next.start || (later && later.start <= next.start))
    return undefined;
  const { about: _, ...found } = soonest;
  return { ...found, borrowed: true, rest: '', qualifier: 'about', uncertain: true } as const;
};

/** The weekend after the day above, where no other lies before the entry below. */
const onWeekend = (text: string, { end }: Above, next: Occurred | undefined) => {
  const found = WEEKEND.exec(text);
  if (!found) return undefined;
  const saturday = addDays(end, (6 - weekday(end) + 7) % 7);
  const until = next?.start;
  const isOnly = until !== undefined && saturday <= until && addDays(saturday, 7) > until;
  if (!isOnly) return undefined;
  const range = found[1] ? {} : { range: true as const };
  return { ...oneDay(saturday, ''), end: addDays(saturday, 1), ...range };
};

/** Whether the entry below has to be looked at. */
const leansOnBelow = (text: string): boolean =>
  [WEEKDAY, WEEKEND, TWO_DAYS].some((words) => words.test(text));

/** The day, the weekend or the two days that a text names; undefined where it names none or leaves a choice. */
export const weekdayAlone = (
  text: string,
  above: Above,
  entryBelow: () => Occurred | undefined,
): ReadDate | undefined => {
  const below = leansOnBelow(text) ? entryBelow() : undefined;
  return (
    onWeekend(text, above, below) ??
    onWeekdays(text, above, below) ??
    onWeekdayBefore(text, above) ??
    onWeekday(text, above, below)
  );
};

/** Half term, whatever the entry above is dated by. */
export const halfTermAlone = (
  text: string,
  above: Above,
  entryBelow: () => Occurred | undefined,
): ReadDate | undefined => (HALF_TERM.test(text) ? inHalfTerm(above, entryBelow()) : undefined);
