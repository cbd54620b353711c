/**
 * Rows with their past. Each version of a row stands from one position of the log up to, and not
 * including, the next: `[fromPosition, toPosition)`. This is the one place that writes them.
 */
import type { DatabaseSync } from 'node:sqlite';
import type { AnyTable, Rows, Table } from '@throughline/projections/table';

/** The end of a version that still stands: the greatest whole number that SQLite holds. */
export const STANDING = 2n ** 63n - 1n;

/** The cut that sees everything: what stands now. */
export const NOW = STANDING - 1n;

/** Versions of a row at a cut; to be joined to other conditions with AND. */
export const AT_CUT = 'fromPosition <= :cut AND toPosition > :cut';

const LAST = '\u{10ffff}'; // sorts after every other character

const quoted = (name: string): string => {
  if (!/^[a-z][a-zA-Z0-9]*$/.test(name))
    throw new Error(`Expected a table or column to be one camelCase word, found "${name}".`);
  return `"${name}"`;
};

const VERSION = ['fromPosition', 'toPosition'];

/** Makes the table and its indexes, where they are not there yet. */
export const createTable = (
  file: DatabaseSync,
  { name, columns, indexes = [], onlyAdded = false }: AnyTable,
): void => {
  const own = Object.keys(columns).map(quoted);
  file.exec(
    `CREATE TABLE IF NOT EXISTS ${quoted(name)}
       (version INTEGER PRIMARY KEY, key TEXT NOT NULL, fromPosition INTEGER NOT NULL,
        toPosition INTEGER NOT NULL, ${own.map((column) => `${column}, `).join('')}body TEXT NOT NULL)`,
  );
  if (!onlyAdded)
    file.exec(
      `CREATE UNIQUE INDEX IF NOT EXISTS "${name}_key" ON ${quoted(name)} (key, toPosition)`,
    );
  for (const [n, index] of indexes.entries())
    file.exec(
      `CREATE INDEX IF NOT EXISTS "${name}_${n}" ON ${quoted(name)}
         (${[...index.map((column) => (column === 'key' ? column : quoted(column))), ...VERSION].join(', ')})`,
    );
};

type Statement = ReturnType<DatabaseSync['prepare']>;

type Prepared = {
  readonly columns: readonly string[];
  readonly standing: Statement;
  readonly insert: Statement;
  readonly replace: Statement;
  readonly end: Statement;
  readonly forget: Statement;
  readonly body: Statement;
  readonly under: Statement;
  readonly where: (column: string) => Statement;
};

const prepare = (file: DatabaseSync, table: AnyTable): Prepared => {
  const name = quoted(table.name);
  const columns = Object.keys(table.columns);
  const wheres = new Map<string, Statement>();
  const standing = file.prepare(
    `SELECT version, fromPosition FROM ${name} WHERE key = ? AND toPosition = ${STANDING}`,
  );
  standing.setReadBigInts(true);
  return {
    columns,
    standing,
    insert: file.prepare(
      `INSERT INTO ${name} (key, fromPosition, toPosition, body${columns.map((c) => `, ${quoted(c)}`).join('')})
       VALUES (?, ?, ${STANDING}, ?${', ?'.repeat(columns.length)})`,
    ),
    replace: file.prepare(
      `UPDATE ${name} SET body = ?${columns.map((c) => `, ${quoted(c)} = ?`).join('')} WHERE version = ?`,
    ),
    end: file.prepare(`UPDATE ${name} SET toPosition = ? WHERE version = ?`),
    forget: file.prepare(`DELETE FROM ${name} WHERE version = ?`),
    body: file.prepare(`SELECT body FROM ${name} WHERE key = ? AND toPosition = ${STANDING}`),
    under: file.prepare(
      `SELECT body FROM ${name} WHERE key >= ? AND key < ? AND toPosition = ${STANDING} ORDER BY key`,
    ),
    where: (column) => {
      const found =
        wheres.get(column) ??
        file.prepare(
          `SELECT body FROM ${name} WHERE ${quoted(column)} = ? AND toPosition = ${STANDING} ORDER BY version`,
        );
      wheres.set(column, found);
      return found;
    },
  };
};

/** Rows as a projection sees them, written at whatever position the event being told has. */
export const versionedRows = (file: DatabaseSync, position: () => bigint): Rows => {
  const tables = new Map<string, Prepared>();
  const of = (table: AnyTable): Prepared => {
    const prepared = tables.get(table.name) ?? prepare(file, table);
    tables.set(table.name, prepared);
    return prepared;
  };
  // What a table holds was written by `put` of that table, so its bodies have its row's shape.
  const read = <Row>(_: Table<Row>, body: unknown): Row => JSON.parse(String(body)) as Row;
  return {
    current: (table, key) => {
      const found = of(table).body.get(key);
      return found === undefined ? undefined : read(table, found['body']);
    },
    currentWhere: (table, column, value) =>
      of(table)
        .where(column)
        .all(value)
        .map((found) => read(table, found['body'])),
    currentUnder: (table, prefix) =>
      of(table)
        .under.all(prefix, `${prefix}${LAST}`)
        .map((found) => read(table, found['body'])),
    put: (table, row) => {
      const prepared = of(table);
      const key = table.key(row);
      const cells = prepared.columns.map((column) => table.columns[column]?.(row) ?? null);
      const old = table.onlyAdded ? undefined : prepared.standing.get(key);
      if (old !== undefined && old['fromPosition'] === position()) {
        prepared.replace.run(JSON.stringify(row), ...cells, Number(old['version']));
        return;
      }
      if (old !== undefined) prepared.end.run(position(), Number(old['version']));
      prepared.insert.run(key, position(), JSON.stringify(row), ...cells);
    },
    remove: (table, key) => {
      const prepared = of(table);
      const old = prepared.standing.get(key);
      if (old === undefined) return;
      if (old['fromPosition'] === position()) prepared.forget.run(Number(old['version']));
      else prepared.end.run(position(), Number(old['version']));
    },
  };
};
