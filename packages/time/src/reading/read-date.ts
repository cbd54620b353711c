/** Reading a date as people write it, with the words of doubt round it: "c. March 2023", "?22 May 2024", "w/c 03/06/24". */

import { addDays, addMonths, daysBetween, weekday } from '../local-date.ts';
import { weekdayNamed } from '../month-names.ts';
import type { Grain, Occurred } from '../occurred.ts';
import { readDates } from './date-ranges.ts';
import type { Period, Reading } from './forms/period.ts';
import { type Said, takeOpening } from './words/words-before-date.ts';

/** A date that was read, what was said about it, and the text that follows it. */
export type ReadDate = Omit<Period, 'grain'> & {
  readonly grain: Grain;
  readonly qualifier?: NonNullable<Occurred['qualifier']>;
  readonly uncertain?: true;
  /** "Night of …", "evening of …": a time that was written before the date. */
  readonly timeWords?: string;
  readonly contradictsWeekday?: true;
  /** It began then and went on; nobody wrote until when. */
  readonly openEnded?: true;
  readonly rest: string;
};

const MOST_WORDS = 8; // nobody writes more before a date; it bounds the loop

const DAYS_IN_MONTH = 30.44; // on average

const THIRDS = { early: 0, mid: 1, late: 2 };

/** "First half of March" ends with the 15th; of a year, with June. */
const halfOf = (period: Period, half: 'first' | 'second'): Period => {
  if (period.range || !(period.grain === 'month' || period.grain === 'year')) return period;
  const middle = addDays(
    period.grain === 'month' ? addDays(period.start, 15) : addMonths(period.start, 6),
    -1,
  );
  return half === 'first' ? { ...period, end: middle } : { ...period, start: addDays(middle, 1) };
};

/** "Mid March" is the 11th to the 20th; of a season or a year, the second of three equal parts. */
const partOf = (period: Period, { part, untilPart, half }: Said): Period => {
  if (half) return halfOf(period, half);
  if (!part || period.grain === 'day' || period.range) return period;
  if (untilPart)
    return { ...partOf(period, { part }), end: partOf(period, { part: untilPart }).end };
  const third = THIRDS[part];
  if (period.grain === 'month') {
    const start = addDays(period.start, third * 10);
    return { ...period, start, end: part === 'late' ? period.end : addDays(start, 9) };
  }
  const size = Math.round(daysBetween(period.start, period.end) / DAYS_IN_MONTH / 3); // months
  const start = addMonths(period.start, third * size);
  return {
    ...period,
    start,
    end: part === 'late' ? period.end : addDays(addMonths(start, size), -1),
  };
};

const WEEK_AFTER = 6; // days from the first of a week to its last
const FORTNIGHT_AFTER = 13;

const weekOf = (period: Period, week: Said['week']): Period | undefined => {
  if (!week) return period;
  const isWeekend = week === 'weekend' || (week === 'to' && weekday(period.start) === 6);
  if (isWeekend && period.range) return period;
  if (period.grain !== 'day' || period.range) return undefined;
  const { start } = period;
  if (week === 'fortnight to')
    return { ...period, start: addDays(start, -FORTNIGHT_AFTER), grain: 'week' };
  if (week === 'fortnight from')
    return { ...period, end: addDays(start, FORTNIGHT_AFTER), grain: 'week' };
  if (week === 'to') return { ...period, start: addDays(start, -WEEK_AFTER), grain: 'week' };
  if (week === 'from') return { ...period, end: addDays(start, WEEK_AFTER), grain: 'week' };
  const saturday = weekday(start) === 7 ? addDays(start, -1) : start;
  return { ...period, start: saturday, end: addDays(saturday, 1) };
};

type After = {
  readonly rest: string;
  readonly uncertain?: true;
  readonly openEnded?: true;
  readonly qualifier?: 'about';
  readonly weekday?: number;
};

const ONWARDS =
  /^[ ,(-]*(?:(?:and|&|to|until|till) )?(?:onwards?|on-?going|continuing|to (?:date|present)|(?:the )?present(?: day)?|now|current|date)\)?$/;
const DAY_UNKNOWN =
  /^[ ,(-]*(?:(?:exact |precise |specific )?(?:date|day)(?: is| was)? ?(?:unknown|unclear|not (?:known|clear|recorded|given|stated)|tbc|n\/?k)|no (?:exact |precise |specific )?(?:date|day)(?: (?:given|known|recorded|stated))?)\)?$/;

const UNCONFIRMED =
  /^[ ,-]*\(?(?:date )?(?:tbc|to be confirmed|not confirmed|unconfirmed|unsure|uncertain|not (?:sure|certain)|possibly|probably)\)?$/;

const afterDate = (rest: string): After => {
  if (ONWARDS.test(rest)) return { rest: '', openEnded: true };
  if (DAY_UNKNOWN.test(rest)) return { rest: '' };
  if (UNCONFIRMED.test(rest)) return { rest: '', uncertain: true };
  const doubt =
    /^ ?\(?\?+\)?(?=$| |,)|^[ -]?ish$|^[ ,]*\(?(?:approx(?:imately|\.)?|circa|est(?:imated|\.)?|or thereabouts)\)?$/.exec(
      rest,
    );
  const plain = doubt ? rest.slice(doubt[0].length) : rest;
  const [named, word = ''] = /^,?(?: ?-)? ?\(?([a-z]{3,9})\.?\)?(?=$|[ ,])/.exec(plain) ?? [];
  const day = named === undefined ? undefined : weekdayNamed(word);
  return {
    rest: named !== undefined && day ? plain.slice(named.length) : plain,
    ...(doubt && { uncertain: true as const }),
    ...(doubt && /[a-z]/.test(doubt[0]) && { qualifier: 'about' as const }),
    ...(day && { weekday: day }),
  };
};

const WEEKDAY_BETWEEN =
  /(?<=\d.{0,20})((?:-|\/|\bto|\band|&) ?)(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*[.,]? (?=\d)/;
const EITHER_MONTH =
  /^(?!early|mid|late)([a-z]{3,10}) ?(?:\/|\bor\b) ?([a-z]{3,10}[ .,]*(?:\d{4}|\d{2}))(?!\d)/;

const DOUBT_WITHIN = /^([a-z]{3,10}) ?\(?\?+\)? (?=\d{4}$|'?\d{2}$)/;

/** "May (?) 2022": the month is in doubt. */
const withoutDoubt = (text: string, said: Said): string => {
  const plain = text.replace(DOUBT_WITHIN, '$1 ');
  if (plain !== text) said.uncertain = true;
  return plain;
};

/** "Between A and B", "A or B" and "June/July 2024": one day somewhere from A to B, not all that time. */
const asSpan = (text: string, said: Said): string => {
  const plain = text.replace(WEEKDAY_BETWEEN, '$1');
  const span = plain
    .replace(/^(?:between|betw\.?|btw\.?|b\/w) (.+?)(?: and | ?& ?| ?- ?)/, '$1 - ')
    .replace(/^([^(]*?\d[^(]*?) or (?=\d|[a-z]{3,9} \d)/, '$1 - ')
    .replace(EITHER_MONTH, '$1 - $2');
  if (span !== plain) said.betweenTwo = true;
  return span;
};

const TWO_PARTS =
  /^((?:(?:early|mid|late|end|beginning|start)(?: of)?[ -])?)((?!early|mid|late|end|beginning|start)[a-z]{3,10}|(?:19|20)\d{2})(.*?) ?(\/|-|\bto\b|\bor\b) ?((?:early|mid|late|end|beginning|start)(?: of)?[ -](?:(?:19|20)\d{2}|[a-z]{3,10}[ .,]*(\d{4}|'?\d{2})?))$/;

/** "Late Aug/early Sept 2024": from the beginning of the one to the end of the other. */
const fromPartToPart = (text: string, reading: Reading): ReadDate | undefined => {
  const [, part, word, own = '', link = '', second, year = ''] = TWO_PARTS.exec(text) ?? [];
  if (part === undefined || second === undefined) return undefined;
  const first = readOne(`${part}${word}${own.trim() === '' ? ` ${year}` : own}`, reading);
  const last = readOne(second, reading);
  if (!first || !last || first === 'impossible' || last === 'impossible') return undefined;
  if (first.rest.trim() || first.start > last.end) return undefined;
  const { range: _, ...span } = { ...last, start: first.start };
  return /-|to/.test(link) ? { ...span, range: true } : span;
};

/** Reads a tidied text that begins with a date; `impossible` where no such day exists. */
export const readDate = (text: string, reading: Reading): ReadDate | 'impossible' | undefined =>
  fromPartToPart(text, reading) ?? readOne(text, reading);

const readOne = (text: string, reading: Reading): ReadDate | 'impossible' | undefined => {
  const said: Said = {};
  let bare = asSpan(withoutDoubt(text, said), said);
  let found = readDates(bare, reading);
  for (let words = 0; !found && words < MOST_WORDS; words += 1) {
    const shorter = takeOpening(bare, said);
    if (shorter === undefined) return undefined;
    bare = asSpan(shorter, said);
    found = readDates(bare, reading);
  }
  if (!found || found === 'impossible') return found;
  const whole = weekOf(partOf(found.period, said), said.week);
  if (!whole) return undefined;
  const { range, about, ...period } = whole;
  const after = afterDate(found.rest);
  const day = said.weekday ?? after.weekday;
  const contradicts = day && period.grain === 'day' && !said.week && weekday(period.start) !== day;
  const qualifier = said.qualifier ?? after.qualifier ?? (about && 'about');
  const uncertain = said.uncertain || after.uncertain || about;
  return {
    ...period,
    ...(range && !said.betweenTwo && { range }),
    ...(qualifier && { qualifier }),
    ...(uncertain && { uncertain: true as const }),
    ...(said.timeWords && { timeWords: said.timeWords }),
    ...(contradicts && { contradictsWeekday: true as const }),
    ...((said.openEnded || after.openEnded) && { openEnded: true as const }),
    rest: after.rest,
  };
};
