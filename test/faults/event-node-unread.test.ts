/** The event node and who sends without end, or never reads what it is sent: it waits, or refuses, and nothing grows. */
import { type ClientHttp2Session, type ClientHttp2Stream, connect } from 'node:http2';
import { setTimeout as delay } from 'node:timers/promises';
import {
  EventStoreDBClient,
  jsonEvent,
  START,
  persistentSubscriptionToStreamSettingsFromDefaults as streamSettings,
} from '@eventstore/db-client';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { type RunningNode, startNode } from '../support/event-node.ts';
import {
  field,
  frame,
  headersOf,
  numberField,
  proposed,
  residentBytes,
  streamNamed,
  uuid,
} from './raw-calls.ts';

const MEBIBYTE = 1024 * 1024;
const ANY = field(4, Buffer.alloc(0));

let node: RunningNode;
let client: EventStoreDBClient;
let session: ClientHttp2Session;
beforeAll(async () => {
  node = await startNode();
  client = EventStoreDBClient.connectionString(node.url);
});
afterAll(async () => {
  await client.dispose();
  await node.stop();
});
beforeEach(() => {
  session = connect(`http://${new URL(node.url).host}`, { settings: { initialWindowSize: 1000 } });
});
afterEach(() => {
  session.destroy();
});

const isServed = async (): Promise<void> => {
  await client.appendToStream(`served-${crypto.randomUUID()}`, jsonEvent({ type: 'S', data: {} }));
};

const call = (path: string): ClientHttp2Stream => {
  const opened = session.request(headersOf(`/event_store.client.${path}`));
  opened.on('error', () => opened.destroy()); // ended with its session
  return opened;
};

/** Sends the same again until there are so many, the other side takes no more, or it has said why not. */
const pour = async (stream: ClientHttp2Stream, most: number, message: () => Buffer) => {
  let sent = 0;
  let status: unknown;
  for (const name of ['response', 'trailers']) {
    stream.once(name, (headers: Record<string, unknown>) => {
      status ??= headers['grpc-status'];
    });
  }
  while (sent < most && status === undefined) {
    sent += 1;
    if (stream.write(message())) continue;
    const patience = delay(10_000, false);
    const taken = new Promise((resolve) => stream.once('drain', resolve));
    if ((await Promise.race([taken, patience])) === false) break;
  }
  return { sent, status };
};

it.each([
  ['bytes that are not data', 20_000, 10_000],
  ['nothing', 500_000, 0],
])(
  'an append of events without end that hold %s is refused',
  async (_, most, metadata) => {
    const before = await residentBytes(node.pid);
    const append = call('streams.Streams/Append');
    append.resume();
    append.write(frame(field(1, streamNamed('endless'), ANY)));
    const { status } = await pour(append, most, () => frame(field(2, proposed(0, metadata))));
    expect(status).toBe('8');
    expect((await residentBytes(node.pid)) - before).toBeLessThan(300 * MEBIBYTE);
    await isServed();
  },
  60_000,
);

it('who does not read the answers to batches is not read any further', async () => {
  const batches = call('streams.Streams/BatchAppend');
  batches.pause();
  const { sent } = await pour(batches, 20_000, () =>
    frame(
      Buffer.concat([
        field(1, uuid()),
        field(2, streamNamed('unread'), ANY),
        field(3, proposed(0)),
        numberField(4, 1),
      ]),
    ),
  );
  expect(sent).toBeLessThan(10_000);
  await isServed();
}, 60_000);

it('who does not read the messages of a group is given no more, however many were asked for', async () => {
  const stream = `unread-${crypto.randomUUID()}`;
  const text = 'x'.repeat(10_000);
  for (let count = 0; count < 20; count += 1) {
    const events = Array.from({ length: 50 }, () => jsonEvent({ type: 'Unread', data: { text } }));
    await client.appendToStream(stream, events);
  }
  const settings = streamSettings({ startFrom: START });
  await client.createPersistentSubscriptionToStream(stream, 'readers', settings);
  const consuming = call('persistent_subscriptions.PersistentSubscriptions/Read');
  consuming.pause();
  const options = [
    streamNamed(stream),
    field(2, Buffer.from('readers')),
    numberField(3, 1_000_000),
    field(4, field(2, Buffer.alloc(0))),
  ];
  consuming.write(frame(field(1, ...options)));
  const given = async (): Promise<number> =>
    (await client.getPersistentSubscriptionToStreamInfo(stream, 'readers')).stats
      .totalInFlightMessages;
  while ((await given()) === 0) await delay(10);
  await isServed();
  expect(await given()).toBeLessThan(500); // of a thousand
  consuming.resume();
  while ((await given()) < 1000) await delay(10);
}, 60_000);
