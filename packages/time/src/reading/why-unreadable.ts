/** Why a text was not understood as a date, for the person who has to put it right; holds nothing of what was written. */
import { pointsElsewhere } from './relative-date.ts';

const WEEKDAY_ALONE =
  /^(?:on )?(?:last |this |next )?(?:mon|tues?|weds?|wednes|thur?s?|fri|sat|satur|sun)(?:day)?s?\.?$/;
const SPREADSHEET_NUMBER = /^\d{5}(?:\.\d+)?$/;

/** "1?/0?/25": some of its figures could not be read. */
export const IN_PART = /\d\?|\?\d/;

export const whyUnreadable = (text: string): string => {
  if (WEEKDAY_ALONE.test(text))
    return 'A weekday alone cannot be dated: write the day, month and year.';
  if (pointsElsewhere(text))
    return 'It points to the entry above, which has no date that could be used: write the day, month and year.';
  if (SPREADSHEET_NUMBER.test(text))
    return 'It looks like a spreadsheet’s own number for a day: format the column as a date and save it again.';
  if (IN_PART.test(text))
    return 'Part of the day, month or year is not known: write what is, for example “March 2024”.';
  return 'It was not understood as a date: write it like 27/10/2024, “October 2024”, “about March 2023” or “not known”.';
};
