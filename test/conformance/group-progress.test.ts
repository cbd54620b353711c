/** How far a persistent subscription has come: what it writes down, what it tells, what it leaves behind. */
import {
  persistentSubscriptionToAllSettingsFromDefaults as allSettings,
  binaryEvent,
  END,
  eventTypeFilter,
  jsonEvent,
  PARK,
  type PersistentSubscriptionToStreamResolvedEvent,
  START,
  persistentSubscriptionToStreamSettingsFromDefaults as streamSettings,
} from '@eventstore/db-client';
import { describe, expect, it } from 'vitest';
import { aStream, refusal, until } from './asking.ts';
import { groupsOf, take } from './groups.ts';
import { all, isEmbedded, noted, ordinalsOf, several, useServer } from './server.ts';

const server = useServer();
const client = () => server.client();
const { aGroup, consume, info } = groupsOf(client);

const typed = (type: string, howMany = 1) =>
  Array.from({ length: howMany }, () => jsonEvent({ type, data: {} }));

/** A group on `$all` for one type of event, from a place on. */
const aFilteredGroup = async (settings: Parameters<typeof allSettings>[0]) => {
  const type = `Type${crypto.randomUUID().slice(0, 8)}`;
  const filter = eventTypeFilter({ prefixes: [type] });
  await client().createPersistentSubscriptionToAll(type, allSettings(settings), { filter });
  const stats = async () => (await client().getPersistentSubscriptionToAllInfo(type)).stats;
  return { type, group: type, stats };
};

describe('a group on $all whose filter lets little through', () => {
  it('writes down what it passed over, with nobody there, and counts from there on', async () => {
    const { type, stats } = await aFilteredGroup({ startFrom: END });
    const { position } = await client().appendToStream(aStream(), typed('Other', 60));
    const passed = (position?.commit ?? 0n) - 20n; // the upper bound: so many may be looked at and not written down
    const far = async () => (await stats()).lastCheckpointedEventPosition?.commit ?? -1n;
    await until(async () => (await far()) >= passed);
    expect((await stats()).lastKnownEventPosition).toBeUndefined();
    const before = await far();
    await client().appendToStream(aStream(), [...typed(type), ...typed('Other', 60)]);
    const consumer = client().subscribeToPersistentSubscriptionToAll(type);
    for await (const row of consumer) {
      await consumer.ack(row);
      break;
    }
    await until(async () => (await far()) > before + 40n);
    await consumer.unsubscribe();
    await client().deletePersistentSubscriptionToAll(type);
  });
  it('tells of the last event that is to be given, not of the last there is', async () => {
    const { type, stats } = await aFilteredGroup({ startFrom: START });
    expect((await stats()).lastKnownEventPosition).toBeUndefined();
    const { position } = await client().appendToStream(aStream(), typed(type, 2));
    await client().appendToStream(aStream(), typed('Other', 3));
    expect((await stats()).lastKnownEventPosition?.commit).toBe(position?.commit);
    await client().deletePersistentSubscriptionToAll(type);
  });
});

describe('how far a group came', () => {
  const kept = async (source: string, group: string) => {
    const rows = client().readStream(`$persistentsubscription-${source}::${group}-checkpoint`);
    const [last] = (await all(rows)).slice(-1);
    return [last?.event?.type, last?.event?.data];
  };
  it('is written down as the text of a revision in the stream', async () => {
    const { stream, group } = await aGroup({ checkPointLowerBound: 1, checkPointUpperBound: 3 });
    await client().appendToStream(stream, several(3));
    const consumer = consume(stream, group);
    await take(3, consumer);
    await until(async () => (await info(stream, group)).stats.lastCheckpointedEventRevision === 2n);
    expect(await kept(stream, group)).toEqual(['$SubscriptionCheckpoint', '2']);
    await client().deletePersistentSubscriptionToStream(stream, group);
  });
  it.runIf(isEmbedded)('is read as well where an earlier version wrote a number', async () => {
    const { stream, group } = await aGroup();
    await client().appendToStream(stream, several(3));
    await client().appendToStream(
      `$persistentsubscription-${stream}::${group}-checkpoint`,
      binaryEvent({ type: '$SubscriptionCheckpoint', data: Buffer.from('1') }),
    );
    await client().restartPersistentSubscriptionSubsystem();
    const consumer = consume(stream, group);
    expect(ordinalsOf(await take(1, consumer))).toEqual([2]);
    await consumer.unsubscribe();
    await client().deletePersistentSubscriptionToStream(stream, group);
  });
  it('is written down as the text of a position in the log', async () => {
    const bounds = { checkPointLowerBound: 1, checkPointUpperBound: 3 };
    const { type, group, stats } = await aFilteredGroup({ startFrom: END, ...bounds });
    await client().appendToStream(aStream(), typed('Other', 3));
    const far = async () => (await stats()).lastCheckpointedEventPosition?.commit;
    await until(async () => (await far()) !== undefined);
    const position = `C:${await far()}/P:${await far()}`;
    expect(await kept('$all', group)).toEqual(['$SubscriptionCheckpoint', position]);
    await client().deletePersistentSubscriptionToAll(type);
  });
});

describe.runIf(isEmbedded)('a group on $all whose filter takes too long', () => {
  it('lets its consumers go and says why, and nobody else is held up', async () => {
    const group = `slow-${crypto.randomUUID()}`;
    const filter = eventTypeFilter({ regex: '^(?=(a+)+$)' });
    await client().createPersistentSubscriptionToAll(group, allSettings({ startFrom: END }), {
      filter,
    });
    const following = all(client().subscribeToPersistentSubscriptionToAll(group));
    following.catch(() => undefined);
    await client().appendToStream(aStream(), typed(`${'a'.repeat(40)}!`));
    await expect(following).rejects.toThrow(/takes too long/);
    const joining = all(client().subscribeToPersistentSubscriptionToAll(group));
    await expect(joining).rejects.toThrow(/takes too long/);
    const listed = await client().listAllPersistentSubscriptions();
    expect(listed.map(({ groupName }) => groupName)).toContain(group);
    await client().deletePersistentSubscriptionToAll(group);
  });
});

describe('what a group tells of itself', () => {
  it('from the end, is no last event until one comes', async () => {
    const [stream, group] = [aStream(), `group-${crypto.randomUUID()}`];
    await client().appendToStream(stream, several(3));
    const settings = streamSettings({ startFrom: END });
    await client().createPersistentSubscriptionToStream(stream, group, settings);
    expect((await info(stream, group)).stats.lastKnownEventRevision).toBeUndefined();
    await client().appendToStream(stream, noted(3));
    expect((await info(stream, group)).stats.lastKnownEventRevision).toBe(3n);
  });
  it('is how many wait to be read, though nobody is there to read them', async () => {
    const { stream, group } = await aGroup();
    await client().appendToStream(stream, several(7));
    expect((await info(stream, group)).stats.readBufferCount).toBe(7);
  });
  it('is how much came since it began, up to what its live buffer holds, read or not', async () => {
    const [stream, group] = [aStream(), `group-${crypto.randomUUID()}`];
    await client().appendToStream(stream, several(4));
    const settings = streamSettings({ startFrom: START, liveBufferSize: 10 });
    await client().createPersistentSubscriptionToStream(stream, group, settings);
    const live = async () => (await info(stream, group)).stats.liveBufferCount;
    await until(async () => (await info(stream, group)).status === 'Live');
    expect(await live()).toBe(0n);
    await client().appendToStream(stream, several(7));
    expect(await live()).toBe(7n);
    const consumer = consume(stream, group, 20);
    await take(11, consumer);
    await consumer.unsubscribe();
    expect(await live()).toBe(7n);
    await client().appendToStream(stream, several(7));
    expect(await live()).toBe(10n);
  });
  it('is written down for the time alone where there is a time for it, else once it is much', async () => {
    const join = async (checkPointAfter: number) => {
      const bounds = { checkPointLowerBound: 1, checkPointUpperBound: 4 };
      const { stream, group } = await aGroup({ checkPointAfter, ...bounds });
      await client().appendToStream(stream, several(5));
      const consumer = consume(stream, group);
      const rows: PersistentSubscriptionToStreamResolvedEvent[] = [];
      consumer.on('data', (row) => rows.push(row));
      await until(() => rows.length === 5);
      const settle = (howMany: number) => consumer.ack(...rows.splice(0, howMany));
      const far = async () => (await info(stream, group)).stats.lastCheckpointedEventRevision;
      return { settle, far, leave: () => consumer.unsubscribe() };
    };
    const [timed, untimed] = [await join(1), await join(0)];
    await untimed.settle(3);
    for (const revision of [0n, 1n, 2n]) {
      await timed.settle(1);
      await until(async () => (await timed.far()) === revision);
    }
    expect(await untimed.far()).toBeUndefined();
    await untimed.settle(1);
    await until(async () => (await untimed.far()) === 3n);
    await timed.leave();
    await untimed.leave();
  });
  it('is all that is settled, in whatever order it was', async () => {
    const { stream, group } = await aGroup({ checkPointLowerBound: 10, checkPointUpperBound: 10 });
    await client().appendToStream(stream, several(15));
    const consumer = consume(stream, group, 20);
    const rows: Parameters<typeof consumer.ack>[0][] = [];
    for await (const row of consumer) {
      rows.push(row);
      if (rows.length === 15) break;
    }
    const [first, ...rest] = rows;
    for (const row of rest) await consumer.ack(row);
    await until(async () => (await info(stream, group)).stats.totalInFlightMessages === 1);
    expect((await info(stream, group)).stats.lastCheckpointedEventRevision).toBeUndefined();
    if (first) await consumer.ack(first);
    await until(
      async () => (await info(stream, group)).stats.lastCheckpointedEventRevision === 14n,
    );
    await consumer.unsubscribe();
  });
});

describe('a message of a group', () => {
  it('that a link led to stands where the link does', async () => {
    const { stream, group } = await aGroup({ resolveLinkTos: true });
    const target = aStream();
    await client().appendToStream(target, noted(0));
    const link = binaryEvent({ type: '$>', data: Buffer.from(`0@${target}`) });
    const { position } = await client().appendToStream(stream, link);
    const consumer = consume(stream, group);
    const [row] = await take(1, consumer);
    expect(row?.event?.streamId).toBe(target);
    expect(row?.event?.position).toEqual(position);
    expect(row?.link?.position).toEqual(position);
    expect(row?.commitPosition).toBe(position?.commit);
    await consumer.unsubscribe();
  });
  it('is settled by whoever answers, though it was given to another since', async () => {
    const { stream, group } = await aGroup({ messageTimeout: 300 });
    const first = consume(stream, group);
    const seen: { who: string; row: Parameters<typeof first.ack>[0] }[] = [];
    first.on('data', (row) => seen.push({ who: 'first', row }));
    await until(async () => (await info(stream, group)).connections.length === 1);
    const second = consume(stream, group);
    second.on('data', (row) => seen.push({ who: 'second', row }));
    await until(async () => (await info(stream, group)).connections.length === 2);
    await client().appendToStream(stream, noted(0));
    await until(() => new Set(seen.map(({ who }) => who)).size === 2);
    const [earliest] = seen;
    if (earliest) await (earliest.who === 'first' ? first : second).ack(earliest.row);
    await until(async () => {
      const { stats } = await info(stream, group);
      return stats.totalInFlightMessages + stats.retryBufferCount === 0;
    });
    const of = (ordinal: number) => seen.filter(({ row }) => ordinalsOf([row])[0] === ordinal);
    const given = of(0).length;
    await client().appendToStream(stream, noted(1));
    await until(() => of(1).length === 2); // its time ran out meanwhile
    expect(of(0)).toHaveLength(given);
    expect((await info(stream, group)).stats.parkedMessageCount).toBe(0n); // it was not given up either
    await Promise.all([first.unsubscribe(), second.unsubscribe()]);
  });
  it('that was parked says where it stood, and is replayed once, however often it is asked for', async () => {
    const { stream, group } = await aGroup();
    await client().appendToStream(stream, several(4));
    const consumer = consume(stream, group);
    let given = 0;
    consumer.on('data', (row) => {
      given += 1;
      void (given <= 4 ? consumer.nack(PARK, 'later', row) : consumer.ack(row));
    });
    await until(async () => (await info(stream, group)).stats.parkedMessageCount === 4n);
    const parked = await all(
      client().readStream(`$persistentsubscription-${stream}::${group}-parked`),
    );
    expect(parked.map(({ event }) => event?.metadata)).toMatchObject(
      [0, 1, 2, 3].map((subscriptionEventNumber) => ({ subscriptionEventNumber })),
    );
    const asked = [1, 2, 3].map(() => client().replayParkedMessagesToStream(stream, group));
    await Promise.all(asked);
    await until(() => given >= 8);
    await until(async () => (await info(stream, group)).stats.totalInFlightMessages === 0);
    await consumer.unsubscribe();
    expect(given).toBe(8);
  });
});

describe('a group that is deleted', () => {
  it('leaves nothing behind for one of the same name', async () => {
    const { stream, group } = await aGroup({ checkPointUpperBound: 1, checkPointLowerBound: 1 });
    await client().appendToStream(stream, several(3));
    const consumer = consume(stream, group);
    consumer.on('error', () => undefined); // it is let go with the group
    let given = 0;
    consumer.on('data', (row) => {
      given += 1;
      void (given === 1 ? consumer.nack(PARK, 'later', row) : consumer.ack(row));
    });
    await until(async () => {
      const { stats } = await info(stream, group);
      return stats.lastCheckpointedEventRevision === 2n && stats.parkedMessageCount === 1n;
    });
    await client().deletePersistentSubscriptionToStream(stream, group);
    for (const kept of ['checkpoint', 'parked']) {
      const rows = client().readStream(`$persistentsubscription-${stream}::${group}-${kept}`);
      expect(await refusal(all(rows))).toMatchObject({ type: 'stream-not-found' });
    }
  });
});
