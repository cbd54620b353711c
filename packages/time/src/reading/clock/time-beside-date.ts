/** The time that belongs to a date, from the rest of its cell and from a column of its own. */
import { addDays } from '../../local-date.ts';
import { partOfDay } from '../../part-of-day.ts';
import type { ReadDate } from '../read-date.ts';
import { tidy } from '../words/tidy-writing.ts';
import { type ReadTime, readTime } from './read-time.ts';

/**
 * `none`: nothing was said. `words`: beside the date stand words that are no time. `unread`: the time cannot
 * be used. `no date`: what follows shows that this was not a date at all.
 */
export type TimeFound = ReadTime | 'none' | 'words' | 'unread' | 'no date';

const EXPORTED_MIDNIGHT = /^[ t]00:00:00(?:\.0+)?$/; // how spreadsheets and databases write a day without a time

const CLOCK_THEN_WORDS =
  /^[\s,;(@-]*(?:at )?(\d{1,2}[:.]\d{2}(?::\d{2})? ?(?:[ap]\.?m\.?|hrs?|h)?|\d{4} ?(?:hrs?|h)|\d{4}(?= ?(?:&|and|\+) ?\d{4})|\d{1,2} ?[ap]\.?m\.?)(?=[\s,;:)(&+-])(?!\s*(?:-|to|until)\s*\d)/;

const COMPACT_TIME = /^t(\d{2})(\d{2})(?:\d{2})?$/; // after a compact date: 20240903T140500

const SECOND_TIME = /\d.*[^\d:.]\d/; // which of two it was nobody can say
const PART_THEN_WORDS =
  /^[\s,;(@-]*(?:in the )?([ap]\.?m\.?|morning|afternoon|evening|night|overnight)(?=[\s,;:)(-])(?!.*\d)/;

/** "10:15 by the duty worker": the time, and that words follow it. */
const clockThenWords = (text: string): ReadTime | undefined => {
  const [, clock = PART_THEN_WORDS.exec(text)?.[1]] = CLOCK_THEN_WORDS.exec(text) ?? [];
  const read = readTime(clock ?? 'none');
  return read && { ...read, hasMoreWords: true };
};

/** "x2", "P3", "2nd visit": how often, in which lesson, which of several. */
const COUNTED =
  /^[\s,;-]*\(?(?:x ?\d{1,2}|\d{1,2} ?x|p(?:eriod)? ?\d|\d{1,2}(?:st|nd|rd|th) (?:visit|call|attempt|contact|appointment|appt|meeting|review|session|letter|warning|day))(?!\w)\D*$/;

const WORD = String.raw`[a-z][\w/&'.-]*`;
/** "– home visit, 11:00": what it was, and then the time. */
const WORDS_THEN_CLOCK = new RegExp(
  String.raw`^\s*[-,:]+\s*(?:${WORD}[ ,]+){1,5}(?:at )?(\d{1,2}[:.]\d{2} ?(?:[ap]\.?m\.?|hrs)?|\d{1,2} ?[ap]\.?m\.?)$`,
);
/** "– F2F", "– weekly x3". */
const DASHED_WORDS = new RegExp(String.raw`^\s*-\s*${WORD}`);
const ANOTHER_DATE =
  /\d[/.]\d|\d(?:st|nd|rd|th)\b|\d ?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* \d|(?:19|20)\d{2}|\d:\d/;

const inDateCell = ({ rest, timeWords }: ReadDate): TimeFound => {
  const after = rest
    .replace(EXPORTED_MIDNIGHT, '')
    .replace(COMPACT_TIME, ' $1:$2')
    .replace(/^t(?=\d)/, ' ');
  if (/^[\s,;:.)(-]*$/.test(after)) return timeWords ? (readTime(timeWords) ?? 'none') : 'none';
  if (!/^[\s,;:.(@-]/.test(after)) return 'no date';
  const read = readTime(after) ?? clockThenWords(after);
  if (read) return read;
  if (COUNTED.test(after)) return 'words';
  const [, clock = ''] = WORDS_THEN_CLOCK.exec(after) ?? [];
  const last = clock ? readTime(clock) : undefined;
  if (last) return { ...last, hasMoreWords: true };
  if (DASHED_WORDS.test(after) && !ANOTHER_DATE.test(after)) return 'words';
  return /\d/.test(after.replace(/\([^()]*\)/g, '')) ? 'no date' : 'words';
};

const inOwnCell = (written: string | undefined): TimeFound => {
  const text = tidy(written ?? '');
  if (/^[-:._ ]*$/.test(text)) return 'none'; // "--:--" is a form that was left empty
  return (
    readTime(text) ?? (SECOND_TIME.test(text) ? undefined : clockThenWords(`${text} `)) ?? 'unread'
  );
};

const sameTime = (a: ReadTime, b: ReadTime): boolean =>
  JSON.stringify(a.time) === JSON.stringify(b.time);

const NOON = '12:00';

/** "pm" beside 14:30, "o/n 3-4 March" beside 01:22: the part of the day holds the time. Of which morning "o/n 3 March" is, nobody can say. */
const holds = (
  { time: part }: ReadTime,
  { time: clock }: ReadTime,
  { start, end }: ReadDate,
): boolean => {
  if (part.kind !== 'part-of-day' || clock.kind === 'part-of-day' || clock.kind === 'unknown')
    return false;
  const { from, to, nextDay } = partOfDay[part.part];
  if (!nextDay) return clock.from >= from && clock.from <= to;
  return clock.from >= from || (clock.from <= to && start !== end);
};

const OF_NIGHT = /^(?:waking )?(?:night|over-?night|o\/n)/;

/** Of a night from one day to the next, the day on which the clock showed that time. */
export const dayOfNight = (read: ReadDate, clock: ReadTime | undefined): ReadDate => {
  const isNight = OF_NIGHT.test(read.timeWords ?? read.rest.trim()) && read.range;
  if (!isNight || clock?.time.kind !== 'exact' || clock.time.to) return read;
  if (addDays(read.start, 1) !== read.end) return read;
  const { range: _, ...one } = read;
  return clock.time.from < NOON ? { ...one, start: read.end } : { ...one, end: read.start };
};

/** A time in its own column counts before one in the date cell; where the two differ neither is believed. */
export const timeBeside = (read: ReadDate, written: string | undefined): TimeFound => {
  const besideDate = inDateCell(read);
  const own = inOwnCell(written);
  if (besideDate === 'no date') return besideDate;
  const found = own === 'none' ? besideDate : own;
  if (typeof found === 'string') return found;
  if (typeof besideDate !== 'string' && !sameTime(besideDate, found))
    return holds(besideDate, found, read) ? found : 'unread';
  if (read.grain === 'day' || found.time.kind === 'unknown') return found;
  return own === 'none' ? 'no date' : 'unread'; // a month has no time of day
};
