/** The ways of writing a week of a month, a month, a season, a term or a year. */
import { addDays, weekday } from './local-date.ts';
import { SEASONS, TERMS } from './month-names.ts';
import {
  dayOf,
  type Form,
  form,
  GAP,
  MONTH,
  months,
  named,
  oneDay,
  type PeriodFound,
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

const isNextYear = (first: string, second: string): boolean =>
  (yearOf(first) + 1) % 100 === yearOf(second) % 100;

/** Twelve months from September, as schools count; from April, as councils do. */
const yearFrom = (kind: string, first: string, second: string): PeriodFound =>
  isNextYear(first, second)
    ? months(yearOf(first), /financial|fiscal/.test(kind) ? 4 : 9, 12, 'year')
    : undefined;

/** Halves of school terms, taken as wide as the terms are: the break between them differs by council and by Easter. */
const HALVES: Readonly<Record<string, readonly [first: number, count: number]>> = {
  autumn1: [9, 2],
  autumn2: [11, 2],
  spring1: [1, 2],
  spring2: [2, 3],
  summer1: [4, 2],
  summer2: [6, 2],
};
const LATER_HALF_OF_SPRING = 11; // February; the break before it lies in the middle of that month

/** "Autumn term 1", "second half of the spring term". */
export const halfOfTerm = (term: string, half: string, year: number): PeriodFound => {
  const [first, count] = HALVES[`${term}${half}`] ?? [];
  if (first === undefined || count === undefined) return undefined;
  const whole = months(year, first, count, 'month');
  if (whole === 'impossible') return whole;
  const isLaterSpring = term === 'spring' && half === '2';
  const start = isLaterSpring ? addDays(whole.start, LATER_HALF_OF_SPRING - 1) : whole.start;
  return { ...whole, start, about: true };
};

const HALF_NAMED: Readonly<Record<string, string>> = {
  first: '1',
  '1st': '1',
  second: '2',
  '2nd': '2',
};
export const HALF_OF = '(first|1st|second|2nd) half of (?:the )?(autumn|spring|summer)(?: term)?';
export const TERM_AND_HALF = '(autumn|spring|summer)(?: term)? ?([12])';
export const halfNamed = (word: string): string => HALF_NAMED[word] ?? '';

const KIND_OF_YEAR = '(academic|school|financial|fiscal)';
const NOBODY_KNOWS = '(?:\\?{1,2}|xx?|_{1,2})';
const TWO_YEARS = '((?:19|20)?\\d{2})[/-]((?:19|20)?\\d{2})(?!\\d)';

/** "2024-W10" and "2024-W10-3": weeks from Monday, the first of a year being that of 4 January (ISO 8601). */
const isoWeek = (year: number, week: number, day: string | undefined): PeriodFound => {
  const fourth = dayOf(year, 1, 4);
  if (fourth === undefined || week < 1 || week > 53) return undefined;
  const monday = addDays(fourth, 1 - weekday(fourth) + (week - 1) * 7);
  if (day !== undefined) return oneDay(addDays(monday, Number(day) - 1));
  return { start: monday, end: addDays(monday, 6), grain: 'week' };
};

/** In the order in which they are tried. */
export const periodForms: readonly Form[] = [
  form('(\\d{4})-?w(\\d{2})(?:-?([1-7]))?(?!\\d)', ([y, week, day]) =>
    isoWeek(Number(y), Number(week), day),
  ),
  form(`${NTH_WEEK_OF}${MONTH}${GAP}${YEAR}`, ([which = '', word, y = '']) =>
    named(word, (month) => weekIn(which, months(yearOf(y), month, 1, 'month'))),
  ),
  form(`${TERM_AND_HALF},? ('?\\d{2}|\\d{4})(?!\\d)`, ([term = '', half = '', y = '']) =>
    halfOfTerm(term, half, yearOf(y)),
  ),
  form(`${HALF_OF},? ('?\\d{2}|\\d{4})(?!\\d)`, ([half = '', term = '', y = '']) =>
    halfOfTerm(term, halfNamed(half), yearOf(y)),
  ),
  form(
    `(spring|summer|autumn|fall|winter)( term)?,? ?(?:of )?('?\\d{2}|\\d{4})(?:(?:[/-]| to )(\\d{4}|\\d{2}))?(?!\\d)`,
    ([word = '', term, first = '', second]) => season(word, Boolean(term), [first, second]),
  ),
  form(`${MONTH}${GAP}${YEAR}`, ([word, y = '']) =>
    named(word, (month) => months(yearOf(y), month, 1, 'month')),
  ),
  form(`((?:19|20)\\d{2}),? ${MONTH}(?![a-z])(?! ?\\d)`, ([y = '', word]) =>
    named(word, (month) => months(yearOf(y), month, 1, 'month')),
  ),
  // "?/10/24": the day, or the day and the month, nobody knows; a day that is known in part is not guessed at.
  form(`${NOBODY_KNOWS}[/.-](\\d{1,2})[/.-]${YEAR}`, ([m, y = '']) =>
    months(yearOf(y), Number(m), 1, 'month'),
  ),
  form(`${NOBODY_KNOWS}[/.-]${NOBODY_KNOWS}[/.-]${YEAR}`, ([y = '']) =>
    months(yearOf(y), 1, 12, 'year'),
  ),
  form('(\\d{1,2})[/.-](\\d{4})(?!\\d|[./-]\\d)', ([m, y = '']) =>
    months(yearOf(y), Number(m), 1, 'month'),
  ),
  form(`${KIND_OF_YEAR} year (?:of )?${TWO_YEARS}`, ([kind = '', first = '', second = '']) =>
    yearFrom(kind, first, second),
  ),
  form(`f\\.?y\\.? ?${TWO_YEARS}`, ([first = '', second = '']) =>
    yearFrom('financial', first, second),
  ),
  form(`${TWO_YEARS} ${KIND_OF_YEAR} year`, ([first = '', second = '', kind = '']) =>
    yearFrom(kind, first, second),
  ),
  // "2023/24" may be a school year or a financial year: the two calendar years bound both.
  form('((?:19|20)\\d{2})[/-](\\d{2})(?![\\d/.-])', ([first = '', second = '']) =>
    yearOf(first) + 1 === yearOf(second) ? months(yearOf(first), 1, 24, 'year') : undefined,
  ),
  form('(\\d{4})-(\\d{2})(?![\\d/.-])', ([y = '', m]) => months(yearOf(y), Number(m), 1, 'month')),
  form("((?:19|20)\\d0)'?s\\b", ([y = '']) => months(yearOf(y), 1, 120, 'year')),
  form('((?:19|20)\\d{2})(?![\\d/.]|-\\d{1,2}(?!\\d)| ?h(?:ou)?rs?\\b)', ([y = '']) =>
    months(yearOf(y), 1, 12, 'year'),
  ),
];
