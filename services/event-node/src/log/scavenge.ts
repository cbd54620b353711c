/**
 * Scavenging: what was tombstoned, deleted or truncated is taken out of the file for good. Freed
 * pages are overwritten (secure delete), and the journal that still held them is cut to nothing.
 */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { TOMBSTONE } from '../protocol/revisions.ts';
import type { Clock, EventLog } from './event-log.ts';
import { factsOf } from './facts.ts';
import { inOneTransaction } from './one-transaction.ts';
import { firstInSight, oldestInSight } from './sight.ts';
import { isMetastream, isSoftDeleted, originalOf } from './stream-metadata.ts';

const STREAMS_AT_A_TIME = 200;
const EVENTS_AT_A_TIME = 2000; // in one transaction, so that writers wait little

type Stream = { readonly id: number; readonly name: string };

export type Scavenged = { readonly streams: number; readonly events: number };

// By age, up to the first event young enough: so that what stays has no gap, even after a clock was set back.
const firstYoungEnough = (log: EventLog, stream: number, olderThan: number): number => {
  const first = log.database
    .prepare(
      `SELECT min(place.revision) AS first FROM places AS place JOIN events USING (position)
       WHERE place.stream = ? AND created >= ?`,
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

const streamsAfter = (log: EventLog, id: number): readonly Stream[] =>
  log.database
    .prepare('SELECT id, name FROM streams WHERE id > ? ORDER BY id LIMIT ?')
    .all(id, STREAMS_AT_A_TIME)
    .map((row) => ({ id: Number(row['id']), name: String(row['name']) }));

/** Puts all that was written so far in its place, in small steps. */
const putInPlace = async (log: EventLog): Promise<void> => {
  const end = log.lastPosition();
  while (!log.placing.putUpTo(end, EVENTS_AT_A_TIME)) await nextTurn();
};

const createRemoval = (log: EventLog, clock: Clock) => {
  const { database } = log;
  const below = 'stream = ?1 AND revision < ?2';
  const selectEdge = database.prepare(
    `SELECT revision FROM places WHERE ${below} ORDER BY revision LIMIT 1 OFFSET ?3`,
  );
  const remove = database.prepare(
    `DELETE FROM events WHERE position IN (SELECT position FROM places WHERE ${below})`,
  );
  const removePlaces = database.prepare(`DELETE FROM places WHERE ${below}`);
  const selectLast = database.prepare('SELECT last FROM streams WHERE id = ?');
  const hasAny = database.prepare(`SELECT 1 FROM places WHERE ${below} LIMIT 1`);
  const facts = factsOf(database);
  /** Removes some; answers how many. Numbering goes on where it was. */
  return ({ id, name }: Stream): number => {
    if (log.placing.recent.lastOf(id) !== undefined) log.placing.putAll(log.lastPosition());
    const before = firstToKeep(log, clock, id, name); // each time: it may be written to between
    if (!hasAny.get(id, before)) return 0;
    // Of the stream itself: the metadata of a closed stream counts as closed, and came to an end of its own.
    const last = Number(selectLast.get(id)?.['last']);
    return inOneTransaction(database, () => {
      facts.keepLastPosition(log.lastPosition());
      if (last !== TOMBSTONE) facts.keepLastOf(id, last);
      const edge = selectEdge.get(id, before, EVENTS_AT_A_TIME)?.['revision'];
      const until = edge === undefined ? before : Number(edge);
      const { changes } = remove.run(id, until);
      removePlaces.run(id, until);
      return Number(changes);
    });
  };
};

/** Scavenges the whole log, in small steps between which others are served. */
export const scavenge = async (
  log: EventLog,
  clock: Clock,
  stopSignal: AbortSignal,
): Promise<Scavenged> => {
  await putInPlace(log);
  const removeSome = createRemoval(log, clock);
  let streams = 0;
  let events = 0;
  let batch = streamsAfter(log, 0);
  while (batch.length > 0) {
    for (const stream of batch) {
      let removed = removeSome(stream);
      if (removed > 0) streams += 1;
      for (; removed > 0; removed = removeSome(stream)) {
        events += removed;
        await nextTurn();
        if (stopSignal.aborted) return { streams, events };
      }
    }
    batch = streamsAfter(log, batch.at(-1)?.id ?? Number.MAX_SAFE_INTEGER);
    await nextTurn();
  }
  log.refresh();
  log.database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  return { streams, events };
};
