/** Words that begin with a day, and perhaps a time: "05/06/2023 - rang", "Date: 5 June 2023 Time: 14:30 Seen at school". */
import type { LocalDate } from '@throughline/time/occurred';
import { occurredOn } from '@throughline/time/occurred-at';
import { readOccurred } from '@throughline/time/reading/read-occurred';

const LABEL = String.raw`(?:(?:entry |event |contact |note )?date(?: ?(?:/|and|&) ?time)?(?: of (?:note|entry|event|contact|visit|incident))?\s*[:–-]\s*)?`;
const DAY = String.raw`(?:\d{1,2}(?:st|nd|rd|th)?[ ./-]+(?:\d{1,2}|[a-z]{3,9})[ ,./-]+(?:\d{4}|\d{2})|\d{4}-\d{2}-\d{2})`;
const TIME = String.raw`(\d{1,2}[:.]\d{2}(?::\d{2})?(?: ?[ap]m)?|\d{1,2} ?[ap]m|\d{4}(?= ?h(?:ou)?rs))(?: ?h(?:ou)?rs)?(?![\d/])`;
const OPENING = new RegExp(
  String.raw`^\s*\[?${LABEL}((?:[a-z]{3,9},? +)?${DAY})(?!\d)(?: ?\((?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\))?(?:[ t,-]+(?:at |time ?: ?)?${TIME})?\]?`,
  'i',
);
const GOES_ON = /^\w|^[ ,]+(?:and|to|was|were|is|by|but|when|she|he|they)\b/; // a sentence that a new line cut

export type DatedOpening = { readonly date: string; readonly time: string; readonly rest: string };

/** The day and what follows it; undefined where the words do not begin with one, or a sentence goes on after it. */
export const datedOpening = (text: string): DatedOpening | undefined => {
  const [all, date = '', time = ''] = OPENING.exec(text) ?? [];
  if (all === undefined) return undefined;
  const rest = text.slice(all.length);
  if (GOES_ON.test(rest) || !readOccurred({ date }).ok) return undefined;
  return { date, time, rest: rest.replace(/^[\s:;,.|–-]+/, '').trim() };
};

/** "12/09/22 1405 - Rang", "mid April - Seen", "Tues 6 June 23: Done": a dash or a colon parts when it was from what it was. */
const PARTED = /^\s*(\S.{2,40}?)(?:\s+[-–—]+\s+|\s*:\s+|\t+)(\S.*)$/;

/** "Next day - told Dave": of the day after the entry above. */
const LEANS = /^\s*(?:the )?(?:next|nxt|following|same) day\b|^\s*(?:the )?day after\b/i;

/** The day of a line so parted; one that lacks its year lies near that day. */
export const partedOpening = (text: string, near: LocalDate): DatedOpening | undefined => {
  const [, date = '', rest = ''] = PARTED.exec(text) ?? [];
  if (date === '' || !/[a-z]{3}|\d[./-]\d/i.test(date)) return undefined;
  const read = readOccurred({ date }, LEANS.test(date) ? { previous: occurredOn(near) } : { near });
  return read.ok && read.occurred.start !== undefined && !read.flags.includes('unread_words')
    ? { date, time: '', rest: rest.trim() }
    : undefined;
};
