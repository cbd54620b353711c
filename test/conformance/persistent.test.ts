/** Persistent subscriptions: consumers share the work, and what they did is remembered. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  persistentSubscriptionToAllSettingsFromDefaults as allSettings,
  DISPATCH_TO_SINGLE,
  END,
  EventStoreDBClient,
  eventTypeFilter,
  jsonEvent,
  PARK,
  type PersistentSubscriptionToStream,
  PINNED,
  RETRY,
  ROUND_ROBIN,
  SKIP,
  START,
  persistentSubscriptionToStreamSettingsFromDefaults as streamSettings,
} from '@eventstore/db-client';
import { status } from '@grpc/grpc-js';
import { describe, expect, it } from 'vitest';
import { startNode } from '../support/event-node.ts';
import { aStream, refusal, until } from './asking.ts';
import { all, isEmbedded, noted, ordinalsOf, several, useServer } from './server.ts';

const server = useServer();
const client = () => server.client();
const count = (length: number): number[] => Array.from({ length }, (_, i) => i);

type Settings = Parameters<typeof streamSettings>[0];

const aGroup = async (settings: Settings = {}): Promise<{ stream: string; group: string }> => {
  const [stream, group] = [aStream(), `group-${crypto.randomUUID()}`];
  const full = streamSettings({ startFrom: START, ...settings });
  await client().createPersistentSubscriptionToStream(stream, group, full);
  return { stream, group };
};

const consume = (stream: string, group: string, bufferSize = 10): PersistentSubscriptionToStream =>
  client().subscribeToPersistentSubscriptionToStream(stream, group, { bufferSize });

/** Takes so many messages, acknowledging each. */
const take = async (howMany: number, subscription: PersistentSubscriptionToStream) => {
  const rows = [];
  for await (const row of subscription) {
    await subscription.ack(row);
    rows.push(row);
    if (rows.length === howMany) break;
  }
  return rows;
};

const info = (stream: string, group: string) =>
  client().getPersistentSubscriptionToStreamInfo(stream, group);

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

describe('sharing among consumers', () => {
  const received = (subscription: PersistentSubscriptionToStream) => {
    const streams: string[] = [];
    const ordinals: number[] = [];
    subscription.on('data', (row) => {
      ordinals.push(...ordinalsOf([row]));
      streams.push(row.event?.streamId ?? '');
    });
    return { ordinals, streams };
  };
  const pair = async (
    consumerStrategyName: NonNullable<Settings>['consumerStrategyName'] & string,
  ) => {
    const { stream, group } = await aGroup({ consumerStrategyName });
    const both = [consume(stream, group), consume(stream, group)] as const;
    await Promise.all(both.map((it) => new Promise((resolve) => it.once('confirmation', resolve))));
    await until(async () => (await info(stream, group)).connections.length === 2);
    return { stream, both, heard: both.map(received) };
  };
  it('in turn', async () => {
    const { stream, both, heard } = await pair(ROUND_ROBIN);
    await client().appendToStream(stream, several(10));
    await until(() => heard.every(({ ordinals }) => ordinals.length === 5));
    for (const subscription of both) await subscription.unsubscribe();
  });
  it('to one while it has room', async () => {
    const { stream, both, heard } = await pair(DISPATCH_TO_SINGLE);
    await client().appendToStream(stream, several(15));
    await until(() => heard.reduce((sum, { ordinals }) => sum + ordinals.length, 0) === 15);
    expect(heard.map(({ ordinals }) => ordinals.length).toSorted()).toEqual([10, 5]);
    for (const subscription of both) await subscription.unsubscribe();
  });
  it('pinned by stream', async () => {
    const { stream, both, heard } = await pair(PINNED);
    await client().appendToStream(stream, several(9));
    await until(() => heard.reduce((sum, { ordinals }) => sum + ordinals.length, 0) === 9);
    expect(heard.map(({ ordinals }) => ordinals.length).toSorted()).toEqual([0, 9]);
    for (const subscription of both) await subscription.unsubscribe();
  });
  it('among no more than were allowed', async () => {
    const { stream, group } = await aGroup({ maxSubscriberCount: 1 });
    const one = consume(stream, group);
    await new Promise((resolve) => one.once('confirmation', resolve));
    const error = await refusal(all(consume(stream, group)));
    expect(error).toMatchObject({
      type: 'maximum-subscribers-reached',
      code: status.FAILED_PRECONDITION,
      streamName: stream,
      groupName: group,
    });
    await one.unsubscribe();
  });
});

describe('running persistent subscriptions', () => {
  const missing = (streamName: string, groupName: string) => ({
    type: 'persistent-subscription-does-not-exist',
    code: status.NOT_FOUND,
    streamName,
    groupName,
  });
  it('is refused for a group that exists already, or does not exist', async () => {
    const { stream, group } = await aGroup();
    const again = client().createPersistentSubscriptionToStream(stream, group, streamSettings());
    expect(await refusal(again)).toMatchObject({
      type: 'persistent-subscription-exists',
      code: status.ALREADY_EXISTS,
      streamName: stream,
      groupName: group,
    });
    const none = missing(stream, 'none');
    expect(
      await refusal(client().deletePersistentSubscriptionToStream(stream, 'none')),
    ).toMatchObject(none);
    expect(
      await refusal(
        client().updatePersistentSubscriptionToStream(stream, 'none', streamSettings()),
      ),
    ).toMatchObject(none);
    expect(await refusal(info(stream, 'none'))).toMatchObject(none);
    expect(await refusal(client().replayParkedMessagesToStream(stream, 'none'))).toMatchObject(
      none,
    );
    expect(await refusal(all(consume(stream, 'none')))).toMatchObject(none);
  });
  it('tells the settings as they were given, and as they were changed', async () => {
    const { stream, group } = await aGroup({ checkPointUpperBound: 1 });
    const first = await info(stream, group);
    expect(first).toMatchObject({ eventSource: stream, groupName: group, connections: [] });
    expect(first.settings).toEqual(streamSettings({ startFrom: START, checkPointUpperBound: 1 }));
    const changed = streamSettings({
      startFrom: 123n,
      checkPointLowerBound: 12,
      maxSubscriberCount: 200,
      messageTimeout: 1234,
    });
    await client().updatePersistentSubscriptionToStream(stream, group, changed);
    expect((await info(stream, group)).settings).toEqual(changed);
  });
  it('lists those of a stream, of $all, and all', async () => {
    const { stream, group } = await aGroup();
    await client().createPersistentSubscriptionToStream(stream, `${group}-2`, streamSettings());
    const names = (await client().listPersistentSubscriptionsToStream(stream)).map(
      ({ groupName }) => groupName,
    );
    expect(names.toSorted()).toEqual([group, `${group}-2`]);
    await client().createPersistentSubscriptionToAll(`${group}-all`, allSettings());
    const ofAll = (await client().listPersistentSubscriptionsToAll()).map(
      ({ groupName }) => groupName,
    );
    expect(ofAll).toContain(`${group}-all`);
    expect(ofAll).not.toContain(group);
    const every = (await client().listAllPersistentSubscriptions()).map(
      ({ groupName }) => groupName,
    );
    expect(every).toEqual(expect.arrayContaining([group, `${group}-2`, `${group}-all`]));
    await client().deletePersistentSubscriptionToAll(`${group}-all`);
  });
  it('lets consumers go when a group is deleted', async () => {
    const { stream, group } = await aGroup();
    const subscription = consume(stream, group);
    const ended = refusal(all(subscription));
    await until(async () => (await info(stream, group)).connections.length === 1);
    await client().deletePersistentSubscriptionToStream(stream, group);
    expect(await ended).toMatchObject({
      type: 'persistent-subscription-dropped',
      streamName: stream,
      groupName: group,
    });
    expect(await refusal(info(stream, group))).toMatchObject(missing(stream, group));
  });
  it('begins all groups again from what is kept', async () => {
    const { stream, group } = await aGroup({ checkPointUpperBound: 1 });
    await client().appendToStream(stream, several(3));
    const subscription = consume(stream, group);
    await take(3, subscription);
    await subscription.unsubscribe();
    await until(async () => (await info(stream, group)).stats.lastCheckpointedEventRevision === 2n);
    await client().restartPersistentSubscriptionSubsystem();
    expect((await info(stream, group)).stats.lastCheckpointedEventRevision).toBe(2n);
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
