/** The ways of writing a date without its year, which the entry above must lend: "3/9", "3 Sept", "Tues 3rd", "early Sept". */
import { feastNamed } from './feasts.ts';
import { addDays, addMonths, daysBetween } from './local-date.ts';
import type { LocalDate } from './occurred.ts';
import {
  DAY,
  dayOf,
  type Form,
  form,
  GAP,
  MONTH,
  months,
  named,
  nearest,
  oneDay,
  type PeriodFound,
} from './period.ts';
import {
  HALF_OF,
  halfNamed,
  halfOfTerm,
  NTH_WEEK_OF,
  season,
  TERM_AND_HALF,
  weekIn,
} from './period-forms.ts';

const ENDS =
  '(?=$|[,:;)(?]| ?[/&-] ?\\d| (?:at|about|approx|[ap]\\.?m|morning|afternoon|evening|night|overnight|\\(|\\d))';

const inMonth = (month: number, day: number, near: LocalDate | undefined): PeriodFound =>
  nearest(near, (year) => oneDay(dayOf(year, month, day)));

/** What is no date at all without an entry above it. */
const onlyNear = (
  near: LocalDate | undefined,
  inYear: (year: number) => PeriodFound,
): PeriodFound => {
  if (near === undefined || !inYear(Number(near.slice(0, 4)))) return undefined;
  return nearest(near, inYear);
};

const BACKWARDS = 2; // chronologies run forwards: a day before the entry above counts as twice as far

/** "The 3rd": of the month of the entry above, or of the one before or after it. */
const ofMonth = (day: number, near: LocalDate | undefined): PeriodFound => {
  if (!near) return undefined;
  const first = `${near.slice(0, 7)}-01` as LocalDate; // the first of a month that is there
  const around = [-1, 0, 1].flatMap((n) => {
    const [year, month] = addMonths(first, n).split('-').map(Number);
    return dayOf(year ?? 0, month ?? 0, day) ?? [];
  });
  const away = (date: LocalDate) => {
    const days = daysBetween(near, date);
    return days < 0 ? -days * BACKWARDS : days;
  };
  const [best] = around.toSorted((a, b) => away(a) - away(b));
  return best && { start: best, end: best, grain: 'day', borrowed: true };
};

/** Two nights' days, "3rd/4th". */
const twoDays = (first: number, last: number, near: LocalDate | undefined): PeriodFound => {
  const from = ofMonth(first, near);
  if (!from || from === 'impossible') return from;
  const next = addDays(from.start, 1);
  return Number(next.slice(8)) === last ? { ...from, end: next, range: true } : undefined;
};

/** In the order in which they are tried. */
export const yearlessForms: readonly Form[] = [
  form('(\\d{1,2})[/.](\\d{1,2})\\.?(?![\\d/.])', ([a, b], { order, near }) => {
    const [day, month] = order === 'day-first' ? [Number(a), Number(b)] : [Number(b), Number(a)];
    return month > 12 ? undefined : inMonth(month, day, near);
  }),
  form(`${DAY}(?: of)?${GAP}${MONTH}(?![a-z])`, ([d, word], { near }) =>
    named(word, (month) => inMonth(month, Number(d), near)),
  ),
  form(`${MONTH}${GAP}(?:the )?(\\d{1,2})(?:st|nd|rd|th)?(?![\\d:.])`, ([word, d], { near }) =>
    named(word, (month) => inMonth(month, Number(d), near)),
  ),
  form('(\\d{1,2})(?:st|nd|rd|th) ?(?:/|-|&|and) ?(\\d{1,2})(?:st|nd|rd|th)', ([a, b], { near }) =>
    twoDays(Number(a), Number(b), near),
  ),
  form(`(\\d{1,2})(?:st|nd|rd|th)${ENDS}`, ([d], { near }) => ofMonth(Number(d), near)),
  form(`${TERM_AND_HALF}$`, ([term = '', half = ''], { near }) =>
    onlyNear(near, (year) => halfOfTerm(term, half, year)),
  ),
  form(`${HALF_OF}$`, ([half = '', term = ''], { near }) =>
    onlyNear(near, (year) => halfOfTerm(term, halfNamed(half), year)),
  ),
  form('(spring|summer|autumn|winter)( term)?$', ([word = '', term], { near }) =>
    onlyNear(near, (year) => season(word, Boolean(term), [String(year), undefined])),
  ),
  form(`${NTH_WEEK_OF}${MONTH}$`, ([which = '', word], { near }) =>
    named(word, (month) =>
      onlyNear(near, (year) => weekIn(which, months(year, month, 1, 'month'))),
    ),
  ),
  form("([a-z][a-z' -]{2,24})$", ([name = ''], { near }) =>
    onlyNear(near, (year) => feastNamed(name, year)),
  ),
  form(`${MONTH}\\.?(?=$| ?\\(?\\?)`, ([word], { near }) =>
    near === undefined
      ? undefined
      : named(word, (month) => nearest(near, (year) => months(year, month, 1, 'month'))),
  ),
];
