/** Keeping a log: what was deleted is gone from the disk; copies are whole; damage is named. */
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EventStoreDBClient, jsonEvent } from '@eventstore/db-client';
import { backup, restore, scavenge, verify, verifyFile } from '@throughline/event-node/administer';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type RunningNode, startNode } from '../support/event-node.ts';
import { aStream, refusal } from './asking.ts';
import { all, isEmbedded, noted, revisions, several } from './server.ts';

/** Whether the text is anywhere in the folder's bytes. */
const isOnDisk = async (folder: string, text: string): Promise<boolean> => {
  const names = await readdir(folder);
  const files = await Promise.all(names.map((name) => readFile(join(folder, name))));
  return files.some((bytes) => bytes.includes(text));
};

describe.runIf(isEmbedded)('keeping a log', () => {
  let folder = '';
  let node: RunningNode;
  let client: EventStoreDBClient;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'throughline-keeping-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));
  beforeEach(async () => {
    node = await startNode();
    client = EventStoreDBClient.connectionString(node.url);
  });
  afterEach(async () => {
    await client.dispose();
    await node.stop();
  });

  const written = async (secret: string, count: number): Promise<string> => {
    const stream = aStream();
    const events = Array.from({ length: count }, (_, ordinal) =>
      jsonEvent({
        type: 'Noted',
        data: { ordinal, secret, more: secret.repeat(500) },
        metadata: { secret },
      }),
    );
    for (const event of events) await client.appendToStream(stream, event);
    return stream;
  };

  it('scavenging takes tombstoned, deleted and truncated events off the disk, and nothing else', async () => {
    const [closed, hidden, shortened, kept] = (await Promise.all(
      ['Closedsecret', 'Hiddensecret', 'Shortsecret', 'Keptsecret'].map((secret) =>
        written(secret, 12),
      ),
    )) as [string, string, string, string]; // four were asked for
    await client.tombstoneStream(closed);
    await client.deleteStream(hidden);
    await client.setStreamMetadata(shortened, { maxCount: 2 });
    await client.appendToStream(shortened, several(2));
    expect(await isOnDisk(node.data, 'Closedsecret')).toBe(true);

    const { events, streams } = await scavenge(node.url);
    expect(streams).toBe(3);
    expect(events).toBe(36);
    expect(await isOnDisk(node.data, 'Closedsecret')).toBe(false);
    expect(await isOnDisk(node.data, 'Hiddensecret')).toBe(false);
    expect(await isOnDisk(node.data, 'Shortsecret')).toBe(false);
    expect(await isOnDisk(node.data, 'Keptsecret')).toBe(true);

    expect(await refusal(all(client.readStream(closed)))).toMatchObject({ type: 'stream-deleted' });
    expect(await refusal(all(client.readStream(hidden)))).toMatchObject({
      type: 'stream-not-found',
    });
    expect(revisions(await all(client.readStream(shortened)))).toEqual([12n, 13n]);
    expect(await all(client.readStream(kept))).toHaveLength(12);
    expect((await client.appendToStream(hidden, noted(12))).nextExpectedRevision).toBe(12n);
    expect((await verify(node.url)).damage).toBeUndefined();
  });

  it('numbering and positions go on after scavenging the end of the log, and a restart', async () => {
    const stream = await written('Lastsecret', 5);
    await client.deleteStream(stream);
    await client.tombstoneStream(aStream());
    const before = (await all(client.readAll())).at(-1)?.event?.position?.commit ?? 0n;
    await scavenge(node.url);
    await client.dispose();
    const data = await mkdtemp(join(folder, 'restart-'));
    await rm(data, { recursive: true });
    await backup(node.url, join(folder, 'after-scavenge.backup'));
    await restore(join(folder, 'after-scavenge.backup'), data);
    const again = await startNode({ data });
    const other = EventStoreDBClient.connectionString(again.url);
    const { position, nextExpectedRevision } = await other.appendToStream(stream, noted(0));
    expect(nextExpectedRevision).toBe(5n);
    expect(position?.commit).toBeGreaterThan(before);
    await other.dispose();
    await again.stop();
  });

  it('a scavenge beside writers and readers disturbs neither', async () => {
    const gone = aStream();
    for (let from = 0; from < 20_000; from += 1000)
      await client.appendToStream(gone, several(1000, from));
    await client.deleteStream(gone);
    const stream = aStream();
    const subscription = client.subscribeToStream(stream);
    const seen: (bigint | undefined)[] = [];
    subscription.on('data', ({ event }) => seen.push(event?.revision));
    const scavenging = scavenge(node.url);
    for (let count = 0; count < 100; count += 1) await client.appendToStream(stream, noted(count));
    expect((await scavenging).events).toBeGreaterThanOrEqual(20_000);
    await expect.poll(() => seen.length).toBe(100);
    await subscription.unsubscribe();
    expect((await verify(node.url)).damage).toBeUndefined();
  });

  it('a backup made while others write is whole, and restores to the same log', async () => {
    const file = join(folder, 'whole.backup');
    const stream = aStream();
    for (let from = 0; from < 5000; from += 1000)
      await client.appendToStream(stream, several(1000, from));
    let shares: number[] = [];
    const making = backup(node.url, file, ({ done, total }) => {
      shares = [...shares, done / total];
    });
    const writes = Promise.all(
      Array.from({ length: 50 }, () => client.appendToStream(aStream(), several(5))),
    );
    const { events } = await making;
    await writes;
    expect(events).toBeGreaterThanOrEqual(5000);
    expect(shares.every((share) => share >= 0 && share <= 1)).toBe(true);
    expect(await verifyFile(file)).toEqual({ events, damage: undefined });

    const data = join(folder, 'restored');
    await restore(file, data);
    const copy = await startNode({ data });
    const reader = EventStoreDBClient.connectionString(copy.url);
    const [original, restored] = [
      await all(client.readStream(stream)),
      await all(reader.readStream(stream)),
    ];
    expect(restored).toEqual(original);
    await reader.dispose();
    await copy.stop();
    await expect(restore(file, data)).rejects.toThrow(/holds a log already/);
  });

  it('a backup never writes over a file', async () => {
    const file = join(folder, 'taken.backup');
    await writeFile(file, 'something else');
    await expect(backup(node.url, file)).rejects.toThrow(/Name a new file/);
    expect(await readFile(file, 'utf8')).toBe('something else');
  });

  it('verifying names the first damage, and such a copy is not restored', async () => {
    const file = join(folder, 'to-be-damaged.backup');
    const stream = await written('Flipped', 3);
    const { position } = await client.appendToStream(
      stream,
      jsonEvent({ type: 'Noted', data: { word: 'Truthful' } }),
    );
    await client.appendToStream(stream, noted(4));
    await backup(node.url, file);
    const bytes = await readFile(file);
    const at = bytes.indexOf('Truthful');
    bytes[at] = 'X'.charCodeAt(0);
    await writeFile(file, bytes);
    const found = await verifyFile(file);
    expect(found.damage).toMatch(new RegExp(`event at position ${position?.commit} is damaged`));
    await expect(restore(file, join(folder, 'never'))).rejects.toThrow(
      /is damaged and was not restored/,
    );
  });
});
