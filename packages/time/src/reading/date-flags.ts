/** What a person should look at again in a date that could be read. A flag never changes the date. */

import { addMonths, daysBetween, londonDate } from '../local-date.ts';
import type { LocalDate, Occurred } from '../occurred.ts';
import { earliest, latest } from '../occurred-at.ts';

export type DateFlag =
  | 'relative_date' // taken from another entry: "as above", "next day", no year written
  | 'ambiguous_local_time' // the clocks went back: that time came twice
  | 'nonexistent_local_time' // the clocks went forward: that time did not come
  | 'weekday_contradicts_date'
  | 'after_document_was_made'
  | 'before_birth'
  | 'probable_wrong_year'
  | 'looks_american'
  | 'mistyped' // a letter stood where only a figure can: read as the figure that it looks like
  | 'open_ended' // it went on, and nobody wrote until when
  | 'half_of_day_assumed' // "half past two": taken as the waking hours' half past two
  | 'unread_time' // the time was written in a way that could not be read; the date stands
  | 'quarter_assumed' // "Q3 2022": taken as the calendar year's, where an office may count from April
  | 'date_from_text' // the date's own place was empty: taken from the beginning of the words
  | 'unread_words'; // words beside the date that say nothing of when; the date stands

export const PROBLEM_FLAGS = {
  ambiguous: 'ambiguous_local_time',
  nonexistent: 'nonexistent_local_time',
} as const;

/** What is known round an entry, to notice what cannot be right. */
export type Surroundings = {
  readonly previous?: Occurred | undefined;
  readonly madeOn?: LocalDate | undefined;
  readonly bornOn?: LocalDate | undefined;
  readonly involvedFrom?: LocalDate | undefined;
};

const A_YEAR = 12; // months
const MOST_DAYS_BETWEEN_ROWS = 92; // a chronology seldom rests longer than a school term
const SLACK = 14; // days before involvement in which a first contact is still likely

const isOneDay = ({ grain }: Occurred): boolean => grain === 'day' || grain === 'minute';

/** In January people write last year's number: a year later it would follow the entry above. */
const belongsAYearLater = (start: LocalDate, { previous, involvedFrom }: Surroundings): boolean => {
  if (previous?.end !== undefined && isOneDay(previous) && previous.end <= start) return false; // a year later is further off
  const corrected = addMonths(start, A_YEAR);
  const before = previous !== undefined && isOneDay(previous) ? previous.end : undefined;
  if (before) {
    const gap = daysBetween(before, corrected);
    return gap >= 0 && gap <= MOST_DAYS_BETWEEN_ROWS;
  }
  return (
    involvedFrom !== undefined &&
    daysBetween(start, involvedFrom) > SLACK &&
    corrected >= involvedFrom
  );
};

const isYearWrong = (occurred: Occurred, around: Surroundings): boolean =>
  occurred.start !== undefined && isOneDay(occurred) && belongsAYearLater(occurred.start, around);

const none: readonly DateFlag[] = []; // of most entries

/** Days are compared first: nearly all lie plainly within, and a moment takes longer to work out. */
const isLater = (occurred: Occurred, madeOn: LocalDate): boolean => {
  if (occurred.start !== undefined && occurred.start <= madeOn) return false;
  const from = earliest(occurred);
  return from !== undefined && londonDate(from) > madeOn;
};

const isBeforeBirth = (occurred: Occurred, bornOn: LocalDate): boolean => {
  const isBefore = occurred.qualifier === 'before';
  if (!isBefore && occurred.end !== undefined && occurred.end >= bornOn) return false;
  if (isBefore && occurred.start === bornOn) return false; // "pre-birth": they say so themselves
  const until = latest(occurred);
  return until !== undefined && londonDate(until) < bornOn;
};

/** The flags that follow from the surroundings of an entry. */
export const flagsFrom = (occurred: Occurred, around: Surroundings): readonly DateFlag[] => {
  const { madeOn, bornOn } = around;
  const later = madeOn !== undefined && isLater(occurred, madeOn);
  const before = bornOn !== undefined && isBeforeBirth(occurred, bornOn);
  const wrong = !later && isYearWrong(occurred, around);
  if (!later && !before && !wrong) return none;
  return [
    ...(later ? (['after_document_was_made'] as const) : []),
    ...(before ? (['before_birth'] as const) : []),
    ...(wrong ? (['probable_wrong_year'] as const) : []),
  ];
};
