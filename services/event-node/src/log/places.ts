/**
 * Where each stream's events rest. Whoever appends to any stream at all would write a page of its own for
 * each, were every place put where it belongs at once. So new places are kept in memory (`recent`) and
 * are put into the file (`places`) in the order of streams, many to a page, as many with each commit as it
 * adds. The events themselves are in the file from the start: `recent` is made from them at every opening.
 */
import type { DatabaseSync } from 'node:sqlite';

/** Places that may wait in memory: some megabytes, and a tenth of a second when a log is opened after a crash. */
export const MOST_RECENT = 100_000;

/** How far putting in place has come: all up to `placed`, and of those up to `target` the ones up to a revision of a stream. */
type Pass = {
  readonly placed: number;
  readonly target: number;
  readonly stream: number;
  readonly revision: number;
};

const COLUMNS = `
  stream INTEGER NOT NULL,
  revision INTEGER NOT NULL,
  position INTEGER NOT NULL,
  PRIMARY KEY (stream, revision)`;

export const PLACES_SCHEMA = `
  CREATE TABLE places (${COLUMNS}) STRICT, WITHOUT ROWID;
  CREATE TABLE placing (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    placed INTEGER NOT NULL,
    target INTEGER NOT NULL,
    stream INTEGER NOT NULL,
    revision INTEGER NOT NULL
  ) STRICT;
  INSERT INTO placing VALUES (1, 0, 0, 0, -1);
`;

/** Keeps in memory the places that the file has not, of a database that was just opened. */
export const openRecent = (database: DatabaseSync): void =>
  database.exec(`
    CREATE TEMP TABLE recent (${COLUMNS}) STRICT, WITHOUT ROWID;
    INSERT INTO temp.recent
      SELECT events.stream, events.revision, position FROM placing CROSS JOIN events
      WHERE position > placed AND (
        position > target OR (events.stream, events.revision) > (placing.stream, placing.revision)
      );`);

/** All places of which something is so, in the file and in memory, as a table to select from. */
export const placesWhere = (condition: string): string =>
  `(SELECT * FROM main.places WHERE ${condition} UNION ALL SELECT * FROM temp.recent WHERE ${condition})`;

export type Placing = {
  /** Puts so many in their places, where too many wait. Only within a write. */
  readonly putSome: (howMany: number, lastPosition: number) => void;
  /** Puts all in their places. */
  readonly putAll: (lastPosition: number) => void;
  /** After a write that was undone, or places that were removed. */
  readonly forget: () => void;
};

const END = Number.MAX_SAFE_INTEGER; // beyond any stream's number; and the revision of a tombstone

export const createPlacing = (database: DatabaseSync, mostRecent: number): Placing => {
  const selectPass = database.prepare('SELECT placed, target, stream, revision FROM placing');
  const savePass = database.prepare(
    'UPDATE placing SET placed = ?, target = ?, stream = ?, revision = ?',
  );
  const countRecent = database.prepare('SELECT count(*) AS waiting FROM temp.recent');
  const selectEdge = database.prepare(`
    SELECT stream, revision FROM temp.recent
    WHERE (stream, revision) > (?, ?) AND position <= ? ORDER BY stream, revision LIMIT 1 OFFSET ?`);
  const stretch =
    'temp.recent WHERE (stream, revision) > (?, ?) AND (stream, revision) <= (?, ?) AND position <= ?';
  const put = database.prepare(
    `INSERT INTO places SELECT * FROM ${stretch} ORDER BY stream, revision`,
  );
  const keepLast = database.prepare(`
    UPDATE streams SET last = max(last, moved.revision)
    FROM (SELECT stream, max(revision) AS revision FROM ${stretch} GROUP BY stream) AS moved
    WHERE id = moved.stream`);
  const clear = database.prepare(`DELETE FROM ${stretch}`);

  const storedPass = (): Pass => {
    const row = selectPass.get();
    const of = (name: keyof Pass): number => Number(row?.[name]);
    return {
      placed: of('placed'),
      target: of('target'),
      stream: of('stream'),
      revision: of('revision'),
    };
  };

  let pass = storedPass();
  let waiting: number | undefined; // in memory; undefined: to be counted

  const isBetweenPasses = (): boolean => pass.target === pass.placed;

  const begin = (lastPosition: number): void => {
    pass = { placed: pass.placed, target: lastPosition, stream: 0, revision: -1 };
  };

  /** Puts the next so many in their places, and ends the pass with the last. */
  const step = (howMany: number): void => {
    const { placed, target, stream, revision } = pass;
    const edge = selectEdge.get(stream, revision, target, howMany - 1);
    const until = edge ? [Number(edge['stream']), Number(edge['revision'])] : [END, END];
    const [lastStream = END, lastRevision = END] = until;
    const range = [stream, revision, lastStream, lastRevision, target] as const;
    keepLast.run(...range);
    put.run(...range);
    waiting = (waiting ?? 0) - Number(clear.run(...range).changes);
    pass = edge
      ? { placed, target, stream: lastStream, revision: lastRevision }
      : { placed: target, target, stream: 0, revision: -1 };
    savePass.run(pass.placed, pass.target, pass.stream, pass.revision);
  };

  const count = (): number => Number(countRecent.get()?.['waiting']);

  return {
    putSome: (howMany, lastPosition) => {
      waiting = waiting === undefined ? count() : waiting + howMany;
      if (isBetweenPasses()) {
        if (waiting <= mostRecent) return;
        begin(lastPosition);
      }
      step(howMany);
    },
    putAll: (lastPosition) => {
      if (count() === 0) return;
      database.exec('BEGIN IMMEDIATE');
      try {
        if (!isBetweenPasses()) step(END);
        begin(lastPosition);
        step(END);
        database.exec('COMMIT');
      } catch (error) {
        if (database.isTransaction) database.exec('ROLLBACK');
        throw error;
      }
    },
    forget: () => {
      pass = storedPass();
      waiting = undefined;
    },
  };
};
