/** Every setting of a persistent subscription: told as it was given, as it was changed, and followed. */
import {
  persistentSubscriptionToAllSettingsFromDefaults as allSettings,
  END,
  PINNED,
  ROUND_ROBIN,
  START,
  persistentSubscriptionToStreamSettingsFromDefaults as streamSettings,
} from '@eventstore/db-client';
import { status } from '@grpc/grpc-js';
import { describe, expect, it } from 'vitest';
import { aStream, refusal, refusals, until } from './asking.ts';
import { all, isEmbedded, noted, ordinalsOf, several, useServer } from './server.ts';

const server = useServer();
const client = () => server.client();
const names = (): [string, string] => [aStream(), `group-${crypto.randomUUID()}`];

type Settings = Parameters<typeof streamSettings>[0];

const CHANGES: readonly NonNullable<Settings>[] = [
  { startFrom: START },
  { startFrom: END },
  { startFrom: 12n },
  { resolveLinkTos: true },
  { extraStatistics: true },
  { messageTimeout: 1234 },
  { maxRetryCount: 3 },
  { checkPointAfter: 4321 },
  { checkPointLowerBound: 2 },
  { checkPointUpperBound: 77 },
  { maxSubscriberCount: 5 },
  { liveBufferSize: 600 },
  { historyBufferSize: 700, liveBufferSize: 701, readBatchSize: 30 },
  { consumerStrategyName: PINNED },
];

const withoutFunctions = (value: unknown): string =>
  JSON.stringify(value, (_, it: unknown) => (typeof it === 'bigint' ? `${it}n` : it));

describe('a setting of a group on a stream', () => {
  it.each(CHANGES.map((change) => [withoutFunctions(change), change] as const))(
    '%s is told as it was given',
    async (_, change) => {
      const [stream, group] = names();
      const settings = streamSettings(change);
      await client().createPersistentSubscriptionToStream(stream, group, settings);
      const told = await client().getPersistentSubscriptionToStreamInfo(stream, group);
      expect(told.settings).toEqual(settings);
      expect(told).toMatchObject({ eventSource: stream, groupName: group, connections: [] });
    },
  );
  it.each(CHANGES.map((change) => [withoutFunctions(change), change] as const))(
    '%s is told as it was changed',
    async (_, change) => {
      const [stream, group] = names();
      await client().createPersistentSubscriptionToStream(stream, group, streamSettings());
      const settings = streamSettings(change);
      await client().updatePersistentSubscriptionToStream(stream, group, settings);
      const told = await client().getPersistentSubscriptionToStreamInfo(stream, group);
      expect(told.settings).toEqual(settings);
    },
  );
});

describe('settings of a group', () => {
  const contradictions = [20, 21].map((readBatchSize) =>
    streamSettings({ readBatchSize, historyBufferSize: 20 }),
  );
  it.each(contradictions)(
    'that read more than they keep are refused, and make no group',
    async (settings) => {
      const [stream, group] = names();
      const made = client().createPersistentSubscriptionToStream(stream, group, settings);
      const refused = { type: 'persistent-subscription-failed', code: status.INTERNAL };
      expect(await refusal(made)).toMatchObject({
        ...refused,
        streamName: stream,
        groupName: group,
      });
      const told = client().getPersistentSubscriptionToStreamInfo(stream, group);
      expect(await refusal(told)).toMatchObject({ type: 'persistent-subscription-does-not-exist' });
    },
  );
  it.each(contradictions)('that read more than they keep change nothing', async (settings) => {
    const [stream, group] = names();
    const before = streamSettings({ maxRetryCount: 3 });
    await client().createPersistentSubscriptionToStream(stream, group, before);
    const changed = client().updatePersistentSubscriptionToStream(stream, group, settings);
    expect(await refusal(changed)).toMatchObject({ type: 'persistent-subscription-failed' });
    const told = await client().getPersistentSubscriptionToStreamInfo(stream, group);
    expect(told.settings).toEqual(before);
  });
  it.each([
    { checkPointLowerBound: 100, checkPointUpperBound: 10 },
    { liveBufferSize: 1, readBatchSize: 20 },
  ])('%j are taken as they come, as EventStoreDB does', async (change) => {
    const [stream, group] = names();
    const settings = streamSettings(change);
    await client().createPersistentSubscriptionToStream(stream, group, settings);
    const told = await client().getPersistentSubscriptionToStreamInfo(stream, group);
    expect(told.settings).toEqual(settings);
  });
});

describe('a place to start from that the log does not have', () => {
  const beyond = { commit: 2n ** 40n, prepare: 2n ** 40n };
  const crossed = { commit: 1n, prepare: 2n };
  const refused = { type: 'persistent-subscription-failed', streamName: '$all' };
  it.each([
    ['beyond its end', { startFrom: beyond }],
    ['prepared after it was committed', { startFrom: crossed }],
  ])('is refused for a group on $all (%s)', async (_, change) => {
    const [, group] = names();
    const made = client().createPersistentSubscriptionToAll(group, allSettings(change));
    expect(await refusal(made)).toMatchObject({ ...refused, groupName: group });
    await client().createPersistentSubscriptionToAll(group, allSettings());
    const changed = client().updatePersistentSubscriptionToAll(group, allSettings(change));
    expect(await refusal(changed)).toMatchObject({ ...refused, groupName: group });
    const told = await client().getPersistentSubscriptionToAllInfo(group);
    expect(told.settings).toEqual(allSettings());
    await client().deletePersistentSubscriptionToAll(group);
  });
});

describe('a group on a stream', () => {
  it.each(['', '$all'])('that is none ("%s") is refused', async (streamName) => {
    const [, group] = names();
    const asked = [
      client().createPersistentSubscriptionToStream(streamName, group, streamSettings()),
      client().updatePersistentSubscriptionToStream(streamName, group, streamSettings()),
      client().deletePersistentSubscriptionToStream(streamName, group),
    ];
    for (const one of await refusals(asked))
      expect(one).toMatchObject({ type: 'persistent-subscription-failed', groupName: group });
  });
});

describe('a setting of a group on $all', () => {
  it('is told as it was given, and as it was changed', async () => {
    const { position = { commit: 1n, prepare: 1n } } = await client().appendToStream(
      aStream(),
      noted(0),
    );
    const [, group] = names();
    for (const startFrom of [START, END, position] as const) {
      const given = allSettings({ startFrom, maxRetryCount: 4, consumerStrategyName: PINNED });
      await client().createPersistentSubscriptionToAll(group, given);
      const told = await client().getPersistentSubscriptionToAllInfo(group);
      expect(told.settings).toEqual(given);
      expect(told).toMatchObject({ eventSource: '$all', groupName: group });
      const changed = allSettings({ startFrom, messageTimeout: 99, maxSubscriberCount: 2 });
      await client().updatePersistentSubscriptionToAll(group, changed);
      expect((await client().getPersistentSubscriptionToAllInfo(group)).settings).toEqual(changed);
      await client().deletePersistentSubscriptionToAll(group);
    }
  });
  it('names its place as a position, and never as a revision', async () => {
    const [, group] = names();
    await client().createPersistentSubscriptionToAll(
      group,
      allSettings({ startFrom: START, checkPointUpperBound: 1 }),
    );
    const subscription = client().subscribeToPersistentSubscriptionToAll(group);
    subscription.on('data', (row) => void subscription.ack(row));
    const told = () => client().getPersistentSubscriptionToAllInfo(group);
    await until(async () => (await told()).stats.lastCheckpointedEventPosition !== undefined);
    const { stats } = await told();
    expect(typeof stats.lastCheckpointedEventPosition?.commit).toBe('bigint');
    expect(typeof stats.lastKnownEventPosition?.prepare).toBe('bigint');
    expect('lastKnownEventRevision' in stats).toBe(false);
    await subscription.unsubscribe();
    await client().deletePersistentSubscriptionToAll(group);
  });
  it('begins at its position, and at what comes where it begins at the end', async () => {
    const { position = { commit: 1n, prepare: 1n } } = await client().appendToStream(
      aStream(),
      noted(0),
    );
    const [stream, group] = names();
    await client().createPersistentSubscriptionToAll(group, allSettings({ startFrom: position }));
    await client().createPersistentSubscriptionToAll(`${group}-end`, allSettings());
    await client().appendToStream(stream, several(3));
    for (const [name, ordinals] of [
      [group, [0, 0, 1, 2]],
      [`${group}-end`, [0, 1, 2]],
    ] as const) {
      const subscription = client().subscribeToPersistentSubscriptionToAll(name);
      const seen: number[] = [];
      for await (const row of subscription) {
        await subscription.ack(row);
        if (row.event?.type === 'Noted') seen.push(...ordinalsOf([row]));
        if (seen.length === ordinals.length) break;
      }
      expect(seen).toEqual(ordinals);
      await subscription.unsubscribe();
      await client().deletePersistentSubscriptionToAll(name);
    }
  });
});

describe('what is told of a group', () => {
  it('is that it is behind, while more is there than it keeps, and then that it is live', async () => {
    const [stream, group] = names();
    const sizes = { historyBufferSize: 10, liveBufferSize: 10, readBatchSize: 5 };
    await client().appendToStream(stream, several(30));
    const settings = streamSettings({ startFrom: START, ...sizes });
    await client().createPersistentSubscriptionToStream(stream, group, settings);
    const status = async () =>
      (await client().getPersistentSubscriptionToStreamInfo(stream, group)).status;
    await until(async () => (await status()).startsWith('Behind'));
    const consumer = client().subscribeToPersistentSubscriptionToStream(stream, group);
    consumer.on('data', (row) => void consumer.ack(row));
    await until(async () => (await status()) === 'Live');
    await consumer.unsubscribe();
  });
  it('is how many it keeps for its consumers: whole batches while it is behind, all there is room for while live', async () => {
    const sizes = { historyBufferSize: 20, liveBufferSize: 10, readBatchSize: 6 };
    const [stream, behind] = names();
    const live = `${behind}-live`;
    const kept = async (group: string) => {
      const told = await client().getPersistentSubscriptionToStreamInfo(stream, group);
      return [told.status.split(',')[0], told.stats.readBufferCount]; // beside "Behind" a page may be on its way
    };
    await client().appendToStream(stream, several(19));
    for (const [group, startFrom] of [
      [behind, START],
      [live, END],
    ] as const) {
      const settings = streamSettings({ startFrom, ...sizes });
      await client().createPersistentSubscriptionToStream(stream, group, settings);
    }
    await until(async () => (await kept(behind)).join() === 'Behind,18');
    await client().appendToStream(stream, several(19));
    await until(async () => (await kept(live)).join() === 'Live,19');
    await client().appendToStream(stream, several(2));
    await until(async () => (await kept(live))[0] === 'Behind');
  });
  it('counts what it gave, what it waits for, and who consumes', async () => {
    const [stream, group] = names();
    const settings = streamSettings({ startFrom: START, extraStatistics: true });
    await client().createPersistentSubscriptionToStream(stream, group, settings);
    await client().appendToStream(stream, several(8));
    const subscription = client().subscribeToPersistentSubscriptionToStream(stream, group, {
      bufferSize: 5,
    });
    let seen = 0;
    subscription.on('data', (row) => {
      seen += 1;
      if (seen <= 2) void subscription.ack(row);
    });
    await until(() => seen === 7);
    const told = await client().getPersistentSubscriptionToStreamInfo(stream, group);
    expect(told.status).toBe('Live');
    expect(told.stats).toMatchObject({ totalItems: 7n, lastKnownEventRevision: 7n });
    expect(told.stats).toMatchObject({ totalInFlightMessages: 5, parkedMessageCount: 0n });
    const [connection] = told.connections;
    expect(connection).toMatchObject({ totalItems: 7n, availableSlots: 0, inFlightMessages: 5 });
    expect(told.stats.countSinceLastMeasurement).toBe(7n);
    expect(told.stats.averagePerSecond).toBeGreaterThanOrEqual(0);
    expect(connection?.countSinceLastMeasurement).toBe(7n);
    const again = await client().getPersistentSubscriptionToStreamInfo(stream, group);
    expect(again.stats).toMatchObject({ totalItems: 7n, countSinceLastMeasurement: 0n });
    expect(again.stats.averagePerSecond).toBe(0);
    expect(connection?.connectionName).toBe(client().connectionName);
    expect(connection?.from).toBe('');
    expect(connection?.username).toBe(isEmbedded ? 'system' : expect.any(String));
    expect(connection?.extraStatistics?.get('quintile 3')).toBeDefined();
    await subscription.unsubscribe();
    const left = () => client().getPersistentSubscriptionToStreamInfo(stream, group);
    await until(async () => (await left()).connections.length === 0);
  });
  it('is how far it came, the first time as soon as there is enough to tell', async () => {
    const [stream, group] = names();
    const settings = streamSettings({ startFrom: START, checkPointAfter: 3_600_000 });
    await client().createPersistentSubscriptionToStream(stream, group, settings);
    await client().appendToStream(stream, several(20));
    const subscription = client().subscribeToPersistentSubscriptionToStream(stream, group);
    subscription.on('data', (row) => void subscription.ack(row));
    const told = () => client().getPersistentSubscriptionToStreamInfo(stream, group);
    await until(async () => (await told()).stats.lastCheckpointedEventRevision !== undefined);
    await subscription.unsubscribe();
  });
  it('is refused for a stream, and for $all, without a group', async () => {
    const [stream] = names();
    const missing = { type: 'persistent-subscription-does-not-exist', groupName: 'none' };
    const asked = [
      client().getPersistentSubscriptionToAllInfo('none'),
      client().deletePersistentSubscriptionToAll('none'),
      client().updatePersistentSubscriptionToAll('none', allSettings()),
      client().replayParkedMessagesToAll('none'),
      all(client().subscribeToPersistentSubscriptionToAll('none')),
    ];
    for (const one of await refusals(asked))
      expect(one).toMatchObject({ ...missing, streamName: '$all' });
    expect(await refusal(client().listPersistentSubscriptionsToStream(stream))).toMatchObject({
      type: 'persistent-subscription-does-not-exist',
      streamName: stream,
    });
  });
  it('keeps names of any letters apart', async () => {
    const [stream] = names();
    const [one, other] = ['ヽ༼ຈل͜ຈ༽ﾉ / %20', 'ヽ༼ຈل͜ຈ༽ﾉ / %2520'];
    const foreign = `${stream}-어학연구소/0️⃣`;
    const settings = streamSettings({ startFrom: START, consumerStrategyName: ROUND_ROBIN });
    for (const group of [one, other]) {
      await client().createPersistentSubscriptionToStream(foreign, group, settings);
    }
    const listed = await client().listPersistentSubscriptionsToStream(foreign);
    expect(listed.map(({ groupName }) => groupName).toSorted()).toEqual([one, other].toSorted());
    await client().deletePersistentSubscriptionToStream(foreign, one);
    const gone = client().getPersistentSubscriptionToStreamInfo(foreign, one);
    expect(await refusal(gone)).toMatchObject({
      type: 'persistent-subscription-does-not-exist',
    });
  });
});
