/** A time that its own cell says to be of the day after: "0:30 next day", "00.30 (13th)", "23:50–00:30 (+1)". */
import { addDays } from '../../local-date.ts';
import type { ReadDate } from '../read-date.ts';
import { tidy } from '../words/tidy-writing.ts';

const SAYS_MORE = /\d.*[a-z+]/i;
const LONGEST = 60; // characters; anything longer is a story
const NEXT = /,? \(?(?:(?:on )?(?:the )?(?:next|following) (?:day|morning)|\+ ?1(?: ?day)?)\)?$/;
const DAY_OF_MONTH = / \(?(?:on )?(?:the )?(\d{1,2})(?:st|nd|rd|th)\)?$/;
const SPAN = /\d.*(?:-|\bto\b|\bun?till?\b).*\d/; // which begins on the day that is written

/** The date and the time as they belong together. */
export const onNextDay = (
  read: ReadDate,
  written: string | undefined,
): { readonly read: ReadDate; readonly time: string | undefined } => {
  if (read.grain !== 'day' || !written || written.length > LONGEST || !SAYS_MORE.test(written))
    return { read, time: written };
  const next = addDays(read.end, 1);
  const ofNext = (said: string, day: string): string =>
    Number(day) === Number(next.slice(8)) ? '' : said;
  const text = tidy(written);
  const time = text.replace(NEXT, '').replace(DAY_OF_MONTH, ofNext);
  if (time === text || !/\d/.test(time)) return { read, time: written };
  return SPAN.test(time)
    ? { read, time }
    : { read: { ...read, start: next, end: next, borrowed: true }, time };
};
