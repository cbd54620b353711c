/**
 * Putting new rows into a table: several to a statement, for much of an insert is the call. Rows wait
 * until there are enough, until somebody looks into the table, or until the batch is saved.
 */
import type { DatabaseSync } from 'node:sqlite';
import type { AnyTable, Cell } from '@throughline/projections/table';
import { insertInto } from './layout.ts';

const ROWS = 8; // to a statement; more gained little

type Value = Cell | bigint;

export type Insertion = {
  /** The cells of `insertInto`, in its order. */
  readonly add: (cells: readonly Value[]) => void;
  /** Writes what waits. */
  readonly flush: () => void;
  /** Forgets what waits: the batch was taken back. */
  readonly drop: () => void;
};

export const insertionInto = (file: DatabaseSync, table: AnyTable): Insertion => {
  const insertOne = file.prepare(insertInto(table, 1));
  const insertMany = file.prepare(insertInto(table, ROWS));
  let waiting: (readonly Value[])[] = [];
  /** First taken, then written: rows that fail must not be tried again. */
  const take = (): readonly (readonly Value[])[] => {
    const taken = waiting;
    waiting = [];
    return taken;
  };
  return {
    add: (cells) => {
      waiting.push(cells);
      if (waiting.length === ROWS) insertMany.run(...take().flat());
    },
    flush: () => {
      if (waiting.length > 0) for (const cells of take()) insertOne.run(...cells);
    },
    drop: () => {
      waiting = [];
    },
  };
};
