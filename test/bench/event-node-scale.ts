/** What a large log costs the event node: memory with many subscribers, and opening. */
import { readFileSync } from 'node:fs';
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
import { startNode } from '../support/event-node.ts';
import { aLogOf, largeLogOf, openIn, sizesOf } from './large-log.ts';
import { type Benchmark, median, timed } from './table.ts';

const SUBSCRIBERS = 50;
const WATCHED = 15_000; // milliseconds

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

/** Milliseconds until each log is open, without the process around it: in turn, for the first opening of a process is the slowest. */
const opensIn = async (folders: readonly [string, string]): Promise<readonly [number, number]> => {
  const took: [number[], number[]] = [[], []];
  for (let count = 0; count < 15; count += 1) {
    for (const [at, data] of folders.entries()) {
      took[at]?.push(await timed(() => openIn(data).close()));
    }
  }
  return [median(took[0]), median(took[1])];
};

export const eventNodeScale: Benchmark = {
  title: 'The event node on a large log',
  run: async (isQuick) => {
    const sizes = sizesOf(isQuick);
    const small = aLogOf(sizes.small);
    const large = await largeLogOf(sizes.large);
    const [opensLarge, opensSmall] = await opensIn([large, small]);
    const of = `${sizes.large} events against ${sizes.small}`;
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
        measured: opensLarge,
        against: opensSmall,
        unit: 'ms',
        atMost: 3,
      },
    ];
  },
};
