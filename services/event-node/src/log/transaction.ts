/** One durable transaction of many writers' writes: each judged in turn, all kept or none. */
import type { DatabaseSync } from 'node:sqlite';
import type { Proposed } from '../protocol/append-messages.ts';
import { TOMBSTONE } from '../protocol/revisions.ts';
import { earlierIn } from './earlier.ts';
import type { Clock, Outcome, Write } from './event-log.ts';
import { keptLastPosition } from './facts.ts';
import { freshId } from './fresh-id.ts';
import type { Insertion } from './insertion.ts';
import type { Names } from './names.ts';
import type { Placing } from './places.ts';
import type { RecentIds } from './recent-ids.ts';
import type { Kept } from './recent-places.ts';
import type { PlacedId, Rows } from './rows.ts';
import { isInSight } from './sight.ts';
import { contentOf, StoredEvent } from './stored-event.ts';
import {
  DELETED_METADATA,
  METADATA_TYPE,
  metastreamOf,
  withTruncateBefore,
} from './stream-metadata.ts';
import type { Streams } from './streams.ts';
import { judge, type StreamStanding } from './write-rules.ts';

const STREAM_DELETED_TYPE = '$streamDeleted';
const EMPTY = Buffer.alloc(0);
const RUN = 64; // events of one stream that lie together in its order, and need not wait for others to share a page

type Parts = {
  readonly database: DatabaseSync;
  readonly rows: Rows;
  readonly streams: Streams;
  readonly streamNames: Names;
  readonly types: Names;
  readonly insertion: Insertion;
  readonly placing: Placing;
  readonly recent: RecentIds;
  readonly clock: Clock;
};

export type Transaction = {
  readonly run: (writes: readonly Write[]) => {
    readonly outcomes: readonly Outcome[];
    readonly written: readonly StoredEvent[];
  };
  readonly remember: (place: PlacedId) => void;
  readonly lastPosition: () => number;
};

export const createTransaction = (parts: Parts): Transaction => {
  const { database, rows, streams, streamNames, types, insertion, placing, recent, clock } = parts;
  const begin = database.prepare('BEGIN IMMEDIATE');
  const end = database.prepare('COMMIT');
  const undo = database.prepare('ROLLBACK');
  let lastPosition = Math.max(rows.lastPosition(), keptLastPosition(database));
  let written: StoredEvent[] = [];

  const remember = ({ id, stream, revision, position }: PlacedId): void =>
    recent.add(id, stream, revision, position);

  /** Puts events at the end of a stream, from a revision on; answers the last of them. */
  const storeAll = (
    streamName: string,
    from: number,
    events: readonly Proposed[],
  ): StoredEvent | undefined => {
    if (events.length === 0) return undefined;
    const stream = streamNames.idOrNew(streamName);
    const isRun = events.length >= RUN && placing.recent.lastOf(stream) === undefined;
    const first = lastPosition + 1;
    const created = clock();
    let revision = from;
    let event: StoredEvent | undefined;
    for (const { type, isJson, id, metadata, data } of events) {
      const position = lastPosition + 1;
      const head = { position, streamName, revision, type, created, isJson };
      event = new StoredEvent(head, contentOf(id, metadata, data), metadata.length);
      insertion.add(event, stream, types.idOrNew(type));
      if (!isRun) placing.recent.add({ stream, revision, position });
      recent.add(id, stream, revision, position);
      written.push(event);
      lastPosition = position;
      revision += 1;
    }
    if (isRun) {
      insertion.flush();
      placing.putRun(first, stream, revision - 1);
    }
    if (event) streams.wrote(event, stream);
    return event;
  };

  const store = (streamName: string, revision: number, proposed: Proposed): StoredEvent => {
    const event = storeAll(streamName, revision, [proposed]);
    if (!event) throw new Error('Expected an event that was written to be answered.');
    return event;
  };

  const storeMetadata = (streamName: string, data: Buffer): StoredEvent => {
    const metastream = metastreamOf(streamName);
    return store(metastream, streams.standing(metastream).last + 1, {
      id: freshId(),
      type: METADATA_TYPE,
      isJson: true,
      metadata: EMPTY,
      data,
    });
  };

  /** A stream that is written to is in sight again, from a revision on; what was deleted stays hidden. */
  const revive = (streamName: string, from: number): void => {
    const metadata = streams.metadata(streamName);
    if (metadata.isReadable) storeMetadata(streamName, withTruncateBefore(metadata, from));
  };

  const append = (
    streamName: string,
    standing: StreamStanding,
    events: readonly Proposed[],
  ): Outcome => {
    const { last } = standing;
    const revived = streams.revivedBy(streamName, standing);
    const from = revived === undefined ? 0 : streams.standing(revived).last + 1;
    const stored = storeAll(streamName, last + 1, events);
    if (revived !== undefined) revive(revived, from);
    const position = stored?.position ?? lastPosition; // nothing has a position too, as in EventStoreDB
    return { kind: 'written', revision: stored?.revision ?? last, position };
  };

  const close = (streamName: string): Outcome => {
    const tombstone = { type: STREAM_DELETED_TYPE, isJson: false, metadata: EMPTY, data: EMPTY };
    const { position } = store(streamName, TOMBSTONE, { id: freshId(), ...tombstone });
    return { kind: 'written', revision: TOMBSTONE, position };
  };

  // Only a stream that was written to, or has metadata, can be hidden.
  const hide = (streamName: string): Outcome => {
    const { last, hasMetadata } = streams.standing(streamName);
    if (last < 0 && !hasMetadata) return { kind: 'wrongRevision', current: last };
    const { revision, position } = storeMetadata(streamName, DELETED_METADATA);
    return { kind: 'written', revision, position };
  };

  /** Of what was written before, and is out of sight by now, EventStoreDB tells no position. */
  const repeated = (event: StoredEvent | undefined, revision: number, last: number): Outcome => {
    const metadata = event && streams.metadata(event.streamName);
    const isShown = event && metadata && isInSight(event, metadata, last, clock());
    return { kind: 'written', revision, position: isShown ? event.position : undefined };
  };

  const perform = (write: Write): Outcome => {
    if (write.kind === 'together') {
      const outcomes = write.writes.map(perform);
      return outcomes.at(-1) ?? { kind: 'written', revision: -1, position: undefined };
    }
    const ids = write.kind === 'append' ? write.events.map(({ id }) => id) : [freshId()];
    const standing = streams.standing(write.streamName);
    const earlier = earlierIn(write.streamName, streamNames, recent, rows);
    const judged = judge(write.expected, ids, standing, earlier);
    if (judged.kind === 'repeated') {
      return repeated(earlier.at(judged.revision), judged.revision, standing.last);
    }
    if (judged.kind !== 'write') return judged;
    if (write.kind === 'append') return append(write.streamName, standing, write.events);
    return write.kind === 'tombstone' ? close(write.streamName) : hide(write.streamName);
  };

  const forget = (position: number, kept: Kept): void => {
    for (const { id, position: at } of written) recent.remove(id, at);
    lastPosition = position;
    streams.forget();
    streamNames.forget();
    types.forget();
    placing.goBackTo(kept);
  };

  const run: Transaction['run'] = (writes) => {
    const before = lastPosition;
    const kept = placing.kept();
    written = [];
    try {
      begin.run();
      streams.gather(
        writes.flatMap((write) => (write.kind === 'together' ? [] : write.streamName)),
      );
      const outcomes = writes.map(perform);
      insertion.flush();
      if (written.length > 0) placing.putSome(written.length, lastPosition);
      end.run();
      return { outcomes, written };
    } catch (error) {
      insertion.drop();
      if (database.isTransaction) undo.run();
      forget(before, kept);
      throw error;
    }
  };

  return { run, remember, lastPosition: () => lastPosition };
};
