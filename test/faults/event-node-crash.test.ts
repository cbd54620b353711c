/**
 * The event node under power cuts: killed at random moments while many write, over and over. What
 * was acknowledged is there; what is there is whole; numbers have no gap; nobody's batch is cut in
 * two. Repeat a run with FAULT_SEED.
 */
import { appendFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type EventData,
  EventStoreDBClient,
  jsonEvent,
  StreamNotFoundError,
} from '@eventstore/db-client';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type RunningNode, startNode } from '../support/event-node.ts';
import { randomFrom } from '../support/random.ts';

const ROUNDS = Number(process.env['FAULT_ROUNDS'] ?? 6);
const SEED = Number(process.env['FAULT_SEED'] ?? 20_261_123);
const STREAMS = 5;
const WRITERS = 8;

type Batch = { readonly stream: string; readonly ids: readonly string[] };

/** What the writers know: what they sent, and what of it was acknowledged and where. */
type Known = { readonly sent: Batch[]; readonly acknowledged: Map<Batch, bigint> };

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'throughline-crash-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Writes until the node is gone. */
const write = async (client: EventStoreDBClient, known: Known, random: () => number) => {
  for (;;) {
    const stream = `crash-${Math.floor(random() * STREAMS)}`;
    const events: EventData[] = Array.from({ length: 1 + Math.floor(random() * 20) }, () =>
      jsonEvent({ type: 'Written', data: { text: 'x'.repeat(Math.floor(random() * 2000)) } }),
    );
    const batch: Batch = { stream, ids: events.map(({ id }) => id) };
    known.sent.push(batch);
    // Credentials take the one-call append: its failures are told to its own caller alone.
    const credentials = { username: 'admin', password: 'changeit' };
    const { nextExpectedRevision } = await client.appendToStream(stream, events, { credentials });
    known.acknowledged.set(batch, nextExpectedRevision);
  }
};

const readIds = async (client: EventStoreDBClient, stream: string): Promise<string[]> => {
  const ids: string[] = [];
  try {
    for await (const { event } of client.readStream(stream)) {
      expect(event?.revision).toBe(BigInt(ids.length));
      ids.push(event?.id ?? '');
    }
  } catch (error) {
    if (!(error instanceof StreamNotFoundError)) throw error; // none of its batches arrived
  }
  return ids;
};

const verify = async (client: EventStoreDBClient, known: Known): Promise<number> => {
  let found = 0;
  for (let number = 0; number < STREAMS; number += 1) {
    const stream = `crash-${number}`;
    const ours = known.sent.filter((batch) => batch.stream === stream);
    if (ours.length === 0) continue;
    const ids = await readIds(client, stream);
    found += ids.length;
    const placeOf = new Map(ids.map((id, place) => [id, place]));
    expect(placeOf.size).toBe(ids.length);
    for (const batch of ours) {
      const acknowledged = known.acknowledged.get(batch);
      const places = batch.ids.map((id) => placeOf.get(id));
      const isThere = places[0] !== undefined;
      if (acknowledged !== undefined) expect(places.at(-1)).toBe(Number(acknowledged));
      expect(
        places.map((place) => (place === undefined ? undefined : place - (places[0] ?? 0))),
      ).toEqual(batch.ids.map((_, ordinal) => (isThere ? ordinal : undefined)));
    }
  }
  return found;
};

const readAllIds = async (client: EventStoreDBClient): Promise<string[]> => {
  const ids: string[] = [];
  for await (const { event } of client.readAll()) {
    if (event?.streamId.startsWith('crash-')) ids.push(event.id);
  }
  return ids;
};

const round = async (known: Known, random: () => number): Promise<void> => {
  const node: RunningNode = await startNode({ data: join(folder, 'killed') });
  const client = EventStoreDBClient.connectionString(node.url);
  const before = (await readAllIds(client)).length;
  expect(before).toBe(known.sent.length === 0 ? 0 : await verify(client, known));
  const writers = Promise.allSettled(
    Array.from({ length: WRITERS }, () => write(client, known, random)),
  );
  await new Promise((resolve) => setTimeout(resolve, 50 + random() * 250));
  await node.kill();
  const ends = await writers;
  expect(ends.every(({ status }) => status === 'rejected')).toBe(true);
  await client.dispose();
};

it('opens after a write was torn: what was acknowledged is there, and the rest is ignored', async () => {
  const data = join(folder, 'torn');
  const node = await startNode({ data });
  const client = EventStoreDBClient.connectionString(node.url);
  const credentials = { username: 'admin', password: 'changeit' };
  for (let count = 0; count < 20; count += 1) {
    const event = jsonEvent({ type: 'Written', data: { count } });
    await client.appendToStream('torn', event, { credentials });
  }
  await node.kill();
  await client.dispose();
  const random = randomFrom(SEED);
  const journal = join(data, 'events.sqlite-wal');
  const half = Buffer.from(Array.from({ length: 3000 }, () => Math.floor(random() * 256)));
  await appendFile(journal, half); // the beginning of a frame whose end never reached the disk

  const reborn = await startNode({ data });
  const reader = EventStoreDBClient.connectionString(reborn.url);
  expect(await readIds(reader, 'torn')).toHaveLength(20);
  const next = jsonEvent({ type: 'Written', data: {} });
  expect((await reader.appendToStream('torn', next)).nextExpectedRevision).toBe(20n);
  await reader.dispose();
  await reborn.stop();
});

it('refuses to start on a file that is damaged, in one sentence that says where', async () => {
  const data = join(folder, 'damaged');
  const node = await startNode({ data });
  const client = EventStoreDBClient.connectionString(node.url);
  const word = 'Unmistakeable';
  await client.appendToStream('damaged', jsonEvent({ type: 'Written', data: { word } }));
  await client.dispose();
  await node.stop();
  const file = join(data, 'events.sqlite');
  const bytes = await readFile(file);
  bytes[bytes.indexOf(word)] = 0x58;
  await writeFile(file, bytes);
  await expect(startNode({ data })).rejects.toThrow(/event at position \d+ is damaged/);
});

it(`loses nothing that was acknowledged when it is killed ${ROUNDS} times (seed ${SEED})`, async () => {
  const random = randomFrom(SEED);
  const known: Known = { sent: [], acknowledged: new Map() };
  for (let count = 0; count < ROUNDS; count += 1) await round(known, random);
  expect(known.acknowledged.size).toBeGreaterThan(ROUNDS * WRITERS);

  const node = await startNode({ data: join(folder, 'killed') });
  const client = EventStoreDBClient.connectionString(node.url);
  expect(await verify(client, known)).toBe((await readAllIds(client)).length);
  await client.dispose();
  await node.stop();
}, 120_000);
