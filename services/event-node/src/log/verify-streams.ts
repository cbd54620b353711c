/** Looking at what a log knows of its streams: where their events are, in which order, their names, how far they came. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { TOMBSTONE } from '../protocol/revisions.ts';
import { DamagedEvent } from './checksum.ts';
import type { EventLog } from './event-log.ts';
import { WRONG_ENDS } from './facts.ts';

type Database = Pick<EventLog, 'database'>;

const ROWS = 5000; // looked at between two turns of others

/** Throws for the first event, of some, that its stream does not know of. */
export const createPlaceCheck = ({ database }: Database) => {
  const isIn = (places: string) =>
    `EXISTS (SELECT 1 FROM ${places} AS place
       WHERE place.stream = events.stream AND place.revision = events.revision)`;
  const select = database.prepare(
    `SELECT position FROM events WHERE position BETWEEN ? AND ?
       AND NOT ${isIn('main.places')} AND NOT ${isIn('temp.recent')} ORDER BY position LIMIT 1`,
  );
  return (from: number, to: number): void => {
    const position = select.get(from, to)?.['position'];
    if (typeof position === 'number') {
      throw new DamagedEvent(position, 'its stream does not know of it');
    }
  };
};

/** Every stream's revisions follow on from one another, and each place is its event's. */
export const faultInPlaces = async ({ database }: Database): Promise<string | undefined> => {
  const from = (places: string) =>
    `SELECT place.stream, place.revision, place.position,
       (place.stream, place.revision) IS NOT (events.stream, events.revision) AS isWrong
     FROM ${places} AS place LEFT JOIN events USING (position)
     WHERE (place.stream, place.revision) >= (?1, ?2)`;
  const select = database.prepare(
    `${from('main.places')} UNION ALL ${from('temp.recent')} ORDER BY 1, 2 LIMIT ?3`,
  );
  let [stream, revision] = [0, -1];
  for (;;) {
    const rows = select.all(stream, revision, ROWS);
    for (const [index, row] of rows.entries()) {
      const [nextStream, nextRevision] = [Number(row['stream']), Number(row['revision'])];
      // The first is the last of those before, unless a scavenge took that away meanwhile.
      const isFirst = index === 0 || nextStream !== stream;
      if (!isFirst && nextRevision !== revision + 1 && nextRevision !== TOMBSTONE) {
        return `stream number ${stream} goes from revision ${revision} to ${nextRevision}: events between are missing`;
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
export const faultInNames = async ({ database }: Database): Promise<string | undefined> => {
  const unfindable = (table: string) =>
    `SELECT id FROM ${table} AS named NOT INDEXED WHERE id > ?1 AND id <= ?1 + ?2 AND NOT EXISTS (
       SELECT 1 FROM ${table} INDEXED BY sqlite_autoindex_${table}_1
       WHERE name = named.name AND id = named.id
     ) LIMIT 1`;
  const placed = 'SELECT max(revision) FROM places WHERE stream = id';
  const checks = [
    [unfindable('streams'), 'stream', 'is not found by its name'],
    [unfindable('types'), 'event type', 'is not found by its name'],
    [
      `SELECT id FROM streams WHERE id > ?1 AND id <= ?1 + ?2 AND last <> (${placed})
         AND NOT EXISTS (SELECT 1 FROM temp.recent WHERE stream = id) LIMIT 1`,
      'stream',
      'does not end where its last event is',
    ],
    [WRONG_ENDS, 'stream', 'does not end where its last event was'],
  ] as const;
  const statements = checks.map(([sql, ...words]) => [database.prepare(sql), ...words] as const);
  const end = Number(database.prepare('SELECT max(id) AS last FROM streams').get()?.['last'] ?? 0);
  for (let from = 0; from <= end; from += ROWS) {
    for (const [statement, what, words] of statements) {
      const id = statement.get(from, ROWS)?.['id'];
      if (id !== undefined) return `${what} number ${id} ${words}`;
    }
    await nextTurn();
  }
  return undefined;
};
