/** One generation of views, open for writing: rows, what was known when, and how far the log was read. */
import { chmodSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import type { AnyTable, Rows } from '@throughline/projections/table';
import { createIndexes, createTable } from './layout.ts';
import { versionedRows } from './versioned.ts';
import { createWords, indexing } from './words.ts';

/** How far the log was read, and by which event it can be recognised again. */
export type Checkpoint = {
  /** The id that the log carries; another id is another log. */
  readonly storeId: string;
  /** Commit position of the last event whose rows are saved. */
  readonly position: bigint;
  readonly eventId: string;
  /** Commit position of the event before it: reading on from there must give `eventId` first. */
  readonly before?: bigint;
};

/** An event's place, as far as the store must know it. */
export type Place = {
  readonly id: string;
  readonly position: bigint;
  readonly partnership: string;
  /** The store's time of the event (a demonstration's simulated one). ISO instant in UTC. */
  readonly knownAt: string;
};

export type Store = {
  /** Writes the rows of one event; begins a batch where none is open. */
  readonly at: (place: Place, tell: (rows: Rows) => void) => void;
  /** Saves the batch and the checkpoint together. Nothing happens where no batch is open. */
  readonly save: (storeId: string) => void;
  /** Drops the open batch, as if its events had not come. */
  readonly drop: () => void;
  readonly checkpoint: () => Checkpoint | undefined;
  /** Makes the indexes that queries need, once every event that was in the log has been told. */
  readonly index: () => void;
  /** What is written from now on outlasts a failure of the machine, and its full text is indexed with each batch. */
  readonly goLive: () => void;
  /** Indexes a stretch of what is not indexed yet; says how many rows are left. */
  readonly indexWords: () => number;
  readonly close: () => void;
};

const STRETCH = 2_000; // versions a transaction of the full-text pass: some tens of milliseconds
const WAL_LIMIT = 64 * 1024 * 1024; // bytes kept of a write-ahead log after a checkpoint

const PAGE = 8_192; // bytes: a row is one or two thousand, and half as many pages are half as many writes

/**
 * While a file is built nobody reads it, and one that was cut short is built anew: the disk need not be
 * waited for, and every page is written once, straight to its place. What a rollback needs is kept in memory.
 */
const BUILDING =
  'PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF; PRAGMA secure_delete = OFF; PRAGMA cache_size = -64000';
/** A lost transaction is read again from the log, so NORMAL is enough: it keeps the file sound. Living touches few pages. */
const LIVE = `PRAGMA journal_mode = WAL; PRAGMA journal_size_limit = ${WAL_LIMIT}; PRAGMA wal_autocheckpoint = ${WAL_LIMIT / PAGE};
  PRAGMA synchronous = NORMAL; PRAGMA secure_delete = ON; PRAGMA cache_size = -16000`;
/** Written into the file when it first goes live, and onto the disk with everything before it. */
const MARK_LIVE = 'PRAGMA synchronous = FULL; PRAGMA user_version = 1';

const open = (path: string): DatabaseSync => {
  const file = new DatabaseSync(path);
  if (path !== ':memory:') chmodSync(path, 0o600); // its log and index take the same mode
  file.exec(
    `PRAGMA page_size = ${PAGE}; ${wasLive(file) ? LIVE : BUILDING};
     CREATE TABLE IF NOT EXISTS moments (partnership TEXT NOT NULL, knownAt TEXT NOT NULL, position INTEGER NOT NULL,
       PRIMARY KEY (partnership, knownAt)) WITHOUT ROWID;
     CREATE TABLE IF NOT EXISTS checkpoint (id INTEGER PRIMARY KEY CHECK (id = 1), storeId TEXT NOT NULL,
       position INTEGER NOT NULL, eventId TEXT NOT NULL, before INTEGER)`,
  );
  return file;
};

const wasLive = (file: DatabaseSync): boolean =>
  file.prepare('PRAGMA user_version').get()?.['user_version'] === 1;

const COUNT = 9; // digits; so many events may come late within one millisecond

/** Just after a moment, and before the next millisecond: compared as text, a longer one is later. */
const justAfter = (moment: string): string => {
  const [instant = '', n = '0'] = moment.split('+');
  return `${instant}+${String(Number(n) + 1).padStart(COUNT, '0')}`;
};

/**
 * The running maximum of the store's time: a late or skewed clock cannot change a past answer. What
 * comes with an earlier time than something before it is known just after that, and not before. The
 * last moment of each partnership waits, for the next event may share it.
 */
const moments = (file: DatabaseSync) => {
  type Moment = { readonly at: string; readonly position?: bigint };
  const last = new Map<string, Moment>();
  const latest = file.prepare('SELECT max(knownAt) AS at FROM moments WHERE partnership = ?');
  const mark = file.prepare('INSERT OR REPLACE INTO moments VALUES (?, ?, ?)');
  const write = (partnership: string, { at, position }: Moment): void => {
    if (position !== undefined) mark.run(partnership, at, position);
  };
  return {
    mark: ({ partnership, knownAt, position }: Place): void => {
      const before = last.get(partnership) ?? { at: String(latest.get(partnership)?.['at'] ?? '') };
      const at = knownAt >= before.at ? knownAt : justAfter(before.at);
      if (at !== before.at) write(partnership, before);
      last.set(partnership, { at, position });
    },
    write: (): void => {
      for (const [partnership, moment] of last) {
        write(partnership, moment);
        last.set(partnership, { at: moment.at });
      }
    },
    forget: (): void => last.clear(),
  };
};

const checkpoints = (file: DatabaseSync) => {
  const select = file.prepare('SELECT storeId, position, eventId, before FROM checkpoint');
  select.setReadBigInts(true);
  const save = file.prepare('INSERT OR REPLACE INTO checkpoint VALUES (1, ?, ?, ?, ?)');
  return {
    read: (): Checkpoint | undefined => {
      const row = select.get();
      if (row === undefined) return undefined;
      const { storeId, position, eventId, before } = row;
      return {
        storeId: String(storeId),
        position: BigInt(String(position)),
        eventId: String(eventId),
        ...(typeof before === 'bigint' ? { before } : {}),
      };
    },
    save: (storeId: string, last: Place, before: bigint | undefined) =>
      save.run(storeId, last.position, last.id, before ?? null),
  };
};

/** Opens a generation's file (or `:memory:`), making its tables where they are missing. */
export const openStore = (path: string, tables: readonly AnyTable[]): Store => {
  const file = open(path);
  for (const table of tables) createTable(file, table);
  createWords(file, tables);
  const known = moments(file);
  const saved = checkpoints(file);
  const words = indexing(file, tables);
  let position = 0n;
  let previous: bigint | undefined;
  let last: Place | undefined;
  let isLive = false;
  const rows = versionedRows(file, () => position);
  const inTransaction = (work: () => void): void => {
    file.exec('BEGIN');
    try {
      work();
      file.exec('COMMIT');
    } catch (fault) {
      file.exec('ROLLBACK');
      throw fault;
    }
  };
  return {
    at: (place, tell) => {
      if (!file.isTransaction) {
        previous = saved.read()?.position;
        last = undefined;
        file.exec('BEGIN');
      }
      if (last !== undefined && place.position > last.position) previous = last.position;
      position = place.position;
      known.mark(place);
      tell(rows);
      last = place;
    },
    save: (storeId) => {
      if (!file.isTransaction || last === undefined) return;
      rows.flush();
      known.write();
      saved.save(storeId, last, previous);
      if (isLive) while (words.index(STRETCH) > 0);
      file.exec('COMMIT');
    },
    drop: () => {
      if (file.isTransaction) file.exec('ROLLBACK');
      known.forget();
      rows.forget();
    },
    checkpoint: () => saved.read(),
    index: () => {
      for (const table of tables) createIndexes(file, table);
    },
    goLive: () => {
      for (const table of tables) createIndexes(file, table);
      if (!wasLive(file)) file.exec(MARK_LIVE);
      file.exec(LIVE);
      rows.built();
      isLive = true;
    },
    indexWords: () => {
      inTransaction(() => words.index(STRETCH));
      return words.left();
    },
    close: () => {
      if (file.isTransaction) file.exec('ROLLBACK');
      file.close();
    },
  };
};
