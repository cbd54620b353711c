/** What a large log costs the event node: memory with many subscribers, opening, and each append. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import {
  type AllStreamSubscription,
  END,
  EventStoreDBClient,
  eventTypeFilter,
  jsonEvent,
  START,
  streamNameFilter,
} from '@eventstore/db-client';
import { LOG_FILE, openDatabase } from '@throughline/event-node/log/database';
import { openLog, type Write } from '@throughline/event-node/log/event-log';
import { freshId } from '@throughline/event-node/log/transaction';
import { startNode } from '../support/event-node.ts';
import { temporaryFolder } from './stores.ts';
import { type Benchmark, median, type Row, timed } from './table.ts';

type Sizes = {
  /** Events in the log whose memory and opening the large one is held against. */
  readonly small: number;
  /** Events in the log whose appends the large one is held against. */
  readonly young: number;
  readonly large: number;
};
const QUICK: Sizes = { small: 20_000, young: 10_000, large: 300_000 };
const FULL: Sizes = { small: 100_000, young: 10_000, large: 5_000_000 };

const BYTES = 430;
const IN_A_STREAM = 50;
const A_TIME = 5000; // events a transaction while the log is made
const SUBSCRIBERS = 50;
const WATCHED = 15_000; // milliseconds
const DATA = Buffer.from(JSON.stringify({ text: 'x'.repeat(BYTES) }));
const EMPTY = Buffer.alloc(0);

const aWrite = (stream: number): Write => ({
  kind: 'append',
  streamName: `scale-${stream}`,
  expected: { kind: 'any' },
  events: [
    { id: freshId(), type: `Type${stream % 20}`, isJson: true, metadata: EMPTY, data: DATA },
  ],
});

const openIn = (folder: string) =>
  openLog(openDatabase(join(folder, LOG_FILE)), () => Date.now() * 1000);

/** A log of so many events in many streams, written by the node's own code. */
const aLogOf = (events: number): string => {
  const folder = temporaryFolder();
  const log = openIn(folder);
  log.database.exec('PRAGMA synchronous = OFF'); // while it is made, it need not outlive a power cut
  const streams = Math.ceil(events / IN_A_STREAM);
  for (let at = 0; at < events; at += A_TIME) {
    const count = Math.min(A_TIME, events - at);
    log.commit(Array.from({ length: count }, (_, n) => aWrite((at + n) % streams)));
  }
  log.close();
  return folder;
};

/** The most memory, in megabytes, that a process has held. */
const peakOf = (pid: number): number =>
  Number(/^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;

/** Reads on, one event now and then, and never reaches the end while it is watched. */
const slowly = (subscription: AllStreamSubscription): AllStreamSubscription =>
  subscription.on('data', () => {
    subscription.pause();
    setTimeout(() => subscription.resume(), 10);
  });

/** Fifty subscribers: live, slowly catching up, of streams, and through filters that let little pass. */
const subscriptionsOf = (client: EventStoreDBClient) =>
  Array.from({ length: SUBSCRIBERS }, (_, n) => {
    if (n % 5 === 0) return slowly(client.subscribeToAll({ fromPosition: START }));
    if (n % 5 === 1) return client.subscribeToAll({ fromPosition: END });
    if (n % 5 === 2) return client.subscribeToStream(`scale-${n}`);
    const filter =
      n % 5 === 3
        ? eventTypeFilter({ regex: '^Live$' })
        : streamNameFilter({ prefixes: [`scale-${1000 + n}`] });
    return client.subscribeToAll({ fromPosition: START, filter });
  });

const peakUnderSubscribers = async (data: string): Promise<number> => {
  const node = await startNode({ data });
  const client = EventStoreDBClient.connectionString(node.url);
  const subscriptions = subscriptionsOf(client);
  let seen = 0;
  for (const subscription of subscriptions) {
    subscription.on('data', () => {
      seen += 1;
    });
    subscription.on('error', () => undefined); // of leaving, below
  }
  const until = performance.now() + WATCHED;
  for (let n = 0; performance.now() < until; n += 1) {
    await client.appendToStream(`scale-${n % 100}`, jsonEvent({ type: 'Live', data: { n } }));
    await pause(20);
  }
  if (seen === 0) throw new Error('Nobody was told anything.');
  const peak = peakOf(node.pid);
  await Promise.all(subscriptions.map((subscription) => subscription.unsubscribe()));
  await client.dispose();
  await node.stop();
  return peak;
};

/** Milliseconds until a node listens, the middle of five starts. */
const startsIn = async (data: string): Promise<number> => {
  const took: number[] = [];
  for (let count = 0; count < 5; count += 1) {
    took.push(
      await timed(async () => {
        const node = await startNode({ data });
        await node.kill(); // without tidying up: opening finds the journal as a crash leaves it
      }),
    );
  }
  return median(took);
};

/** Milliseconds until the log is open, without the process around it. */
const opensIn = async (data: string): Promise<number> => {
  const took: number[] = [];
  for (let count = 0; count < 9; count += 1) took.push(await timed(() => openIn(data).close()));
  return median(took);
};

const APPENDS = 64; // to a transaction
const TRANSACTIONS = 300;
const WARM_UP = 100; // of them

type Side = { readonly folder: string; readonly streams: number };

/** Microseconds an append takes to streams chosen by chance, in the large log and in the young one, in turn. */
const appendCosts = async (large: Side, young: Side): Promise<[number, number]> => {
  const sides = [
    { log: openIn(large.folder), streams: large.streams, took: [] as number[] },
    { log: openIn(young.folder), streams: young.streams, took: [] as number[] },
  ] as const;
  for (let turn = 0; turn < TRANSACTIONS; turn += 1) {
    for (const { log, streams, took } of sides) {
      const writes = Array.from({ length: APPENDS }, () =>
        aWrite(Math.floor(Math.random() * streams)),
      );
      took.push(await timed(() => log.commit(writes)));
    }
  }
  for (const { log } of sides) log.close();
  const cost = ({ took }: (typeof sides)[number]): number =>
    (median(took.slice(WARM_UP)) * 1000) / APPENDS;
  return [cost(sides[0]), cost(sides[1])];
};

/** What an append costs: to the streams in use, as many in both logs, and to any stream there is. */
const appendRows = async (large: string, young: string, sizes: Sizes): Promise<readonly Row[]> => {
  const inUse = sizes.young / IN_A_STREAM;
  const all = sizes.large / IN_A_STREAM;
  const rows: Row[] = [];
  for (const streams of [inUse, all]) {
    const [measured, against] = await appendCosts(
      { folder: large, streams },
      { folder: young, streams: inUse },
    );
    rows.push({
      name: `an append to any of ${streams} streams at ${sizes.large} events, to ${inUse} at ${sizes.young}`,
      measured,
      against,
      unit: 'µs',
      atMost: 1.25, // "does not grow", within what one run differs from the next
    });
  }
  return rows;
};

export const eventNodeScale: Benchmark = {
  title: 'The event node on a large log',
  run: async (isQuick) => {
    const sizes = isQuick ? QUICK : FULL;
    const [small, young, large] = [aLogOf(sizes.small), aLogOf(sizes.young), aLogOf(sizes.large)];
    const of = `${sizes.large} events against ${sizes.small}`;
    const appends = await appendRows(large, young, sizes);
    return [
      {
        name: `memory with ${SUBSCRIBERS} subscribers, ${of}`,
        measured: await peakUnderSubscribers(large),
        against: await peakUnderSubscribers(small),
        unit: 'MB',
        atMost: 1.5,
      },
      {
        name: `from the command to listening, ${of}`,
        measured: await startsIn(large),
        against: await startsIn(small),
        unit: 'ms',
        atMost: 3,
      },
      {
        name: `opening the log alone, ${of}`,
        measured: await opensIn(large),
        against: await opensIn(small),
        unit: 'ms',
        atMost: 3,
      },
      ...appends,
    ];
  },
};
