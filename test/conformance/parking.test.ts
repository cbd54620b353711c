/** What becomes of messages that were parked: where they rest, and how they are given out again. */
import {
  persistentSubscriptionToAllSettingsFromDefaults as allSettings,
  BACKWARDS,
  binaryEvent,
  END,
  eventTypeFilter,
  jsonEvent,
  PARK,
  RETRY,
  SKIP,
  START,
  STOP,
  streamNameFilter,
  persistentSubscriptionToStreamSettingsFromDefaults as streamSettings,
} from '@eventstore/db-client';
import { status } from '@grpc/grpc-js';
import { describe, expect, it } from 'vitest';
import { aStream, refusal, until } from './asking.ts';
import { all, noted, ordinalsOf, several, useServer } from './server.ts';

const server = useServer();
const client = () => server.client();

type Settings = Parameters<typeof streamSettings>[0];

const aGroup = async (settings: Settings = {}): Promise<{ stream: string; group: string }> => {
  const [stream, group] = [aStream(), `group-${crypto.randomUUID()}`];
  const full = streamSettings({ startFrom: START, ...settings });
  await client().createPersistentSubscriptionToStream(stream, group, full);
  return { stream, group };
};

const stats = async (stream: string, group: string) =>
  (await client().getPersistentSubscriptionToStreamInfo(stream, group)).stats;
const parked = (stream: string, group: string) =>
  all(client().readStream(`$persistentsubscription-${stream}::${group}-parked`));

/** A group of which so many messages were parked, and its consumer, which from then on acknowledges. */
const withParked = async (count: number) => {
  const { stream, group } = await aGroup();
  await client().appendToStream(stream, several(count));
  const subscription = client().subscribeToPersistentSubscriptionToStream(stream, group);
  const replayed: number[] = [];
  let isParking = true;
  subscription.on('data', (row) => {
    if (isParking) void subscription.nack(PARK, 'too early', row);
    else {
      replayed.push(...ordinalsOf([row]));
      void subscription.ack(row);
    }
  });
  await until(async () => (await stats(stream, group)).parkedMessageCount === BigInt(count));
  isParking = false;
  return { stream, group, subscription, replayed };
};

describe('a parked message', () => {
  it('rests in the group’s own stream, as a link that says why', async () => {
    const { stream, group, subscription } = await withParked(2);
    await subscription.unsubscribe();
    const rows = await parked(stream, group);
    expect(rows.map(({ event }) => event?.type)).toEqual(['$>', '$>']);
    expect(rows[0]?.event?.metadata).toMatchObject({
      added: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
      reason: "Client explicitly NAK'ed message.\ntoo early",
    });
    const followed = client().readStream(`$persistentsubscription-${stream}::${group}-parked`, {
      resolveLinkTos: true,
    });
    expect((await all(followed)).map(({ event }) => event?.streamId)).toEqual([stream, stream]);
  });
  it('is replayed up to the event number in its stream that was asked for, to whoever consumes', async () => {
    const { stream, group, subscription, replayed } = await withParked(9);
    await client().replayParkedMessagesToStream(stream, group, { stopAt: 3 });
    await until(() => replayed.length === 3);
    await client().replayParkedMessagesToStream(stream, group, { stopAt: 3n }); // all before it were given again
    await client().replayParkedMessagesToStream(stream, group, { stopAt: 5n });
    await until(() => replayed.length === 5);
    expect((await stats(stream, group)).parkedMessageCount).toBe(4n);
    await client().replayParkedMessagesToStream(stream, group);
    await until(() => replayed.length === 9);
    const { metadata } = await client().getStreamMetadata(
      `$persistentsubscription-${stream}::${group}-parked`,
    );
    expect(metadata?.truncateBefore).toBe(9);
    expect(metadata?.acl).toMatchObject({ readRoles: '$admins', metaWriteRoles: '$admins' });
    await subscription.unsubscribe();
    expect(replayed).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
    expect((await stats(stream, group)).parkedMessageCount).toBe(0n);
  });
  it('is not replayed up to a number that no event can have', async () => {
    const { stream, group, subscription, replayed } = await withParked(1);
    const refused = client().replayParkedMessagesToStream(stream, group, { stopAt: -1n });
    expect(await refusal(refused)).toMatchObject({
      type: 'persistent-subscription-failed',
      code: status.INTERNAL,
    });
    await subscription.unsubscribe();
    expect(replayed).toEqual([]);
    expect((await stats(stream, group)).parkedMessageCount).toBe(1n);
  });
  it('is given again through the link that parked it, to the event itself where links are followed', async () => {
    const { stream, group } = await aGroup({ resolveLinkTos: true });
    const target = aStream();
    await client().appendToStream(target, several(3));
    const link = binaryEvent({ type: '$>', data: Buffer.from(`2@${target}`) });
    await client().appendToStream(stream, link);
    const subscription = client().subscribeToPersistentSubscriptionToStream(stream, group);
    const through: (string | undefined)[] = [];
    subscription.on('data', (row) => {
      through.push(row.link?.streamId);
      void (through.length === 1 ? subscription.nack(PARK, 'later', row) : subscription.ack(row));
      expect(row.event).toMatchObject({ streamId: target, revision: 2n });
    });
    await until(async () => (await stats(stream, group)).parkedMessageCount === 1n);
    const [first] = await parked(stream, group);
    expect(Buffer.from(first?.event?.data as Uint8Array).toString()).toBe(`2@${target}`);
    await client().replayParkedMessagesToStream(stream, group);
    await until(() => through.length === 2);
    expect(through).toEqual([stream, `$persistentsubscription-${stream}::${group}-parked`]);
    await until(async () => (await stats(stream, group)).outstandingMessagesCount === 0);
    await subscription.unsubscribe();
  });
  it('may be parked again', async () => {
    const { stream, group } = await aGroup();
    await client().appendToStream(stream, noted(0));
    const subscription = client().subscribeToPersistentSubscriptionToStream(stream, group);
    let given = 0;
    subscription.on('data', (row) => {
      given += 1;
      void subscription.nack(PARK, `time ${given}`, row);
    });
    for (const times of [1, 2, 3]) {
      await until(() => given === times);
      await until(async () => (await stats(stream, group)).parkedMessageCount === 1n);
      if (times < 3) await client().replayParkedMessagesToStream(stream, group);
    }
    await subscription.unsubscribe();
  });
  it('waits, where a replay finds no consumer, for the next that comes', async () => {
    const { stream, group, subscription } = await withParked(3);
    await subscription.unsubscribe();
    await until(
      async () =>
        (await client().getPersistentSubscriptionToStreamInfo(stream, group)).connections.length ===
        0,
    );
    await client().replayParkedMessagesToStream(stream, group);
    const next = client().subscribeToPersistentSubscriptionToStream(stream, group);
    const seen: number[] = [];
    for await (const row of next) {
      seen.push(...ordinalsOf([row]));
      await next.ack(row);
      if (seen.length === 3) break;
    }
    await next.unsubscribe();
    expect(seen).toEqual([0, 1, 2]);
  });
  it('of a group on $all is replayed as well', async () => {
    const type = `Type${crypto.randomUUID().slice(0, 8)}`;
    const group = `parking-${type}`;
    const events = [0, 1, 2].map((ordinal) => jsonEvent({ type, data: { ordinal } }));
    await client().createPersistentSubscriptionToAll(group, allSettings({ startFrom: START }), {
      filter: eventTypeFilter({ prefixes: [type] }),
    });
    await client().appendToStream(aStream(), events);
    const subscription = client().subscribeToPersistentSubscriptionToAll(group);
    const [first, again]: [number[], number[]] = [[], []];
    subscription.on('data', (row) => {
      const isFirst = first.length < 3;
      (isFirst ? first : again).push(...ordinalsOf([row]));
      void (isFirst ? subscription.nack(PARK, 'later', row) : subscription.ack(row));
    });
    const count = async () =>
      (await client().getPersistentSubscriptionToAllInfo(group)).stats.parkedMessageCount;
    await until(async () => (await count()) === 3n);
    await client().replayParkedMessagesToAll(group, { stopAt: 2 });
    await until(() => again.length === 2);
    expect(await count()).toBe(1n);
    await client().replayParkedMessagesToAll(group);
    await until(() => again.length === 3);
    await subscription.unsubscribe();
    expect(again).toEqual([0, 1, 2]);
    await client().deletePersistentSubscriptionToAll(group);
  });
  it('of a group on $all is shown in the group’s own stream, and not in $all', async () => {
    const type = `Type${crypto.randomUUID().slice(0, 8)}`;
    const [group, mark] = [`shown-${type}`, aStream()];
    const own = `$persistentsubscription-$all::${group}`;
    await client().createPersistentSubscriptionToAll(group, allSettings({ startFrom: START }), {
      filter: eventTypeFilter({ prefixes: [type] }),
    });
    const filter = streamNameFilter({ prefixes: [own, mark] });
    const [plain, filtered] = [{}, { filter }].map((options) => {
      const names: (string | undefined)[] = [];
      const following = client().subscribeToAll({ fromPosition: END, ...options });
      following.on('data', ({ event }) => names.push(event?.streamId));
      return { names, following };
    });
    const consumer = client().subscribeToPersistentSubscriptionToAll(group);
    consumer.on('data', (row) => void consumer.nack(PARK, 'later', row));
    await client().appendToStream(aStream(), jsonEvent({ type, data: {} }));
    const parkedHere = async () => all(client().readStream(`${own}-parked`)).catch(() => []);
    await until(async () => (await parkedHere()).length === 1);
    await client().appendToStream(mark, noted(0));
    for (const side of [plain, filtered]) {
      await until(() => side?.names.includes(mark) === true);
      expect(side?.names).not.toContain(`${own}-parked`);
      await side?.following.unsubscribe();
    }
    for (const options of [{}, { filter }]) {
      const back = { direction: BACKWARDS, fromPosition: END, maxCount: 1000, ...options } as const;
      const names = (await all(client().readAll(back))).map(({ event }) => event?.streamId);
      expect(names).toContain(mark);
      expect(names).not.toContain(`${own}-parked`);
    }
    await consumer.unsubscribe();
    await client().deletePersistentSubscriptionToAll(group);
  });
});

describe('a consumer’s answer', () => {
  it('may be about several messages at once', async () => {
    const { stream, group } = await aGroup({ checkPointUpperBound: 1 });
    await client().appendToStream(stream, several(6));
    const subscription = client().subscribeToPersistentSubscriptionToStream(stream, group);
    const rows: Parameters<typeof subscription.ack> = [];
    for await (const row of subscription) {
      rows.push(row);
      if (rows.length === 6) break;
    }
    await subscription.ack(...rows.slice(0, 3));
    await subscription.nack(SKIP, 'not ours', ...rows.slice(3));
    await until(async () => (await stats(stream, group)).lastCheckpointedEventRevision === 5n);
    await subscription.unsubscribe();
  });
  it('"retry" counts, up to as often as the group allows, and then the message is parked', async () => {
    const { stream, group } = await aGroup({ maxRetryCount: 3 });
    await client().appendToStream(stream, noted(0));
    const subscription = client().subscribeToPersistentSubscriptionToStream(stream, group);
    const counts: number[] = [];
    subscription.on('data', (row) => {
      counts.push(row.retryCount);
      void subscription.nack(RETRY, 'again', row);
    });
    await until(async () => (await stats(stream, group)).parkedMessageCount === 1n);
    await subscription.unsubscribe();
    expect(counts).toEqual([0, 1, 2, 3]);
  });
  it('"stop" leaves the message under way until its time is up, and ends nothing', async () => {
    const { stream, group } = await aGroup({ messageTimeout: 300 });
    await client().appendToStream(stream, several(2));
    const subscription = client().subscribeToPersistentSubscriptionToStream(stream, group);
    const seen: string[] = [];
    for await (const row of subscription) {
      const [ordinal] = ordinalsOf([row]);
      seen.push(`${ordinal}/${row.retryCount}`);
      if (seen.length === 1) await subscription.nack(STOP, 'no more', row);
      else await subscription.ack(row);
      if (seen.length === 3) break;
    }
    await subscription.unsubscribe();
    expect(seen).toEqual(['0/0', '1/0', '0/1']);
  });
  it('about a message that it was not given changes nothing', async () => {
    const { stream, group } = await aGroup();
    await client().appendToStream(stream, several(2));
    const [elsewhere] = await all(client().readStream(stream, { maxCount: 1 }));
    const subscription = client().subscribeToPersistentSubscriptionToStream(stream, group);
    const seen: number[] = [];
    for await (const row of subscription) {
      if (seen.length === 0 && elsewhere) {
        const stranger = { ...elsewhere, event: { ...elsewhere.event, id: crypto.randomUUID() } };
        await subscription.ack(stranger as typeof row); // the same shape, with an id of nothing
      }
      seen.push(...ordinalsOf([row]));
      await subscription.ack(row);
      if (seen.length === 2) break;
    }
    await subscription.unsubscribe();
    expect(seen).toEqual([0, 1]);
  });
});
