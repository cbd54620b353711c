/** The event node when it is stopped for a while, and when the machine's clock is set back, over and over. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EventStoreDBClient, jsonEvent } from '@eventstore/db-client';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { MOVING_CLOCK, startNode } from '../support/event-node.ts';
import { randomFrom } from '../support/random.ts';
import { during, nothingKnown, pause, roundsOr, SEED, verify } from './event-node-workload.ts';

const STOPS = roundsOr(8);
const SETTINGS = roundsOr(8);

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'throughline-interrupted-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

it(`goes on where it was when it is stopped ${STOPS} times, and killed while stopped (seed ${SEED})`, async () => {
  const random = randomFrom(SEED);
  const known = nothingKnown();
  const data = join(folder, 'stopped');
  const node = await startNode({ data });
  await during(node, known, random, async () => {
    for (let count = 0; count < STOPS; count += 1) {
      await pause(20 + random() * 80);
      process.kill(node.pid, 'SIGSTOP');
      await pause(random() * 200);
      process.kill(node.pid, 'SIGCONT');
    }
  });
  expect(known.acknowledged.size).toBe(known.sent.length); // everybody was answered in the end
  await verify(node, known);
  await during(node, known, random, async () => {
    await pause(100);
    process.kill(node.pid, 'SIGSTOP');
    await pause(50);
    await node.kill();
  });
  const reborn = await startNode({ data });
  await verify(reborn, known);
  await reborn.stop();
}, 60_000);

const createdOf = async (client: EventStoreDBClient, stream: string): Promise<number[]> => {
  const times: number[] = [];
  for await (const { event } of client.readStream(stream))
    times.push(event?.created.getTime() ?? 0);
  return times;
};

it(`keeps order and numbers when its clock is set back and forward ${SETTINGS} times (seed ${SEED})`, async () => {
  const random = randomFrom(SEED);
  const known = nothingKnown();
  const data = join(folder, 'clock');
  const node = await startNode({ data, imports: [MOVING_CLOCK] });
  const client = EventStoreDBClient.connectionString(node.url);
  const append = () => client.appendToStream('timed', jsonEvent({ type: 'Timed', data: {} }));
  await during(node, known, random, async () => {
    for (let count = 0; count < SETTINGS; count += 1) {
      await pause(30 + random() * 60);
      await append();
      process.kill(node.pid, 'SIGUSR2');
      await pause(20);
      await append();
    }
  });
  expect(known.acknowledged.size).toBe(known.sent.length);
  const times = await createdOf(client, 'timed');
  expect(times).toHaveLength(2 * SETTINGS);
  const jumps = times.filter((time, at) => time < (times[at - 1] ?? 0) - 3_000_000);
  expect(jumps.length).toBeGreaterThan(0); // the clock was set back indeed
  await client.dispose();
  await verify(node, known);
  await node.kill();
  const reborn = await startNode({ data }); // by the machine's own clock
  await verify(reborn, known);
  await reborn.stop();
}, 60_000);
