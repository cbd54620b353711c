/** By when an agency knew, no more exact than the evidence is. */
import { dateInWords, dateTime, timeInWords } from '@throughline/govuk/dates';

const lastMinute = '11:59pm'; // how the end of a day reads: knowing is presumed of a day, not of its last minute

export const knownByInWords = (knownBy: string | null): string => {
  if (knownBy === null) return 'since an unknown day';
  return timeInWords(knownBy) === lastMinute
    ? `by the end of ${dateInWords(knownBy)}`
    : `by ${dateTime(knownBy)}`;
};
