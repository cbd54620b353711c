/** Looking at every event of a log: is it what was written, in its place, and is none missing? */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { DamagedEvent } from './checksum.ts';
import type { EventLog } from './event-log.ts';
import { faultInFacts } from './facts.ts';
import { faultInSmallTables } from './verify-pages.ts';
import { createPlaceCheck, faultInNames, faultInPlaces } from './verify-streams.ts';

/** What of a log is looked at. */
export type Readable = Pick<EventLog, 'rows' | 'database'> & {
  readonly placing: Pick<EventLog['placing'], 'recent'>;
};

const PAGE = 500;

export type Verified = {
  readonly events: number;
  /** The first damage found, in words; `undefined`: none. */
  readonly damage: string | undefined;
};

const describe = (error: unknown): string => {
  if (error instanceof DamagedEvent) return error.message;
  return `the file cannot be read (${error instanceof Error ? error.message : 'unknown fault'})`;
};

/** Reads the whole log, in small steps between which others are served. */
export const verify = async (
  log: Readable,
  progress: (events: number) => void,
): Promise<Verified> => {
  let events = 0;
  try {
    const checkPlaces = createPlaceCheck(log);
    const end = log.rows.lastPosition();
    for (let next = 1; next <= end; ) {
      const page = log.rows.allForwards(next, PAGE);
      const last = page.at(-1);
      if (!last) break;
      checkPlaces(next, last.position);
      events += page.length;
      next = last.position + 1;
      progress(events);
      await nextTurn();
    }
    const damage =
      (await faultInPlaces(log)) ??
      (await faultInNames(log)) ??
      faultInFacts(log.database, end) ??
      faultInSmallTables(log.database);
    return { events, damage };
  } catch (error) {
    return { events, damage: describe(error) };
  }
};
