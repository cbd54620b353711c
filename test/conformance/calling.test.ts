/** What any call may be told beside what it is about: how long, by whom, of whom; and connections kept alive. */
import {
  BACKWARDS,
  END,
  EventStoreDBClient,
  jsonEvent,
  START,
  streamNameFilter,
  persistentSubscriptionToStreamSettingsFromDefaults as streamSettings,
} from '@eventstore/db-client';
import { describe, expect, it } from 'vitest';
import { aStream, refusal, refusals } from './asking.ts';
import {
  all,
  first,
  isSuccessor,
  noted,
  ordinalsOf,
  revisions,
  several,
  useServer,
} from './server.ts';

const server = useServer();
const client = () => server.client();
const credentials = { username: 'admin', password: 'changeit' };

describe.each([
  ['a leader that must answer', { requiresLeader: true }],
  ['any node that may answer', { requiresLeader: false }],
  ['a user', { credentials }],
  ['a deadline', { deadline: 10_000 }],
])('a call with %s', (_, options) => {
  it('is served, whatever it asks for', async () => {
    const [stream, group] = [aStream(), `group-${crypto.randomUUID()}`];
    const { position } = await client().appendToStream(stream, several(3), options);
    expect(revisions(await all(client().readStream(stream, options)))).toEqual([0n, 1n, 2n]);
    const back = { ...options, direction: BACKWARDS, fromPosition: END, maxCount: 1 } as const;
    expect((await all(client().readAll(back)))[0]?.event?.position).toEqual(position);
    const { nextExpectedRevision } = await client().setStreamMetadata(stream, {}, options);
    expect(nextExpectedRevision).toBe(0n);
    expect((await client().getStreamMetadata(stream, options)).metadata).toEqual({});
    await client().createPersistentSubscriptionToStream(stream, group, streamSettings(), options);
    const told = await client().getPersistentSubscriptionToStreamInfo(stream, group, options);
    expect(told.groupName).toBe(group);
    await client().deletePersistentSubscriptionToStream(stream, group, options);
    expect((await client().listProjections(options)).length).toBeGreaterThan(0);
    await client().deleteStream(stream, options);
    await client().tombstoneStream(stream, options);
  });
  it('subscribes', async () => {
    const stream = aStream();
    await client().appendToStream(stream, several(2));
    const { deadline: _none, ...lasting } = { deadline: 0, ...options }; // a subscription has no end
    const rows = await first(2, client().subscribeToStream(stream, lasting));
    expect(ordinalsOf(rows)).toEqual([0, 1]);
    const filter = streamNameFilter({ prefixes: [stream] });
    const subscription = client().subscribeToAll({ ...lasting, fromPosition: START, filter });
    expect(ordinalsOf(await first(2, subscription))).toEqual([0, 1]);
  });
});

describe('a deadline that passes', () => {
  it('ends an append, whose caller is told, and of which nothing is written', async () => {
    const stream = aStream();
    const late = client().appendToStream(stream, several(3000), { deadline: 1 });
    expect(await refusal(late)).toMatchObject({ type: 'deadline-exceeded' });
    await client().appendToStream(aStream(), noted(0)); // the way in is not blocked by what was late
    expect(await refusal(all(client().readStream(stream)))).toMatchObject({
      type: 'stream-not-found',
    });
  });
  it('is past at once where no time is given', async () => {
    const stream = aStream();
    const asked = Array.from({ length: 100 }, () =>
      client().appendToStream(stream, noted(0), { deadline: 0 }),
    );
    for (const one of await refusals(asked))
      expect(one).toMatchObject({ type: 'deadline-exceeded' });
    expect(await refusal(all(client().readStream(stream)))).toMatchObject({
      type: 'stream-not-found',
    });
  });
  it('is the client’s own where a call names none', async () => {
    const hurried = EventStoreDBClient.connectionString(`${server.url()}&defaultDeadline=1`);
    const asked = Promise.all(Array.from({ length: 50 }, () => hurried.listProjections()));
    expect(await refusal(asked)).toMatchObject({ type: 'deadline-exceeded' });
    await hurried.dispose();
  });
});

describe('an append that need not throw', () => {
  const lenient = () =>
    EventStoreDBClient.connectionString(`${server.url()}&throwOnAppendFailure=false`);
  // A batch's failures are told through the client that all of a process share: see event-node.md.
  it('answers what the stream’s revision is', async () => {
    const other = lenient();
    const stream = aStream();
    await other.appendToStream(stream, several(3), { credentials });
    const answered = await other.appendToStream(stream, noted(9), {
      credentials,
      expectedRevision: 0n,
    });
    expect(answered).toMatchObject({ success: false, nextExpectedRevision: 2n });
    await other.dispose();
  });
});

describe('appends in several messages', () => {
  it('are one append, however small the messages', async () => {
    const stream = aStream();
    const events = Array.from({ length: 500 }, (_, ordinal) =>
      jsonEvent({ type: 'Noted', data: { ordinal } }),
    );
    const appended = client().appendToStream(stream, events, { batchAppendSize: 512 });
    const beside = client().appendToStream(stream, noted(500)); // comes in between, and is not mixed in
    await Promise.all([appended, beside]);
    const ordinals = ordinalsOf(await all(client().readStream(stream)));
    expect(ordinals.filter((ordinal) => ordinal !== 500)).toEqual(events.map((__, i) => i));
    expect([0, 500]).toContain(ordinals.indexOf(500));
  });
});

describe('a connection', () => {
  it('is kept alive while nothing is said, however often it asks', async () => {
    const quiet = EventStoreDBClient.connectionString(
      `${server.url()}&keepAliveInterval=100&keepAliveTimeout=1000`,
    );
    const stream = aStream();
    const subscription = quiet.subscribeToStream(stream);
    const following = first(1, subscription);
    await new Promise((resolve) => setTimeout(resolve, 2500));
    await client().appendToStream(stream, noted(7));
    expect(ordinalsOf(await following)).toEqual([7]);
    await quiet.dispose();
  });
  it('tells its name', async () => {
    const named = EventStoreDBClient.connectionString(`${server.url()}&connectionName=clerk`);
    const [stream, group] = [aStream(), 'named'];
    await named.createPersistentSubscriptionToStream(stream, group, streamSettings());
    const subscription = named.subscribeToPersistentSubscriptionToStream(stream, group);
    await new Promise((resolve) => subscription.once('confirmation', resolve));
    const told = await named.getPersistentSubscriptionToStreamInfo(stream, group);
    expect(told.connections).toMatchObject([{ connectionName: 'clerk' }]);
    await subscription.unsubscribe();
    await named.dispose();
  });
});

describe.runIf(isSuccessor)('what a newer server alone does', () => {
  it('is refused by name: appends to several streams at once', async () => {
    const successor = client() as unknown as {
      multiStreamAppend: (requests: readonly object[]) => Promise<unknown>;
      appendRecords: (records: readonly object[]) => Promise<unknown>;
    };
    const events = [noted(0)];
    const request = { streamName: aStream(), events, expectedState: 'any' };
    for (const asked of [
      successor.multiStreamAppend([request]),
      successor.appendRecords([{ streamName: aStream(), record: noted(0) }]),
    ]) {
      expect(String(await refusal(asked))).toMatch(/requires server version 2\d\.1 or higher/);
    }
  });
});
