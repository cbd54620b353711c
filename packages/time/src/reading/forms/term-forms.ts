/** The ways of writing a half of a school term, a week of one, and the break in its middle. */

import { addDays } from '../../local-date.ts';
import { MONTHS, TERMS } from '../../month-names.ts';
import { feastNamed } from './feasts.ts';
import {
  ANY_YEAR,
  type Form,
  form,
  GAP,
  isNextYear,
  MONTH,
  months,
  named,
  type PeriodFound,
  TWO_YEARS,
  yearOf,
} from './period.ts';

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
  const whose = Object.keys(TERMS).find((name) => name.startsWith(term.slice(0, 3))) ?? '';
  const [first, count] = HALVES[`${whose}${half}`] ?? [];
  if (first === undefined || count === undefined) return undefined;
  const whole = months(year, first, count, 'month');
  if (whole === 'impossible') return whole;
  const isLaterSpring = whose === 'spring' && half === '2';
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
const TERM = '(aut|spr|sum|autumn|spring|summer)(?: term)?';
export const TERM_AND_HALF = `${TERM} ?([12])`;

const SURELY_FIRST = 5; // weeks: no first half of a term is shorter
const SURELY_SECOND = 9; // no first half is longer than eight

/** The half of the term in which its nth week lies, or all of it: when a term begins differs by council and by Easter. */
const weekOfTerm = (term: string, week: number, year: number): PeriodFound => {
  if (week <= SURELY_FIRST) return halfOfTerm(term, '1', year);
  if (week >= SURELY_SECOND) return halfOfTerm(term, '2', year);
  const [first, second] = [halfOfTerm(term, '1', year), halfOfTerm(term, '2', year)];
  if (!first || !second || first === 'impossible' || second === 'impossible') return undefined;
  return { ...first, end: second.end };
};
export const halfNamed = (word: string): string => HALF_NAMED[word] ?? '';

/** In the order in which they are tried. */
export const termForms: readonly Form[] = [
  form(`${MONTH}${GAP}(\\d{4})[ ,]+half[ -]?term`, ([word, y = '']) =>
    named(word, (month) => feastNamed(`${MONTHS[month - 1]} half term`, yearOf(y))),
  ),
  form(`half[ -]?term[ ,(-]+${MONTH}${GAP}${ANY_YEAR}(?!\\d)\\)?`, ([word, y = '']) =>
    named(word, (month) => feastNamed(`${MONTHS[month - 1]} half term`, yearOf(y))),
  ),
  form(
    `(?:week|wk) ?(\\d{1,2}),?(?: of)?(?: the)? ${TERM},? ${ANY_YEAR}(?!\\d)`,
    ([n, term = '', y = '']) => weekOfTerm(term, Number(n), yearOf(y)),
  ),
  form(`${TERM},? ${ANY_YEAR},? (?:week|wk) ?(\\d{1,2})(?!\\d)`, ([term = '', y = '', n]) =>
    weekOfTerm(term, Number(n), yearOf(y)),
  ),
  form(`${TERM},? (?:week|wk) ?(\\d{1,2}),? ${ANY_YEAR}(?!\\d)`, ([term = '', n, y = '']) =>
    weekOfTerm(term, Number(n), yearOf(y)),
  ),
  form(`${TERM_AND_HALF},? ${TWO_YEARS}`, ([term = '', half = '', first = '', second = '']) =>
    isNextYear(first, second)
      ? halfOfTerm(term, half, yearOf(term.startsWith('aut') ? first : second))
      : undefined,
  ),
  form(
    `${TERM_AND_HALF},? (?:('?\\d{2}|\\d{4})(?!\\d)|\\((\\d{4})\\))`,
    ([term = '', half = '', y, inBrackets = '']) => halfOfTerm(term, half, yearOf(y ?? inBrackets)),
  ),
  form(`${HALF_OF},? ('?\\d{2}|\\d{4})(?!\\d)`, ([half = '', term = '', y = '']) =>
    halfOfTerm(term, halfNamed(half), yearOf(y)),
  ),
];
