/** Persistent subscriptions: what a consumer is given, and that what it did is remembered. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  persistentSubscriptionToAllSettingsFromDefaults as allSettings,
  END,
  EventStoreDBClient,
  eventTypeFilter,
  jsonEvent,
  PARK,
  RETRY,
  SKIP,
  START,
  persistentSubscriptionToStreamSettingsFromDefaults as streamSettings,
} from '@eventstore/db-client';
import { describe, expect, it } from 'vitest';
import { startNode } from '../support/event-node.ts';
import { aStream, until } from './asking.ts';
import { groupsOf, take } from './groups.ts';
import { isEmbedded, noted, ordinalsOf, several, useServer } from './server.ts';

const server = useServer();
const client = () => server.client();
const { aGroup, consume, info } = groupsOf(client);
const count = (length: number): number[] => Array.from({ length }, (_, i) => i);

describe('a persistent subscription to a stream', () => {
  it('gives past and present, each once, as they are acknowledged', async () => {
    const { stream, group } = await aGroup();
    await client().appendToStream(stream, several(20));
    const subscription = consume(stream, group);
    const taking = take(24, subscription);
    await client().appendToStream(stream, several(4, 20));
    expect(ordinalsOf(await taking)).toEqual(count(24));
    await subscription.unsubscribe();
  });

  it('begins at the revision it was made with, itself included', async () => {
    const { stream, group } = await aGroup({ startFrom: 2n });
    await client().appendToStream(stream, several(5));
    const subscription = consume(stream, group);
    expect(ordinalsOf(await take(3, subscription))).toEqual([2, 3, 4]);
    await subscription.unsubscribe();
  });

  it('from the end begins with what comes after it was made', async () => {
    const [stream, group] = [aStream(), 'from-end'];
    await client().appendToStream(stream, several(3));
    await client().createPersistentSubscriptionToStream(
      stream,
      group,
      streamSettings({ startFrom: END }),
    );
    await client().appendToStream(stream, several(2, 3));
    const subscription = consume(stream, group);
    expect(ordinalsOf(await take(2, subscription))).toEqual([3, 4]);
    await subscription.unsubscribe();
  });

  it('has no more messages under way than its consumer has room for', async () => {
    const { stream, group } = await aGroup();
    await client().appendToStream(stream, several(50));
    const subscription = consume(stream, group, 7);
    let received = 0;
    subscription.on('data', () => {
      received += 1;
    });
    await until(() => received === 7);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(received).toBe(7);
    const told = await info(stream, group);
    expect(told.stats.totalInFlightMessages).toBe(7);
    expect(told.connections).toMatchObject([{ inFlightMessages: 7, availableSlots: 0 }]);
    await subscription.unsubscribe();
  });

  it('gives unfinished messages of a consumer that left to another', async () => {
    const { stream, group } = await aGroup();
    await client().appendToStream(stream, several(5));
    const leaving = consume(stream, group);
    let received = 0;
    leaving.on('data', () => {
      received += 1;
    });
    await until(() => received === 5);
    await leaving.unsubscribe();
    const staying = consume(stream, group);
    const again = await take(5, staying);
    expect(ordinalsOf(again)).toEqual(count(5));
    expect(again.map(({ retryCount }) => retryCount)).toEqual([1, 1, 1, 1, 1]);
    await staying.unsubscribe();
  });

  it('skips, retries and parks as it is told', async () => {
    const { stream, group } = await aGroup();
    await client().appendToStream(stream, several(4));
    const subscription = consume(stream, group);
    const seen: string[] = [];
    for await (const row of subscription) {
      const [ordinal = -1] = ordinalsOf([row]);
      seen.push(`${ordinal}/${row.retryCount}`);
      if (ordinal === 0) await subscription.nack(SKIP, 'not ours', row);
      else if (ordinal === 1) await subscription.nack(PARK, 'for later', row);
      else if (ordinal === 2 && row.retryCount < 2)
        await subscription.nack(RETRY, 'once more', row);
      else await subscription.ack(row);
      if (seen.length === 6) break;
    }
    expect(seen.toSorted()).toEqual(['0/0', '1/0', '2/0', '2/1', '2/2', '3/0']);
    await until(async () => (await info(stream, group)).stats.parkedMessageCount === 1n);
    await subscription.unsubscribe();
  });

  it('parks what keeps failing, and what is never answered', async () => {
    const { stream, group } = await aGroup({ maxRetryCount: 1, messageTimeout: 200 });
    await client().appendToStream(stream, several(2));
    const subscription = consume(stream, group);
    let given = 0;
    subscription.on('data', (row) => {
      given += 1;
      if (ordinalsOf([row])[0] === 0) void subscription.nack(RETRY, 'again', row);
    });
    await until(async () => (await info(stream, group)).stats.parkedMessageCount === 2n);
    expect(given).toBe(4);
    await subscription.unsubscribe();
  });

  it('replays parked messages, as many as asked for, in order', async () => {
    const { stream, group } = await aGroup();
    await client().appendToStream(stream, several(10));
    const subscription = consume(stream, group);
    const replayed: number[] = [];
    let isParking = true;
    subscription.on('data', (row) => {
      if (isParking) void subscription.nack(PARK, 'later', row);
      else {
        replayed.push(...ordinalsOf([row]));
        void subscription.ack(row);
      }
    });
    await until(async () => (await info(stream, group)).stats.parkedMessageCount === 10n);
    isParking = false;
    await client().replayParkedMessagesToStream(stream, group, { stopAt: 4 });
    await until(() => replayed.length === 4);
    expect((await info(stream, group)).stats.parkedMessageCount).toBe(6n);
    await client().replayParkedMessagesToStream(stream, group);
    await until(() => replayed.length === 10);
    expect(replayed).toEqual(count(10));
    await subscription.unsubscribe();
  });

  it('follows links, which are acknowledged by the link', async () => {
    const { stream, group } = await aGroup({ resolveLinkTos: true });
    const target = aStream();
    await client().appendToStream(target, several(2));
    const link = (to: string) => ({
      ...noted(0),
      type: '$>',
      contentType: 'application/octet-stream' as const,
      data: Buffer.from(to),
      metadata: undefined,
    });
    await client().appendToStream(stream, [link(`0@${target}`), link(`1@${target}`)]);
    const subscription = consume(stream, group);
    const rows = await take(2, subscription);
    expect(rows.map(({ event }) => event?.streamId)).toEqual([target, target]);
    expect(rows.map(({ link: through }) => through?.streamId)).toEqual([stream, stream]);
    await subscription.unsubscribe();
  });
});

describe('a persistent subscription to $all', () => {
  it('gives what its filter lets through, past and present, and nothing of its own making', async () => {
    const type = `Type${crypto.randomUUID().slice(0, 8)}`;
    const group = `filtered-${type}`;
    const events = (howMany: number, from: number) =>
      count(howMany).map((i) => jsonEvent({ type, data: { ordinal: from + i } }));
    await client().appendToStream(aStream(), [...events(3, 0), noted(99)]);
    await client().createPersistentSubscriptionToAll(
      group,
      allSettings({ startFrom: START, checkPointUpperBound: 1 }),
      { filter: eventTypeFilter({ prefixes: [type] }) },
    );
    const subscription = client().subscribeToPersistentSubscriptionToAll(group);
    const seen: number[] = [];
    void client().appendToStream(aStream(), events(3, 3));
    for await (const row of subscription) {
      seen.push(...ordinalsOf([row]));
      await subscription.ack(row);
      if (seen.length === 6) break;
    }
    expect(seen).toEqual(count(6));
    await subscription.unsubscribe();
    const told = await client().getPersistentSubscriptionToAllInfo(group);
    expect(told.settings.startFrom).toBe(START);
    expect(told.stats.lastKnownEventPosition?.commit).toBeGreaterThan(0n);
    await client().deletePersistentSubscriptionToAll(group);
  });
});

describe.runIf(isEmbedded)('a persistent subscription and a restart', () => {
  it('goes on after the last message that was acknowledged, parked ones kept', async () => {
    const data = await mkdtemp(join(tmpdir(), 'throughline-persistent-'));
    const [stream, group] = [aStream(), 'survivor'];
    const node = await startNode({ data });
    const before = EventStoreDBClient.connectionString(node.url);
    await before.createPersistentSubscriptionToStream(
      stream,
      group,
      streamSettings({ startFrom: START }),
    );
    await before.appendToStream(stream, several(10));
    const subscription = before.subscribeToPersistentSubscriptionToStream(stream, group, {
      bufferSize: 1,
    });
    let taken = 0;
    for await (const row of subscription) {
      if (taken === 2) await subscription.nack(PARK, 'later', row);
      else await subscription.ack(row);
      taken += 1;
      if (taken === 5) break;
    }
    await subscription.unsubscribe();
    await until(
      async () =>
        (await before.getPersistentSubscriptionToStreamInfo(stream, group)).connections.length ===
        0,
    );
    await before.dispose();
    await node.stop();

    const reborn = await startNode({ data });
    const after = EventStoreDBClient.connectionString(reborn.url);
    const again = after.subscribeToPersistentSubscriptionToStream(stream, group);
    const ordinals: number[] = [];
    for await (const row of again) {
      ordinals.push(...ordinalsOf([row]));
      await again.ack(row);
      if (ordinals.length === 5) await after.replayParkedMessagesToStream(stream, group);
      if (ordinals.length === 6) break;
    }
    expect(ordinals).toEqual([5, 6, 7, 8, 9, 2]);
    await again.unsubscribe();
    await after.dispose();
    await reborn.stop();
    await rm(data, { recursive: true, force: true });
  });
});
