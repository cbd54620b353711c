/** A sentence that begins by saying when: "On 12 June Mrs Patel saw Jay", "Between 9 and 20 March 2020 nobody answered". */
import type { LocalDate } from '@throughline/time/occurred';
import { readOccurred } from '@throughline/time/reading/read-occurred';
import type { DatedOpening } from './dated-opening.ts';

const OPENS = /^\s*(?:on|in|from|between|during|by|around|about|early|mid|late)\b/i;
const NAMES_WHEN = /\d[./-]\d|\b(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)/i;
const most = 9; // words of a date within a sentence
/** "By letter of 4 December" is on that day, and not before it. */
const WRITTEN_ON = /^by (?:letter|e-?mail|order|text|report) (?:of|dated|on) /i;

/** The most words from the beginning that are a date; one that lacks its year lies near that day. The sentence stays whole. */
export const sentenceOpening = (text: string, near?: LocalDate): DatedOpening | undefined => {
  if (!OPENS.test(text)) return undefined;
  const words = text.trim().split(/\s+/);
  for (let count = Math.min(most, words.length - 1); count > 1; count -= 1) {
    const date = words
      .slice(0, count)
      .join(' ')
      .replace(/[,;:]$/, '');
    if (!NAMES_WHEN.test(date)) return undefined;
    const plain = date.replace(WRITTEN_ON, '').replace(/^(?:on|in) (?!or )/i, '');
    const read = readOccurred({ date: plain }, { near });
    if (read.ok && read.occurred.start !== undefined && !read.flags.includes('unread_words'))
      return { date: plain, time: '', rest: text.trim() };
  }
  return undefined;
};
