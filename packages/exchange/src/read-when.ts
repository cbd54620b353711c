/** When a row says that it happened, from its columns of dates and times together. */

import { addDays } from '@throughline/time/local-date';
import type { LocalDate, Occurred } from '@throughline/time/occurred';
import {
  type DateContext,
  type ReadOccurred,
  readOccurred,
  type WrittenDate,
} from '@throughline/time/read-occurred';
import { readTime } from '@throughline/time/read-time';
import type { Columns } from './columns.ts';
import { datedOpening } from './dated-opening.ts';
import { type Cell, type GridRow, isBlank } from './grid.ts';
import { headerKey } from './header-guesses.ts';
import { type Night, nightSaid } from './heading-period.ts';
import { plainText } from './plain-text.ts';
import { fieldCell, fieldText } from './row-content.ts';

/** What is known beside the row itself. */
export type RowContext = {
  readonly previous: Occurred | undefined;
  /** The day of the last row above that has one, however many rows lie between. */
  readonly near: LocalDate | undefined;
  /** The month or year that stands over the row. */
  readonly within: DateContext['within'];
  /** The day that stands over the row, for one that gives a time at most. */
  readonly day: string | undefined;
  /** The next row below that has a date of its own. */
  readonly next: () => Occurred | undefined;
  readonly order: 'day-first' | 'month-first';
  /** What other rows under the same reference say, for a time that needs it. */
  readonly nearby: string;
  /** Its times are written with am and pm, and none as of twenty-four hours. */
  readonly countsToTwelve: boolean;
  /** Every date of the column ends in 00:00: a program's way to write a day without a time. */
  readonly midnightIsNoTime: boolean;
  readonly madeOn: LocalDate | undefined;
  readonly bornOn: LocalDate | undefined;
  readonly involvedFrom: LocalDate | undefined;
};

export const midnight = /[\sT]+00:00(:00(\.0+)?)?\s*$/;

/** A stored date in British order; midnight beside a stored day is a day without a time. */
const writtenIn = (cell: Cell | undefined, { midnightIsNoTime }: RowContext): string => {
  const { date, time } = cell?.stored ?? {};
  if (date)
    return [date.split('-').reverse().join('/'), time !== '00:00' && time]
      .filter(Boolean)
      .join(' ');
  const text = plainText(cell?.text ?? '');
  return midnightIsNoTime ? text.replace(midnight, '') : text;
};

const dateContext = (context: RowContext, row: GridRow, cell: Cell | undefined): DateContext => ({
  previous: context.previous,
  near: context.near,
  within: context.within,
  next: context.next,
  madeOn: context.madeOn,
  bornOn: context.bornOn,
  involvedFrom: context.involvedFrom,
  order: cell?.stored ? 'day-first' : context.order,
  text: () => [...row.cells.map(({ text }) => text), context.nearby].join('\n'),
});

/** From the beginning to the end that a column of its own gives; an end that cannot be read leaves the beginning. */
const spanning = (from: ReadOccurred, to: ReadOccurred): ReadOccurred => {
  if (!from.ok || !to.ok || !from.occurred.end || !to.occurred.end) return from;
  if (to.occurred.end < from.occurred.end) return from;
  const { offset: _, problem: __, ...start } = from.occurred;
  const isOneDay = to.occurred.end === from.occurred.end;
  const first = from.occurred.time;
  const last = to.occurred.time;
  const time =
    first?.kind === 'exact' && last?.kind === 'exact' ? { ...first, to: last.from } : first;
  const asWritten = `${from.occurred.asWritten} – ${to.occurred.asWritten}`;
  const flags = [...new Set([...from.flags, ...to.flags])];
  if (isOneDay)
    return { ok: true, flags, occurred: { ...from.occurred, ...(time && { time }), asWritten } };
  const occurred: Occurred = {
    ...start,
    end: to.occurred.end,
    grain: start.grain === 'minute' ? 'day' : start.grain,
    range: true,
    ...(time && { time }),
    asWritten,
  };
  return { ok: true, flags, occurred };
};

/** What stands in the date column, as written. */
export const rawDateOf = (row: GridRow, columns: Columns): string =>
  fieldCell(row, columns, 'date')?.text ?? '';

const FORENOON = /^(?:[7-9]|1[0-2])$/; // hours
const OF_TIME = /^(?:start )?time(?: (?:of|seen|started)\b.*)?$/;

/** "11" under "Time" is an hour; under "Period" it is a lesson. */
const wholeHour = (text: string, head: string): string =>
  !/^(?:[1-9]|1[0-2])$/.test(text) || !OF_TIME.test(headerKey(head))
    ? text
    : `${text}${FORENOON.test(text) ? ':00' : " o'clock"}`;

const clockOf = (cell: Cell | undefined): string =>
  cell?.stored?.time ?? plainText(cell?.text ?? '').trim();

const MIDNIGHT = /^0?0[:.]00(?:[:.]00)?$/;

/** From midnight to midnight: a program's way to write whole days, the last of them not counted. */
const isWholeDays = (row: GridRow, columns: Columns): boolean =>
  (['time', 'endTime'] as const).every((field) =>
    MIDNIGHT.test(clockOf(fieldCell(row, columns, field))),
  );

/** The time column, up to the end that another column gives. */
const clockIn = (
  row: GridRow,
  columns: Columns,
  { countsToTwelve }: Pick<RowContext, 'countsToTwelve'>,
): string => {
  if (isWholeDays(row, columns)) return '';
  const head = columns.headers[columns.fields.indexOf('time')] ?? '';
  const written = clockOf(fieldCell(row, columns, 'time'));
  const from = wholeHour(
    countsToTwelve ? written.replace(/^([1-6]):(?=\d\d$)/, '$1.') : written,
    head,
  ); // as by hand
  const to = clockOf(fieldCell(row, columns, 'endTime'));
  if (isBlank(from) || isBlank(to) || from === to) return from;
  return /\d/.test(from) && /\d/.test(to) ? `${from} - ${to}` : from; // "overnight" ends when it ends
};

const NOON = '12:00';
const LAST_SMALL_HOUR = 8;

/** Under a night, a time before noon is of its morning; "about 2" is two in the night. */
const inNight = ({ evening, morning }: Night, time: string): WrittenDate => {
  const read = readTime(time);
  const clock = read?.time;
  if (clock?.kind !== 'exact' && clock?.kind !== 'about') return { date: evening, time };
  const hour = Number(clock.from.slice(0, 2)) - 12;
  if (read?.assumesHalf && hour >= 0 && hour <= LAST_SMALL_HOUR)
    return {
      date: morning,
      time: `${clock.kind === 'about' ? 'about ' : ''}${hour}:${clock.from.slice(3)}am`,
    };
  return { date: clock.from < NOON ? morning : evening, time };
};

/** A row under its day says no date of its own. */
const underDay = (row: GridRow, columns: Columns, context: RowContext): ReadOccurred => {
  const { day } = context;
  if (day === undefined) return { ok: false, reason: 'no_date', why: 'the date cell is empty' };
  const time = clockIn(row, columns, context);
  const around = dateContext(context, row, undefined);
  const heading = readOccurred({ date: day }, around);
  const night = heading.ok && !isBlank(time) ? nightSaid(heading.occurred) : undefined;
  const written = night ? inNight(night, time) : { date: day, ...(!isBlank(time) && { time }) };
  const read = readOccurred(written, around);
  return read.ok
    ? { ...read, flags: [...new Set([...read.flags, 'relative_date' as const])] }
    : read;
};

const dayBefore = (read: ReadOccurred): ReadOccurred =>
  read.ok && read.occurred.end
    ? { ...read, occurred: { ...read.occurred, end: addDays(read.occurred.end, -1) } }
    : read;

/** Where its column is empty and the words begin with a day: that day, and somebody is told. */
const fromText = (
  row: GridRow,
  columns: Columns,
  context: RowContext,
): ReadOccurred | undefined => {
  const opening = datedOpening(fieldText(row, columns, 'event') ?? '');
  if (opening === undefined) return undefined;
  const { date, time } = opening;
  const read = readOccurred(
    { date, time: time || clockIn(row, columns, context) },
    dateContext(context, row, undefined),
  );
  return read.ok ? { ...read, flags: [...read.flags, 'date_from_text'] } : undefined;
};

/** Reads the date, the time beside it, and the end where there is one. */
export const readWhen = (row: GridRow, columns: Columns, context: RowContext): ReadOccurred => {
  const cell = fieldCell(row, columns, 'date');
  const date = writtenIn(cell, context);
  if (isBlank(date)) return fromText(row, columns, context) ?? underDay(row, columns, context);
  const time = clockIn(row, columns, context);
  const around = dateContext(context, row, cell);
  const from = readOccurred({ date, ...(!isBlank(time) && { time }) }, around);
  const endCell = fieldCell(row, columns, 'endDate');
  if (endCell === undefined) return from;
  const end = writtenIn(endCell, context);
  if (isBlank(end) || end.trim() === date.trim()) return from;
  const until = readOccurred({ date: end }, dateContext(context, row, endCell));
  return spanning(from, isWholeDays(row, columns) ? dayBefore(until) : until);
};
