/** The ways of writing a date without its year, which the entry above must lend: "3/9", "3 Sept", "Tues 3rd", "early Sept". */

import { addDays, addMonths, daysBetween, weekday } from '../../local-date.ts';
import { weekdayNamed } from '../../month-names.ts';
import type { LocalDate } from '../../occurred.ts';
import { feastNamed } from './feasts.ts';
import {
  DAY,
  dayOf,
  type Form,
  form,
  GAP,
  type Lent,
  MONTH,
  months,
  named,
  nearest,
  oneDay,
  type PeriodFound,
  type Within,
} from './period.ts';
import { NTH_WEEK_OF, season, weekIn } from './period-forms.ts';
import { HALF_OF, halfNamed, halfOfTerm, TERM_AND_HALF } from './term-forms.ts';

const ENDS =
  '(?=$|[,:;)(?]| ?[/&-] ?\\d| (?:at|about|approx|[ap]\\.?m|morning|afternoon|evening|night|overnight|half|quarter|noon|mid|lunch|tea ?time|bed ?time|early|late|before|after|\\(|\\d))';

/** Nothing after it, or a remark in brackets. */
const ALONE = '(?=$| \\()';

const inMonth = (month: number, day: number, lent: Lent): PeriodFound =>
  nearest(lent, (year) => oneDay(dayOf(year, month, day)));

/** What is no date at all without an entry above it. */
const onlyNear = (lent: Lent, inYear: (year: number) => PeriodFound): PeriodFound => {
  if (lent.near === undefined || !inYear(Number(lent.near.slice(0, 4)))) return undefined;
  return nearest(lent, inYear);
};

const BACKWARDS = 2; // chronologies run forwards: a day before the entry above counts as twice as far

/** "3" under "March 2024". */
const dayOfHeading = (day: number, within: Within): PeriodFound => {
  const [year, month] = within.start.split('-').map(Number);
  const found = oneDay(dayOf(year ?? 0, month ?? 0, day));
  return found === 'impossible' ? found : { ...found, borrowed: true };
};

/** "28/29" under "March 2024"; "3/4" under "April 2024" may be a day and its month, and is read as that. */
const daysOfHeading = (a: string, link: string, b: string, within: Within): PeriodFound => {
  const [first, last] = [Number(a), Number(b)];
  const isDayAndMonth =
    link === '/' && (last === Number(within.start.slice(5, 7)) || last !== first + 1);
  if (isDayAndMonth || last <= first) return undefined;
  const [from, to] = [dayOfHeading(first, within), dayOfHeading(last, within)];
  if (!from || !to || from === 'impossible' || to === 'impossible') return 'impossible';
  return { ...from, end: to.end, range: true };
};

/** "The 3rd": of the heading's month, else of the month of the entry above, or of the one before or after it. */
const ofMonth = (day: number, { near, within }: Lent): PeriodFound => {
  if (within?.isMonth) return dayOfHeading(day, within);
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
const twoDays = (first: number, last: number, lent: Lent): PeriodFound => {
  const from = ofMonth(first, lent);
  if (!from || from === 'impossible') return from;
  const next = addDays(from.start, 1);
  return Number(next.slice(8)) === last ? { ...from, end: next, range: true } : undefined;
};

/** "Weds" under "Week commencing 13 May 2024". */
const dayOfWeek = (word: string, within: Within | undefined): PeriodFound => {
  const named = within && addDays(within.start, 6) === within.end ? weekdayNamed(word) : undefined;
  if (!within || named === undefined) return undefined;
  const day = addDays(within.start, (named - weekday(within.start) + 7) % 7);
  return { start: day, end: day, grain: 'day', borrowed: true };
};

/** "Feb–April", and "Nov–Jan" over the turn of the year; "May/June" is at some time in the two. Under a year it begins in it. */
const fromMonthToMonth = (
  lent: Lent,
  [from, to]: readonly [number, number],
  lasted: boolean,
): PeriodFound => {
  const inYear = (year: number): PeriodFound => {
    const first = months(year, from, 1, 'month');
    const last = months(to < from ? year + 1 : year, to, 1, 'month');
    if (first === 'impossible' || last === 'impossible') return 'impossible';
    return { ...first, end: last.end, borrowed: true, ...(lasted && { range: true }) };
  };
  return lent.within ? inYear(Number(lent.within.start.slice(0, 4))) : onlyNear(lent, inYear);
};

/** In the order in which they are tried. */
export const yearlessForms: readonly Form[] = [
  form('([a-z]{3,9})\\.?(?=$|[ ,;:(-])(?! ?\\d)', ([word = ''], { within }) =>
    dayOfWeek(word, within),
  ),
  form(`(\\d{1,2})${ALONE}`, ([d], { within }) =>
    within?.isMonth ? dayOfHeading(Number(d), within) : undefined,
  ),
  form(
    `(\\d{1,2}) ?(/|-|&|and|to) ?(\\d{1,2})${ALONE}`,
    ([a = '', link = '', b = ''], { within }) =>
      within?.isMonth ? daysOfHeading(a, link, b, within) : undefined,
  ),
  // "31-8" is a day and its month where it cannot be days or hours.
  form(`(3[01]|2[4-9])-(0?[1-9]|1[0-2])${ALONE}`, ([day, month], lent) =>
    inMonth(Number(month), Number(day), lent),
  ),
  form('(\\d{1,2})[/.](\\d{1,2})\\.?(?![\\d/.])', ([a, b], { order, ...lent }) => {
    const [day, month] = order === 'day-first' ? [Number(a), Number(b)] : [Number(b), Number(a)];
    return month > 12 ? undefined : inMonth(month, day, lent);
  }),
  form(`${DAY}(?: of)?${GAP}${MONTH}(?![a-z])`, ([d, word], lent) =>
    named(word, (month) => inMonth(month, Number(d), lent)),
  ),
  form(`${MONTH}${GAP}(?:the )?(\\d{1,2})(?:st|nd|rd|th)?(?![\\d:.])`, ([word, d], lent) =>
    named(word, (month) => inMonth(month, Number(d), lent)),
  ),
  form('(\\d{1,2})(?:st|nd|rd|th) ?(?:/|-|&|and) ?(\\d{1,2})(?:st|nd|rd|th)', ([a, b], lent) =>
    twoDays(Number(a), Number(b), lent),
  ),
  form(`(\\d{1,2})(?:st|nd|rd|th)${ENDS}`, ([d], lent) => ofMonth(Number(d), lent)),
  form(`${TERM_AND_HALF}$`, ([term = '', half = ''], lent) =>
    onlyNear(lent, (year) => halfOfTerm(term, half, year)),
  ),
  form(`${HALF_OF}$`, ([half = '', term = ''], lent) =>
    onlyNear(lent, (year) => halfOfTerm(term, halfNamed(half), year)),
  ),
  form('(spring|summer|autumn|winter)( term)?$', ([word = '', term], lent) =>
    onlyNear(lent, (year) => season(word, Boolean(term), [String(year), undefined])),
  ),
  form(`${NTH_WEEK_OF}${MONTH}$`, ([which = '', word], lent) =>
    named(word, (month) =>
      onlyNear(lent, (year) => weekIn(which, months(year, month, 1, 'month'))),
    ),
  ),
  form(`${MONTH}\\.? ?(-|to|until|/|&|and) ?${MONTH}\\.?$`, ([first, link, last], lent) =>
    named(first, (from) => named(last, (to) => fromMonthToMonth(lent, [from, to], link !== '/'))),
  ),
  form("([a-z][a-z' -]{2,24})$", ([name = ''], lent) =>
    onlyNear(lent, (year) => feastNamed(name, year)),
  ),
  form(`${MONTH}\\.?(?=$| ?\\(?\\?)`, ([word], lent) =>
    lent.near === undefined
      ? undefined
      : named(word, (month) => nearest(lent, (year) => months(year, month, 1, 'month'))),
  ),
];
