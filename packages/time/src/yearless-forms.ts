/** The ways of writing a date without its year, which the entry above must lend: "3/9", "3 Sept", "Tues 3rd", "early Sept". */
import { addDays, addMonths } from './local-date.ts';
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

const ENDS =
  '(?=$|[,:;)(?]| ?[/&-] ?\\d| (?:at|about|approx|[ap]\\.?m|morning|afternoon|evening|night|overnight|\\(|\\d))';

const inMonth = (month: number, day: number, near: LocalDate | undefined): PeriodFound =>
  nearest(near, (year) => oneDay(dayOf(year, month, day)));

/** "The 3rd": of the month of the entry above, of the one before or after it, whichever is nearest. */
const ofMonth = (day: number, near: LocalDate | undefined): PeriodFound => {
  if (!near) return undefined;
  const first = `${near.slice(0, 7)}-01` as LocalDate; // the first of a month that is there
  const around = [-1, 0, 1].flatMap((n) => {
    const [year, month] = addMonths(first, n).split('-').map(Number);
    return dayOf(year ?? 0, month ?? 0, day) ?? [];
  });
  const away = (date: LocalDate) => Math.abs(Date.parse(date) - Date.parse(near));
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
  form(`${MONTH}\\.?(?=$| ?\\(?\\?)`, ([word], { near }) =>
    near === undefined
      ? undefined
      : named(word, (month) => nearest(near, (year) => months(year, month, 1, 'month'))),
  ),
];
