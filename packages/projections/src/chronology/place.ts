/** Finding the lines that an event speaks of, and putting them back changed. */
import type { Recorded, Typed } from '../projection.ts';
import type { Rows, Table } from '../table.ts';
import { type ChronologyRow, chronologyTable, pendingTable, rowKey } from './row.ts';

type Placed = { readonly row: ChronologyRow; readonly in: Table<ChronologyRow> };

export const put = (row: ChronologyRow, table: Table<ChronologyRow>, rows: Rows): void =>
  rows.put(table, row);

/** The lines of one entry in the chronologies of these children, whether they stand there yet or wait for their import. */
export const entryRows = (
  rowId: string,
  subjects: readonly string[],
  rows: Rows,
): readonly Placed[] =>
  subjects.flatMap((childId) => {
    const key = rowKey(childId, rowId);
    for (const table of [chronologyTable, pendingTable]) {
      const row = rows.current(table, key);
      if (row !== undefined) return [{ row, in: table }];
    }
    return [];
  });

/** Changes the lines of the entry in whose stream the event stands. A withdrawn entry keeps its stub. */
export const change = (
  { streamId, metadata }: Recorded<Typed>,
  rows: Rows,
  changed: (row: ChronologyRow) => ChronologyRow,
): void => {
  for (const { row, in: table } of entryRows(streamId, metadata.subjects, rows))
    if (row.withdrawn === undefined && row.inError === undefined) rows.put(table, changed(row));
};

/** The lines that an event made. */
export const find = (
  { streamId, metadata }: Recorded<Typed>,
  eventId: string,
  rows: Rows,
): readonly Placed[] =>
  [eventId, streamId]
    .flatMap((rowId) => entryRows(rowId, metadata.subjects, rows))
    .filter(({ row }) => row.eventId === eventId);

/** A line without what one event said about it. */
export const withoutRemark = (row: ChronologyRow, eventId: string): ChronologyRow => {
  const other = (said: { readonly eventId: string }): boolean => said.eventId !== eventId;
  return {
    ...row,
    contexts: row.contexts.filter(other),
    analyses: row.analyses.filter(other),
    disputes: row.disputes.filter(other).map(({ settled, ...dispute }) => ({
      ...dispute,
      ...(settled && other(settled) && { settled }),
    })),
    ...(row.entry && {
      entry: { ...row.entry, changes: row.entry.changes.filter(other) },
    }),
  };
};
