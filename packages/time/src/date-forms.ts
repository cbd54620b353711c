/** The ways in which people write one day, month, season or year, and the period that each means. */
import { addDays, addMonths, daysBetween } from './local-date.ts';
import { monthNamed, SEASONS, TERMS } from './month-names.ts';
import { type Grain, LocalDate } from './occurred.ts';

/** A stretch of days; `range` where it lasted, absent where it is one day somewhere in it. */
export type Period = {
  readonly start: LocalDate;
  readonly end: LocalDate;
  readonly grain: Grain;
  readonly range?: true;
  /** The first number can only be the month. */
  readonly looksAmerican?: true;
  /** Taken in part from the neighbouring entry: no year was written, or no date at all. */
  readonly borrowed?: true;
};

/** How to read what is ambiguous: which number is the day, and the day near which a yearless date lies. */
export type Reading = {
  readonly order: 'day-first' | 'month-first';
  readonly near?: LocalDate | undefined;
};

/** `impossible`: written as a date, but no such day exists. */
export type Found = { readonly period: Period; readonly rest: string } | 'impossible' | undefined;

const YEARS = { from: 1900, to: 2099 }; // of living people and of this product
const CENTURY_TURN = 50; // "49" is 2049, "50" is 1950

const yearOf = (written: string): number => {
  const year = Number(written.replace("'", ''));
  if (written.replace("'", '').length > 2) return year;
  return year < CENTURY_TURN ? 2000 + year : 1900 + year;
};

/** The day, where there is such a day. */
export const dayOf = (year: number, month: number, day: number): LocalDate | undefined => {
  if (year < YEARS.from || year > YEARS.to) return undefined;
  const two = (n: number) => String(n).padStart(2, '0');
  return LocalDate.safeParse(`${year}-${two(month)}-${two(day)}`).data;
};

const oneDay = (day: LocalDate | undefined): Period | 'impossible' =>
  day ? { start: day, end: day, grain: 'day' } : 'impossible';

const months = (
  year: number,
  first: number,
  count: number,
  grain: Grain,
): Period | 'impossible' => {
  const start = dayOf(year, first, 1);
  return start ? { start, end: addDays(addMonths(start, count), -1), grain } : 'impossible';
};

const numeric = (a: number, b: number, { year, order }: { year: number } & Reading) => {
  const [day, month] = order === 'day-first' ? [a, b] : [b, a];
  const asWritten = dayOf(year, month, day);
  if (asWritten) return oneDay(asWritten);
  const swapped = oneDay(dayOf(year, day, month));
  if (swapped === 'impossible' || order === 'month-first') return swapped;
  return { ...swapped, looksAmerican: true as const };
};

const nearest = (month: number, day: number, near: LocalDate | undefined) => {
  if (!near) return undefined;
  const year = Number(near.slice(0, 4));
  const days = [year - 1, year, year + 1].flatMap((y) => dayOf(y, month, day) ?? []);
  const distance = (date: LocalDate) => Math.abs(daysBetween(near, date));
  const [best] = days.sort((a, b) => distance(a) - distance(b));
  const found = oneDay(best);
  return found === 'impossible' ? found : { ...found, borrowed: true as const };
};

const named = (
  word: string | undefined,
  use: (month: number) => Period | 'impossible' | undefined,
) => {
  const month = word === undefined ? undefined : monthNamed(word);
  return month === undefined ? undefined : use(month);
};

const season = (word: string, isTerm: boolean, [first, second]: [string, string | undefined]) => {
  const found = (isTerm ? TERMS : SEASONS)[word];
  const secondYear = isTerm && word !== 'autumn' && second; // "spring term 2023/24" is in 2024
  return found && months(yearOf(secondYear || first), found.first, found.months, 'season');
};

type Form = {
  readonly pattern: RegExp;
  readonly read: (parts: string[], reading: Reading) => Period | 'impossible' | undefined;
};

const DAY = '(\\d{1,2})(?:st|nd|rd|th)?';
const MONTH = '([a-z]{3,10})';
const GAP = '[ .,/-]*';
const SEP = '(?: ?[./\\\\-] ?| )';
// Not followed by more of a date; but "31/12/24-01/01/25" is two whole ones.
const YEAR = "('?\\d{2}|\\d{4})(?!\\d|[./]\\d|-\\d(?!\\d?(?:[./]\\d| ?[a-z])))";
const form = (pattern: string, read: Form['read']): Form => ({
  pattern: new RegExp(`^${pattern}`),
  read,
});

/** In the order in which they are tried. */
const FORMS: readonly Form[] = [
  form('(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?!\\d)', ([y = '', m, d]) =>
    oneDay(dayOf(yearOf(y), Number(m), Number(d))),
  ),
  form(`(\\d{1,2})${SEP}(\\d{1,2})${SEP}${YEAR}`, ([a, b, y = ''], reading) =>
    numeric(Number(a), Number(b), { year: yearOf(y), ...reading }),
  ),
  form('(\\d{2})(\\d{2})((?:19|20)\\d{2})(?!\\d)', ([a, b, y = ''], reading) =>
    numeric(Number(a), Number(b), { year: yearOf(y), ...reading }),
  ),
  form(`${DAY}(?: of)?${GAP}${MONTH}${GAP}${YEAR}`, ([d, word, y = '']) =>
    named(word, (month) => oneDay(dayOf(yearOf(y), month, Number(d)))),
  ),
  form(`${MONTH}${GAP}${DAY}[ ,]+(\\d{4})(?!\\d)`, ([word, d, y = '']) =>
    named(word, (month) => oneDay(dayOf(yearOf(y), month, Number(d)))),
  ),
  form(
    `(spring|summer|autumn|fall|winter)( term)?,? (?:of )?('?\\d{2}|\\d{4})(?:[/-](\\d{4}|\\d{2}))?(?!\\d)`,
    ([word = '', term, first = '', second]) => season(word, Boolean(term), [first, second]),
  ),
  form(`${MONTH}${GAP}${YEAR}`, ([word, y = '']) =>
    named(word, (month) => months(yearOf(y), month, 1, 'month')),
  ),
  form('(\\d{1,2})[/.-](\\d{4})(?!\\d|[./-]\\d)', ([m, y = '']) =>
    months(yearOf(y), Number(m), 1, 'month'),
  ),
  // "2023/24" may be a school year or a financial year: the two calendar years bound both.
  form('((?:19|20)\\d{2})[/-](\\d{2})(?![\\d/.-])', ([first = '', second = '']) =>
    yearOf(first) + 1 === yearOf(second) ? months(yearOf(first), 1, 24, 'year') : undefined,
  ),
  form('(\\d{4})-(\\d{2})(?![\\d/.-])', ([y = '', m]) => months(yearOf(y), Number(m), 1, 'month')),
  form('((?:19|20)\\d{2})(?![\\d/.]|-\\d{1,2}(?!\\d))', ([y = '']) =>
    months(yearOf(y), 1, 12, 'year'),
  ),
  form('(\\d{1,2})[/.](\\d{1,2})(?![\\d/.])', ([a, b], { order, near }) =>
    order === 'day-first'
      ? nearest(Number(b), Number(a), near)
      : nearest(Number(a), Number(b), near),
  ),
  form(`${DAY}(?: of)?${GAP}${MONTH}(?![a-z])`, ([d, word], { near }) =>
    named(word, (month) => nearest(month, Number(d), near)),
  ),
];

/** Reads one date from the beginning of a tidied text, and gives back what follows it. */
export const readForm = (text: string, reading: Reading): Found => {
  for (const { pattern, read } of FORMS) {
    const found = pattern.exec(text);
    const period = found && read(found.slice(1), reading);
    if (period === 'impossible') return period;
    if (found && period) return { period, rest: text.slice(found[0].length) };
  }
  return undefined;
};
