/** Large logs of the event node alone, written by its own code: small events, 50 to a stream. */
import { join } from 'node:path';
import { LOG_FILE, openDatabase } from '@throughline/event-node/log/database';
import { type EventLog, openLog, type Write } from '@throughline/event-node/log/event-log';
import { freshId } from '@throughline/event-node/log/fresh-id';
import { madeOnce, temporaryFolder } from './stores.ts';

export type Sizes = {
  /** Events in the log whose memory and opening the large one is held against. */
  readonly small: number;
  /** Events in the log whose appends the large one is held against. */
  readonly young: number;
  readonly large: number;
};
const QUICK: Sizes = { small: 20_000, young: 10_000, large: 300_000 };
const FULL: Sizes = { small: 100_000, young: 10_000, large: 5_000_000 };

const BYTES = 430;
export const IN_A_STREAM = 50;
const A_TIME = 5000; // events a transaction while the log is made
const DATA = Buffer.from(JSON.stringify({ text: 'x'.repeat(BYTES) }));
const EMPTY = Buffer.alloc(0);

export const aWrite = (stream: number): Write => ({
  kind: 'append',
  streamName: `scale-${stream}`,
  expected: { kind: 'any' },
  events: [
    { id: freshId(), type: `Type${stream % 20}`, isJson: true, metadata: EMPTY, data: DATA },
  ],
});

export const openIn = (folder: string): EventLog =>
  openLog(openDatabase(join(folder, LOG_FILE)), () => Date.now() * 1000);

/** A log of so many events in many streams, written by the node's own code. */
const writeLogOf = (folder: string, events: number): void => {
  const log = openIn(folder);
  log.database.exec('PRAGMA synchronous = OFF'); // while it is made, it need not outlive a power cut
  const streams = Math.ceil(events / IN_A_STREAM);
  for (let at = 0; at < events; at += A_TIME) {
    const count = Math.min(A_TIME, events - at);
    log.commit(Array.from({ length: count }, (_, n) => aWrite((at + n) % streams)));
  }
  log.close();
};

/** Made anew for each measurement, for it is changed by it. */
export const aLogOf = (events: number): string => {
  const folder = temporaryFolder();
  writeLogOf(folder, events);
  return folder;
};

/** Made once: what a measurement adds to it is little. */
export const largeLogOf = (events: number): Promise<string> =>
  madeOnce(`events-${events}`, async (folder) => writeLogOf(folder, events));

export const sizesOf = (isQuick: boolean): Sizes => (isQuick ? QUICK : FULL);
