/** When a row says that it happened, from its columns of dates and times together. */

import { addDays } from '@throughline/time/local-date';
import type { Occurred } from '@throughline/time/occurred';
import { occurredAt } from '@throughline/time/occurred-at';
import { machineMoment } from '@throughline/time/reading/forms/machine-moment';
import {
  type DateContext,
  type ReadOccurred,
  readOccurred,
  type WrittenDate,
} from '@throughline/time/reading/read-occurred';
import type { Layout } from '../columns/layout.ts';
import { datedOpening } from '../finding/text/dated-opening.ts';
import { type Cell, type GridRow, isBlank } from '../opening/grid.ts';
import { plainText } from '../opening/plain-text.ts';
import { shownDate } from '../opening/xlsx-values.ts';
import { hoursAlone, withMinutes } from './hours-alone.ts';
import { fieldCell, fieldText } from './row-content.ts';
import { underDay } from './under-day.ts';

/** What is known beside the cells of the dates. */
export type RowContext = DateContext & {
  /** The day that stands over the row, for one that gives a time at most. */
  readonly day?: string | undefined;
  /** Its times are written with am and pm, and none as of twenty-four hours. */
  readonly countsToTwelve: boolean;
  /** Its times are numbers that lack their first noughts. */
  readonly lacksNoughts: boolean;
  /** Every date of the column ends in 00:00: a program's way to write a day without a time. */
  readonly midnightIsNoTime: boolean;
};

const midnight = /[\sT]+0?0:00(:00(\.0+)?)?\s*$/;

/** The day of a moment that is midnight of the London clock, told by the clock of Greenwich: "2024-06-11T23:00:00Z". */
const dayOfMidnight = (text: string): string | undefined => {
  const moment = text.endsWith('Z') ? machineMoment(text.trim().toLowerCase()) : undefined;
  const { start, time } = moment ? occurredAt(moment) : {};
  return time?.kind === 'exact' && time.from === '00:00' ? start : undefined;
};

/** Whether a date ends in 00:00, as programs write a day without a time. */
export const endsInMidnight = (text: string): boolean =>
  midnight.test(text) || dayOfMidnight(text) !== undefined;

/** A stored date in British order; midnight beside a stored day is a day without a time. */
const writtenIn = (cell: Cell | undefined, { midnightIsNoTime }: RowContext): string => {
  const stored = cell?.stored;
  if (stored?.date) return shownDate(stored.time === '00:00' ? { date: stored.date } : stored);
  const text = plainText(cell?.text ?? '');
  return midnightIsNoTime ? (dayOfMidnight(text) ?? text.replace(midnight, '')) : text;
};

const writtenAs = (date: string, time: string): WrittenDate =>
  isBlank(time) ? { date } : { date, time };

/** A day that is stored was written in no order. */
const inOrderOf = (context: RowContext, cell: Cell | undefined): RowContext =>
  cell?.stored && context.order === 'month-first' ? { ...context, order: 'day-first' } : context;

/** From the beginning to the end that a column of its own gives; an end that cannot be read leaves the beginning. */
const spanning = (from: ReadOccurred, to: ReadOccurred): ReadOccurred => {
  if (!from.ok || !to.ok || !from.occurred.end || !to.occurred.end) return from;
  if (to.occurred.end < from.occurred.end) return from;
  const { offset: _, problem: __, time: first, ...start } = from.occurred;
  const isOneDay = to.occurred.end === from.occurred.end;
  const last = to.occurred.time;
  const time =
    first?.kind === 'exact' && last?.kind === 'exact' ? { ...first, to: last.from } : first;
  const isWhole = time?.kind === 'exact' && time.from === '00:00' && time.to === '23:59'; // as programs write whole days
  const asWritten = `${from.occurred.asWritten} – ${to.occurred.asWritten}`;
  const flags = [...new Set([...from.flags, ...to.flags])];
  if (isOneDay)
    return { ok: true, flags, occurred: { ...from.occurred, ...(time && { time }), asWritten } };
  const occurred: Occurred = {
    ...start,
    end: to.occurred.end,
    grain: start.grain === 'minute' ? 'day' : start.grain,
    range: true,
    ...(time && !isWhole && { time }),
    asWritten,
  };
  return { ok: true, flags, occurred };
};

const PLAIN_DAY = /^\d{1,2}(?:st|nd|rd|th)?[ ./-]/;

/** Under "Week ending" a day stands for the week that it ends, under "Week commencing" for the one that it begins. */
const asWeek = (date: string, { week }: Layout): string =>
  week !== undefined && PLAIN_DAY.test(date) ? `${week} ${date}` : date;

/** What stands in the date column, as written. */
export const rawDateOf = (row: GridRow, layout: Layout): string =>
  fieldCell(row, layout, 'date')?.text ?? '';

const CLOCK = /\d|^\s*(?:noon|midday|midnight)\s*$/i;

const clockOf = (cell: Cell | undefined): string =>
  cell?.stored?.time ?? plainText(cell?.text ?? '').trim();

const MIDNIGHT = /^0?0[:.]00(?:[:.]00)?$/;

const LAST_MINUTE = /^23[:.]59(?:[:.]\d\d)?$/;

/** From midnight to midnight: a program's way to write whole days; the last of them is counted where it ends with its last minute. */
const wholeDays = (row: GridRow, layout: Layout): 'to midnight' | 'to the end' | undefined => {
  if (layout.columnsOf.endTime === undefined) return undefined;
  if (!MIDNIGHT.test(clockOf(fieldCell(row, layout, 'time')))) return undefined;
  const end = clockOf(fieldCell(row, layout, 'endTime'));
  if (MIDNIGHT.test(end)) return 'to midnight';
  return LAST_MINUTE.test(end) ? 'to the end' : undefined;
};

/** The time column, up to the end that another column gives. */
const clockIn = (
  row: GridRow,
  layout: Layout,
  { countsToTwelve, lacksNoughts }: Pick<RowContext, 'countsToTwelve' | 'lacksNoughts'>,
): string => {
  const clock = (field: 'time' | 'endTime') => {
    const shown = clockOf(fieldCell(row, layout, field));
    return lacksNoughts && /^\d{1,3}$/.test(shown) ? shown.padStart(4, '0') : shown;
  };
  const written = withMinutes(clock('time'), row, layout);
  const byHand = countsToTwelve ? written.replace(/^([1-6]):(?=\d\d$)/, '$1.') : written;
  const from = hoursAlone(byHand, layout);
  if (layout.columnsOf.endTime === undefined) return from;
  if (wholeDays(row, layout)) return '';
  const to = clock('endTime');
  if (isBlank(from) || isBlank(to) || from === to) return from;
  return CLOCK.test(from) && CLOCK.test(to) ? `${from} - ${to}` : from; // "overnight" ends when it ends
};

const dayBefore = (read: ReadOccurred): ReadOccurred =>
  read.ok && read.occurred.end
    ? { ...read, occurred: { ...read.occurred, end: addDays(read.occurred.end, -1) } }
    : read;

/** Where its column is empty and the words begin with a day: that day, and somebody is told. */
const fromText = (row: GridRow, layout: Layout, context: RowContext): ReadOccurred | undefined => {
  const opening = datedOpening(fieldText(row, layout, 'event') ?? '');
  if (opening === undefined) return undefined;
  const { date, time } = opening;
  const read = readOccurred({ date, time: time || clockIn(row, layout, context) }, context);
  return read.ok ? { ...read, flags: [...read.flags, 'date_from_text'] } : undefined;
};

/** Of whoever fills in a form, "today" is the day on which it was sent. */
const BY_WRITER =
  /^\s*(?:today|yesterday|last night|this (?:morning|afternoon|evening)|tonight)\b/i;

const asWriterSaid = (
  row: GridRow,
  layout: Layout,
  { date, context }: { readonly date: string; readonly context: RowContext },
): RowContext => {
  if (layout.columnsOf.recorded === undefined || !BY_WRITER.test(date)) return context;
  const recorded = readOccurred(
    { date: writtenIn(fieldCell(row, layout, 'recorded'), context) },
    context,
  );
  return recorded.ok ? { ...context, previous: recorded.occurred } : context;
};

/** Reads the date, the time beside it, and the end where there is one. */
export const readWhen = (row: GridRow, layout: Layout, around: RowContext): ReadOccurred => {
  const cell = fieldCell(row, layout, 'date');
  const date = asWeek(writtenIn(cell, around), layout);
  const context = asWriterSaid(row, layout, { date, context: around });
  if (isBlank(date))
    return fromText(row, layout, context) ?? underDay(clockIn(row, layout, context), context);
  const from = readOccurred(
    writtenAs(date, clockIn(row, layout, context)),
    inOrderOf(context, cell),
  );
  const endCell = fieldCell(row, layout, 'endDate');
  if (endCell === undefined) return from;
  const end = writtenIn(endCell, context);
  if (isBlank(end) || end.trim() === date.trim()) return from;
  const until = readOccurred({ date: end }, inOrderOf(context, endCell));
  return spanning(from, wholeDays(row, layout) === 'to midnight' ? dayBefore(until) : until);
};
