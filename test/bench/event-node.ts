/**
 * How fast the embedded event node is, as ratios in one run: against a server that keeps nothing
 * (what the client itself allows), and against a bare SQLite loop that does the same work.
 * `node test/bench/event-node.ts [--quick]`
 */

import { fileURLToPath } from 'node:url';
import { EventStoreDBClient, jsonEvent, START } from '@eventstore/db-client';
import { startNode } from '../support/event-node.ts';
import { insideServer } from './event-node-inside.ts';

const BYTES = 430; // the size of a typical event here
const NULL_NODE = fileURLToPath(new URL('./null-node.ts', import.meta.url));

type Sizes = {
  readonly rounds: number;
  readonly appends: number;
  readonly batches: number;
  readonly events: number;
};
const QUICK: Sizes = { rounds: 3, appends: 4000, batches: 20, events: 20_000 };
const FULL: Sizes = { rounds: 5, appends: 20_000, batches: 100, events: 100_000 };

const anEvent = () => jsonEvent({ type: 'Measured', data: { text: 'x'.repeat(BYTES) } });

/** Events a second. */
const rate = async (events: number, work: () => Promise<void>): Promise<number> => {
  const begun = performance.now();
  await work();
  return events / ((performance.now() - begun) / 1000);
};

const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

let fresh = 0;
const aStream = (): string => `bench-${process.pid}-${fresh++}`;

const appendFrom64 = async (client: EventStoreDBClient, appends: number): Promise<void> => {
  let left = appends;
  const caller = async (): Promise<void> => {
    const stream = aStream();
    while (left-- > 0) await client.appendToStream(stream, anEvent());
  };
  await Promise.all(Array.from({ length: 64 }, caller));
};

const appendBatches = async (client: EventStoreDBClient, batches: number): Promise<void> => {
  const stream = aStream();
  for (let count = 0; count < batches; count += 1) {
    await client.appendToStream(stream, Array.from({ length: 1000 }, anEvent));
  }
};

const countOf = async (
  rows: AsyncIterable<unknown>,
  events: number,
  isEndless = false,
): Promise<void> => {
  let count = 0;
  for await (const _ of rows) {
    count += 1;
    if (isEndless && count === events) break; // a read is drained: left half way, it would stay open
  }
  if (count < events) throw new Error(`Expected ${events} events, found ${count}.`);
};

type Measure = {
  readonly name: string;
  readonly target: number;
  readonly run: (client: EventStoreDBClient, stream: string) => Promise<number>;
};

const measures = ({ appends, batches, events }: Sizes): readonly Measure[] => [
  {
    name: 'append, 64 callers',
    target: 0.8,
    run: (client) => rate(appends, () => appendFrom64(client, appends)),
  },
  {
    name: 'batches of 1,000',
    target: 0.8,
    run: (client) => rate(batches * 1000, () => appendBatches(client, batches)),
  },
  {
    name: `read a stream of ${events}`,
    target: 0.9,
    run: (client, stream) => rate(events, () => countOf(client.readStream(stream), events)),
  },
  {
    name: `catch up on $all, ${events}`,
    target: 0.9,
    run: async (client) => {
      const subscription = client.subscribeToAll({ fromPosition: START });
      const measured = await rate(events, () => countOf(subscription, events, true));
      await subscription.unsubscribe();
      return measured;
    },
  },
];

type Result = {
  readonly name: string;
  readonly rate: number;
  readonly of: number;
  readonly target: number;
};

const againstNull = async (sizes: Sizes): Promise<readonly Result[]> => {
  const node = await startNode();
  const nothing = await startNode({ main: NULL_NODE, mainArgs: [String(sizes.events)] });
  const real = EventStoreDBClient.connectionString(node.url);
  const limit = EventStoreDBClient.connectionString(nothing.url);
  const stream = aStream();
  for (let count = 0; count < sizes.events; count += 1000) {
    await real.appendToStream(stream, Array.from({ length: 1000 }, anEvent));
  }
  const results: Result[] = [];
  for (const { name, target, run } of measures(sizes)) {
    const rates: number[] = [];
    const limits: number[] = [];
    await run(limit, stream); // once to warm up
    for (let round = 0; round < sizes.rounds; round += 1) {
      rates.push(await run(real, stream));
      limits.push(await run(limit, stream));
    }
    results.push({ name, target, rate: median(rates), of: median(limits) });
  }
  await real.dispose();
  await limit.dispose();
  await node.stop();
  await nothing.stop();
  return results;
};

const print = (title: string, results: readonly Result[]): void => {
  console.log(`\n${title}\n`);
  console.log('| | events/s | limit | ratio | target |\n|---|---|---|---|---|');
  for (const { name, rate: reached, of, target } of results) {
    const ratio = reached / of;
    const verdict = ratio >= target ? '' : ' (missed)';
    console.log(
      `| ${name} | ${Math.round(reached)} | ${Math.round(of)} | ${ratio.toFixed(2)}${verdict} | ≥ ${target} |`,
    );
  }
};

/** Measures, and prints the tables. */
export const benchmarkEventNode = async (isQuick: boolean): Promise<void> => {
  const sizes = isQuick ? QUICK : FULL;
  print('Through the client, against a server that keeps nothing', await againstNull(sizes));
  print('Inside the server, against a bare SQLite loop', insideServer(sizes.events));
};

if (import.meta.main) await benchmarkEventNode(process.argv.includes('--quick'));
