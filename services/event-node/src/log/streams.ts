/** Where each stream stands: its last revision and its metadata, with the recently used in memory. */
import { TOMBSTONE } from '../protocol/revisions.ts';
import { BoundedMap } from './bounded-map.ts';
import type { Metastreams } from './metastreams.ts';
import type { Names } from './names.ts';
import type { Rows, StreamEnd } from './rows.ts';
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
  /** Fetches where several streams stand, for less than asking for each. */
  readonly gather: (streamNames: readonly string[]) => void;
  readonly metadata: (streamName: string) => StreamMetadata;
  /** Takes note of an event just written. */
  readonly wrote: (event: StoredEvent) => void;
  readonly forget: () => void;
};

type Known = { -readonly [Key in keyof StreamStanding]: StreamStanding[Key] } & {
  readonly metadata: StreamMetadata;
};

export const streamsOf = (rows: Rows, names: Names, metastreams: Metastreams): Streams => {
  const known = new BoundedMap<string, Known>(KEPT);

  /** The last revisions of streams and of their metadata. */
  const endsOf = (streamNames: readonly string[]): ReadonlyMap<string, StreamEnd> => {
    const asked = streamNames.flatMap((name) => {
      const metastream = metastreamOf(name);
      return metastreams.mayHold(metastream) ? [name, metastream] : [name];
    });
    const ends = rows.lastOfEach(asked);
    for (const [name, { id }] of ends) names.learn(id, name);
    return ends;
  };

  const readMetadata = (metastream: string, last: number): StreamMetadata => {
    const id = names.idOf(metastream);
    const event = id === undefined ? undefined : rows.ofStream(id, last);
    return event ? parseMetadata(event.data) : NO_METADATA;
  };

  const toKnown = (streamName: string, ends: ReadonlyMap<string, StreamEnd>): Known => {
    const last = ends.get(streamName)?.last ?? -1;
    if (isMetastream(streamName)) {
      // The metadata of a closed stream is closed with it.
      const isClosed = find(originalOf(streamName)).last === TOMBSTONE;
      const metadata = METASTREAM_METADATA;
      return {
        last: isClosed ? TOMBSTONE : last,
        isSoftDeleted: false,
        hasMetadata: false,
        metadata,
      };
    }
    const metastream = metastreamOf(streamName);
    const lastMetadata = ends.get(metastream)?.last ?? -1;
    const hasMetadata = lastMetadata >= 0;
    const metadata = hasMetadata ? readMetadata(metastream, lastMetadata) : NO_METADATA;
    return { last, isSoftDeleted: isSoftDeleted(metadata), hasMetadata, metadata };
  };

  const find = (streamName: string): Known => {
    const before = known.get(streamName);
    if (before) return before;
    const found = toKnown(streamName, endsOf([streamName]));
    known.set(streamName, found);
    return found;
  };

  const gather = (streamNames: readonly string[]): void => {
    const unknown = streamNames.filter((name) => known.get(name) === undefined);
    if (unknown.length === 0) return;
    const ends = endsOf(unknown);
    for (const name of unknown) known.set(name, toKnown(name, ends));
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
    gather,
    metadata: (streamName) => find(streamName).metadata,
    wrote: (event) => {
      const { streamName, revision } = event;
      find(streamName).last = revision;
      if (isMetastream(streamName)) {
        metastreams.add(streamName);
        wroteMetadata(originalOf(streamName), event.data);
      } else if (revision === TOMBSTONE) known.delete(metastreamOf(streamName));
    },
    forget: () => known.clear(),
  };
};
