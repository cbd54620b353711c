/**
 * Scavenging: what was tombstoned, deleted or truncated is taken out of the file for good. Freed
 * pages are overwritten (secure delete), and the journal that still held them is cut to nothing.
 */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { TOMBSTONE } from '../protocol/revisions.ts';
import type { Clock, EventLog } from './event-log.ts';
import { factsOf } from './facts.ts';
import { placesWhere } from './places.ts';
import { firstInSight, oldestInSight } from './sight.ts';
import { isMetastream, isSoftDeleted, originalOf } from './stream-metadata.ts';

const STREAMS_AT_A_TIME = 200;
const EVENTS_AT_A_TIME = 2000; // in one transaction, so that writers wait little

export type Scavenged = { readonly streams: number; readonly events: number };

// By age, up to the first event young enough: so that what stays has no gap, even after a clock was set back.
const firstYoungEnough = (log: EventLog, stream: number, olderThan: number): number => {
  const first = log.database
    .prepare(
      `SELECT min(place.revision) AS first FROM ${placesWhere('stream = ?1')} AS place
       JOIN events USING (position) WHERE created >= ?2`,
    )
    .get(stream, olderThan)?.['first'];
  return typeof first === 'number' ? first : TOMBSTONE;
};

/** The revision below which a stream's events may go. */
const firstToKeep = (log: EventLog, clock: Clock, stream: number, streamName: string): number => {
  if (isMetastream(streamName) && log.lastRevision(originalOf(streamName)) === TOMBSTONE) {
    return TOMBSTONE;
  }
  const last = log.lastRevision(streamName);
  if (last === TOMBSTONE) return TOMBSTONE; // the tombstone itself stays
  const metadata = log.metadataOf(streamName);
  if (isSoftDeleted(metadata)) return TOMBSTONE;
  const oldest = oldestInSight(metadata, clock());
  return Math.max(
    firstInSight(metadata, last),
    oldest === 0 ? 0 : firstYoungEnough(log, stream, oldest),
  );
};

const streamsAfter = (log: EventLog, id: number): readonly { id: number; name: string }[] =>
  log.database
    .prepare('SELECT id, name FROM streams WHERE id > ? ORDER BY id LIMIT ?')
    .all(id, STREAMS_AT_A_TIME)
    .map((row) => ({ id: Number(row['id']), name: String(row['name']) }));

const createRemoval = ({ database, lastPosition }: EventLog) => {
  const below = 'stream = ?1 AND revision < ?2';
  const selectEdge = database.prepare(
    `SELECT revision FROM ${placesWhere(below)} ORDER BY revision LIMIT 1 OFFSET ?3`,
  );
  const remove = database.prepare(
    `DELETE FROM events WHERE position IN (SELECT position FROM ${placesWhere(below)})`,
  );
  const removePlaces = ['main.places', 'temp.recent'].map((places) =>
    database.prepare(`DELETE FROM ${places} WHERE ${below}`),
  );
  const keepLast = database.prepare('UPDATE streams SET last = max(last, ?) WHERE id = ?');
  const facts = factsOf(database);
  /** Removes some; answers how many. Numbering goes on where it was. */
  return (stream: number, last: number, before: number): number => {
    database.exec('BEGIN IMMEDIATE');
    try {
      facts.keepLastPosition(lastPosition());
      if (last !== TOMBSTONE) {
        keepLast.run(last, stream);
        facts.keepLastOf(stream, last);
      }
      const edge = selectEdge.get(stream, before, EVENTS_AT_A_TIME)?.['revision'];
      const until = edge === undefined ? before : Number(edge);
      const { changes } = remove.run(stream, until);
      for (const places of removePlaces) places.run(stream, until);
      database.exec('COMMIT');
      return Number(changes);
    } catch (error) {
      if (database.isTransaction) database.exec('ROLLBACK');
      throw error;
    }
  };
};

/** Scavenges the whole log, in small steps between which others are served. */
export const scavenge = async (
  log: EventLog,
  clock: Clock,
  stopSignal: AbortSignal,
): Promise<Scavenged> => {
  const removeSome = createRemoval(log);
  const hasAny = log.database.prepare(
    `SELECT 1 FROM ${placesWhere('stream = ?1 AND revision < ?2')} LIMIT 1`,
  );
  let streams = 0;
  let events = 0;
  let batch = streamsAfter(log, 0);
  while (batch.length > 0) {
    for (const { id, name } of batch) {
      const before = firstToKeep(log, clock, id, name);
      if (!hasAny.get(id, before)) continue;
      const last = log.lastRevision(name);
      streams += 1;
      for (let removed = -1; removed !== 0; await nextTurn()) {
        if (stopSignal.aborted) return { streams, events };
        removed = removeSome(id, last, before);
        events += removed;
      }
    }
    batch = streamsAfter(log, batch.at(-1)?.id ?? Number.MAX_SAFE_INTEGER);
    await nextTurn();
  }
  log.refresh();
  log.database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  return { streams, events };
};
