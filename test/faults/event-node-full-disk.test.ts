/**
 * The event node on a disk that is full, over and over: appends are refused in words and none is
 * written half, reads go on, and once there is space again it takes appends as before.
 */
import { execFileSync } from 'node:child_process';
import { cp, mkdtemp, rm, statfs, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EventStoreDBClient, jsonEvent } from '@eventstore/db-client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { refusal } from '../conformance/asking.ts';
import { type RunningNode, startNode } from '../support/event-node.ts';
import { randomFrom } from '../support/random.ts';
import {
  credentials,
  type Known,
  manyWrite,
  nothingKnown,
  pause,
  roundsOr,
  SEED,
  verify,
} from './event-node-workload.ts';

const ROUNDS = roundsOr(4);
const FREE = 1_500_000; // bytes left beside the ballast

/** Commands that see a small disk of their own in a folder, which takes no privilege on Linux. */
const onSmallDisk = (folder: string, size: string, before = 'true'): readonly string[] => {
  const script = `mount -t tmpfs -o size=${size} tmpfs '${folder}' && ${before} && exec "$@"`;
  return ['unshare', '-rm', 'sh', '-c', script, 'sh'];
};

const canMount = (): boolean => {
  try {
    const [command = '', ...rest] = onSmallDisk(tmpdir(), '1m');
    execFileSync(command, [...rest, 'true'], { stdio: 'ignore' });
    return true;
  } catch {
    return false; // the skipped tests say so
  }
};

/** The node's own view of its disk. */
const within = (node: RunningNode, path: string): string => `/proc/${node.pid}/root${path}`;

const fill = async (node: RunningNode, folder: string): Promise<string> => {
  const disk = within(node, folder);
  const { bavail, bsize } = await statfs(disk);
  const ballast = join(disk, 'ballast');
  await writeFile(ballast, Buffer.alloc(Math.max(0, bavail * bsize - FREE)));
  return ballast;
};

/** Many write until each of them has been refused for want of space. */
const writeUntilFull = async (
  node: RunningNode,
  known: Known,
  random: () => number,
): Promise<void> => {
  const client = EventStoreDBClient.connectionString(node.url);
  for (const end of await manyWrite(client, known, random)) {
    expect(end.status === 'rejected' ? String(end.reason) : end.status).toMatch(/disk .* is full/);
  }
  await client.dispose();
};

const writeForAWhile = async (
  node: RunningNode,
  known: Known,
  random: () => number,
): Promise<void> => {
  const client = EventStoreDBClient.connectionString(node.url);
  let goesOn = true;
  const ends = manyWrite(client, known, random, () => goesOn);
  await pause(100);
  goesOn = false;
  expect((await ends).map(({ status }) => status)).not.toContain('rejected');
  await client.dispose();
};

describe.runIf(canMount())('an event node whose disk is full', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'throughline-full-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it(`refuses ${ROUNDS} times, loses nothing, and goes on when there is space (seed ${SEED})`, async () => {
    const random = randomFrom(SEED);
    const known = nothingKnown();
    const data = join(folder, 'log');
    const node = await startNode({ data, through: onSmallDisk(folder, '48m') });
    for (let count = 0; count < ROUNDS; count += 1) {
      const ballast = await fill(node, folder);
      await writeUntilFull(node, known, random);
      await verify(node, known);
      await rm(ballast);
      await writeForAWhile(node, known, random);
      await verify(node, known);
    }
    const copy = join(tmpdir(), `${folder.split('/').at(-1)}-copy`);
    process.kill(node.pid, 'SIGSTOP'); // what a power cut would leave
    await cp(within(node, data), copy, { recursive: true });
    await node.kill();
    const reborn = await startNode({ data: copy });
    await verify(reborn, known);
    await reborn.stop();
    await rm(copy, { recursive: true });
  }, 120_000);

  it('says so in batches as well, and to nobody twice', async () => {
    const data = join(folder, 'batches');
    const node = await startNode({ data, through: onSmallDisk(folder, '8m') });
    await fill(node, folder);
    const client = EventStoreDBClient.connectionString(node.url);
    const text = 'x'.repeat(100_000);
    const large = () => jsonEvent({ type: 'Large', data: { text } });
    const appends = Array.from({ length: 60 }, () =>
      refusal(client.appendToStream('full', large())).catch(() => undefined),
    );
    const refusals = (await Promise.all(appends)).filter((error) => error !== undefined);
    expect(refusals.length).toBeGreaterThan(0);
    for (const error of refusals) expect(String(error)).toMatch(/disk .* is full/);
    const rows = [];
    for await (const row of client.readStream('full', { credentials })) rows.push(row);
    expect(rows).toHaveLength(60 - refusals.length);
    await client.dispose();
    await node.kill();
  });

  it('does not start, and says why in one sentence', async () => {
    const fillDisk = `head -c 300000 /dev/zero > '${folder}/ballast' 2>/dev/null || true`;
    const starting = startNode({
      data: join(folder, 'none'),
      through: onSmallDisk(folder, '200k', `(${fillDisk})`),
    });
    await expect(starting).rejects.toThrow(/event node: .* the disk may be full\. Free some space/);
  });
});
