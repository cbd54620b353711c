/**
 * Putting events into the file, and their places into memory: several rows to a statement, for the cost of
 * an insert is mostly the call. Rows wait until there are enough, until somebody reads, or until the commit.
 */
import type { DatabaseSync } from 'node:sqlite';
import { checksumOf } from './checksum.ts';
import type { StoredEvent } from './stored-event.ts';

const ROWS = 8; // to a statement; more gained nothing

export type Insertion = {
  readonly add: (event: StoredEvent, stream: number, type: number) => void;
  /** Writes what waits. */
  readonly flush: () => void;
  /** Forgets what waits: the transaction was undone. */
  readonly drop: () => void;
};

type Value = number | Buffer;

/** Rows of one table that wait to be inserted. */
const rowsFor = (database: DatabaseSync, table: string, columns: number) => {
  const row = `(${Array(columns).fill('?').join(', ')})`;
  const insertOf = (rows: number) =>
    database.prepare(`INSERT INTO ${table} VALUES ${Array(rows).fill(row).join(', ')}`);
  const insertMany = insertOf(ROWS);
  const insertOne = insertOf(1);
  let waiting: Value[] = [];
  /** First taken, then written: a statement that fails must not be tried again. */
  const take = (): readonly Value[] => {
    const taken = waiting;
    waiting = [];
    return taken;
  };
  return {
    add: (...values: readonly Value[]): void => {
      waiting.push(...values);
      if (waiting.length === ROWS * columns) insertMany.run(...take());
    },
    flush: (): void => {
      if (waiting.length === 0) return;
      const values = take();
      for (let at = 0; at < values.length; at += columns) {
        insertOne.run(...values.slice(at, at + columns));
      }
    },
    drop: (): void => {
      waiting = [];
    },
  };
};

export const createInsertion = (database: DatabaseSync): Insertion => {
  const events = rowsFor(database, 'events', 8);
  const places = rowsFor(database, 'temp.recent', 3);
  return {
    add: (event, stream, type) => {
      const { position, revision, created, isJson, metadataLength, content } = event;
      const kind = 2 * metadataLength + (isJson ? 1 : 0);
      events.add(position, stream, revision, type, created, kind, checksumOf(event), content);
      places.add(stream, revision, position);
    },
    flush: () => {
      events.flush();
      places.flush();
    },
    drop: () => {
      events.drop();
      places.drop();
    },
  };
};
