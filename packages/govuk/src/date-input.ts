/** The three boxes of a date: read into a calendar day, or into words that say which box to mend. */
import { DateTime } from 'luxon';
import { midSentence, type Typed, typedText } from './form-description.ts';

export type DateParts = { readonly day: string; readonly month: string; readonly year: string };

/** A calendar day `YYYY-MM-DD`, nothing typed at all, or what is wrong and in which boxes. */
export type DateRead =
  | { readonly day: string }
  | { readonly empty: true }
  | { readonly error: string; readonly boxes: readonly (keyof DateParts)[] };

const boxes = ['day', 'month', 'year'] as const;

const monthNames = [
  'jan',
  'feb',
  'mar',
  'apr',
  'may',
  'jun',
  'jul',
  'aug',
  'sep',
  'oct',
  'nov',
  'dec',
];

/** The boxes at a path, as typed. */
export const dateParts = (typed: Typed, path: string): DateParts => ({
  day: typedText(typed, `${path}.day`),
  month: typedText(typed, `${path}.month`),
  year: typedText(typed, `${path}.year`),
});

/** "6", "06", "June" or "jun" as a number; not a number where it is none of these. */
export const monthNumber = (written: string): number => {
  const named = monthNames.indexOf(written.slice(0, 3).toLowerCase());
  return named === -1 ? wholeNumber(written) : named + 1;
};

const wholeNumber = (written: string): number =>
  /^\d+$/.test(written) ? Number(written) : Number.NaN;

/** Words of GOV.UK's date input, for the parts that are missing. */
const missingWords = (label: string, missing: readonly string[]): string =>
  `${label} must include a ${missing.join(' and ')}`;

/** Reads a whole date. `label` opens the words of any error, as in "Date of birth must be a real date". */
export const readDate = (parts: DateParts, label: string): DateRead => {
  const missing = boxes.filter((box) => parts[box] === '');
  if (missing.length === boxes.length) return { empty: true };
  if (missing.length > 0) return { error: missingWords(label, missing), boxes: missing };
  if (!/^\d{4}$/.test(parts.year))
    return { error: `Year of ${midSentence(label)} must include 4 numbers`, boxes: ['year'] };
  const day = DateTime.fromObject({
    day: wholeNumber(parts.day) || -1,
    month: monthNumber(parts.month) || -1,
    year: wholeNumber(parts.year),
  });
  const iso = day.toISODate();
  return iso === null ? { error: `${label} must be a real date`, boxes } : { day: iso };
};
