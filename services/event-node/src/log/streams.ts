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

const KEPT = 50_000; // streams in memory, whatever the size of the log

export type Streams = {
  readonly standing: (streamName: string) => StreamStanding;
  readonly metadata: (streamName: string) => StreamMetadata;
  /** Takes note of an event just written. */
  readonly wrote: (event: StoredEvent) => void;
  readonly forget: () => void;
};

export const streamsOf = (rows: Rows, names: Names): Streams => {
  const lasts = new BoundedMap<string, number>(KEPT);
  const metadatas = new BoundedMap<string, StreamMetadata>(KEPT);

  const ownLast = (streamName: string): number => {
    const known = lasts.get(streamName);
    if (known !== undefined) return known;
    const id = names.idOf(streamName);
    const last = id === undefined ? -1 : rows.lastRevision(id);
    lasts.set(streamName, last);
    return last;
  };

  // The metadata of a closed stream is closed with it.
  const last = (streamName: string): number =>
    isMetastream(streamName) && ownLast(originalOf(streamName)) === TOMBSTONE
      ? TOMBSTONE
      : ownLast(streamName);

  const metadata = (streamName: string): StreamMetadata => {
    if (isMetastream(streamName)) return METASTREAM_METADATA;
    const known = metadatas.get(streamName);
    if (known) return known;
    const metastream = metastreamOf(streamName);
    const id = names.idOf(metastream);
    const event = id === undefined ? undefined : rows.ofStream(id, ownLast(metastream));
    const read = event ? parseMetadata(event.data) : NO_METADATA;
    metadatas.set(streamName, read);
    return read;
  };

  return {
    metadata,
    standing: (streamName) => ({
      last: last(streamName),
      isSoftDeleted: isSoftDeleted(metadata(streamName)),
      hasMetadata: ownLast(metastreamOf(streamName)) >= 0,
    }),
    wrote: ({ streamName, revision, data }) => {
      lasts.set(streamName, revision);
      if (isMetastream(streamName)) metadatas.set(originalOf(streamName), parseMetadata(data));
    },
    forget: () => {
      lasts.clear();
      metadatas.clear();
    },
  };
};
