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

/** The streams' order: every stream's revisions follow on from one another, and each place is its event's. */
const faultInStreams = async (log: Readable): Promise<string | undefined> => {
  const from = (places: string) =>
    `SELECT place.stream, place.revision, place.position,
       (place.stream, place.revision) IS NOT (events.stream, events.revision) AS isWrong
     FROM ${places} AS place LEFT JOIN events USING (position)
     WHERE (place.stream, place.revision) > (?1, ?2)`;
  const page = log.database.prepare(
    `${from('main.places')} UNION ALL ${from('temp.recent')} ORDER BY 1, 2 LIMIT ?3`,
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
      if (row['isWrong'] === 1) {
        return `stream number ${nextStream} looks for revision ${nextRevision} at position ${row['position']}, where another event is, or none`;
      }
      [stream, revision] = [nextStream, nextRevision];
    }
    await nextTurn();
  }
};

/** Throws for the first event, of some, that its stream does not know of. */
const createPlaceCheck = ({ database }: Readable) => {
  const isIn = (places: string) =>
    `EXISTS (SELECT 1 FROM ${places} AS place
       WHERE place.stream = events.stream AND place.revision = events.revision)`;
  const select = database.prepare(
    `SELECT position FROM events WHERE position BETWEEN ? AND ?
       AND NOT ${isIn('main.places')} AND NOT ${isIn('temp.recent')} ORDER BY position LIMIT 1`,
  );
  return (from: number, to: number): void => {
    const position = select.get(from, to)?.['position'];
    if (typeof position === 'number') {
      throw new DamagedEvent(position, 'its stream does not know of it');
    }
  };
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
    return { events, damage: await faultInStreams(log) };
  } catch (error) {
    return { events, damage: describe(error) };
  }
};
