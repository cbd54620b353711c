/** Which metadata streams there are, while they are few: most streams have none, and then nothing is asked of the file. */
import type { DatabaseSync } from 'node:sqlite';

const MOST = 10_000; // names in memory

export type Metastreams = {
  /** False where there is none of this name; true where there may be. */
  readonly mayHold: (metastream: string) => boolean;
  readonly add: (metastream: string) => void;
};

export const metastreamsOf = (database: DatabaseSync): Metastreams => {
  const found = database
    .prepare("SELECT name FROM streams WHERE name >= '$$' AND name < '$%' LIMIT ?") // all that begin with $$
    .all(MOST + 1);
  const names = new Set(found.map(({ name }) => String(name)));
  const isWhole = (): boolean => names.size <= MOST;
  return {
    mayHold: (metastream) => !isWhole() || names.has(metastream),
    add: (metastream) => {
      if (isWhole()) names.add(metastream);
    },
  };
};
