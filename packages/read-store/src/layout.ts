/**
 * How a table of a view lies in its file: its columns, and what its rows are found by. A row is found by
 * its key; where keys are many and in no order, by a short hash of the first part of the key and the key
 * itself, for an index of whole keys would be written anew, page by page, with every batch.
 */
import type { DatabaseSync } from 'node:sqlite';
import type { AnyTable } from '@throughline/projections/table';

/** Raise it whenever files of an earlier release would not be understood: all views are then built anew. */
export const LAYOUT = 3;

/** The end of a version that still stands: the greatest whole number that SQLite holds. */
export const STANDING = 2n ** 63n - 1n;

const VERSION = ['fromPosition', 'toPosition'];

export const quoted = (name: string): string => {
  if (!/^[a-z][a-zA-Z0-9]*$/.test(name))
    throw new Error(`Expected a table or column to be one camelCase word, found "${name}".`);
  return `"${name}"`;
};

/** FNV-1a of the part of a key before its first slash, in 32 bits. It need not be unique: the key is compared as well. */
export const bucketOf = (key: string): number => {
  let hash = 0x811c9dc5;
  for (let n = 0; n < key.length; n += 1) {
    const code = key.charCodeAt(n);
    if (code === 0x2f) break;
    hash = Math.imul(hash ^ code, 0x01000193);
  }
  return hash >>> 0;
};

/** A row by its key, in a table that is `bucketed`: `:bucket` is `bucketOf` the key. */
export const BUCKETED_KEY = 'bucket = :bucket AND key = :key';

export type Finding = {
  /** What stands before a comparison with the key, and the values for it. */
  readonly first: string;
  readonly cells: (key: string) => readonly number[];
};

const byKey: Finding = { first: '', cells: () => [] };
const byBucket: Finding = { first: 'bucket = ? AND ', cells: (key) => [bucketOf(key)] };

export const findingOf = ({ bucketed = false }: AnyTable): Finding => (bucketed ? byBucket : byKey);

const keyIndex = ({ name, bucketed = false }: AnyTable): string =>
  bucketed
    ? `CREATE INDEX IF NOT EXISTS "${name}_bucket" ON ${quoted(name)} (bucket)`
    : `CREATE UNIQUE INDEX IF NOT EXISTS "${name}_key" ON ${quoted(name)} (key, toPosition)`;

/** The key as SQL that makes it of other columns; undefined where it is kept itself. */
const madeKey = ({ keyColumns, onlyAdded = false }: AnyTable): string | undefined =>
  onlyAdded ? "''" : keyColumns?.map(quoted).join(" || '/' || ");

/** Makes the table, and what its rows are found by key with, where they are not there yet. */
export const createTable = (file: DatabaseSync, table: AnyTable): void => {
  const own = Object.keys(table.columns).map(quoted);
  const made = madeKey(table);
  const columns = [
    'version INTEGER PRIMARY KEY',
    made === undefined ? 'key TEXT NOT NULL' : `key TEXT GENERATED ALWAYS AS (${made}) VIRTUAL`,
    ...(table.bucketed ? ['bucket INTEGER NOT NULL'] : []),
    ...VERSION.map((column) => `${column} INTEGER NOT NULL`),
    ...own,
    'body TEXT NOT NULL',
  ];
  file.exec(`CREATE TABLE IF NOT EXISTS ${quoted(table.name)} (${columns.join(', ')})`);
  if (!table.onlyAdded) file.exec(keyIndex(table));
};

/**
 * SQLite sorts as much at once as its cache may hold. What stays near the processor is sorted sooner (with nothing else
 * at work, in a third of the time), and merging what was sorted costs little.
 */
const SORTING = -4_000; // KiB, which SQLite tells from pages by the sign

/** Makes the indexes that queries need, where they are not there yet: sorting all rows once is cheaper than keeping them sorted. */
export const createIndexes = (file: DatabaseSync, { name, indexes = [] }: AnyTable): void => {
  const before = Number(file.prepare('PRAGMA cache_size').get()?.['cache_size']);
  file.exec(`PRAGMA cache_size = ${SORTING}`);
  for (const [n, index] of indexes.entries())
    file.exec(
      `CREATE INDEX IF NOT EXISTS "${name}_${n}" ON ${quoted(name)}
         (${[...index.map((column) => (column === 'key' ? column : quoted(column))), ...VERSION].join(', ')})`,
    );
  file.exec(`PRAGMA cache_size = ${before}`);
};

/** Whether a table's rows are written with their keys. */
export const keepsKey = (table: AnyTable): boolean => madeKey(table) === undefined;

/** So many new rows that stand. Cells of each: those of `Finding`, then key if it is kept, from, body and the columns. */
export const insertInto = (table: AnyTable, rows: number): string => {
  const columns = Object.keys(table.columns).map(quoted);
  const found = [...(table.bucketed ? ['bucket'] : []), ...(keepsKey(table) ? ['key'] : [])];
  const names = [...found, 'fromPosition', 'body', ...columns];
  const row = `(${names.map(() => '?').join(', ')}, ${STANDING})`;
  return `INSERT INTO ${quoted(table.name)} (${names.join(', ')}, toPosition)
    VALUES ${Array(rows).fill(row).join(', ')}`;
};
