/** The ways of writing a week of a month, a month, a season, a term or a year. */
import { addDays } from './local-date.ts';
import { SEASONS, TERMS } from './month-names.ts';
import {
  type Form,
  form,
  GAP,
  MONTH,
  months,
  named,
  type PeriodFound,
  YEAR,
  yearOf,
} from './period.ts';

const season = (word: string, isTerm: boolean, [first, second]: [string, string | undefined]) => {
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

/** The days 1 to 7, 8 to 14 and so on; the last week is the last seven days. */
const weekIn = (which: string, month: PeriodFound): PeriodFound => {
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

const KIND_OF_YEAR = '(academic|school|financial|fiscal)';
const TWO_YEARS = '((?:19|20)?\\d{2})[/-]((?:19|20)?\\d{2})(?!\\d)';

/** In the order in which they are tried. */
export const periodForms: readonly Form[] = [
  form(
    `(?:the )?(first|second|third|fourth|last|final|1st|2nd|3rd|4th) (?:full )?(?:week|wk) (?:of |in )?${MONTH}${GAP}${YEAR}`,
    ([which = '', word, y = '']) =>
      named(word, (month) => weekIn(which, months(yearOf(y), month, 1, 'month'))),
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
  form('(\\d{1,2})[/.-](\\d{4})(?!\\d|[./-]\\d)', ([m, y = '']) =>
    months(yearOf(y), Number(m), 1, 'month'),
  ),
  form(`${KIND_OF_YEAR} year (?:of )?${TWO_YEARS}`, ([kind = '', first = '', second = '']) =>
    yearFrom(kind, first, second),
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
