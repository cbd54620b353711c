/** Running persistent subscriptions: made, changed, listed, deleted, begun again. */
import {
  persistentSubscriptionToAllSettingsFromDefaults as allSettings,
  START,
  persistentSubscriptionToStreamSettingsFromDefaults as streamSettings,
} from '@eventstore/db-client';
import { status } from '@grpc/grpc-js';
import { describe, expect, it } from 'vitest';
import { aStream, refusal, until } from './asking.ts';
import { groupsOf, take } from './groups.ts';
import { all, several, useServer } from './server.ts';

const server = useServer();
const client = () => server.client();
const { aGroup, consume, info } = groupsOf(client);

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
  it('lists none of a stream whose last one was deleted, and knows no stream that never had one', async () => {
    const { stream, group } = await aGroup();
    await client().deletePersistentSubscriptionToStream(stream, group);
    expect(await client().listPersistentSubscriptionsToStream(stream)).toEqual([]);
    const never = aStream();
    const error = await refusal(client().listPersistentSubscriptionsToStream(never));
    expect(error).toMatchObject({
      type: 'persistent-subscription-does-not-exist',
      streamName: never,
    });
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
  it('lets consumers go when a group is changed, who come back under what was changed', async () => {
    const { stream, group } = await aGroup();
    await client().appendToStream(stream, several(3));
    const before = consume(stream, group);
    const ended = refusal(all(before));
    await until(async () => (await info(stream, group)).connections.length === 1);
    const settings = streamSettings({ startFrom: START, maxRetryCount: 4 });
    await client().updatePersistentSubscriptionToStream(stream, group, settings);
    expect(await ended).toMatchObject({ type: 'persistent-subscription-dropped' });
    const after = consume(stream, group);
    expect(await take(3, after)).toHaveLength(3);
    await after.unsubscribe();
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
