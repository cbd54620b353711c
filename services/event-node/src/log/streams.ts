/** Where each stream stands: its last revision and its metadata, with the recently used in memory. */
import { TOMBSTONE } from '../protocol/revisions.ts';
import { BoundedMap } from './bounded-map.ts';
import type { Names } from './names.ts';
import type { Rows } from './rows.ts';
import type { StoredEvent } from './stored-event.ts';
import {
  isMetastream,
  isSoftDeleted,
  METASTREAM_METADATA,
  metastreamOf,
  NO_METADATA,
  originalOf,
  parseMetadata,
  type StreamMetadata,
} from './stream-metadata.ts';
import type { StreamStanding } from './write-rules.ts';

const KEPT = 20_000; // streams in memory, whatever the size of the log

export type Streams = {
  readonly standing: (streamName: string) => StreamStanding;
  readonly metadata: (streamName: string) => StreamMetadata;
  /** Takes note of an event just written. */
  readonly wrote: (event: StoredEvent) => void;
  readonly forget: () => void;
};

type Known = { -readonly [Key in keyof StreamStanding]: StreamStanding[Key] } & {
  readonly metadata: StreamMetadata;
};

export const streamsOf = (rows: Rows, names: Names): Streams => {
  const known = new BoundedMap<string, Known>(KEPT);

  const lastOf = (streamName: string): number => {
    const found = rows.lastOf(streamName);
    if (!found) return -1;
    names.learn(found.id, streamName);
    return found.last;
  };

  const readMetadata = (metastream: string, last: number): StreamMetadata => {
    const id = names.idOf(metastream);
    const event = id === undefined ? undefined : rows.ofStream(id, last);
    return event ? parseMetadata(event.data) : NO_METADATA;
  };

  const load = (streamName: string): Known => {
    if (isMetastream(streamName)) {
      // The metadata of a closed stream is closed with it.
      const isClosed = find(originalOf(streamName)).last === TOMBSTONE;
      const last = isClosed ? TOMBSTONE : lastOf(streamName);
      return { last, isSoftDeleted: false, hasMetadata: false, metadata: METASTREAM_METADATA };
    }
    const metastream = metastreamOf(streamName);
    const lastMetadata = lastOf(metastream);
    const hasMetadata = lastMetadata >= 0;
    const metadata = hasMetadata ? readMetadata(metastream, lastMetadata) : NO_METADATA;
    return {
      last: lastOf(streamName),
      isSoftDeleted: isSoftDeleted(metadata),
      hasMetadata,
      metadata,
    };
  };

  const find = (streamName: string): Known => {
    const before = known.get(streamName);
    if (before) return before;
    const found = load(streamName);
    known.set(streamName, found);
    return found;
  };

  const wroteMetadata = (streamName: string, data: Buffer): void => {
    const metadata = parseMetadata(data);
    known.set(streamName, {
      last: find(streamName).last,
      isSoftDeleted: isSoftDeleted(metadata),
      hasMetadata: true,
      metadata,
    });
  };

  return {
    standing: find,
    metadata: (streamName) => find(streamName).metadata,
    wrote: (event) => {
      const { streamName, revision } = event;
      find(streamName).last = revision;
      if (isMetastream(streamName)) wroteMetadata(originalOf(streamName), event.data);
      else if (revision === TOMBSTONE) known.delete(metastreamOf(streamName));
    },
    forget: () => known.clear(),
  };
};
