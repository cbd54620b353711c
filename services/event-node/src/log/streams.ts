/** Where each stream stands: its last revision and its metadata, with the recently used in memory. */
import { TOMBSTONE } from '../protocol/revisions.ts';
import { BoundedMap } from './bounded-map.ts';
import type { Metastreams } from './metastreams.ts';
import type { Names } from './names.ts';
import type { Rows } from './rows.ts';
import type { StoredEvent } from './stored-event.ts';
import { createStreamEnds } from './stream-ends.ts';
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

const KEPT = 20_000; // streams with metadata, and ones that are not there, in memory, whatever the size of the log

export type Streams = {
  readonly standing: (streamName: string) => StreamStanding;
  /** Fetches where several streams stand, for less than asking for each. */
  readonly gather: (streamNames: readonly string[]) => void;
  readonly metadata: (streamName: string) => StreamMetadata;
  /** The soft-deleted stream that a write brings back: the one written to, which stands so, or whose metadata is written. */
  readonly revivedBy: (streamName: string, standing: StreamStanding) => string | undefined;
  /** Takes note of an event just written to a stream of this number. */
  readonly wrote: (event: StoredEvent, stream: number) => void;
  readonly forget: () => void;
};

type Known = { -readonly [Key in keyof StreamStanding]: StreamStanding[Key] } & {
  readonly metadata: StreamMetadata;
};

export const streamsOf = (rows: Rows, names: Names, metastreams: Metastreams): Streams => {
  const known = new BoundedMap<string, Known>(KEPT);
  const kept = createStreamEnds();

  /** The last revisions of streams and of their metadata. */
  const endsOf = (streamNames: readonly string[]): ReadonlyMap<string, number> => {
    const asked = streamNames.flatMap((name) =>
      metastreams.mayExistFor(name) ? [name, metastreamOf(name)] : [name],
    );
    const ends = new Map<string, number>();
    const unknown: string[] = [];
    for (const [name, id] of rows.idOfEach(asked)) {
      names.learn(id, name);
      const last = kept.of(id);
      if (last === undefined) unknown.push(name);
      else ends.set(name, last);
    }
    for (const [name, { id, last }] of rows.lastOfEach(unknown)) {
      kept.keep(id, last);
      ends.set(name, last);
    }
    return ends;
  };

  const readMetadata = (metastream: string, last: number): StreamMetadata => {
    const id = names.idOf(metastream);
    const event = id === undefined ? undefined : rows.ofStream(id, last);
    return event ? parseMetadata(event.data) : NO_METADATA;
  };

  const toKnown = (streamName: string, ends: ReadonlyMap<string, number>): Known => {
    const last = ends.get(streamName) ?? -1;
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
    const lastMetadata = ends.get(metastream) ?? -1;
    const hasMetadata = lastMetadata >= 0;
    const metadata = hasMetadata ? readMetadata(metastream, lastMetadata) : NO_METADATA;
    return { last, isSoftDeleted: isSoftDeleted(metadata), hasMetadata, metadata };
  };

  /** Of a stream without metadata there is nothing to keep but its number and its last revision. */
  const plain = (streamName: string): Known | undefined => {
    if (isMetastream(streamName) || metastreams.mayExistFor(streamName)) return undefined;
    const id = names.knownIdOf(streamName);
    const last = id === undefined ? undefined : kept.of(id);
    return last === undefined
      ? undefined
      : { last, isSoftDeleted: false, hasMetadata: false, metadata: NO_METADATA };
  };
  const inMemory = (streamName: string): Known | undefined =>
    plain(streamName) ?? known.get(streamName);

  const loaded = (streamName: string, ends: ReadonlyMap<string, number>): Known => {
    const simple = plain(streamName);
    if (simple) return simple;
    const found = toKnown(streamName, ends);
    known.set(streamName, found);
    return found;
  };
  const find = (streamName: string): Known =>
    inMemory(streamName) ?? loaded(streamName, endsOf([streamName]));

  const gather = (streamNames: readonly string[]): void => {
    const unknown = streamNames.filter((name) => inMemory(name) === undefined);
    if (unknown.length === 0) return;
    const ends = endsOf(unknown);
    for (const name of unknown) loaded(name, ends);
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
    revivedBy: (streamName, standing) => {
      if (standing.isSoftDeleted) return streamName;
      if (!isMetastream(streamName)) return undefined;
      const original = originalOf(streamName);
      return find(original).isSoftDeleted ? original : undefined;
    },
    wrote: (event, stream) => {
      const { streamName, revision } = event;
      kept.keep(stream, revision);
      const before = known.get(streamName);
      if (before) before.last = revision;
      if (isMetastream(streamName)) {
        metastreams.add(streamName);
        wroteMetadata(originalOf(streamName), event.data);
      } else if (revision === TOMBSTONE) known.delete(metastreamOf(streamName));
    },
    forget: () => {
      known.clear();
      kept.forget();
    },
  };
};
