/**
 * The end of the log in memory, shared by all live subscribers, and the bell that wakes them. Kept
 * only while somebody listens: who comes later reads what is missing from the file.
 */
import type { StoredEvent } from './stored-event.ts';

const MOST_EVENTS = 4096;
const MOST_BYTES = 16 * 1024 * 1024;

export type Tail = {
  readonly add: (events: readonly StoredEvent[]) => void;
  /** Events from a position on, where memory reaches back that far; else `undefined`. */
  readonly from: (position: number, limit: number) => readonly StoredEvent[] | undefined;
  /** Whether memory reaches back to a position. */
  readonly reaches: (position: number) => boolean;
  /** Rings after each commit that touched the stream (any stream: `undefined`). Answers how to stop. */
  readonly listen: (streamName: string | undefined, ring: () => void) => () => void;
  readonly clear: () => void;
};

const weight = (event: StoredEvent): number => event.content.length + 300;

type Listeners = Map<string | undefined, Set<() => void>>;

const ringAll = (listeners: Listeners, events: readonly StoredEvent[]): void => {
  if (listeners.size === 0) return;
  const touched = new Set<string | undefined>(events.map((event) => event.streamName));
  touched.add(undefined);
  for (const streamName of touched) {
    for (const ring of listeners.get(streamName) ?? []) ring();
  }
};

export const createTail = (): Tail => {
  let kept: StoredEvent[] = [];
  let bytes = 0;
  const listeners: Listeners = new Map();

  const reaches = (position: number): boolean => {
    const first = kept[0];
    return first !== undefined && position >= first.position;
  };

  const clear = (): void => {
    kept = [];
    bytes = 0;
  };

  const trim = (): void => {
    if (kept.length <= MOST_EVENTS && bytes <= MOST_BYTES) return;
    let drop = 0;
    while (kept.length - drop > MOST_EVENTS / 2 || bytes > MOST_BYTES / 2) {
      const oldest = kept[drop];
      if (!oldest) break;
      bytes -= weight(oldest);
      drop += 1;
    }
    kept = kept.slice(drop);
  };

  return {
    add: (events) => {
      if (listeners.size === 0) return;
      for (const event of events) {
        kept.push(event);
        bytes += weight(event);
      }
      trim();
      ringAll(listeners, events);
    },
    from: (position, limit) => {
      const first = kept[0];
      if (!first || !reaches(position)) return undefined;
      const start = position - first.position; // positions in memory follow on from one another
      return kept.slice(start, start + limit);
    },
    reaches,
    listen: (streamName, ring) => {
      const rings = listeners.get(streamName) ?? new Set();
      listeners.set(streamName, rings.add(ring));
      return () => {
        rings.delete(ring);
        if (rings.size === 0 && listeners.get(streamName) === rings) listeners.delete(streamName);
        if (listeners.size === 0) clear();
      };
    },
    clear,
  };
};
