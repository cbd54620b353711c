/** Days that people name and do not number: Boxing Day, Good Friday, "before Xmas", half term. */
import { bankHolidays } from '../../bank-holidays.ts';
import { addDays, weekday } from '../../local-date.ts';
import type { LocalDate } from '../../occurred.ts';
import { dayOf, months, oneDay, type PeriodFound } from './period.ts';

/** Easter Sunday by the Gregorian computus (Meeus, Jones and Butcher). */
const easter = (year: number): LocalDate | undefined => {
  const [a, b, c] = [year % 19, Math.floor(year / 100), year % 100];
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return dayOf(year, Math.floor(n / 31), (n % 31) + 1);
};

const days = (from: LocalDate | undefined, to: LocalDate | undefined): PeriodFound =>
  from && to ? { start: from, end: to, grain: 'day', about: true } : 'impossible';

const about = (period: PeriodFound): PeriodFound =>
  period && period !== 'impossible' ? { ...period, about: true } : period;

const fixed = (month: number, day: number) => (year: number) => oneDay(dayOf(year, month, day));
const roundEaster =
  (from: number, to = from) =>
  (year: number): PeriodFound => {
    const sunday = easter(year);
    if (!sunday) return 'impossible';
    return from === to
      ? oneDay(addDays(sunday, from))
      : days(addDays(sunday, from), addDays(sunday, to));
  };
/** The last third of a month, in which most schools have their half term. */
const thirdOf = (month: number, from: number, to: number) => (year: number) => {
  const [start, end] = [dayOf(year, month, from), dayOf(year, month, to)];
  return start && end ? ({ start, end, grain: 'month', about: true } as const) : 'impossible';
};

/** The nth of a weekday in a month: 0 the first, -1 the last. */
export const nthWeekday = (
  { year, month }: { readonly year: number; readonly month: number },
  day: number,
  nth: number,
): PeriodFound => {
  const first = dayOf(year, month, 1);
  if (first === undefined) return 'impossible';
  const found = addDays(first, ((day - weekday(first) + 7) % 7) + 7 * Math.max(nth, 0));
  if (nth >= 0) return found.slice(0, 7) === first.slice(0, 7) ? oneDay(found) : 'impossible';
  const [later, last] = [addDays(found, 28), addDays(found, 21)];
  return oneDay(later.slice(0, 7) === first.slice(0, 7) ? later : last);
};

const sunday = (month: number, nth: number) => (year: number) =>
  nthWeekday({ year, month }, 7, nth);

/** By the official list; a year that it does not have is not guessed. */
const bankHoliday = (title: string) => (year: number) => {
  const found = bankHolidays.divisions['england-and-wales']?.events.find(
    (each) => each.title.startsWith(title) && each.date.startsWith(String(year)),
  );
  return found && oneDay(found.date);
};

const HOLIDAYS = '(?:school )?(?:hols?|holidays?|break|vacation)';

/** What is said of no one day is `about`; breaks are taken wide, for they differ by school and council. */
const FEASTS: readonly (readonly [name: RegExp, when: (year: number) => PeriodFound])[] = [
  [/^(?:christmas|xmas) eve$/, fixed(12, 24)],
  [/^(?:christmas|xmas) day$/, fixed(12, 25)],
  [/^(?:christmas|xmas)(?: time| period)?$/, (year) => about(fixed(12, 25)(year))],
  [
    /^(?:christmas|xmas) ?(?:\/|&|and|-) ?new year$/,
    (year) => days(dayOf(year, 12, 25), dayOf(year + 1, 1, 1)),
  ],
  [
    /^(?:the )?week before (?:christmas|xmas)$/,
    (year) => days(dayOf(year, 12, 18), dayOf(year, 12, 24)),
  ],
  [/^boxing day$/, fixed(12, 26)],
  [/^(?:new year'?s'? eve|nye)$/, fixed(12, 31)],
  [/^(?:new year'?s'? day|nyd)$/, fixed(1, 1)],
  [/^new year$/, (year) => about(fixed(1, 1)(year))],
  [/^hogmanay$/, fixed(12, 31)],
  [/^burns'? night$/, fixed(1, 25)],
  [/^(?:st|saint)\.? david'?s day$/, fixed(3, 1)],
  [/^(?:st|saint)\.? patrick'?s day$/, fixed(3, 17)],
  [/^(?:st|saint)\.? george'?s day$/, fixed(4, 23)],
  [/^(?:st|saint)\.? andrew'?s day$/, fixed(11, 30)],
  [/^(?:pancake day|shrove tuesday)$/, roundEaster(-47)],
  [/^ash wednesday$/, roundEaster(-46)],
  [/^(?:mother'?s'? day|mothering sunday)$/, roundEaster(-21)],
  [/^palm sunday$/, roundEaster(-7)],
  [/^maundy thursday$/, roundEaster(-3)],
  [/^easter saturday$/, roundEaster(-1)],
  [/^father'?s'? day$/, sunday(6, 2)],
  [/^remembrance sunday$/, sunday(11, 1)],
  [/^(?:early may(?: day)?|may day) bank holiday$/, bankHoliday('Early May')],
  [/^(?:(?:late )?spring|late may|whit(?:sun)?) bank holiday$/, bankHoliday('Spring')],
  [/^(?:aug(?:ust)?|(?:late )?summer) bank holiday$/, bankHoliday('Summer')],
  [/^good friday$/, roundEaster(-2)],
  [/^easter (?:sunday|day)$/, roundEaster(0)],
  [/^easter monday$/, roundEaster(1)],
  [/^easter(?: time| period| weekend)?$/, (year) => about(roundEaster(0)(year))],
  [/^hallowe'?en$/, fixed(10, 31)],
  [/^(?:bonfire|guy fawkes|fireworks) night$/, fixed(11, 5)],
  [/^valentine'?s(?: day)?$/, fixed(2, 14)],
  [
    new RegExp(`^(?:(?:school )?summer|(?:the )?six weeks?'?) ${HOLIDAYS}$`),
    (year) => about(months(year, 7, 2, 'month')),
  ],
  [new RegExp(`^easter ${HOLIDAYS}$`), roundEaster(-14, 14)],
  [
    new RegExp(`^(?:christmas|xmas) ${HOLIDAYS}$`),
    (year) => days(dayOf(year, 12, 18), dayOf(year + 1, 1, 7)),
  ],
  [/^october week$/, thirdOf(10, 11, 20)], // of schools in Scotland
  [/^(?:october|oct|autumn)(?: term)? half[ -]?term$/, thirdOf(10, 21, 31)],
  [/^(?:february|feb|spring)(?: term)? half[ -]?term$/, thirdOf(2, 11, 20)],
  [/^(?:may|summer|whit|whitsun)(?: term)? half[ -]?term$/, thirdOf(5, 21, 31)],
];

/** The days that a tidied name means in a year; undefined where it names none. */
export const feastNamed = (name: string, year: number): PeriodFound =>
  FEASTS.find(([pattern]) =>
    pattern.test(name.trim().replace('half-term', 'half term').replace('x-mas', 'xmas')),
  )?.[1](year);
