/**
 * Where each stream's events rest. Whoever appends to any stream at all would write a page of its own for
 * each, were every place put where it belongs at once. So new places are kept in memory (`RecentPlaces`) and
 * are put into the file (`places`) in the order of streams, many to a page, as many with each commit as it
 * adds. The events themselves are in the file from the start: what is kept in memory is made from them at every opening.
 */
import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { Place } from './new-places.ts';
import { inOneTransaction } from './one-transaction.ts';
import { type Kept, RecentPlaces } from './recent-places.ts';

/** Events whose places may wait in memory before they are put into the file, while as many more come. */
export const MOST_RECENT = 400_000;

/** How far putting in place has come: all up to `placed`, and of those up to `target` the ones up to a revision of a stream. */
type Pass = {
  readonly placed: number;
  readonly target: number;
  readonly stream: number;
  readonly revision: number;
};

export const PLACES_SCHEMA = `
  CREATE TABLE places (
    stream INTEGER NOT NULL,
    revision INTEGER NOT NULL,
    position INTEGER NOT NULL,
    PRIMARY KEY (stream, revision)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE placing (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    placed INTEGER NOT NULL,
    target INTEGER NOT NULL,
    stream INTEGER NOT NULL,
    revision INTEGER NOT NULL
  ) STRICT;
  INSERT INTO placing VALUES (1, 0, 0, 0, -1);
`;

const ALL = Number.POSITIVE_INFINITY;
const ROWS = 16; // to a statement: the cost of an insert is mostly the call

export type Placing = {
  /** The places that are not in the file. */
  readonly recent: RecentPlaces;
  /** Puts the events from a position on in their places: all of one stream, up to a revision. Only within a write, as the next. */
  readonly putRun: (from: number, stream: number, last: number) => void;
  /** Puts so many in their places, where too many wait. */
  readonly putSome: (howMany: number, lastPosition: number) => void;
  /** What to go back to where a write is undone. */
  readonly kept: () => Kept;
  readonly goBackTo: (kept: Kept) => void;
  /** Puts those up to a position in their places, so many at most, in a write of its own; answers whether all are. */
  readonly putUpTo: (position: number, howMany: number) => boolean;
  readonly putAll: (lastPosition: number) => void;
};

/** Finds the places that the file does not tell, of a database that was just opened. */
const recentOf = (database: DatabaseSync): RecentPlaces => {
  const recent = new RecentPlaces();
  const waiting = database.prepare(`
    SELECT events.stream, events.revision, position, position > target FROM placing CROSS JOIN events
    WHERE position > placed AND (
      position > target OR (events.stream, events.revision) > (placing.stream, placing.revision)
    ) AND (
      events.revision > (SELECT last FROM streams WHERE id = events.stream) -- cheaper than to look for its place
      OR NOT EXISTS (SELECT 1 FROM places WHERE stream = events.stream AND revision = events.revision)
    ) ORDER BY position`);
  waiting.setReturnArrays(true);
  let isInPass = true;
  for (const row of waiting.iterate()) {
    // With setReturnArrays each row is an array of columns, which the type of `iterate` does not tell.
    const [stream, revision, position, isAfterPass] = row as unknown as [
      number,
      number,
      number,
      number,
    ];
    if (isAfterPass === 1 && isInPass) {
      isInPass = false;
      recent.putInOrder();
    }
    recent.add({ stream, revision, position });
  }
  if (isInPass) recent.putInOrder();
  return recent;
};

export const createPlacing = (database: DatabaseSync, mostRecent: number): Placing => {
  const recent = recentOf(database);
  const selectPass = database.prepare('SELECT placed, target, stream, revision FROM placing');
  const savePass = database.prepare(
    'UPDATE placing SET placed = ?, target = ?, stream = ?, revision = ?',
  );
  const putNew = database.prepare(
    'INSERT INTO places SELECT stream, revision, position FROM events WHERE position >= ?',
  );
  const insertOf = (rows: number): StatementSync =>
    database.prepare(`INSERT INTO places VALUES ${Array(rows).fill('(?, ?, ?)').join(', ')}`);
  const [putMany, putOne] = [insertOf(ROWS), insertOf(1)];
  const setLast = database.prepare('UPDATE streams SET last = max(last, ?) WHERE id = ?');

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
    recent.putInOrder();
    pass = { placed: pass.placed, target: lastPosition, stream: 0, revision: -1 };
  };

  const insert = (places: readonly Place[]): void => {
    const valuesOf = ({ stream, revision, position }: Place) => [stream, revision, position];
    const many = places.length - (places.length % ROWS);
    for (let at = 0; at < many; at += ROWS) {
      putMany.run(...places.slice(at, at + ROWS).flatMap(valuesOf));
    }
    for (const place of places.slice(many)) putOne.run(...valuesOf(place));
  };

  const keepLasts = (places: readonly Place[]): void => {
    for (const [index, { stream, revision }] of places.entries()) {
      if (places[index + 1]?.stream !== stream) setLast.run(revision, stream);
    }
  };

  /** Puts the next so many in their places, and ends the pass with the last. */
  const step = (howMany: number): void => {
    const next = recent.next(howMany);
    insert(next);
    keepLasts(next);
    recent.wentIntoFile(next.length);
    const { placed, target } = pass;
    const { stream, revision } = next.at(-1) ?? pass;
    pass = recent.isOnItsWay
      ? { placed, target, stream, revision }
      : { placed: target, target, stream: 0, revision: -1 };
    savePass.run(pass.placed, pass.target, pass.stream, pass.revision);
  };

  const goBackTo = (kept: Kept): void => {
    recent.goBackTo(kept);
    pass = storedPass();
  };

  const putUpTo = (position: number, howMany: number): boolean => {
    if (pass.placed >= position) return true;
    const kept = recent.kept();
    try {
      inOneTransaction(database, () => {
        if (isBetweenPasses()) begin(position);
        step(howMany);
      });
    } catch (error) {
      goBackTo(kept);
      throw error;
    }
    return pass.placed >= position;
  };

  return {
    recent,
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
    kept: () => recent.kept(),
    goBackTo,
    putUpTo,
    putAll: (lastPosition) => {
      if (!putUpTo(lastPosition, ALL)) putUpTo(lastPosition, ALL); // the pass under way, and one for what came since
    },
  };
};
