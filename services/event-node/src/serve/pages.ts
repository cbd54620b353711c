/** How many events to fetch at a time: few when they are large, many when they are small. */
import type { StoredEvent } from '../log/stored-event.ts';

const FIRST = 32;
const MOST = 128;
// Aimed at in one page: about as much as is under way to a reader, who so is busy while the next page is fetched.
const BYTES = 64 * 1024;

/** A page size that follows the size of the events seen. */
export const pageSize = (): {
  readonly next: () => number;
  readonly saw: (page: readonly StoredEvent[]) => void;
} => {
  let size = FIRST;
  return {
    next: () => size,
    saw: (page) => {
      if (page.length === 0) return;
      const bytes = page.reduce((sum, { content }) => sum + content.length, 0);
      size = Math.max(1, Math.min(MOST, size * 2, Math.floor(BYTES / (bytes / page.length + 1))));
    },
  };
};
