/**
 * The journal that commits are written to first (SQLite's write-ahead log). Putting what it holds into the file
 * takes some tens of milliseconds: it is done while nobody waits. Under constant work SQLite does it within a commit.
 */
import type { DatabaseSync } from 'node:sqlite';

const ENOUGH = 4 * 1024 * 1024; // bytes: less would put the same pages into the file too often
const AROUND = 8 * 1024; // bytes that a commit writes beside its events, about

export type Journal = {
  /** Takes note of a commit, by the bytes of its events. */
  readonly wrote: (bytes: number) => void;
  /** Whether it holds enough to be put into the file. */
  readonly isDue: () => boolean;
  readonly putIntoFile: () => void;
};

export const createJournal = (database: DatabaseSync): Journal => {
  const put = database.prepare('PRAGMA wal_checkpoint(PASSIVE)');
  let held = 0;
  return {
    wrote: (bytes) => {
      held += bytes + AROUND;
    },
    isDue: () => held >= ENOUGH,
    putIntoFile: () => {
      held = 0;
      try {
        put.get();
      } catch {
        // No room in the file: what the journal holds is durable, and a commit that finds no room tells its writer.
      }
    },
  };
};
