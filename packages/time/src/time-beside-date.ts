/** The time that belongs to a date, from the rest of its cell and from a column of its own. */
import type { ReadDate } from './read-date.ts';
import { type ReadTime, readTime } from './read-time.ts';
import { tidy } from './tidy-writing.ts';

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

const inDateCell = ({ rest, timeWords }: ReadDate): TimeFound => {
  const after = rest
    .replace(EXPORTED_MIDNIGHT, '')
    .replace(COMPACT_TIME, ' $1:$2')
    .replace(/^t(?=\d)/, ' ');
  if (/^[\s,;:.)(-]*$/.test(after)) return timeWords ? (readTime(timeWords) ?? 'none') : 'none';
  if (!/^[\s,;:.(@-]/.test(after)) return 'no date';
  const read = readTime(after) ?? clockThenWords(after);
  if (read) return read;
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

/** A time in its own column counts before one in the date cell; where the two differ neither is believed. */
export const timeBeside = (read: ReadDate, written: string | undefined): TimeFound => {
  const besideDate = inDateCell(read);
  const own = inOwnCell(written);
  if (besideDate === 'no date') return besideDate;
  const found = own === 'none' ? besideDate : own;
  if (typeof found === 'string') return found;
  if (typeof besideDate !== 'string' && !sameTime(besideDate, found)) return 'unread';
  if (read.grain === 'day' || found.time.kind === 'unknown') return found;
  return own === 'none' ? 'no date' : 'unread'; // a month has no time of day
};
