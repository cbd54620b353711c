/** Imports: each file an agency sent, what came of every row of it, and the pairs somebody has to look at. */
import type { ImportEvent } from '@throughline/domain/import/events';
import { caseView, replaceUnder } from './case-view.ts';
import type { Told } from './ground.ts';
import { type Happening, isReadable, type Projection } from './projection.ts';
import { type Rows, table } from './table.ts';
import { telling } from './telling.ts';

type Received = Extract<ImportEvent, { readonly type: 'ImportReceived' }>;
type Rejected = Extract<ImportEvent, { readonly type: 'RowRejected' }>;
type Suggested = Extract<ImportEvent, { readonly type: 'DuplicatesSuggested' }>;
type Mapped = Extract<ImportEvent, { readonly type: 'ColumnsMapped' }>;

export type ImportRow = Omit<Received, 'type'> & {
  readonly importId: string;
  readonly partnership: string;
  readonly status: 'received' | 'committed' | 'withdrawn';
  readonly receivedAt: string;
  readonly receivedByUser: string;
  readonly committedAt?: string | undefined;
  readonly added: number;
  readonly alreadyHere: number;
  readonly rejectedCount: number;
  readonly columns: readonly Omit<Mapped, 'type'>[];
  readonly withdrawnBecause?: string | undefined;
  readonly unreadable: number;
};
export const importTable = table<ImportRow>({
  name: 'import',
  key: ({ importId }) => importId,
  fields: ['sha256', 'receivedAt'],
  indexes: [['sha256'], ['receivedAt']],
});

export type RejectedImportRow = Omit<Rejected, 'type'> & {
  readonly importId: string;
  /** What a person made of it: an entry, or a reason to leave it out. */
  readonly settled?:
    | { readonly entryId?: string | undefined; readonly reason?: string | undefined }
    | undefined;
};
export const rejectedTable = table<RejectedImportRow>({
  name: 'importRejected',
  key: ({ importId, row }) => `${importId}/${String(row).padStart(6, '0')}`,
  fields: ['importId'],
  indexes: [['importId']],
});

export type PairRow = Suggested['pairs'][number] & {
  readonly importId: string;
  readonly childIds: readonly string[];
  readonly decided?: 'linked' | 'kept apart' | undefined;
};
/** The two entries in the order of their ids, so that a pair has one key whichever way it is named. */
const pairKey = (a: string, b: string): string => (a < b ? `${a}/${b}` : `${b}/${a}`);
export const pairTable = table<PairRow>({
  name: 'importPair',
  key: ({ a, b }) => pairKey(a, b),
  fields: ['importId'],
  columns: {
    childId: ({ childIds }) => childIds[0] ?? null,
    isOpen: ({ decided }) => (decided === undefined ? 1 : 0),
  },
  indexes: [['importId'], ['childId', 'isOpen']],
});

type Story = readonly Told<ImportEvent>[];
const last = <T extends ImportEvent['type']>(story: Story, type: T) =>
  story.findLast(({ event }) => event.type === type) as
    | Told<Extract<ImportEvent, { type: T }>>
    | undefined; // found by its type

const rejectedIn = (story: Story, importId: string): readonly RejectedImportRow[] =>
  story.flatMap(({ event }) => {
    if (event.type !== 'RowRejected') return [];
    const { type: _, ...row } = event;
    const settling = story.findLast(
      (other) => other.event.type === 'RejectedRowSettled' && other.event.row === event.row,
    )?.event;
    const settled =
      settling?.type === 'RejectedRowSettled'
        ? { entryId: settling.entryId, reason: settling.reason }
        : undefined;
    return [{ ...row, importId, settled }];
  });

const retell = caseView('import', ({ streamId, partnership, story, unreadable }, rows) => {
  const received = last(story, 'ImportReceived');
  if (received === undefined) {
    rows.remove(importTable, streamId);
    replaceUnder(rejectedTable, streamId, [], rows);
    return;
  }
  const { type: _, ...file } = received.event;
  const commits = story.flatMap((told) =>
    told.event.type === 'ImportCommitted' ? [{ ...told, event: told.event }] : [],
  );
  const commit = commits.at(-1);
  const withdrawn = last(story, 'ImportWithdrawn');
  const rejected = rejectedIn(story, streamId);
  rows.put(importTable, {
    ...file,
    importId: streamId,
    partnership,
    status: withdrawn ? 'withdrawn' : commit ? 'committed' : 'received',
    receivedAt: received.metadata.receivedAt ?? received.metadata.recordedAt,
    receivedByUser: received.metadata.actor.user,
    committedAt: commit?.metadata.recordedAt,
    added:
      new Set(commits.flatMap(({ event }) => event.entryIds)).size +
      commits.reduce((sum, { event }) => sum + (event.entries ?? 0), 0),
    alreadyHere: commit?.event.alreadyHere ?? 0,
    rejectedCount: rejected.length,
    columns: story.flatMap(({ event }) => {
      if (event.type !== 'ColumnsMapped') return [];
      const { type: __, ...mapped } = event;
      return [mapped];
    }),
    withdrawnBecause: withdrawn?.event.reason,
    unreadable,
  });
  replaceUnder(rejectedTable, streamId, rejected, rows);
});

/**
 * One more row of a file that has thousands: told by itself, for the whole story again with each of them would take the
 * square of their number. True where it was.
 */
const rejectedAlone = (happening: Happening, rows: Rows): boolean => {
  if (!isReadable(happening) || happening.event.type !== 'RowRejected') return false;
  const file = rows.current(importTable, happening.streamId);
  if (file === undefined) return false;
  const { type: _, ...row } = happening.event as Rejected; // of that type only imports have events
  const told = { ...row, importId: happening.streamId };
  const { settled } = rows.current(rejectedTable, rejectedTable.key(told)) ?? {};
  rows.put(rejectedTable, { ...told, settled });
  rows.put(importTable, { ...file, rejectedCount: file.rejectedCount + 1 });
  return true;
};

const pairs = telling({
  import: {
    DuplicatesSuggested: ({ event, streamId, metadata }, rows) => {
      for (const pair of event.pairs)
        if (rows.current(pairTable, pairKey(pair.a, pair.b)) === undefined)
          rows.put(pairTable, { ...pair, importId: streamId, childIds: metadata.subjects });
    },
    ImportWithdrawn: ({ streamId }, rows) => {
      for (const pair of rows.currentWhere(pairTable, 'importId', streamId))
        rows.remove(pairTable, pairTable.key(pair));
    },
  },
  entry: {
    EntriesLinked: ({ event, streamId }, rows) => decide(streamId, event.linkedTo, 'linked', rows),
    EntriesKeptApart: ({ event, streamId }, rows) =>
      decide(streamId, event.otherEntryId, 'kept apart', rows),
    EntriesUnlinked: ({ event, streamId }, rows) =>
      decide(streamId, event.linkedTo, 'kept apart', rows),
  },
});

const decide = (
  a: string,
  b: string,
  decided: PairRow['decided'],
  rows: Parameters<typeof pairs>[1],
): void => {
  const pair = rows.current(pairTable, pairKey(a, b));
  if (pair !== undefined) rows.put(pairTable, { ...pair, decided });
};

export const imports: Projection = {
  name: 'imports',
  version: 1,
  tables: [importTable, rejectedTable, pairTable],
  project: (happening, rows) => {
    if (!rejectedAlone(happening, rows)) retell(happening, rows);
    pairs(happening, rows);
  },
};
