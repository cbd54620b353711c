/**
 * The two commonest ways of writing when: 28/10/2024 and 2024-10-28, with 11:20 in a cell of its own. Read at a
 * glance, and to the same as by all the other forms, or not at all.
 */

import { steadyOffset } from '../london-time.ts';
import type { LocalDate, LocalTime, Occurred } from '../occurred.ts';
import { flagsFrom, PROBLEM_FLAGS } from './date-flags.ts';
import type { DateContext, ReadOccurred, WrittenDate } from './read-occurred.ts';
import { offsetInWords, settleClock } from './settle-clock.ts';

type PlainMoment = { readonly day: LocalDate; readonly time: LocalTime | undefined };

const DAY = /^(\d{2})\/(\d{2})\/((?:19[5-9]|20[0-9])\d)$/;
const ISO = /^((?:19[5-9]|20[0-9])\d)-(\d{2})-(\d{2})$/;
const CLOCK = /^(?:[01]\d|2[0-3]):[0-5]\d$/;
const THIRTY = new Set(['04', '06', '09', '11']);

const isDay = (year: string, month: string, day: string): boolean => {
  if (day < '01' || day > '31' || month < '01' || month > '12') return false;
  if (day === '31') return month !== '02' && !THIRTY.has(month);
  if (month !== '02' || day < '29') return true;
  return day === '29' && Number(year) % 4 === 0; // from 1950 to 2099
};

/** Days by what was written: of many rows, many are of one day. */
const known = {
  'day-first': new Map<string, LocalDate | undefined>(),
  'month-first': new Map<string, LocalDate | undefined>(),
};
const REMEMBERED = 20_000; // days
const LONGEST = 10; // characters of either form

const dayIn = (date: string, order: 'day-first' | 'month-first'): LocalDate | undefined => {
  if (date.length !== LONGEST) return undefined;
  const days = known[order];
  const day = days.get(date);
  if (day !== undefined) return day;
  if (days.size >= REMEMBERED) days.clear();
  const read = readDay(date, order);
  days.set(date, read);
  return read;
};

const readDay = (date: string, order: 'day-first' | 'month-first'): LocalDate | undefined => {
  const [, a = '', b = '', y = ''] = DAY.exec(date) ?? [];
  const [year = y, month, day] = y === '' ? (ISO.exec(date)?.slice(1) ?? []) : [y, b, a];
  if (month === undefined || day === undefined) return undefined;
  const [m, d] = y !== '' && order === 'month-first' ? [day, month] : [month, day];
  // The form is that of a LocalDate, and the day is one of the calendar.
  return isDay(year, m, d) ? (`${year}-${m}-${d}` as LocalDate) : undefined;
};

/** Undefined where anything else is written, or no such day exists. */
const plainMoment = (
  { date, time = '' }: WrittenDate,
  order: 'day-first' | 'month-first' = 'day-first',
): PlainMoment | undefined => {
  if (time !== '' && !CLOCK.test(time)) return undefined;
  const day = dayIn(date, order);
  return day && { day, time: time === '' ? undefined : (time as LocalTime) };
};

const saidBy = (text: DateContext['text']) => () => offsetInWords(text);

const atMinute = (
  day: LocalDate,
  from: LocalTime,
  { asWritten, text }: { readonly asWritten: string; readonly text: DateContext['text'] },
): Occurred => {
  const grain = 'minute';
  const time = { kind: 'exact', from } as const;
  const offset = steadyOffset(day);
  return offset === undefined
    ? { start: day, end: day, grain, time, asWritten, ...settleClock(day, from, saidBy(text)) }
    : { start: day, end: day, grain, time, asWritten, offset };
};

/** Reads them; undefined where anything else is written. */
export const readPlainMoment = (
  written: WrittenDate,
  context: DateContext,
): ReadOccurred | undefined => {
  const moment = plainMoment(written, context.order);
  if (moment === undefined) return undefined;
  const { day, time } = moment;
  if (time === undefined) {
    const occurred: Occurred = { start: day, end: day, grain: 'day', asWritten: written.date };
    return { ok: true, occurred, flags: flagsFrom(occurred, context) };
  }
  const occurred = atMinute(day, time, {
    asWritten: `${written.date} ${time}`,
    text: context.text,
  });
  const around = flagsFrom(occurred, context);
  const { problem } = occurred;
  return { ok: true, occurred, flags: problem ? [PROBLEM_FLAGS[problem], ...around] : around };
};
