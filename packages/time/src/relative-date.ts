/** Dates that lean on another: "as above", "same day", "next day", "22.05.24 – next day". */
import { addDays } from './local-date.ts';
import type { Occurred } from './occurred.ts';
import type { ReadDate } from './read-date.ts';

const SAME =
  /^(?:as above|see above|as per above|same (?:day|date|as above)|ditto|do\.?|"|''|(?:later )?(?:that|the same) (?:same )?day|that(?= (?:morning|afternoon|evening|night)))(?![a-z])/;
const NEXT =
  /^[\s,;:(-]*(?:the )?(?:next|following) (?:day|(?=morning))\)?|^[\s,;:(-]*(?:the )?day after\)?/;

/** Whether a tidied text points to another entry. */
export const pointsElsewhere = (text: string): boolean => SAME.test(text) || NEXT.test(text);

/** The date that a text borrows from the entry above; undefined where it borrows none. */
export const relativeDate = (
  text: string,
  previous: Occurred | undefined,
): ReadDate | undefined => {
  const { start, end, grain, range } = previous ?? {};
  if (!start || !end || !grain) return undefined;
  const next = NEXT.exec(text);
  const day = addDays(end, 1);
  if (next)
    return { start: day, end: day, grain: 'day', borrowed: true, rest: text.slice(next[0].length) };
  const same = SAME.exec(text);
  return same
    ? {
        start,
        end,
        grain: grain === 'minute' ? 'day' : grain,
        borrowed: true,
        ...(range && { range: true as const }),
        rest: text.slice(same[0].length),
      }
    : undefined;
};

/** "22.05.24 – next day" is the day after the one written. */
export const orNextDay = (read: ReadDate): ReadDate => {
  const next = NEXT.exec(read.rest);
  if (!next || read.grain !== 'day') return read;
  const day = addDays(read.end, 1);
  return { ...read, start: day, end: day, borrowed: true, rest: read.rest.slice(next[0].length) };
};
