/** The event node under abuse: whatever comes in, others are served, and nothing grows. */
import { type ClientHttp2Session, connect } from 'node:http2';
import { connect as connectSocket } from 'node:net';
import { EventStoreDBClient, jsonEvent } from '@eventstore/db-client';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type RunningNode, startNode } from '../support/event-node.ts';
import { randomFrom } from '../support/random.ts';
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

const SEED = Number(process.env['FAULT_SEED'] ?? 20_261_123);
const MEBIBYTE = 1024 * 1024;
const READ = '/event_store.client.streams.Streams/Read';
const BATCH = '/event_store.client.streams.Streams/BatchAppend';
const APPEND = '/event_store.client.streams.Streams/Append';

let node: RunningNode;
let client: EventStoreDBClient;
beforeAll(async () => {
  node = await startNode();
  client = EventStoreDBClient.connectionString(node.url);
});
afterAll(async () => {
  await client.dispose();
  await node.stop();
});

/** Whoever else uses the node is served as ever. */
const isServed = async (): Promise<void> => {
  const stream = `served-${crypto.randomUUID()}`;
  await client.appendToStream(stream, jsonEvent({ type: 'Served', data: {} }));
  let seen = 0;
  for await (const _ of client.readStream(stream)) seen += 1;
  expect(seen).toBe(1);
};

/** Sends bytes as the body of a call; answers its gRPC status. */
const send = (session: ClientHttp2Session, path: string, body: Buffer): Promise<string> =>
  new Promise((resolve, reject) => {
    const call = session.request(headersOf(path));
    let status = 'none';
    const note = (headers: Record<string, unknown>): void => {
      if (headers['grpc-status'] !== undefined) status = String(headers['grpc-status']);
    };
    call.on('response', note);
    call.on('trailers', note);
    call.on('close', () => resolve(status));
    call.on('error', reject);
    call.resume();
    call.end(body);
  });

describe('malformed requests', () => {
  let session: ClientHttp2Session;
  beforeEach(() => {
    session = connect(`http://${new URL(node.url).host}`);
  });
  afterEach(() => {
    session.destroy();
  });

  it(`are errors to whoever sent them (seed ${SEED})`, async () => {
    const random = randomFrom(SEED);
    for (let tried = 0; tried < 300; tried += 1) {
      const bytes = Buffer.from(
        Array.from({ length: Math.floor(random() * 60) }, () => Math.floor(random() * 256)),
      );
      const path = [READ, BATCH, APPEND][tried % 3] ?? READ;
      const status = await send(session, path, frame(bytes));
      expect(Number(status), `${path} ${bytes.toString('hex')}`).toBeGreaterThanOrEqual(0);
    }
    await isServed();
  });
  it('that claim more than they hold are refused', async () => {
    const lies = Buffer.from('0affffffff0f', 'hex'); // field 1, four thousand million bytes long
    expect(await send(session, READ, frame(lies))).toBe('3');
    expect(await send(session, BATCH, frame(lies))).toBe('3');
  });
  it('of more than the largest message are refused', async () => {
    const large = frame(Buffer.alloc(18 * MEBIBYTE));
    const answered = await send(session, BATCH, large).catch(String);
    expect(answered).toMatch(/^8$|ENHANCE_YOUR_CALM/); // the same, to a client that still sends
    await isServed();
  });
  it('for methods that do not exist are refused', async () =>
    expect(
      await send(session, '/event_store.client.streams.Streams/Nothing', frame(Buffer.alloc(0))),
    ).toBe('12'));
});

/** BatchAppendReq: the beginning of a batch, of which the rest never comes. */
const begunBatch = (bytes: number): Buffer =>
  frame(
    Buffer.concat([field(1, uuid()), field(2, streamNamed('begun')), field(3, proposed(bytes))]),
  );

describe('batches begun and never finished', () => {
  it.each([
    ['many small ones', 2000, 10],
    ['large ones', 200, 900_000],
  ])(
    'are refused where they are too many: %s',
    async (_, count, bytes) => {
      const before = await residentBytes(node.pid);
      const session = connect(`http://${new URL(node.url).host}`);
      const body = Buffer.concat(Array.from({ length: count }, () => begunBatch(bytes)));
      const answered = await send(session, BATCH, body).catch(String);
      expect(answered).toMatch(/^8$|ENHANCE_YOUR_CALM/); // the same, to a client that still sends
      session.destroy();
      await isServed();
      expect((await residentBytes(node.pid)) - before).toBeLessThan(400 * MEBIBYTE); // what is sent, and what is kept of it
    },
    60_000,
  );
});

describe('crowds', () => {
  it('of connections that say nothing or nonsense do not keep others out', async () => {
    const port = Number(new URL(node.url).port);
    const sockets = Array.from({ length: 2000 }, (_, count) => {
      const socket = connectSocket(port, '127.0.0.1');
      socket.on('error', () => socket.destroy()); // the node may hang up on nonsense
      if (count % 2 === 0)
        socket.write(
          count % 4 === 0 ? 'nonsense\r\n\r\n' : 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\ngarbage',
        );
      return socket;
    });
    await isServed();
    for (const socket of sockets) socket.destroy();
    await isServed();
  });

  it('of subscriptions opened and abandoned leave nothing behind', async () => {
    const stream = `busy-${crypto.randomUUID()}`;
    const text = 'x'.repeat(2000);
    const events = Array.from({ length: 50 }, () => jsonEvent({ type: 'Busy', data: { text } }));
    await client.appendToStream(stream, events);
    const round = async (): Promise<void> => {
      const opened = Array.from({ length: 100 }, () => client.subscribeToStream(stream));
      await Promise.all(
        opened.map(
          (subscription) => new Promise((resolve) => subscription.once('confirmation', resolve)),
        ),
      );
      await Promise.all(opened.map((subscription) => subscription.unsubscribe()));
    };
    await round();
    const before = await residentBytes(node.pid);
    for (let count = 0; count < 15; count += 1) await round(); // a thousand and more, which is no attack
    expect((await residentBytes(node.pid)) - before).toBeLessThan(100 * MEBIBYTE);
    await isServed();
  }, 60_000);

  it('of reads and appends begun and abandoned leave nothing behind', async () => {
    const stream = `left-${crypto.randomUUID()}`;
    const text = 'x'.repeat(2000);
    const events = Array.from({ length: 200 }, () => jsonEvent({ type: 'Left', data: { text } }));
    await client.appendToStream(stream, events);
    const source = field(1, streamNamed(stream), field(3, Buffer.alloc(0)));
    const read = frame(field(1, source, numberField(5, 1000)));
    const round = async (): Promise<void> => {
      const session = connect(`http://${new URL(node.url).host}`);
      session.on('error', () => session.destroy()); // left in the middle, on purpose
      for (let count = 0; count < 90; count += 1) {
        const path = [READ, BATCH, APPEND][count % 3] ?? READ;
        const call = session.request(headersOf(path));
        call.on('error', () => call.destroy());
        call.write(path === READ ? read : path === BATCH ? begunBatch(5000) : read.subarray(0, 4));
      }
      await new Promise((resolve) => setTimeout(resolve, 20));
      session.destroy();
    };
    for (let count = 0; count < 10; count += 1) await round();
    const before = await residentBytes(node.pid);
    for (let count = 0; count < 60; count += 1) await round();
    expect((await residentBytes(node.pid)) - before).toBeLessThan(100 * MEBIBYTE);
    await isServed();
  }, 60_000);

  it('of readers that do not read do not grow the node', async () => {
    const stream = `heavy-${crypto.randomUUID()}`;
    const text = 'x'.repeat(100_000);
    for (let count = 0; count < 30; count += 1) {
      await client.appendToStream(
        stream,
        Array.from({ length: 10 }, () => jsonEvent({ type: 'Heavy', data: { text } })),
      );
    }
    const before = await residentBytes(node.pid);
    const session = connect(`http://${new URL(node.url).host}`, {
      settings: { initialWindowSize: 1000 },
    });
    // ReadReq { options { stream { identifier { name } start } subscription } }
    const from = field(1, streamNamed(stream), field(3, Buffer.alloc(0)));
    const request = frame(field(1, from, field(6, Buffer.alloc(0))));
    const calls = Array.from({ length: 50 }, () => {
      const call = session.request(headersOf(READ));
      call.on('error', () => call.destroy()); // ended with the session below
      call.end(request);
      return call;
    });
    await new Promise((resolve) => setTimeout(resolve, 1000));
    const grown = (await residentBytes(node.pid)) - before;
    await isServed();
    for (const call of calls) call.destroy();
    session.destroy();
    expect(grown).toBeLessThan(200 * MEBIBYTE); // all of it to all of them would be 1,500
  }, 60_000);
});
