/** Files that are being read at this moment. A large one takes longer than anybody should wait, so it is begun, left, and asked after. */
import { createHash } from 'node:crypto';
import { uuidOf } from '@throughline/event-store/naming';
import type { EventLog } from '@throughline/event-store/open';
import { type Context, viewerOf } from '../context.ts';
import { type BringIn, bringIn } from './bring-in.ts';
import type { FileRefused, FileReport } from './report.ts';

export type Reading = {
  readonly id: string;
  readonly file: string;
  readonly childId: string;
  /** Who sent it; nobody else is told of it. */
  readonly userId: string;
  /** Rows recorded, of how many; nothing while the file itself is read. */
  recorded: number;
  toRecord: number | undefined;
  isEnded: boolean;
  /** Rejected where it was broken off by a fault. */
  readonly outcome: Promise<FileReport | FileRefused>;
};

const MOST_REMEMBERED = 8; // readings that ended, each with a report of all its rows

/** One table for each log: readings of this process, lost with it. The file sent again goes on where it stopped. */
const all = new WeakMap<EventLog, Map<string, Reading>>();

const readingsOf = (log: EventLog): Map<string, Reading> => {
  const known = all.get(log) ?? new Map<string, Reading>();
  all.set(log, known);
  return known;
};

const forget = (readings: Map<string, Reading>): void => {
  const ended = [...readings.values()].filter(({ isEnded }) => isEnded);
  for (const { id } of ended.slice(0, Math.max(0, ended.length - MOST_REMEMBERED)))
    readings.delete(id);
};

/** The same file for the same purpose is one reading, however often it is sent while it goes on. */
const idOf = (of: BringIn, userId: string): string => {
  const { childId, agencyId, attempt, dryRun, hold, mapping } = of;
  const sha256 = createHash('sha256').update(of.file.bytes).digest('hex');
  return uuidOf(
    `reading/${JSON.stringify({ userId, childId, agencyId, attempt, dryRun, hold, mapping, sha256 })}`,
  );
};

/** Begins to bring a file in, or joins where that goes on already. */
export const beginReading = (context: Context, of: BringIn): Reading => {
  const readings = readingsOf(context.log);
  const { userId } = viewerOf(context);
  const id = idOf(of, userId);
  const begun = readings.get(id);
  if (begun !== undefined && !begun.isEnded) return begun;
  const reading: Reading = {
    ...{ id, userId, file: of.file.name, childId: of.childId },
    ...{ recorded: 0, toRecord: undefined, isEnded: false },
    outcome: bringIn(context, {
      ...of,
      tell: (done, total) => {
        reading.recorded = done;
        reading.toRecord = total;
      },
    }),
  };
  const end = () => {
    reading.isEnded = true;
    forget(readings);
  };
  reading.outcome.then(end, end); // whoever asks after it is told of the fault
  readings.delete(id); // so that it stands last
  readings.set(id, reading);
  return reading;
};

/** A reading that the asker began in this process. */
export const readingNamed = (context: Context, id: string): Reading | undefined => {
  const reading = readingsOf(context.log).get(id);
  return reading?.userId === viewerOf(context).userId ? reading : undefined;
};

/** What came of it, if that is known before the time is up. */
export const outcomeWithin = async (
  { outcome }: Reading,
  milliseconds: number,
): Promise<FileReport | FileRefused | undefined> => {
  const { promise, resolve } = Promise.withResolvers<undefined>();
  const timer = setTimeout(resolve, milliseconds, undefined);
  try {
    return await Promise.race([outcome, promise]);
  } finally {
    clearTimeout(timer);
  }
};
