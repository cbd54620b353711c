import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { verifyFile } from './backup.ts';
import { openDatabase } from './database.ts';
import { openLog, type Write } from './event-log.ts';
import { freshId } from './fresh-id.ts';
import { scavenge } from './scavenge.ts';

const STREAMS = 120;
const FLIPS = 120;
const FIRST_SEED = 20_261_129;
const ANY = { kind: 'any' } as const;
const clock = () => Date.now() * 1000;

const folder = mkdtempSync(join(tmpdir(), 'event-node-verify-'));
const file = join(folder, 'log.sqlite');
const copy = join(folder, 'copy.sqlite');
let whole: Buffer;

const appended = (streamName: string, count: number, size = 200): Write => ({
  kind: 'append',
  streamName,
  expected: ANY,
  events: Array.from({ length: count }, (_, index) => ({
    id: freshId(),
    type: `Type${index % 3}`,
    isJson: false,
    metadata: Buffer.from('metadata'),
    data: Buffer.alloc(size, index),
  })),
});

beforeAll(async () => {
  const log = openLog(openDatabase(file), clock);
  const still = new AbortController().signal;
  const named = Array.from({ length: STREAMS }, (_, index) => `stream-${index}`);
  const [emptied = '', tombstoned = '', ...cleared] = named.slice(0, 20);
  try {
    log.commit(named.map((name) => appended(name, 4)));
    log.commit([appended('large', 3, 9000)]);
    for (const streamName of [emptied, tombstoned, ...cleared]) {
      log.commit([{ kind: 'delete', streamName, expected: ANY }]);
    }
    await scavenge(log, clock, still);
    log.commit([{ kind: 'tombstone', streamName: tombstoned, expected: ANY }]);
    await scavenge(log, clock, still); // the second time over what the first one wrote down
    log.commit([appended('later', 2)]);
  } finally {
    log.close();
  }
  whole = readFileSync(file);
});

afterAll(() => rmSync(folder, { recursive: true }));

const putCopy = (bytes: Buffer) => {
  for (const beside of ['-wal', '-shm']) rmSync(copy + beside, { force: true });
  writeFileSync(copy, bytes);
};

const damageOf = async (): Promise<string | undefined> => {
  try {
    return (await verifyFile(copy)).damage;
  } catch (error) {
    return error instanceof Error ? error.message : 'unknown fault';
  }
};

it('finds no fault in a log that was scavenged twice', async () => {
  putCopy(whole);
  expect(await damageOf()).toBeUndefined();
});

const ENDED = "(SELECT id FROM streams WHERE name = 'stream-0')";

it.each([
  [
    'where the log ends, once',
    "UPDATE facts SET value = '3' WHERE name = 'last_position'",
    /its last position is written down in two ways/,
  ],
  [
    'where a stream ended whose events are all gone',
    `UPDATE streams SET last = 1 WHERE id = ${ENDED}`,
    /stream number \d+ does not end where its last event was/,
  ],
  [
    'where that stream ended, as it was written down',
    `UPDATE facts SET value = '9' WHERE name = 'last_of_' || ${ENDED}`,
    /stream number \d+ does not end where its last event was/,
  ],
  [
    'the name of something written down',
    "UPDATE facts SET name = 'last_positioo' WHERE name = 'last_position'",
    /something is written down about it that this event node does not know/,
  ],
  [
    'how many events have their places',
    'UPDATE placing SET placed = target + 1',
    /how many events are in the places of their streams is not known/,
  ],
])('finds it damaged: %s', async (_, change, words) => {
  putCopy(whole);
  const database = new DatabaseSync(copy);
  expect(database.prepare(change).run().changes).toBe(1);
  database.close();
  expect(await damageOf()).toMatch(words);
});

/** All that could ever be read of the copy. */
const contents = (): string => {
  const database = new DatabaseSync(copy, { readOnly: true });
  try {
    return [
      'SELECT * FROM events ORDER BY position',
      'SELECT * FROM places ORDER BY stream, revision',
      'SELECT * FROM streams NOT INDEXED ORDER BY id',
      'SELECT name, id FROM streams ORDER BY name',
      'SELECT * FROM types NOT INDEXED ORDER BY id',
      'SELECT name, id FROM types ORDER BY name',
      'SELECT * FROM facts ORDER BY name',
    ]
      .map((query) => JSON.stringify(database.prepare(query).all()))
      .join('\n');
  } finally {
    database.close();
  }
};

const randomFrom = (start: number) => {
  let seed = start;
  return (below: number): number => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0;
    return Math.floor((seed / 2 ** 32) * below);
  };
};

it(`passes over none of ${FLIPS} flipped bits that changes what can be read`, async () => {
  putCopy(whole);
  const before = contents();
  const random = randomFrom(FIRST_SEED);
  const passedOver: string[] = [];
  let found = 0;
  for (let flip = 0; flip < FLIPS; flip++) {
    const at = random(whole.length);
    const bit = random(8);
    const flipped = Buffer.from(whole);
    flipped.writeUInt8(flipped.readUInt8(at) ^ (1 << bit), at);
    putCopy(flipped);
    if (await damageOf()) found++;
    else if (contents() !== before) passedOver.push(`bit ${bit} of byte ${at}`);
  }
  expect(passedOver).toEqual([]);
  expect(found).toBeGreaterThan(FLIPS / 3); // the rest lies where nothing is kept
}, 20_000);
