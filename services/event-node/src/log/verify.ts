/** Looking at every event of a log: is it what was written, in its place, and is none missing? */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { TOMBSTONE } from '../protocol/revisions.ts';
import { DamagedEvent } from './checksum.ts';
import type { EventLog } from './event-log.ts';

/** What of a log is looked at. */
export type Readable = Pick<EventLog, 'rows' | 'database'>;

const PAGE = 500;

export type Verified = {
  readonly events: number;
  /** The first damage found, in words; `undefined`: none. */
  readonly damage: string | undefined;
};

/** The streams' order: every stream's revisions follow on from one another. */
const gapInStreams = async (log: Readable): Promise<string | undefined> => {
  const page = log.database.prepare(
    'SELECT stream, revision FROM events WHERE (stream, revision) > (?, ?) ORDER BY stream, revision LIMIT ?',
  );
  let [stream, revision] = [0, -1];
  for (;;) {
    const rows = page.all(stream, revision, PAGE * 10);
    if (rows.length === 0) return undefined;
    for (const row of rows) {
      const [nextStream, nextRevision] = [Number(row['stream']), Number(row['revision'])];
      const follows =
        nextStream !== stream || nextRevision === revision + 1 || nextRevision === TOMBSTONE;
      if (!follows) {
        return `stream number ${stream} goes from revision ${revision} to ${nextRevision}: events between are missing`;
      }
      [stream, revision] = [nextStream, nextRevision];
    }
    await nextTurn();
  }
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
    const end = log.rows.lastPosition();
    for (let next = 1; next <= end; ) {
      const page = log.rows.allForwards(next, PAGE);
      const last = page.at(-1);
      if (!last) break;
      events += page.length;
      next = last.position + 1;
      progress(events);
      await nextTurn();
    }
    return { events, damage: await gapInStreams(log) };
  } catch (error) {
    return { events, damage: describe(error) };
  }
};
