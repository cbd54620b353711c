/** The log: every event in order of commit, and each stream's own order. The only writer of the file. */
import type { DatabaseSync } from 'node:sqlite';
import type { Proposed } from '../protocol/append-messages.ts';
import type { Expected } from '../protocol/revisions.ts';
import { createInsertion } from './insertion.ts';
import { createJournal, type Journal } from './journal.ts';
import { metastreamsOf } from './metastreams.ts';
import { namesOf } from './names.ts';
import { createPlacing, MOST_RECENT, type Placing } from './places.ts';
import { REMEMBERED_IDS, recentIds } from './recent-ids.ts';
import { type Rows, rowsOf } from './rows.ts';
import type { StreamMetadata } from './stream-metadata.ts';
import { streamsOf } from './streams.ts';
import { createTail, type Tail } from './tail.ts';
import { createTransaction, type Transaction } from './transaction.ts';

export type Write =
  | {
      readonly kind: 'append';
      readonly streamName: string;
      readonly expected: Expected;
      readonly events: readonly Proposed[];
    }
  | {
      readonly kind: 'delete' | 'tombstone';
      readonly streamName: string;
      readonly expected: Expected;
    }
  | {
      /** Several writes of the node's own, in one transaction. */
      readonly kind: 'together';
      readonly writes: readonly Write[];
    };

export type Outcome =
  | { readonly kind: 'written'; readonly revision: number; readonly position: number | undefined }
  | { readonly kind: 'wrongRevision'; readonly current: number }
  | { readonly kind: 'deleted' };

export type EventLog = {
  readonly rows: Rows;
  readonly tail: Tail;
  readonly journal: Journal;
  readonly placing: Placing;
  readonly database: DatabaseSync;
  readonly clock: Clock;
  /** Writes all of these in one transaction, durable when it answers. Throws: none was written. */
  readonly commit: (writes: readonly Write[]) => readonly Outcome[];
  readonly lastPosition: () => number;
  /** The last revision of a stream: −1 where nothing was written, TOMBSTONE where it is closed. */
  readonly lastRevision: (streamName: string) => number;
  readonly streamId: (streamName: string) => number | undefined;
  readonly streamNameOf: (id: number) => string;
  readonly typeNameOf: (id: number) => string;
  readonly metadataOf: (streamName: string) => StreamMetadata;
  /** Forgets what is kept in memory, after the file was changed by other means. */
  readonly refresh: () => void;
  readonly close: () => void;
};

/** The clock of this machine, in microseconds since 1970. */
export type Clock = () => number;

const LOOKED_AT = 100; // of the latest events, when the log is opened: damage is likeliest at its end

const rememberRecent = (rows: Rows, remember: Transaction['remember']): void => {
  rows.allBackwards(Number.MAX_SAFE_INTEGER, LOOKED_AT);
  for (const place of rows.latestPlaces(REMEMBERED_IDS / 10).toReversed()) remember(place);
};

/** So that the next opening finds every event in its place. */
const tidyUp = (placing: Placing, lastPosition: number): void => {
  try {
    placing.putAll(lastPosition);
  } catch {
    // No room to do it: the events are in the file, and the next opening finds their places from them.
  }
};

/** Opens the log in an open database. */
export const openLog = (
  database: DatabaseSync,
  clock: Clock,
  mostRecent = MOST_RECENT,
): EventLog => {
  const streamNames = namesOf(database, 'streams');
  const types = namesOf(database, 'types');
  const placing = createPlacing(database, mostRecent);
  const insertion = createInsertion(database);
  const rows = rowsOf(
    { database, streams: streamNames, types, recent: placing.recent },
    insertion.flush,
  );
  const streams = streamsOf(rows, streamNames, metastreamsOf(database));
  const tail = createTail();
  const journal = createJournal(database);
  const transaction = createTransaction({
    database,
    rows,
    streams,
    streamNames,
    types,
    insertion,
    placing,
    recent: recentIds(),
    clock,
  });
  rememberRecent(rows, transaction.remember);

  return {
    rows,
    tail,
    journal,
    placing,
    database,
    clock,
    commit: (writes) => {
      const { outcomes, written } = transaction.run(writes);
      if (written.length > 0) tail.add(written);
      journal.wrote(written.reduce((sum, { content }) => sum + content.length, 0));
      return outcomes;
    },
    lastPosition: transaction.lastPosition,
    lastRevision: (streamName) => streams.standing(streamName).last,
    streamId: streamNames.idOf,
    streamNameOf: (id) => streamNames.nameOf(id, 0),
    typeNameOf: (id) => types.nameOf(id, 0),
    metadataOf: streams.metadata,
    refresh: () => {
      streams.forget();
      tail.clear();
    },
    close: () => {
      tidyUp(placing, transaction.lastPosition());
      database.close();
    },
  };
};
