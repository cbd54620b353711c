/** Looking at what a log knows of its streams: where their events are, in which order, their names, how far they came. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { TOMBSTONE } from '../protocol/revisions.ts';
import { DamagedEvent } from './checksum.ts';
import { WRONG_ENDS } from './facts.ts';
import type { Readable } from './verify.ts';

const missingBetween = (stream: number, revision: number, next: number): string =>
  `stream number ${stream} goes from revision ${revision} to ${next}: events between are missing`;

type Checked = Pick<Readable, 'database' | 'placing'>;

const ROWS = 5000; // looked at between two turns of others

/** Throws for the first event, of some, that its stream does not know of, or that does not follow on from the one before. */
export const createPlaceCheck = ({ database, placing: { recent } }: Checked) => {
  const select = database.prepare(`
    SELECT position, stream, revision FROM events WHERE position BETWEEN ? AND ? AND NOT EXISTS (
      SELECT 1 FROM places WHERE stream = events.stream AND revision = events.revision
    ) ORDER BY position`);
  const selectLast = database.prepare(
    'SELECT max(revision) AS revision FROM places WHERE stream = ? AND revision < ?',
  );
  /** The revision before one that waits, in memory or in the file; `undefined`: none is left. */
  const before = (stream: number, revision: number): number | undefined => {
    const earlier = { stream, first: 0, last: revision - 1, limit: 1, order: 'DESC' } as const;
    const [place] = recent.placesOf(earlier);
    const found = place?.revision ?? selectLast.get(stream, revision)?.['revision'];
    return typeof found === 'number' ? found : undefined;
  };
  return (from: number, to: number): void => {
    for (const row of select.all(from, to)) {
      const position = Number(row['position']);
      const stream = Number(row['stream']);
      const revision = Number(row['revision']);
      if (recent.positionOf(stream, revision) !== position) {
        throw new DamagedEvent(position, 'its stream does not know of it');
      }
      const last = before(stream, revision) ?? revision - 1;
      if (last !== revision - 1 && revision !== TOMBSTONE) {
        throw new DamagedEvent(position, missingBetween(stream, last, revision));
      }
    }
  };
};

/** In the file, every stream's revisions follow on from one another, and each place is its event's. */
export const faultInPlaces = async ({ database }: Checked): Promise<string | undefined> => {
  const select = database.prepare(`
    SELECT place.stream, place.revision, place.position,
      (place.stream, place.revision) IS NOT (events.stream, events.revision) AS isWrong
    FROM places AS place LEFT JOIN events USING (position)
    WHERE (place.stream, place.revision) >= (?, ?) ORDER BY place.stream, place.revision LIMIT ?`);
  let [stream, revision] = [0, -1];
  for (;;) {
    const rows = select.all(stream, revision, ROWS);
    for (const [index, row] of rows.entries()) {
      const [nextStream, nextRevision] = [Number(row['stream']), Number(row['revision'])];
      // The first is the last of those before, unless a scavenge took that away meanwhile.
      const isFirst = index === 0 || nextStream !== stream;
      if (!isFirst && nextRevision !== revision + 1 && nextRevision !== TOMBSTONE) {
        return missingBetween(stream, revision, nextRevision);
      }
      if (row['isWrong'] === 1) {
        return `stream number ${nextStream} looks for revision ${nextRevision} at position ${row['position']}, where another event is, or none`;
      }
      [stream, revision] = [nextStream, nextRevision];
    }
    if (rows.length < ROWS) return undefined;
    await nextTurn();
  }
};

/** Every stream and type is found by its name, and a stream ends where its last event is. */
export const faultInNames = async ({
  database,
  placing: { recent },
}: Checked): Promise<string | undefined> => {
  const unfindable = (table: string) =>
    `SELECT id FROM ${table} AS named NOT INDEXED WHERE id > ?1 AND id <= ?1 + ?2 AND NOT EXISTS (
       SELECT 1 FROM ${table} INDEXED BY sqlite_autoindex_${table}_1
       WHERE name = named.name AND id = named.id
     )`;
  const placed = 'SELECT max(revision) FROM places WHERE stream = id';
  const isWaitedFor = (id: number): boolean => recent.lastOf(id) !== undefined; // the file does not tell its end yet
  const never = (): boolean => false;
  const checks = [
    [unfindable('streams'), 'stream', 'is not found by its name', never],
    [unfindable('types'), 'event type', 'is not found by its name', never],
    [
      `SELECT id FROM streams WHERE id > ?1 AND id <= ?1 + ?2 AND last <> (${placed})`,
      'stream',
      'does not end where its last event is',
      isWaitedFor,
    ],
    [WRONG_ENDS, 'stream', 'does not end where its last event was', isWaitedFor],
  ] as const;
  const statements = checks.map(([sql, ...rest]) => [database.prepare(sql), ...rest] as const);
  const end = Number(database.prepare('SELECT max(id) AS last FROM streams').get()?.['last'] ?? 0);
  for (let from = 0; from <= end; from += ROWS) {
    for (const [statement, what, words, isExcused] of statements) {
      const found = statement.all(from, ROWS).map(({ id }) => Number(id));
      const id = found.find((wrong) => !isExcused(wrong));
      if (id !== undefined) return `${what} number ${id} ${words}`;
    }
    await nextTurn();
  }
  return undefined;
};
