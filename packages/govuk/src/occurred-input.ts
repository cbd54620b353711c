/** When something happened, as a form asks for it: a date, a time if it is known, or words. */
import { DateTime } from 'luxon';
import { type DateParts, dateParts, monthNumber, readDate } from './date-input.ts';
import { type FieldErrors, type Typed, typedText } from './form-description.ts';
import { londonTime, readTime } from './time-input.ts';

/**
 * What the graph takes: an exact moment; a day, with a time as somebody wrote it where that leaves a
 * doubt; or words ("summer 2023"), which the graph reads and answers for.
 */
export type OccurredInput =
  | { readonly at: string }
  | { readonly on: string; readonly time?: string }
  | { readonly asWritten: string; readonly time?: string };

export type OccurredRead = { readonly value?: OccurredInput; readonly errors: FieldErrors };

type Period = { readonly words: string } | { readonly error: string };

/** "May 2024", or "2021", where the day is not known. */
const period = ({ month, year }: DateParts, label: string): Period => {
  const unreal = { error: `${label} must be a real date` };
  if (!/^\d{4}$/.test(year)) return unreal;
  if (month === '') return { words: year };
  const first = DateTime.fromObject(
    { year: Number(year), month: monthNumber(month) || -1 },
    { locale: 'en-GB' },
  );
  return first.isValid ? { words: first.toFormat('MMMM yyyy') } : unreal;
};

const timeError = 'Enter a time like 9:32am, 14:05 or about 3pm, or leave it empty';

/** A time that London never had, or had twice, is passed on as written: it is kept with its doubt, not refused. */
const onDay = (day: string, time: string, path: string): OccurredRead => {
  if (time === '') return { value: { on: day }, errors: {} };
  const read = readTime(time);
  if (!read) return { errors: { [`${path}.time`]: timeError } };
  const london = read.about ? undefined : londonTime(day, read);
  return london && 'offset' in london
    ? { value: { at: `${day}T${read.clock}:00${london.offset}` }, errors: {} }
    : { value: { on: day, time }, errors: {} };
};

/** What stands in the boxes of a date and its time. */
const inBoxes = (typed: Typed, path: string): string => {
  const { day, month, year } = dateParts(typed, `${path}.date`);
  const plain = [day, month, year].map((part) => part.replace(/^0+(?=\d)/, '')); // "02" is what "2" was
  return [...plain, typedText(typed, `${path}.time`)].join('/');
};

/** The boxes as a page fills them in before anybody types; the form carries with them what was filled in. */
export const filledIn = (boxes: Typed, path: string): Typed => ({
  ...boxes,
  [`${path}.filled`]: inBoxes(boxes, path),
});

/** Words were typed, and the boxes are as the page filled them in: nobody said them. */
export const onlyWordsCount = (typed: Typed, path: string): boolean =>
  typedText(typed, `${path}.words`) !== '' &&
  typedText(typed, `${path}.filled`) === inBoxes(typed, path);

/** The time that was typed: one that the page filled in beside another day is that day's, and nobody said it of this one. */
export const timeSaid = (typed: Typed, path: string): string => {
  const time = typedText(typed, `${path}.time`);
  const boxes = inBoxes(typed, path);
  const filled = typedText(typed, `${path}.filled`);
  const isAsFilled = filled !== '' && filled.endsWith(`/${time}`);
  return isAsFilled && filled !== boxes ? '' : time;
};

/** Reads the controls at `path`; `label` opens the words of an error. */
export const readOccurred = (typed: Typed, path: string, label: string): OccurredRead => {
  const parts = dateParts(typed, `${path}.date`);
  const time = timeSaid(typed, path);
  const words = typedText(typed, `${path}.words`);
  if (onlyWordsCount(typed, path)) return { value: { asWritten: words }, errors: {} };
  const boxesAreEmpty = Object.values(parts).every((part) => part === '');
  const written = time === '' ? {} : { time };
  if (words !== '')
    return boxesAreEmpty
      ? { value: { asWritten: words, ...written }, errors: {} }
      : { errors: { [`${path}.words`]: 'Give either a date or words, not both' } };
  if (boxesAreEmpty)
    return { errors: time === '' ? {} : { [`${path}.date`]: `${label} must include a day` } };
  if (parts.day === '' && parts.year !== '') {
    const read = period(parts, label);
    return 'error' in read
      ? { errors: { [`${path}.date`]: read.error } }
      : { value: { asWritten: read.words, ...written }, errors: {} };
  }
  const read = readDate(parts, label);
  if ('day' in read) return onDay(read.day, time, path);
  return { errors: 'error' in read ? { [`${path}.date`]: read.error } : {} };
};
