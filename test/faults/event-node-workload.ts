/**
 * A random workload on an event node, and what its writers know of it: the model that the node is
 * held against after each fault. What was acknowledged is there, at the revision that was told; what
 * is there is whole; numbers have no gap; nobody's batch is cut in two.
 */
import {
  type EventData,
  EventStoreDBClient,
  jsonEvent,
  StreamNotFoundError,
} from '@eventstore/db-client';
import { expect } from 'vitest';
import type { RunningNode } from '../support/event-node.ts';

/** Repeat a run with FAULT_SEED; make it longer with FAULT_ROUNDS. */
export const SEED = Number(process.env['FAULT_SEED'] ?? 20_261_123);
export const roundsOr = (usual: number): number => Number(process.env['FAULT_ROUNDS'] ?? usual);

const STREAMS = 5;
const WRITERS = 8;

// Credentials take the one-call append: its failures are told to its own caller alone.
export const credentials = { username: 'admin', password: 'changeit' };

type Batch = { readonly stream: string; readonly ids: readonly string[] };

/** What the writers know: what they sent, and what of it was acknowledged and where. */
export type Known = { readonly sent: Batch[]; readonly acknowledged: Map<Batch, bigint> };

export const nothingKnown = (): Known => ({ sent: [], acknowledged: new Map() });

/** What is known of two times together. */
export const bothKnown = (one: Known, other: Known): Known => ({
  sent: [...one.sent, ...other.sent],
  acknowledged: new Map([...one.acknowledged, ...other.acknowledged]),
});

type Random = () => number;

export const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

const aBatch = (random: Random): { batch: Batch; events: readonly EventData[] } => {
  const stream = `fault-${Math.floor(random() * STREAMS)}`;
  const events = Array.from({ length: 1 + Math.floor(random() * 20) }, () =>
    jsonEvent({ type: 'Written', data: { text: 'x'.repeat(Math.floor(random() * 2000)) } }),
  );
  return { batch: { stream, ids: events.map(({ id }) => id) }, events };
};

/** Writes one batch after another while `goesOn`; throws what an append throws. */
const write = async (
  client: EventStoreDBClient,
  known: Known,
  random: Random,
  goesOn: () => boolean,
): Promise<void> => {
  while (goesOn()) {
    const { batch, events } = aBatch(random);
    known.sent.push(batch);
    const written = await client.appendToStream(batch.stream, [...events], { credentials });
    known.acknowledged.set(batch, written.nextExpectedRevision);
  }
};

/** Many writers at once; answers how each ended. */
export const manyWrite = (
  client: EventStoreDBClient,
  known: Known,
  random: Random,
  goesOn: () => boolean = () => true,
): Promise<readonly PromiseSettledResult<void>[]> =>
  Promise.allSettled(Array.from({ length: WRITERS }, () => write(client, known, random, goesOn)));

/**
 * Lets many write, does something to the node meanwhile, and waits for the writers' end. It is done once something was
 * acknowledged, so that a slow machine's writers are disturbed as well, and not only its client's start.
 */
export const during = async (
  node: RunningNode,
  known: Known,
  random: Random,
  fault: () => Promise<void>,
): Promise<void> => {
  const client = EventStoreDBClient.connectionString(node.url);
  let goesOn = true;
  const before = known.acknowledged.size;
  const writers = manyWrite(client, known, random, () => goesOn).finally(() => {
    goesOn = false;
  });
  while (goesOn && known.acknowledged.size === before) await pause(5);
  await fault();
  goesOn = false;
  await writers;
  await client.dispose();
};

export const readIds = async (client: EventStoreDBClient, stream: string): Promise<string[]> => {
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

const allIds = async (client: EventStoreDBClient): Promise<string[]> => {
  const ids: string[] = [];
  let before = -1n;
  for await (const { event } of client.readAll()) {
    if (!event) continue;
    expect(event.position.commit).toBeGreaterThan(before);
    before = event.position.commit;
    if (event.streamId.startsWith('fault-')) ids.push(event.id);
  }
  return ids;
};

const verifyStream = (ids: readonly string[], batches: readonly Batch[], known: Known): void => {
  const placeOf = new Map(ids.map((id, place) => [id, place]));
  expect(placeOf.size).toBe(ids.length);
  for (const batch of batches) {
    const acknowledged = known.acknowledged.get(batch);
    const places = batch.ids.map((id) => placeOf.get(id));
    const begin = places[0];
    if (acknowledged !== undefined) expect(places.at(-1)).toBe(Number(acknowledged));
    const whole = batch.ids.map((_, at) => (begin === undefined ? undefined : begin + at));
    expect(places).toEqual(whole);
  }
};

/** Holds everything that a node answers against what its writers know. */
export const verify = async (node: RunningNode, known: Known): Promise<void> => {
  const client = EventStoreDBClient.connectionString(node.url);
  let found = 0;
  for (let number = 0; number < STREAMS; number += 1) {
    const stream = `fault-${number}`;
    const ids = await readIds(client, stream);
    found += ids.length;
    verifyStream(
      ids,
      known.sent.filter((batch) => batch.stream === stream),
      known,
    );
  }
  expect(await allIds(client)).toHaveLength(found);
  await client.dispose();
};
