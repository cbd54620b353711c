/** The ways of writing a week of a month, a month, a season, a term or a year. */

import { addDays, weekday } from '../../local-date.ts';
import { SEASONS, TERMS, weekdayNamed } from '../../month-names.ts';
import { nthWeekday } from './feasts.ts';
import {
  dayOf,
  type Form,
  form,
  GAP,
  isNextYear,
  MONTH,
  months,
  named,
  oneDay,
  type PeriodFound,
  TWO_YEARS,
  YEAR,
  yearOf,
} from './period.ts';

export const season = (
  word: string,
  isTerm: boolean,
  [first, second]: [string, string | undefined],
) => {
  const found = (isTerm ? TERMS : SEASONS)[word];
  const secondYear = isTerm && word !== 'autumn' && second; // "spring term 2023/24" is in 2024
  return found && months(yearOf(secondYear || first), found.first, found.months, 'season');
};

const NTH: Readonly<Record<string, number>> = {
  first: 0,
  '1st': 0,
  second: 1,
  '2nd': 1,
  third: 2,
  '3rd': 2,
  fourth: 3,
  '4th': 3,
};

export const NTH_WEEK_OF =
  '(?:the )?(first|second|third|fourth|last|final|1st|2nd|3rd|4th) (?:full )?(?:week|wk) (?:of |in )?';

/** The days 1 to 7, 8 to 14 and so on; the last week is the last seven days. */
export const weekIn = (which: string, month: PeriodFound): PeriodFound => {
  if (!month || month === 'impossible') return month;
  const nth = NTH[which];
  const start = nth === undefined ? addDays(month.end, -6) : addDays(month.start, nth * 7);
  return { ...month, start, end: addDays(start, 6), grain: 'week' };
};

/** Twelve months from September, as schools count; from April, as councils do. */
const yearFrom = (kind: string, first: string, second: string): PeriodFound =>
  isNextYear(first, second)
    ? months(yearOf(first), /financial|fiscal/.test(kind) ? 4 : 9, 12, 'year')
    : undefined;

const KIND_OF_YEAR = '(academic|school|financial|fiscal) (?:year|yr)';
const FINANCIAL = 'f\\.?/?y\\.?';
const NOBODY_KNOWS = '(?:\\?{1,2}|xx?|_{1,4}|-{2}|\\.{1,4})';

/** "2024-W10" and "2024-W10-3": weeks from Monday, the first of a year being that of 4 January (ISO 8601). */
const isoWeek = (year: number, week: number, day: string | undefined): PeriodFound => {
  const fourth = dayOf(year, 1, 4);
  if (fourth === undefined || week < 1 || week > 53) return undefined;
  const monday = addDays(fourth, 1 - weekday(fourth) + (week - 1) * 7);
  if (day !== undefined) return oneDay(addDays(monday, Number(day) - 1));
  return { start: monday, end: addDays(monday, 6), grain: 'week' };
};

const QUARTER = '(?:q|qtr|quarter) ?([1-4])';

/** Three months from that of the year; from January of the next where there are more than twelve. */
const quarter = (year: number, month: number): PeriodFound =>
  month > 12 ? months(year + 1, month - 12, 3, 'month') : months(year, month, 3, 'month');

/** Of January to March and so on; an office that counts from April is thought of by whoever reads the flag. */
const calendarQuarter = (year: number, nth: number): PeriodFound => {
  const found = quarter(year, 3 * nth - 2);
  return found && found !== 'impossible' ? { ...found, assumesQuarter: true } : found;
};

const WEEKDAY_OF_MONTH =
  '(?:the )?(first|second|third|fourth|last|1st|2nd|3rd|4th) ([a-z]{3,9}) (?:of|in) ';

/** In the order in which they are tried. */
export const periodForms: readonly Form[] = [
  form('(\\d{4})-?w(\\d{2})(?:-?([1-7]))?(?!\\d)', ([y, week, day]) =>
    isoWeek(Number(y), Number(week), day),
  ),
  form(`${NTH_WEEK_OF}${MONTH}${GAP}${YEAR}`, ([which = '', word, y = '']) =>
    named(word, (month) => weekIn(which, months(yearOf(y), month, 1, 'month'))),
  ),
  form(`${WEEKDAY_OF_MONTH}${MONTH}${GAP}${YEAR}`, ([which = '', word = '', month, y = '']) =>
    named(month, (of) => {
      const day = weekdayNamed(word);
      return day === undefined
        ? undefined
        : nthWeekday({ year: yearOf(y), month: of }, day, NTH[which] ?? -1);
    }),
  ),
  form(
    `(spring|summer|autumn|fall|winter)( term)?,? ?(?:of )?\\(?('?\\d{2}|\\d{4})(?:(?:[/-]| to )(\\d{4}|\\d{2}))?(?!\\d)\\)?`,
    ([word = '', term, first = '', second]) => season(word, Boolean(term), [first, second]),
  ),
  form(`${MONTH}${GAP}${YEAR}`, ([word, y = '']) =>
    named(word, (month) => months(yearOf(y), month, 1, 'month')),
  ),
  form(`((?:19|20)\\d{2}),? ${MONTH}(?![a-z])(?! ?\\d)`, ([y = '', word]) =>
    named(word, (month) => months(yearOf(y), month, 1, 'month')),
  ),
  // "?/10/24": the day, or the day and the month, nobody knows; a day that is known in part is not guessed at.
  form(`${NOBODY_KNOWS}[/.-](0?[1-9]|1[0-2])[/.-]${YEAR}`, ([m, y = '']) =>
    months(yearOf(y), Number(m), 1, 'month'),
  ),
  form(`(?:\\?\\?|xx|__|--)[ /.-]?${MONTH}${GAP}${YEAR}`, ([word, y = '']) =>
    named(word, (month) => months(yearOf(y), month, 1, 'month')),
  ),
  form(`${NOBODY_KNOWS}[/.-]${NOBODY_KNOWS}[/.-]${YEAR}`, ([y = '']) =>
    months(yearOf(y), 1, 12, 'year'),
  ),
  form('(\\d{1,2})[/.-](\\d{4})(?!\\d|[./-]\\d)', ([m, y = '']) =>
    Number(m) > 12 ? undefined : months(yearOf(y), Number(m), 1, 'month'),
  ),
  form(`${QUARTER}[ ,/-]*(?:${FINANCIAL} ?)?${TWO_YEARS}`, ([q, first = '', second = '']) =>
    isNextYear(first, second) ? quarter(yearOf(first), 3 * Number(q) + 1) : undefined,
  ),
  form(`${QUARTER}[ ,/-]*(?:of )?('?\\d{2}|\\d{4})(?![\\d/-])`, ([q, y = '']) =>
    calendarQuarter(yearOf(y), Number(q)),
  ),
  form(`((?:19|20)\\d{2})[ ,/-]*${QUARTER}(?!\\d)`, ([y = '', q]) =>
    calendarQuarter(yearOf(y), Number(q)),
  ),
  form(`${KIND_OF_YEAR} (?:of )?${TWO_YEARS}`, ([kind = '', first = '', second = '']) =>
    yearFrom(kind, first, second),
  ),
  form(`${FINANCIAL} ?${TWO_YEARS}`, ([first = '', second = '']) =>
    yearFrom('financial', first, second),
  ),
  form(`${TWO_YEARS} ${FINANCIAL}(?![a-z])`, ([first = '', second = '']) =>
    yearFrom('financial', first, second),
  ),
  form(`${TWO_YEARS} ${KIND_OF_YEAR}`, ([first = '', second = '', kind = '']) =>
    yearFrom(kind, first, second),
  ),
  // "2023/24" may be a school year or a financial year: the two calendar years bound both.
  form('((?:19|20)\\d{2})[/-]((?:19|20)?\\d{2})(?![\\d/.-])', ([first = '', second = '']) =>
    yearOf(first) + 1 === yearOf(second) ? months(yearOf(first), 1, 24, 'year') : undefined,
  ),
  form('(\\d{4})[-/](\\d{2})(?![\\d/.-])', ([y = '', m]) =>
    months(yearOf(y), Number(m), 1, 'month'),
  ),
  form("((?:19|20)\\d0)'?s\\b", ([y = '']) => months(yearOf(y), 1, 120, 'year')),
  form('((?:19|20)\\d{2})(?![\\d/.]|-\\d{1,2}(?!\\d)| ?h(?:ou)?rs?\\b)', ([y = '']) =>
    months(yearOf(y), 1, 12, 'year'),
  ),
];
