/**
 * Putting events into the file: several rows to a statement, for the cost of an insert is mostly the
 * call. Rows wait until there are enough, until somebody reads, or until the commit.
 */
import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { checksumOf } from './checksum.ts';
import type { StoredEvent } from './stored-event.ts';

const ROWS = 8; // to a statement; more gained nothing
const COLUMNS = 8;

export type Insertion = {
  readonly add: (event: StoredEvent, stream: number, type: number) => void;
  /** Writes what waits. */
  readonly flush: () => void;
  /** Forgets what waits: the transaction was undone. */
  readonly drop: () => void;
};

type Value = number | Buffer;

const insertOf = (database: DatabaseSync, rows: number): StatementSync => {
  const row = `(${Array(COLUMNS).fill('?').join(', ')})`;
  return database.prepare(`INSERT INTO events VALUES ${Array(rows).fill(row).join(', ')}`);
};

export const createInsertion = (database: DatabaseSync): Insertion => {
  const insertMany = insertOf(database, ROWS);
  const insertOne = insertOf(database, 1);
  let waiting: Value[] = [];

  return {
    add: (event, stream, type) => {
      const { position, revision, created, isJson, metadataLength, content } = event;
      const kind = 2 * metadataLength + (isJson ? 1 : 0);
      waiting.push(position, stream, revision, type, created, kind, checksumOf(event), content);
      if (waiting.length < ROWS * COLUMNS) return;
      const values = waiting;
      waiting = [];
      insertMany.run(...values);
    },
    flush: () => {
      const values = waiting;
      waiting = []; // first: a statement that fails must not be tried again
      for (let at = 0; at < values.length; at += COLUMNS) {
        insertOne.run(...values.slice(at, at + COLUMNS));
      }
    },
    drop: () => {
      waiting = [];
    },
  };
};
