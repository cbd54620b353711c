/**
 * Rows with their past. Each version of a row stands from one position of the log up to, and not
 * including, the next: `[fromPosition, toPosition)`. This is the one place that writes them.
 */
import type { DatabaseSync } from 'node:sqlite';
import type { AnyTable, Cell, Rows, Table } from '@throughline/projections/table';
import { type Insertion, insertionInto } from './insertion.ts';
import { type KeyFilter, keyFilter } from './key-filter.ts';
import {
  createIndexes,
  type Finding,
  findingOf,
  keepsKey,
  keptIn,
  quoted,
  restOf,
  STANDING,
} from './layout.ts';

/** The cut that sees everything: what stands now. */
export const NOW = STANDING - 1n;

/** Versions of a row at a cut; to be joined to other conditions with AND. */
export const AT_CUT = 'fromPosition <= :cut AND toPosition > :cut';

const LAST = '\u{10ffff}'; // sorts after every other character

type Statement = ReturnType<DatabaseSync['prepare']>;

type Prepared = {
  readonly columns: readonly ((row: never) => Cell)[];
  readonly cellsOf: Finding['cells'];
  readonly keyCells: (key: string) => readonly string[];
  readonly rest: (row: never) => string;
  /** Rows as they were last looked up, by key, until they change. */
  readonly remembered: Map<string, unknown>;
  /** Of a large table that is built from nothing. */
  filter: KeyFilter | undefined;
  readonly standing: Statement;
  /** New rows, of which some may wait: to be flushed before anything is asked of the table. */
  readonly insertion: Insertion;
  readonly replace: Statement;
  readonly end: Statement;
  readonly forget: Statement;
  readonly body: Statement;
  readonly under: Statement;
  readonly where: (column: string) => Statement;
};

const prepare = (file: DatabaseSync, table: AnyTable): Prepared => {
  const name = quoted(table.name);
  const kept = keptIn(table);
  const columns = Object.keys(table.columns);
  const wheres = new Map<string, Statement>();
  const { first, cells } = findingOf(table);
  const standing = file.prepare(
    `SELECT version, fromPosition FROM ${name} WHERE ${first}key = ? AND toPosition = ${STANDING}`,
  );
  standing.setReadBigInts(true);
  return {
    columns: Object.values(table.columns),
    cellsOf: cells,
    keyCells: keepsKey(table) ? (key) => [key] : () => [],
    rest: restOf(table),
    remembered: new Map(),
    filter: undefined,
    standing,
    insertion: insertionInto(file, table),
    replace: file.prepare(
      `UPDATE ${kept} SET rest = ?${columns.map((c) => `, ${quoted(c)} = ?`).join('')} WHERE version = ?`,
    ),
    end: file.prepare(`UPDATE ${kept} SET toPosition = ? WHERE version = ?`),
    forget: file.prepare(`DELETE FROM ${kept} WHERE version = ?`),
    body: file.prepare(
      `SELECT body FROM ${name} WHERE ${first}key = ? AND toPosition = ${STANDING}`,
    ),
    under: file.prepare(
      `SELECT body FROM ${name} WHERE ${first}key >= ? AND key < ? AND toPosition = ${STANDING} ORDER BY key`,
    ),
    where: (column) => {
      const known = wheres.get(column);
      if (known !== undefined) return known;
      createIndexes(file, table); // a view that looks rows up while it is built cannot wait for them
      const found = file.prepare(
        `SELECT body FROM ${name} WHERE ${quoted(column)} = ? AND toPosition = ${STANDING} ORDER BY version`,
      );
      wheres.set(column, found);
      return found;
    },
  };
};

const isEmpty = (file: DatabaseSync, { name }: AnyTable): boolean =>
  file.prepare(`SELECT 1 FROM ${quoted(name)} LIMIT 1`).get() === undefined;

/** Whether a row found so may stand, as far as can be said without looking. */
const mayStand = ({ filter }: Prepared, [bucket]: readonly number[]): boolean =>
  filter === undefined || bucket === undefined || filter.mayHold(bucket);

const REMEMBERED = 1_000; // rows of each table; names and other small things are asked for with every event

export type VersionedRows = Rows & {
  /** To be called before what was written is saved. */
  readonly flush: () => void;
  /** To be called when what was written is taken back. */
  readonly forget: () => void;
  /** To be called when the build is over: from then on most rows take the place of others. */
  readonly built: () => void;
};

/** Rows as a projection sees them, written at whatever position the event being told has. */
export const versionedRows = (file: DatabaseSync, position: () => bigint): VersionedRows => {
  const tables = new Map<string, Prepared>();
  let isBuilding = true;
  const of = (table: AnyTable): Prepared => {
    const known = tables.get(table.name);
    if (known !== undefined) return known;
    const prepared = prepare(file, table);
    if (isBuilding && table.bucketed && isEmpty(file, table)) prepared.filter = keyFilter();
    tables.set(table.name, prepared);
    return prepared;
  };
  /** A table that is to be looked into: with everything that was put there. */
  const whole = (table: AnyTable): Prepared => {
    const prepared = of(table);
    prepared.insertion.flush();
    return prepared;
  };
  /** A table that is to be looked into by key. */
  const keyed = (table: AnyTable): Prepared => {
    if (table.onlyAdded)
      throw new Error(`Rows of ${table.name} are only added: none can be found by its key.`);
    return whole(table);
  };
  const standingAt = (table: AnyTable, key: string) => {
    const { cellsOf, standing } = keyed(table);
    return standing.get(...cellsOf(key), key);
  };
  // What a table holds was written by `put` of that table, so its bodies have its row's shape.
  const read = <Row>(_: Table<Row>, body: unknown): Row => JSON.parse(String(body)) as Row;
  return {
    current: <Row>(table: Table<Row>, key: string) => {
      const prepared = of(table);
      const { remembered, cellsOf } = prepared;
      // What is remembered under a table's name was read from that table.
      if (remembered.has(key)) return remembered.get(key) as Row | undefined;
      const first = cellsOf(key);
      const found = mayStand(prepared, first) ? keyed(table).body.get(...first, key) : undefined;
      const row = found === undefined ? undefined : read(table, found['body']);
      if (remembered.size >= REMEMBERED) remembered.clear();
      remembered.set(key, row);
      return row;
    },
    currentWhere: (table, column, value) =>
      whole(table)
        .where(column)
        .all(value)
        .map((found) => read(table, found['body'])),
    currentUnder: (table, prefix) => {
      if (table.bucketed && !prefix.includes('/'))
        throw new Error(`Expected the first part of a key of ${table.name} and its slash.`);
      const { under, cellsOf } = keyed(table);
      return under
        .all(...cellsOf(prefix), prefix, `${prefix}${LAST}`)
        .map((found) => read(table, found['body']));
    },
    put: (table, row) => {
      const prepared = of(table);
      const at = position();
      // They were prepared for this table, and so for its rows.
      const rest = prepared.rest(row as never);
      const cells = prepared.columns.map((column) => column(row as never));
      if (table.onlyAdded) return prepared.insertion.add([at, rest, ...cells]);
      const key = table.key(row);
      prepared.remembered.delete(key);
      const first = prepared.cellsOf(key);
      const old = mayStand(prepared, first) ? standingAt(table, key) : undefined;
      for (const bucket of first) prepared.filter?.add(bucket);
      if (old?.['fromPosition'] === at) {
        prepared.replace.run(rest, ...cells, Number(old['version']));
        return;
      }
      if (old !== undefined) prepared.end.run(at, Number(old['version']));
      prepared.insertion.add([...first, ...prepared.keyCells(key), at, rest, ...cells]);
    },
    remove: (table, key) => {
      const old = standingAt(table, key);
      if (old === undefined) return;
      const { remembered, forget, end } = of(table);
      remembered.delete(key);
      if (old['fromPosition'] === position()) forget.run(Number(old['version']));
      else end.run(position(), Number(old['version']));
    },
    flush: () => {
      for (const { insertion } of tables.values()) insertion.flush();
    },
    forget: () => {
      for (const { remembered, insertion } of tables.values()) {
        remembered.clear();
        insertion.drop();
      }
    },
    built: () => {
      isBuilding = false;
      for (const prepared of tables.values()) prepared.filter = undefined;
    },
  };
};
