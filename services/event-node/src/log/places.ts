/**
 * Where each stream's events rest. Whoever appends to any stream at all would write a page of its own for
 * each, were every place put where it belongs at once. So new places are kept in memory (`recent`) and
 * are put into the file (`places`) in the order of streams, many to a page, as many with each commit as it
 * adds. The events themselves are in the file from the start: `recent` is made from them at every opening.
 */
import type { DatabaseSync } from 'node:sqlite';

/** Events whose places may wait in memory: some megabytes, and about a second when a log is opened after a crash. */
export const MOST_RECENT = 200_000;

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
      ) AND NOT EXISTS (
        SELECT 1 FROM places WHERE stream = events.stream AND revision = events.revision
      );`);

/** All places of which something is so, in the file and in memory, as a table to select from. */
export const placesWhere = (condition: string): string =>
  `(SELECT * FROM main.places WHERE ${condition} UNION ALL SELECT * FROM temp.recent WHERE ${condition})`;

export type Placing = {
  /** Notes the places of the events from a position on. Only within a write, as all that follows. */
  readonly note: (from: number) => void;
  /** Whether a stream has all its places in the file, so that new ones may be put there at once. */
  readonly isInPlace: (stream: number) => boolean;
  /** Puts the events from a position on in their places: all of one stream, up to a revision. */
  readonly putRun: (from: number, stream: number, last: number) => void;
  /** Puts so many in their places, where too many wait. */
  readonly putSome: (howMany: number, lastPosition: number) => void;
  /** Puts all in their places. */
  readonly putAll: (lastPosition: number) => void;
  /** After a write that was undone. */
  readonly forget: () => void;
};

const END = Number.MAX_SAFE_INTEGER; // beyond any stream's number; and the revision of a tombstone

export const createPlacing = (database: DatabaseSync, mostRecent: number): Placing => {
  const selectPass = database.prepare('SELECT placed, target, stream, revision FROM placing');
  const savePass = database.prepare(
    'UPDATE placing SET placed = ?, target = ?, stream = ?, revision = ?',
  );
  const insertInto = (places: string) =>
    database.prepare(
      `INSERT INTO ${places} SELECT stream, revision, position FROM events WHERE position >= ?`,
    );
  const [noteNew, putNew] = [insertInto('temp.recent'), insertInto('main.places')];
  const setLast = database.prepare('UPDATE streams SET last = ? WHERE id = ?');
  const selectOfStream = database.prepare('SELECT 1 FROM temp.recent WHERE stream = ? LIMIT 1');
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
    clear.run(...range);
    pass = edge
      ? { placed, target, stream: lastStream, revision: lastRevision }
      : { placed: target, target, stream: 0, revision: -1 };
    savePass.run(pass.placed, pass.target, pass.stream, pass.revision);
  };

  return {
    note: (from) => void noteNew.run(from),
    isInPlace: (stream) => selectOfStream.get(stream) === undefined,
    putRun: (from, stream, last) => {
      putNew.run(from);
      setLast.run(last, stream);
    },
    putSome: (howMany, lastPosition) => {
      if (isBetweenPasses()) {
        if (lastPosition - pass.placed <= mostRecent) return;
        begin(lastPosition);
      }
      step(howMany);
    },
    putAll: (lastPosition) => {
      if (pass.placed === lastPosition) return;
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
    },
  };
};
