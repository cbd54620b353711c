/**
 * The two commonest ways of writing when: 28/10/2024 and 2024-10-28, with 11:20 in a cell of its own. Read at a
 * glance, and to the same as by all the other forms, or not at all.
 */

import type { LocalTime, Occurred } from '../../occurred.ts';
import { offsetInWords, settleClock } from '../clock/settle-clock.ts';
import { flagsFrom, PROBLEM_FLAGS } from '../date-flags.ts';
import { type KnownDay, knownDay } from '../known-days.ts';
import type { DateContext, ReadOccurred, WrittenDate } from '../read-occurred.ts';

const LENGTH = 10; // characters of either form
const SLASH = 47;
const DASH = 45;
const NOUGHT = 48;

/** The number that two figures make; NaN where anything else stands there. */
const figures = (text: string, at: number): number => {
  const tens = text.charCodeAt(at) - NOUGHT;
  const ones = text.charCodeAt(at + 1) - NOUGHT;
  const areFigures = tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9;
  return areFigures ? tens * 10 + ones : Number.NaN;
};

const yearAt = (text: string, at: number): number =>
  figures(text, at) * 100 + figures(text, at + 2);

/** Looked at letter by letter: a pattern takes several times as long. */
const dayIn = (date: string, order: DateContext['order']): KnownDay | undefined => {
  if (date.length !== LENGTH) return undefined;
  if (date.charCodeAt(2) === SLASH && date.charCodeAt(5) === SLASH) {
    const first = figures(date, 0);
    const second = figures(date, 3);
    return order === 'month-first'
      ? knownDay(yearAt(date, 6), first, second)
      : knownDay(yearAt(date, 6), second, first);
  }
  return date.charCodeAt(4) === DASH && date.charCodeAt(7) === DASH
    ? knownDay(yearAt(date, 0), figures(date, 5), figures(date, 8))
    : undefined;
};

const CLOCK = /^(?:[01]\d|2[0-3]):[0-5]\d$/;

const onDay = ({ day }: KnownDay, asWritten: string): Occurred => ({
  start: day,
  end: day,
  grain: 'day',
  asWritten,
});

const atMinute = (
  { day, offset }: KnownDay,
  from: LocalTime,
  { asWritten, text }: { readonly asWritten: string; readonly text: DateContext['text'] },
): Occurred => {
  const grain = 'minute';
  const time = { kind: 'exact', from } as const;
  if (offset !== undefined) return { start: day, end: day, grain, time, asWritten, offset };
  const settled = settleClock(day, from, () => offsetInWords(text));
  return { start: day, end: day, grain, time, asWritten, ...settled };
};

/** Reads them; undefined where anything else is written, or no such day exists. */
export const readPlainMoment = (
  { date, time = '' }: WrittenDate,
  context: DateContext,
): ReadOccurred | undefined => {
  if (time !== '' && !CLOCK.test(time)) return undefined;
  const day = dayIn(date, context.order);
  if (day === undefined) return undefined;
  const occurred =
    time === ''
      ? onDay(day, date)
      : atMinute(day, time as LocalTime, { asWritten: `${date} ${time}`, text: context.text }); // a clock's form is that of a LocalTime
  const around = flagsFrom(occurred, context);
  const { problem } = occurred;
  return { ok: true, occurred, flags: problem ? [PROBLEM_FLAGS[problem], ...around] : around };
};
