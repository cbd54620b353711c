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
  /** The cells of the rows that wait, one row after the other. */
  let waiting: Value[] = [];
  let rows = 0;
  /** First taken, then written: rows that fail must not be tried again. */
  const take = (): readonly Value[] => {
    const taken = waiting;
    waiting = [];
    rows = 0;
    return taken;
  };
  return {
    add: (cells) => {
      waiting.push(...cells);
      rows += 1;
      if (rows === ROWS) insertMany.run(...take());
    },
    flush: () => {
      const each = waiting.length / rows;
      const cells = take();
      for (let n = 0; n < cells.length; n += each) insertOne.run(...cells.slice(n, n + each));
    },
    drop: () => void take(),
  };
};
