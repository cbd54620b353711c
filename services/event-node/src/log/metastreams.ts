/** Which streams have metadata, while they are few: most have none, and then nothing is asked of the file. */
import type { DatabaseSync } from 'node:sqlite';
import { originalOf } from './stream-metadata.ts';

const MOST = 10_000; // names in memory

export type Metastreams = {
  /** False where a stream has no metadata stream; true where it may have one. */
  readonly mayExistFor: (streamName: string) => boolean;
  readonly add: (metastream: string) => void;
};

export const metastreamsOf = (database: DatabaseSync): Metastreams => {
  const found = database
    .prepare("SELECT name FROM streams WHERE name >= '$$' AND name < '$%' LIMIT ?") // all that begin with $$
    .all(MOST + 1);
  const originals = new Set(found.map(({ name }) => originalOf(String(name))));
  const isWhole = (): boolean => originals.size <= MOST;
  return {
    mayExistFor: (streamName) => !isWhole() || originals.has(streamName),
    add: (metastream) => {
      if (isWhole()) originals.add(originalOf(metastream));
    },
  };
};
