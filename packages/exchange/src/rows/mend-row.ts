/** A rejected row put right by hand: the sender's cells stay as they were, the mended date is read beside them. */
import type { Columns } from '../columns/columns.ts';
import { layOut } from '../columns/layout.ts';
import { type GridRow, wordsOf } from '../opening/grid.ts';
import type { ReadTable } from '../read-file.ts';
import { readRow } from './read-row.ts';
import type { ReadOptions } from './read-section.ts';
import { isRead, type ReadRow, type RejectedRow } from './row.ts';
import { keyOf } from './row-content.ts';

/** What the person who mends it writes, in any way that dates are written. */
export type Mended = { readonly date: string; readonly time?: string; readonly text?: string };

/** The column of what somebody writes, in a table that has none for dates. */
const MENDED = 'Date as put right';

const columnsOf = (rejected: RejectedRow, mapping: ReadTable['mapping']): Columns => {
  const headers = [...new Set([...Object.keys(mapping), ...Object.keys(rejected.cells)])];
  const fields = headers.map((header) => mapping[header]);
  if (fields.includes('date')) return { headers, fields, sureness: 1 };
  return { headers: [...headers, MENDED], fields: [...fields, 'date'], sureness: 1 };
};

const rowWith = (
  rejected: RejectedRow,
  columns: Columns,
  put: ReadonlyMap<number, string>,
): GridRow => ({
  locator: rejected.locator,
  cells: columns.headers.map((header, at) => ({
    text: put.get(at) ?? rejected.cells[header] ?? '',
    span: 1,
  })),
});

/** The mended cells, by column; an end beside the old date says nothing of the new one. */
const mendedCells = (
  { date, time, text }: Mended,
  { fields }: Columns,
): ReadonlyMap<number, string> => {
  const put = new Map<number, string>([[fields.indexOf('date'), time ? `${date} ${time}` : date]]);
  const clear =
    time === undefined ? (['endDate'] as const) : (['endDate', 'time', 'endTime'] as const);
  for (const field of clear) put.set(fields.indexOf(field), '');
  if (text !== undefined) put.set(fields.indexOf('event'), text);
  return put;
};

/** The key of the row as sent, by which it is known again in another copy of the file. */
export const keyOfRejected = (rejected: RejectedRow, mapping: ReadTable['mapping']): string => {
  const columns = columnsOf(rejected, mapping);
  return keyOf(rowWith(rejected, columns, new Map()), layOut(columns));
};

/**
 * Reads the row again with what was mended. Its `rowKey` and `cells` are those of the row as sent, so
 * that the same file coming in again is known; it is rejected again where the new date cannot be read.
 */
export const mendRow = (
  rejected: RejectedRow,
  mapping: ReadTable['mapping'],
  mended: Mended,
  options: ReadOptions = {},
): ReadRow | RejectedRow => {
  const columns = columnsOf(rejected, mapping);
  const row = rowWith(rejected, columns, mendedCells(mended, columns));
  const read = readRow(row, layOut(columns), {
    order: options.order ?? 'day-first',
    midnightIsNoTime: false,
    countsToTwelve: false,
    lacksNoughts: false,
    text: () => wordsOf(row),
    madeOn: options.madeOn ?? options.receivedOn,
    bornOn: options.bornOn,
    involvedFrom: options.involvedFrom,
  });
  if (!isRead(read)) return { ...read, cells: rejected.cells };
  const rowKey = keyOfRejected(rejected, mapping);
  return { ...read, rowKey, cells: rejected.cells, flags: [...read.flags, 'mended_by_hand'] };
};
