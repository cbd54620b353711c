/**
 * The event node under power cuts and torn writes: killed at random moments while many write, its
 * journal cut or soiled where a write was under way, over and over.
 */
import {
  appendFile,
  mkdtemp,
  open,
  readFile,
  rm,
  stat,
  truncate,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EventStoreDBClient, jsonEvent } from '@eventstore/db-client';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startNode } from '../support/event-node.ts';
import { randomFrom } from '../support/random.ts';
import {
  bothKnown,
  during,
  type Known,
  nothingKnown,
  pause,
  roundsOr,
  SEED,
  verify,
} from './event-node-workload.ts';

/** The official client and its successor (see vitest.config.ts) share what there is time for. */
const isSuccessor = process.env['CONFORMANCE_CLIENT'] === 'successor';
const KILLS = roundsOr(3);
const TEARS = roundsOr(isSuccessor ? 1 : 4);

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'throughline-crash-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

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

it(`loses nothing that was acknowledged when it is killed ${KILLS} times (seed ${SEED})`, async () => {
  const random = randomFrom(SEED);
  const known = nothingKnown();
  const data = join(folder, 'killed');
  for (let count = 0; count < KILLS; count += 1) {
    const node = await startNode({ data });
    await verify(node, known);
    await during(node, known, random, async () => {
      await pause(50 + random() * 250);
      await node.kill();
    });
  }
  expect(known.acknowledged.size).toBeGreaterThan(KILLS);
  const node = await startNode({ data });
  await verify(node, known);
  await node.stop();
}, 120_000);

type Tear = (journal: string, from: number, random: () => number) => Promise<void>;

/** What a power cut may leave of a write that was under way. */
const TEARS_OF: readonly Tear[] = [
  // It never arrived.
  (journal, from) => truncate(journal, from),
  // Its beginning arrived.
  async (journal, from, random) => {
    const { size } = await stat(journal);
    await truncate(journal, from + Math.floor(random() * (size - from)));
  },
  // One sector of it did not.
  async (journal, from, random) => {
    const { size } = await stat(journal);
    if (size <= from) return;
    const file = await open(journal, 'r+');
    await file.write(Buffer.alloc(512), 0, 512, from + Math.floor(random() * (size - from)));
    await file.close();
  },
  // Its beginning, and after that whatever the disk held before.
  (journal, _, random) =>
    appendFile(
      journal,
      Buffer.from(Array.from({ length: 5000 }, () => Math.floor(random() * 256))),
    ),
];

it(`opens after ${TEARS} torn writes, with what was acknowledged before them (seed ${SEED})`, async () => {
  const random = randomFrom(SEED);
  const sure: Known = nothingKnown();
  const unsure: Known = nothingKnown(); // acknowledged, but what we tear may have held it
  for (let count = 0; count < TEARS; count += 1) {
    const data = join(folder, 'torn');
    const journal = join(data, 'events.sqlite-wal');
    const node = await startNode({ data });
    await during(node, sure, random, () => pause(150 + random() * 150));
    const { size } = await stat(journal);
    const burst = nothingKnown();
    await during(node, burst, random, async () => {
      await pause(30 + random() * 100);
      await node.kill();
    });
    unsure.sent.push(...burst.sent);
    await TEARS_OF[count % TEARS_OF.length]?.(journal, size, random);
    const reborn = await startNode({ data });
    await verify(reborn, bothKnown(sure, unsure));
    await reborn.stop();
  }
  expect(sure.acknowledged.size).toBeGreaterThan(TEARS);
}, 120_000);
