/**
 * How a table of a view lies in its file: its columns, and what its rows are found by. A row is found by
 * its key; where keys are many and in no order, by a short hash of the first part of the key and the key
 * itself, for an index of whole keys would be written anew, page by page, with every batch. What a column
 * holds is kept there alone, in `<name>Kept`; what is asked is a view of it, with the whole row as `body`. Where many
 * rows are looked into for what no column holds, `rest` is quicker.
 */
import type { DatabaseSync } from 'node:sqlite';
import type { AnyTable, Table } from '@throughline/projections/table';

/** Raise it whenever files of an earlier release would not be understood: all views are then built anew. */
export const LAYOUT = 4;

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

/** Where a table's rows are kept, each column once. What is asked is a view of it, under the table's own name. */
export const keptIn = ({ name }: AnyTable): string => quoted(`${name}Kept`);

const keyIndex = (table: AnyTable): string =>
  table.bucketed
    ? `CREATE INDEX IF NOT EXISTS "${table.name}_bucket" ON ${keptIn(table)} (bucket)`
    : `CREATE UNIQUE INDEX IF NOT EXISTS "${table.name}_key" ON ${keptIn(table)} (key, toPosition)`;

/** The key as SQL that makes it of other columns; undefined where it is kept itself. */
const madeKey = ({ keyColumns, onlyAdded = false }: AnyTable): string | undefined =>
  onlyAdded ? "''" : keyColumns?.map(quoted).join(" || '/' || ");

/** A field with its name, as JSON has them; NULL where the row has none. */
const asJson = (field: string): string =>
  `'"${field}":' || nullif(json_quote(${quoted(field)}), 'null')`;

/** What no column holds, as a query reads it. */
export const REST = "concat('{', rest, '}')";

/** The whole row as JSON: its fields, and the rest. */
const bodyOf = ({ fields }: AnyTable): string =>
  `concat('{', concat_ws(',', ${[...fields.map(asJson), "nullif(rest, '')"].join(', ')}), '}')`;

/** What no column holds, as it is written: a JSON object without its braces. */
export const restOf = <Row>({ fields }: Table<Row>): ((row: Row) => string) => {
  const elsewhere = Object.fromEntries(fields.map((field) => [field, undefined])); // JSON leaves it out
  return (row) => JSON.stringify({ ...row, ...elsewhere }).slice(1, -1);
};

/** Makes the table, and what its rows are found by key with, where they are not there yet. */
export const createTable = (file: DatabaseSync, table: AnyTable): void => {
  const made = madeKey(table);
  const columns = Object.keys(table.columns).map(quoted);
  const kept = [
    'version INTEGER PRIMARY KEY',
    ...(made === undefined ? ['key TEXT NOT NULL'] : []),
    ...(table.bucketed ? ['bucket INTEGER NOT NULL'] : []),
    ...VERSION.map((column) => `${column} INTEGER NOT NULL`),
    ...columns,
    'rest TEXT NOT NULL',
  ];
  const asked = [
    'version',
    `${made ?? 'key'} AS key`,
    ...(table.bucketed ? ['bucket'] : []),
    ...VERSION,
    ...columns,
    `${REST} AS rest`,
    `${bodyOf(table)} AS body`,
  ];
  file.exec(
    `CREATE TABLE IF NOT EXISTS ${keptIn(table)} (${kept.join(', ')});
     CREATE VIEW IF NOT EXISTS ${quoted(table.name)} AS SELECT ${asked.join(', ')} FROM ${keptIn(table)}`,
  );
  if (!table.onlyAdded) file.exec(keyIndex(table));
};

/**
 * SQLite sorts as much at once as its cache may hold. What stays near the processor is sorted sooner (with nothing else
 * at work, in a third of the time), and merging what was sorted costs little.
 */
const SORTING = -4_000; // KiB, which SQLite tells from pages by the sign

/** Makes the indexes that queries need, where they are not there yet: sorting all rows once is cheaper than keeping them sorted. */
export const createIndexes = (file: DatabaseSync, table: AnyTable): void => {
  const { name, indexes = [] } = table;
  const before = Number(file.prepare('PRAGMA cache_size').get()?.['cache_size']);
  file.exec(`PRAGMA cache_size = ${SORTING}`);
  for (const [n, index] of indexes.entries())
    file.exec(
      `CREATE INDEX IF NOT EXISTS "${name}_${n}" ON ${keptIn(table)}
         (${[...index.map((column) => (column === 'key' ? column : quoted(column))), ...VERSION].join(', ')})`,
    );
  file.exec(`PRAGMA cache_size = ${before}`);
};

/** Whether a table's rows are written with their keys. */
export const keepsKey = (table: AnyTable): boolean => madeKey(table) === undefined;

/** So many new rows that stand. Cells of each: those of `Finding`, then key if it is kept, from, rest and the columns. */
export const insertInto = (table: AnyTable, rows: number): string => {
  const columns = Object.keys(table.columns).map(quoted);
  const found = [...(table.bucketed ? ['bucket'] : []), ...(keepsKey(table) ? ['key'] : [])];
  const names = [...found, 'fromPosition', 'rest', ...columns];
  const row = `(${names.map(() => '?').join(', ')}, ${STANDING})`;
  return `INSERT INTO ${keptIn(table)} (${names.join(', ')}, toPosition)
    VALUES ${Array(rows).fill(row).join(', ')}`;
};
