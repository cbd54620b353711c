/** Following a long log from its beginning: another thread takes over the reading, and nobody notices. */
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { jsonEvent } from '@eventstore/db-client';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type RunningNode, startNode } from '../../../test/support/event-node.ts';
import { catchUp } from './catching-up.ts';
import { type Connection, connect } from './connection.ts';

const EVENTS = 9_000;
const A_TIME = 500; // events an append
const SLOW = 2_000; // events after which the one at work takes its time, so that the thread gets ready

let node: RunningNode;
let connection: Connection;
let threads = 0;
const epochKey = async () => undefined; // nothing is sealed here
const count = () => {
  threads += 1;
};
const write = (numbers: readonly number[]) =>
  connection.writer.appendToStream(
    `kelderby.letter-${randomUUID()}`,
    numbers.map((n) => jsonEvent({ type: 'LineWritten', data: { n } })),
  );

beforeAll(async () => {
  process.on('worker', count);
  node = await startNode();
  connection = connect(node.url);
  for (let n = 0; n < EVENTS; n += A_TIME)
    await write(Array.from({ length: A_TIME }, (_, index) => n + index));
});
afterAll(async () => {
  process.off('worker', count);
  await connection.release();
  await node.stop();
});

type Seen = { readonly numbers: number[]; readonly checkpoints: [number, bigint][] };

/** Follows from the beginning and tells what came, until `enough` says so. */
const follow = async (enough: (seen: Seen, number: number) => boolean | Promise<boolean>) => {
  const seen: Seen = { numbers: [], checkpoints: [] };
  const positions: bigint[] = [];
  const stop = new AbortController();
  threads = 0;
  await catchUp(
    {
      ...{ url: node.url, client: connection.reader, prefixes: ['kelderby.'], epochKey },
      signal: stop.signal,
      onCheckpoint: (position) => {
        expect(position).toBeGreaterThanOrEqual(positions.at(-1) ?? 0n);
        seen.checkpoints.push([seen.numbers.length, position]);
      },
    },
    async ({ data, position }) => {
      const { n } = data as { readonly n: number }; // written above
      expect(position.commit).toBeGreaterThan(positions.at(-1) ?? -1n);
      positions.push(position.commit);
      seen.numbers.push(n);
      if (n > SLOW && n % 5 === 0) await pause(1);
      if (await enough(seen, n)) stop.abort();
    },
  );
  return seen;
};

it('hands over each event once and in order, and goes on with what comes', async () => {
  const last = EVENTS - 1;
  const { numbers, checkpoints } = await follow(async (_, n) => {
    if (n === last) await write([EVENTS]);
    return n === EVENTS;
  });
  expect(numbers).toEqual(Array.from({ length: EVENTS + 1 }, (_, n) => n));
  expect(threads).toBe(1);
  expect(checkpoints.some(([handed]) => handed > SLOW * 2 && handed < EVENTS)).toBe(true);
}, 60_000);

it('ends at once when it is aborted while the thread reads', async () => {
  const { numbers } = await follow((_, n) => n === 7_000);
  expect(threads).toBe(1);
  expect(numbers.at(-1)).toBe(7_000);
}, 60_000);

it('ends with the fault of whoever follows', async () => {
  const failed = follow((_, n) => {
    if (n === 7_000) throw new Error('no room on the disk');
    return false;
  });
  await expect(failed).rejects.toThrow('no room on the disk');
  expect(threads).toBe(1);
}, 60_000);

it('starts no thread for somebody who is near the end', async () => {
  const { reader: client } = connection;
  const stop = new AbortController();
  const onCaughtUp = () => stop.abort();
  const numbers: unknown[] = [];
  threads = 0;
  const from = BigInt(EVENTS - 100);
  const near = {
    ...{ url: node.url, client, prefixes: ['kelderby.'], epochKey },
    ...{ signal: stop.signal, onCaughtUp },
  };
  await catchUp({ ...near, from }, ({ data }) => {
    numbers.push(data);
  });
  expect(numbers.length).toBeGreaterThan(50);
  expect(threads).toBe(0);
});
