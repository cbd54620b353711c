/** Rows in memory, for asking of a projection: given these events, which rows? */
import type { Happening, Projection } from './projection.ts';
import type { Rows, Table } from './table.ts';

/** The rows of now, without their past; the read store's own tests show that both agree. */
export const rowsInMemory = (): Rows & {
  readonly all: <Row>(table: Table<Row>) => readonly Row[];
} => {
  const tables = new Map<string, Map<string, unknown>>();
  const rowsOf = <Row>({ name }: Table<Row>): Map<string, Row> => {
    const rows = tables.get(name) ?? new Map<string, unknown>();
    tables.set(name, rows);
    return rows as Map<string, Row>; // a table's name stands for its row's shape
  };
  return {
    current: (table, key) => rowsOf(table).get(key),
    currentWhere: (table, column, value) =>
      [...rowsOf(table).values()].filter((row) => table.columns[column]?.(row) === value),
    currentUnder: (table, prefix) =>
      [...rowsOf(table)]
        .filter(([key]) => key.startsWith(prefix))
        .toSorted(([a], [b]) => (a < b ? -1 : 1))
        .map(([, row]) => row),
    put: (table, row) => {
      const rows = rowsOf(table);
      rows.delete(table.key(row));
      rows.set(table.key(row), structuredClone(row));
    },
    remove: (table, key) => {
      rowsOf(table).delete(key);
    },
    all: (table) => [...rowsOf(table).values()],
  };
};

/** The rows that a list of views makes of what happened. */
export const project = (views: readonly Projection[], happenings: readonly Happening[]) => {
  const rows = rowsInMemory();
  for (const happening of happenings) for (const view of views) view.project(happening, rows);
  return rows;
};
