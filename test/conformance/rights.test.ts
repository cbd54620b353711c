/** Under TLS: what is refused to whom, call by call; and rights that are taken away while somebody follows. */
import {
  persistentSubscriptionToAllSettingsFromDefaults as allSettings,
  END,
  EventStoreDBClient,
  jsonEvent,
  START,
  persistentSubscriptionToStreamSettingsFromDefaults as streamSettings,
} from '@eventstore/db-client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningNode, startNode } from '../support/event-node.ts';
import { aStream, refusal, until } from './asking.ts';
import { makeCertificate } from './certificate.ts';
import { all, isEmbedded, noted } from './server.ts';

const admin = { username: 'admin', password: 'changeit' };
const ops = { username: 'ops', password: 'changeit' };
const stranger = { username: 'stranger', password: 'changeit' };
const denied = { type: 'access-denied' };
const { cert, key, authority, isMade, remove } = makeCertificate();

type Credentials = { readonly credentials?: typeof admin };
type Call = (client: EventStoreDBClient, as: Credentials) => Promise<unknown>;

const [stream, group] = [aStream(), 'group'];

const CALLS: Readonly<Record<string, Call>> = {
  'reading a stream': (client, as) => all(client.readStream(stream, as)),
  'reading $all': (client, as) => all(client.readAll({ ...as, maxCount: 1 })),
  'following a stream': (client, as) => all(client.subscribeToStream(stream, as)),
  'following $all': (client, as) => all(client.subscribeToAll(as)),
  appending: (client, as) => client.appendToStream(stream, noted(0), as),
  deleting: (client, as) => client.deleteStream(aStream(), as),
  'setting a tombstone': (client, as) => client.tombstoneStream(aStream(), as),
  'reading metadata': (client, as) => client.getStreamMetadata(stream, as),
  'setting metadata': (client, as) => client.setStreamMetadata(stream, {}, as),
  'making a group': (client, as) =>
    client.createPersistentSubscriptionToStream(stream, 'other', streamSettings(), as),
  'making a group on $all': (client, as) =>
    client.createPersistentSubscriptionToAll('other', allSettings(), as),
  'changing a group': (client, as) =>
    client.updatePersistentSubscriptionToStream(stream, group, streamSettings(), as),
  'deleting a group': (client, as) =>
    client.deletePersistentSubscriptionToStream(stream, 'none', as),
  'asking about a group': (client, as) =>
    client.getPersistentSubscriptionToStreamInfo(stream, group, as),
  'listing groups': (client, as) => client.listAllPersistentSubscriptions(as),
  'replaying a group': (client, as) => client.replayParkedMessagesToStream(stream, group, as),
  'restarting groups': (client, as) => client.restartPersistentSubscriptionSubsystem(as),
  'consuming from a group': (client, as) =>
    all(
      client.subscribeToPersistentSubscriptionToStream(
        stream,
        group,
        { bufferSize: 1 },
        as as object,
      ),
    ),
  'listing projections': (client, as) => client.listProjections(as),
  'asking about a projection': (client, as) => client.getProjectionStatus('$by_category', as),
  'enabling a projection': (client, as) => client.enableProjection('$by_category', as),
  'disabling a projection': (client, as) => client.disableProjection('$by_category', as),
  'restarting projections': (client, as) => client.restartSubsystem(as),
};

describe.runIf(isEmbedded && isMade)('a node with users', () => {
  let node: RunningNode;
  let client: EventStoreDBClient;
  let known: EventStoreDBClient;
  beforeAll(async () => {
    node = await startNode({ args: ['--tls-cert', cert, '--tls-key', key] });
    const as = ({ username, password }: typeof admin) =>
      node.url.replace('//', `//${username}:${password}@`);
    client = EventStoreDBClient.connectionString(`${node.url}&tlsCAFile=${authority}`);
    known = EventStoreDBClient.connectionString(`${as(admin)}&tlsCAFile=${authority}`);
    await client.appendToStream(stream, noted(0), { credentials: admin });
    await client.createPersistentSubscriptionToStream(stream, group, streamSettings(), {
      credentials: admin,
    });
  });
  afterAll(async () => {
    await client.dispose();
    await known.dispose();
    await node.stop();
    remove();
  });

  it.each(Object.entries(CALLS))('refuses %s to who is not known', async (_, call) => {
    expect(await refusal(call(client, { credentials: stranger }))).toMatchObject(denied);
    expect(await refusal(call(client, {}))).toMatchObject(denied);
  });

  it('answers by the name of who consumes from a group', async () => {
    const consuming = known.subscribeToPersistentSubscriptionToStream(stream, group);
    await new Promise((resolve) => consuming.once('confirmation', resolve));
    const { connections } = await known.getPersistentSubscriptionToStreamInfo(stream, group);
    expect(connections.map(({ username }) => username)).toEqual(['admin']);
    await consuming.unsubscribe();
  });

  it('is found by its gossip without credentials', async () => {
    const looking = EventStoreDBClient.connectionString(
      `${node.url.replace('esdb:', 'esdb+discover:')}&tlsCAFile=${authority}`,
    );
    expect(await all(looking.readStream(stream, { credentials: admin }))).toHaveLength(1);
    await looking.dispose();
  });

  describe('ends a subscription whose reader may read no more', () => {
    const rule = (name: string, data: Record<string, unknown>) =>
      client.appendToStream(name, jsonEvent({ type: '$metadata', data }), { credentials: admin });
    const settle = (data: Record<string, unknown>) =>
      client.appendToStream('$settings', jsonEvent({ type: 'update-default-acl', data }), {
        credentials: admin,
      });
    const following = async (name: string | undefined) => {
      const subscription =
        name === undefined
          ? client.subscribeToAll({ fromPosition: END, credentials: ops })
          : client.subscribeToStream(name, { fromRevision: START, credentials: ops });
      const heard: string[] = [];
      subscription.on('data', () => heard.push('event'));
      subscription.on('error', ({ type }: Error & { type?: string }) =>
        heard.push(type ?? 'error'),
      );
      await new Promise((resolve) => subscription.once('caughtUp', resolve));
      return heard;
    };

    it('by the stream’s own metadata', async () => {
      const name = aStream();
      await client.appendToStream(name, noted(0), { credentials: admin });
      const heard = await following(name);
      await rule(`$$${name}`, { $acl: { $r: ['$admins'] } });
      await client.appendToStream(name, noted(1), { credentials: admin });
      await until(() => heard.includes('access-denied'));
      expect(heard).toEqual(['event', 'access-denied']);
    });
    it('by the standing lists', async () => {
      const name = aStream();
      await client.appendToStream(name, noted(0), { credentials: admin });
      const heard = await following(name);
      await settle({ $userStreamAcl: { $r: '$admins' } });
      await until(() => heard.includes('access-denied'));
      await settle({});
      expect(heard).toEqual(['event', 'access-denied']);
    });
    it('and of $all', async () => {
      await rule('$$$all', { $acl: { $r: ['ops'] } });
      const heard = await following(undefined);
      await rule('$$$all', { $acl: { $r: ['$admins'] } });
      await until(() => heard.includes('access-denied'));
      expect(heard.at(-1)).toBe('access-denied');
    });
    it('and no other’s', async () => {
      const [name, other] = [aStream(), aStream()];
      await client.appendToStream(name, noted(0), { credentials: admin });
      const heard = await following(name);
      await rule(`$$${other}`, { $acl: { $r: ['$admins'] } });
      await rule(`$$${name}`, { $acl: { $r: ['ops'] } });
      await client.appendToStream(name, noted(1), { credentials: admin });
      await until(() => heard.length === 2);
      expect(heard).toEqual(['event', 'event']);
    });
  });
});
