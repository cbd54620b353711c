/** A stretch of the calendar that a written date means, and the pieces from which the ways of writing one are made. */
import { addDays, addMonths, daysBetween } from '../../local-date.ts';
import { monthNamed } from '../../month-names.ts';
import { type Grain, LocalDate } from '../../occurred.ts';

/** A stretch of days; `range` where it lasted, absent where it is one day somewhere in it. */
export type Period = {
  readonly start: LocalDate;
  readonly end: LocalDate;
  readonly grain: Grain;
  readonly range?: true;
  /** What was written has no sharp edges: "Christmas", "half term". */
  readonly about?: true;
  /** "Q3 2022": which year's quarter nobody wrote. */
  readonly assumesQuarter?: true;
  /** The first number can only be the month. */
  readonly looksAmerican?: true;
  /** Taken in part from the neighbouring entry: no year was written, or no date at all. */
  readonly borrowed?: true;
};

/** How to read what is ambiguous: which number is the day, and the day near which a yearless date lies. */
export type Reading = Lent & { readonly order: 'day-first' | 'month-first' };

/** What lends a date its missing year or month: the entry above, and the heading over the entries. */
export type Lent = {
  readonly near?: LocalDate | undefined;
  /** The month or year that stands over the entries: what is written lies in it where it can. */
  readonly within?: Within | undefined;
};
export type Within = {
  readonly start: LocalDate;
  readonly end: LocalDate;
  /** Nothing but a month lends itself to a day alone. */
  readonly isMonth: boolean;
};

export const liesIn = ({ start, end }: Period, within: Within | undefined): boolean =>
  within !== undefined && start >= within.start && end <= within.end;

/** `impossible`: written as a date, but no such day exists. */
export type Found = { readonly period: Period; readonly rest: string } | 'impossible' | undefined;
export type PeriodFound = Period | 'impossible' | undefined;

const YEARS = { from: 1900, to: 2099 }; // of living people and of this product
const CENTURY_TURN = 50; // "49" is 2049, "50" is 1950
const LEAP_YEAR = 2024; // any; in it every day of the calendar exists

export const yearOf = (written: string): number => {
  const digits = written.replace("'", '');
  const year = Number(digits);
  if (digits.length > 2) return year;
  return year < CENTURY_TURN ? 2000 + year : 1900 + year;
};

/** The day, where there is such a day. */
export const dayOf = (year: number, month: number, day: number): LocalDate | undefined => {
  if (year < YEARS.from || year > YEARS.to) return undefined;
  const two = (n: number) => String(n).padStart(2, '0');
  return LocalDate.safeParse(`${year}-${two(month)}-${two(day)}`).data;
};

export const oneDay = (day: LocalDate | undefined): Period | 'impossible' =>
  day ? { start: day, end: day, grain: 'day' } : 'impossible';

/** Whole months: `count` of them from the first. */
export const months = (
  year: number,
  first: number,
  count: number,
  grain: Grain,
): Period | 'impossible' => {
  const start = dayOf(year, first, 1);
  return start ? { start, end: addDays(addMonths(start, count), -1), grain } : 'impossible';
};

/** Two numbers and a year: which of them is the day depends on the writer. */
export const numeric = (a: number, b: number, { year, order }: { year: number } & Reading) => {
  const [day, month] = order === 'day-first' ? [a, b] : [b, a];
  const asWritten = dayOf(year, month, day);
  if (asWritten) return oneDay(asWritten);
  const swapped = oneDay(dayOf(year, day, month));
  if (swapped === 'impossible' || order === 'month-first') return swapped;
  return { ...swapped, looksAmerican: true as const };
};

/** Of what a yearless date can mean, what lies in the heading's month or year, else the nearest to the entry above. */
export const nearest = (
  { near, within }: Lent,
  inYear: (year: number) => PeriodFound,
): PeriodFound => {
  if (!near) return inYear(LEAP_YEAR) === 'impossible' ? 'impossible' : undefined;
  const year = Number(near.slice(0, 4));
  const distance = ({ start, end }: Period) =>
    near < start ? daysBetween(near, start) : Math.max(0, daysBetween(end, near));
  const possible = [year - 1, year, year + 1].flatMap((each) => {
    const found = inYear(each);
    return found && found !== 'impossible' ? [found] : [];
  });
  const inHeading = possible.filter((each) => liesIn(each, within));
  const [best] = (inHeading.length > 0 ? inHeading : possible).toSorted(
    (a, b) => distance(a) - distance(b),
  );
  return best ? { ...best, borrowed: true } : 'impossible';
};

export const named = (
  word: string | undefined,
  use: (month: number) => PeriodFound,
): PeriodFound => {
  const month = word === undefined ? undefined : monthNamed(word);
  return month === undefined ? undefined : use(month);
};

/** One way of writing a date: what it looks like from its beginning, and what its parts mean. */
export type Form = {
  readonly pattern: RegExp;
  readonly read: (parts: string[], reading: Reading) => PeriodFound;
};
export const form = (pattern: string, read: Form['read']): Form => ({
  pattern: new RegExp(`^${pattern}`),
  read,
});

export const DAY = '(\\d{1,2})(?:st|nd|rd|th)?';
export const MONTH = '([a-z]{3,10})';
export const GAP = '[ .,/-]*';
export const SEP = '(?: ?[./\\\\-] ?| )';
// Not followed by more of a date, or by "hrs"; but "31/12/24-01/01/25" is two whole ones.
export const YEAR =
  "('?\\d{2}|\\d{4})(?!\\d|[./]\\d| ?h(?:ou)?rs?\\b|[ap]\\.?m\\b|-\\d(?!\\d{2,3} ?h|\\d?(?:[./]\\d| ?[a-z])))";
/** A year, whatever follows it. */
export const ANY_YEAR = "('?\\d{2}|\\d{4})";
/** "2022/23", and whether the second follows the first. */
export const TWO_YEARS = '((?:19|20)?\\d{2})[/-]((?:19|20)?\\d{2})(?!\\d)';
export const isNextYear = (first: string, second: string): boolean =>
  (yearOf(first) + 1) % 100 === yearOf(second) % 100;
