/** Months, weekdays and seasons as they are written, and miswritten. */

export const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
] as const;
const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const SHORT = 3; // letters of the usual abbreviation

/** How many letters must be changed, added, left out or swapped with their neighbour. */
const misspelling = (a: string, b: string): number => {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, j) => j)];
  const cost = (i: number, j: number): number => rows[i]?.[j] ?? Number.POSITIVE_INFINITY;
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    rows.push(row);
    for (let j = 1; j <= b.length; j += 1) {
      const changed = cost(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swapped =
        i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
          ? cost(i - 2, j - 2) + 1
          : Number.POSITIVE_INFINITY;
      row.push(Math.min(changed, swapped, cost(i - 1, j) + 1, cost(i, j - 1) + 1));
    }
  }
  return cost(a.length, b.length);
};

const spellings = MONTHS.flatMap((name, index) => [
  { name: name as string, month: index + 1 },
  ...(name === 'september' ? [{ name: 'sept', month: index + 1 }] : []),
]);

const sorted = (word: string): string => [...word].sort().join('');

/** Two letters changed places, the first of them never: "agu" is August, "jly" July; undefined where two months are as near. */
const shortNamed = (word: string): number | undefined => {
  const near = MONTHS.flatMap((name, index) => {
    const short = name.slice(0, SHORT);
    const isSwapped = short[0] === word[0] && sorted(short) === sorted(word);
    return isSwapped || (name.length === SHORT + 1 && misspelling(word, name) === 1)
      ? [index + 1]
      : [];
  });
  return word.length === SHORT && near.length === 1 ? near[0] : undefined;
};

/** The month (1 to 12) that a word means; a misspelling only where one month is nearer than all others. */
export const monthNamed = (word: string): number | undefined => {
  const short = MONTHS.findIndex((name) => name.slice(0, SHORT) === word);
  if (short >= 0) return short + 1;
  if (word.length <= SHORT) return shortNamed(word);
  const allowed = word.length >= 6 ? 2 : 1;
  const near = spellings
    .map(({ name, month }) => ({ month, distance: misspelling(word, name) }))
    .sort((a, b) => a.distance - b.distance);
  const [best, second] = near;
  if (!best || best.distance > allowed) return undefined;
  return second && second.distance === best.distance && second.month !== best.month
    ? undefined
    : best.month;
};

/** "Tu", "Th": so short only right before a number, where the caller asks for it. */
const SHORTEST: Readonly<Record<string, number>> = {
  mo: 1,
  tu: 2,
  we: 3,
  th: 4,
  fr: 5,
  sa: 6,
  su: 7,
};

const SHORT_DAYS = ['mon', 'tues', 'wed', 'weds', 'thur', 'thurs', 'fri', 'sat', 'sun'];

/** "Thrus" and "Teus": letters of an abbreviation that changed places. */
const swappedDay = (word: string): string =>
  SHORT_DAYS.find((day) => sorted(day) === sorted(word) && misspelling(word, day) === 1) ?? word;

/** The weekday (1 for Monday) that a word means: "Thurs", "Weds", "Tue", "Fri", "Wensday". */
export const weekdayNamed = (word: string): number | undefined => {
  const written = swappedDay(word);
  const plain = written === 'weds' ? 'wed' : written;
  const short = SHORTEST[plain];
  if (short !== undefined || plain.length < SHORT) return short;
  const index = WEEKDAYS.findIndex((name) => name.startsWith(plain));
  if (index >= 0) return index + 1;
  if (!plain.endsWith('day') && plain.length !== 5) return undefined; // "sundy"
  if (plain.length < 5) return undefined;
  const [best, second] = WEEKDAYS.map((name, at) => ({
    at,
    distance: misspelling(plain, name),
  })).sort((a, b) => a.distance - b.distance);
  const allowed = plain.length > 6 ? 2 : 1; // "midday" is no Monday
  return best && best.distance <= allowed && best.distance < (second?.distance ?? 0)
    ? best.at + 1
    : undefined;
};

type Months = { readonly first: number; readonly months: number };

/** Meteorological seasons; a winter is named by the year of its December. */
export const SEASONS: Readonly<Record<string, Months>> = {
  spring: { first: 3, months: 3 },
  summer: { first: 6, months: 3 },
  autumn: { first: 9, months: 3 },
  fall: { first: 9, months: 3 },
  winter: { first: 12, months: 3 },
};

/**
 * School terms, taken wide: dates differ by school and by Easter. The terms of most English schools run
 * from September, January and Easter; see https://www.gov.uk/school-term-holiday-dates for a school's own.
 */
export const TERMS: Readonly<Record<string, Months>> = {
  autumn: { first: 9, months: 4 },
  spring: { first: 1, months: 4 },
  summer: { first: 4, months: 4 },
};
