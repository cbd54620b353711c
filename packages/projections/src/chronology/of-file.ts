/** The lines that came in a file: they wait until it is committed, and go with it when it is withdrawn. */
import type { ImportEvent } from '@throughline/domain/import/events';
import type { Recorded } from '../projection.ts';
import type { Rows } from '../table.ts';
import { stub } from './line.ts';
import {
  type ChronologyRow,
  chronologyTable,
  committedTable,
  joinedTable,
  pendingTable,
  rowKey,
  sentOnTable,
} from './row.ts';

type Of<T extends ImportEvent['type']> = Recorded<Extract<ImportEvent, { readonly type: T }>>;
type Line = Pick<ChronologyRow, 'source' | 'rowId'>;

export const isPending = ({ source }: Pick<Line, 'source'>, rows: Rows): boolean =>
  source?.importId !== undefined && rows.current(committedTable, source.importId) === undefined;

/** A row put right after its file was committed belongs to the file: it goes with it when that is withdrawn. */
export const joinFile = ({ source, rowId }: Line, rows: Rows): void => {
  const file =
    source?.importId === undefined ? undefined : rows.current(committedTable, source.importId);
  if (file !== undefined && !file.entryIds.includes(rowId))
    rows.put(joinedTable, { importId: file.importId, rowId });
};

/** An entry that is another child's after all is still of its file. */
export const sendOn = ({ source, rowId }: Line, childId: string, rows: Rows): void => {
  if (source?.importId !== undefined)
    rows.put(sentOnTable, { importId: source.importId, rowId, childId });
};

const commit = ({ streamId, event }: Of<'ImportCommitted'>, rows: Rows): void => {
  const earlier = rows.current(committedTable, streamId)?.entryIds ?? [];
  const waiting = rows.currentWhere(pendingTable, 'importId', streamId);
  const own = waiting.map(({ rowId }) => rowId); // of a large file, the event names none
  const entryIds = [...new Set([...earlier, ...event.entryIds, ...own])];
  rows.put(committedTable, { importId: streamId, entryIds });
  for (const row of waiting) {
    rows.remove(pendingTable, rowKey(row.childId, row.rowId));
    rows.put(chronologyTable, row);
  }
};

/** The reason is told where the file was: it may speak of that child. */
const FILE_WITHDRAWN = 'The file that it came in was withdrawn.';

/** On the record that an entry was sent on to, nobody saw its file come, and nothing may vanish from it unsaid. */
const withdrawSentOn = ({ streamId, metadata }: Of<'ImportWithdrawn'>, rows: Rows): void => {
  const { recordedAt } = metadata;
  for (const sent of rows.currentUnder(sentOnTable, `${streamId}/`)) {
    rows.remove(sentOnTable, sentOnTable.key(sent));
    const row = rows.current(chronologyTable, rowKey(sent.childId, sent.rowId));
    if (row !== undefined && row.withdrawn === undefined && row.inError === undefined)
      rows.put(chronologyTable, stub(row, { withdrawn: { recordedAt, reason: FILE_WITHDRAWN } }));
  }
};

const withdraw = (it: Of<'ImportWithdrawn'>, rows: Rows): void => {
  const { streamId, metadata } = it;
  const joined = rows.currentUnder(joinedTable, `${streamId}/`).map(({ rowId }) => rowId);
  const named = rows.current(committedTable, streamId)?.entryIds ?? [];
  for (const entryId of [...named, ...joined])
    for (const childId of metadata.subjects) rows.remove(chronologyTable, rowKey(childId, entryId));
  withdrawSentOn(it, rows);
  for (const rowId of joined) rows.remove(joinedTable, `${streamId}/${rowId}`);
  for (const row of rows.currentWhere(pendingTable, 'importId', streamId))
    rows.remove(pendingTable, rowKey(row.childId, row.rowId));
  rows.remove(committedTable, streamId);
};

export const aboutFiles = { ImportCommitted: commit, ImportWithdrawn: withdraw };
