/**
 * How fast the embedded event node is through the client, against a server of the same library that
 * keeps nothing: what the client itself allows. Short rounds in turn, so that both meet the same machine.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { EventStoreDBClient, jsonEvent, START } from '@eventstore/db-client';
import { type RunningNode, startNode } from '../support/event-node.ts';
import { type Benchmark, median, type Row, timed } from './table.ts';

const BYTES = 430; // the size of a typical event here
const NULL_NODE = fileURLToPath(new URL('./null-node.ts', import.meta.url));

type Sizes = {
  readonly rounds: number;
  readonly appends: number;
  readonly batches: number;
  readonly events: number;
};
const QUICK: Sizes = { rounds: 7, appends: 1000, batches: 5, events: 10_000 };
const FULL: Sizes = { rounds: 9, appends: 5000, batches: 20, events: 100_000 };

const anEvent = () => jsonEvent({ type: 'Measured', data: { text: 'x'.repeat(BYTES) } });
const aBatch = () => Array.from({ length: 1000 }, anEvent);

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
  for (let count = 0; count < batches; count += 1) await client.appendToStream(stream, aBatch());
};

const readAll = async (
  client: EventStoreDBClient,
  stream: string,
  events: number,
): Promise<void> => {
  let count = 0;
  for await (const _ of client.readStream(stream)) count += 1;
  if (count !== events) throw new Error(`Expected ${events} events, found ${count}.`);
};

const catchUp = async (client: EventStoreDBClient, events: number): Promise<void> => {
  const subscription = client.subscribeToAll({ fromPosition: START });
  let count = 0;
  for await (const _ of subscription) {
    count += 1;
    if (count === events) break;
  }
  await subscription.unsubscribe();
};

type Measure = {
  readonly name: string;
  readonly target: number;
  readonly events: number;
  readonly run: (client: EventStoreDBClient, stream: string) => Promise<void>;
};

const measures = ({ appends, batches, events }: Sizes): readonly Measure[] => [
  {
    name: 'append, 64 callers',
    target: 0.8,
    events: appends,
    run: (client) => appendFrom64(client, appends),
  },
  {
    name: 'batches of 1,000',
    target: 0.8,
    events: batches * 1000,
    run: (client) => appendBatches(client, batches),
  },
  {
    name: `read a stream of ${events}`,
    target: 0.9,
    events,
    run: (client, stream) => readAll(client, stream, events),
  },
  {
    name: `catch up on $all, ${events}`,
    target: 0.9,
    events,
    run: (client) => catchUp(client, events),
  },
];

const TICK = 10_000; // microseconds: Linux counts a process's time in hundredths of a second

/** Microseconds of processor that a process has used. */
const usedBy = ({ pid }: RunningNode): number => {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) * TICK;
};

type Side = { readonly node: RunningNode; readonly client: EventStoreDBClient };

const connect = (node: RunningNode): Side => ({
  node,
  client: EventStoreDBClient.connectionString(node.url),
});

/** Events a second, and microseconds of the server's processor for each, of one measure on both sides. */
const compare = async (
  { name, target, events, run }: Measure,
  [real, limit]: readonly [Side, Side],
  { stream, rounds }: { readonly stream: string; readonly rounds: number },
): Promise<readonly Row[]> => {
  const took = new Map<Side, number[]>([
    [real, []],
    [limit, []],
  ]);
  const used = new Map<Side, number>();
  for (const { client } of [limit, real]) await run(client, stream); // once to warm up
  for (let round = 0; round < rounds; round += 1) {
    for (const side of round % 2 === 0 ? [real, limit] : [limit, real]) {
      const before = usedBy(side.node);
      took.get(side)?.push(await timed(() => run(side.client, stream)));
      used.set(side, (used.get(side) ?? 0) + usedBy(side.node) - before);
    }
  }
  const rate = (side: Side): number => (events * 1000) / median(took.get(side) ?? []);
  const cost = (side: Side): number => (used.get(side) ?? 0) / (events * rounds);
  return [
    { name, measured: rate(real), against: rate(limit), unit: 'events/s', atLeast: target },
    { name: '… the server’s share', measured: cost(real), against: cost(limit), unit: 'µs each' },
  ];
};

export const eventNode: Benchmark = {
  title: 'The event node through the client, against a server that keeps nothing',
  run: async (isQuick) => {
    const sizes = isQuick ? QUICK : FULL;
    const mainArgs = [String(sizes.events)];
    const real = connect(await startNode());
    const limit = connect(await startNode({ main: NULL_NODE, mainArgs }));
    const stream = aStream();
    for (let count = 0; count < sizes.events; count += 1000) {
      await real.client.appendToStream(stream, aBatch());
    }
    const rows: Row[] = [];
    for (const measure of measures(sizes)) {
      rows.push(...(await compare(measure, [real, limit], { stream, rounds: sizes.rounds })));
    }
    for (const { client, node } of [real, limit]) {
      await client.dispose();
      await node.stop();
    }
    return rows;
  },
};
