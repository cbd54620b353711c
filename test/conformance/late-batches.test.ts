/** Batches that their writer gives no time, or does not finish, asked by the protocol itself: no client does either. */
import messages from '@eventstore/db-client/generated/streams_pb.js';
import { Client, type ClientDuplexStream, credentials, status } from '@grpc/grpc-js';
import {
  bytesField,
  emptyField,
  numberField,
  stringField,
} from '@throughline/event-node/wire/writer';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { aStream, refusal } from './asking.ts';
import { all, useServer } from './server.ts';

const server = useServer();
const BATCH_APPEND = '/event_store.client.streams.Streams/BatchAppend';
const MILLISECOND = 1_000_000; // nanoseconds
const AT_LEISURE = bytesField(7, numberField(1, 60)); // seconds

type Answer = messages.BatchAppendResp;
type Call = ClientDuplexStream<Buffer, Answer>;

/** A google.protobuf.Duration, which no generated code here has: empty, it is nothing. */
const within = (milliseconds: number): Buffer =>
  milliseconds === 0 ? emptyField(7) : bytesField(7, numberField(2, milliseconds * MILLISECOND));

const optionsOf = (stream: string, deadline: Buffer): Buffer =>
  bytesField(2, bytesField(1, stringField(3, stream)), emptyField(4), deadline);

const eventOf = (size: number): Buffer => {
  const about = (key: string, value: string) =>
    bytesField(2, stringField(1, key), stringField(2, value));
  return bytesField(
    3,
    bytesField(1, stringField(2, crypto.randomUUID())),
    about('type', 'Late'),
    about('content-type', 'application/octet-stream'),
    bytesField(4, Buffer.alloc(size, 1)),
  );
};

const FINAL = Buffer.from([4 << 3, 1]);

/** The messages of one batch, which it has in common with nothing else. */
const aBatch = (): ((...parts: readonly Buffer[]) => Buffer) => {
  const correlation = bytesField(1, stringField(2, crypto.randomUUID()));
  return (...parts) => Buffer.concat([correlation, ...parts]);
};

let client: Client;
let call: Call;
beforeEach(() => {
  client = new Client(new URL(server.url()).host, credentials.createInsecure());
  call = client.makeBidiStreamRequest(
    BATCH_APPEND,
    (bytes: Buffer) => bytes,
    messages.BatchAppendResp.deserializeBinary,
  );
});
afterEach(() => client.close());

const answered = (): Promise<Answer> => new Promise((resolve) => call.once('data', resolve));
const codesToTheEnd = async (): Promise<(number | undefined)[]> => {
  call.end();
  const codes = [];
  for await (const answer of call) codes.push((answer as Answer).getError()?.getCode());
  return codes;
};

it('a batch that is given no time is too late, and not written', async () => {
  const late = optionsOf(aStream(), within(0));
  for (let sent = 0; sent < 20; sent += 1) call.write(aBatch()(late, eventOf(1), FINAL));
  expect(await codesToTheEnd()).toEqual(Array.from({ length: 20 }, () => status.DEADLINE_EXCEEDED));
});

it('a batch that is not finished in time is answered then, and its rest is passed over', async () => {
  const stream = aStream();
  const unfinished = aBatch();
  call.write(unfinished(optionsOf(stream, within(50)), eventOf(1)));
  expect((await answered()).getError()?.getCode()).toBe(status.DEADLINE_EXCEEDED);
  call.write(unfinished(eventOf(1), FINAL));
  const next = aStream();
  call.write(aBatch()(optionsOf(next, AT_LEISURE), eventOf(1), FINAL));
  expect(await codesToTheEnd()).toEqual([undefined]);
  expect(await all(server.client().readStream(next))).toHaveLength(1);
  expect(await refusal(all(server.client().readStream(stream)))).toMatchObject({
    type: 'stream-not-found',
  });
});

it('a batch that is not finished is not waited for as long as its writer would', async () => {
  call.write(aBatch()(optionsOf(aStream(), AT_LEISURE), eventOf(1)));
  expect((await answered()).getError()?.getCode()).toBe(status.DEADLINE_EXCEEDED);
  expect(await codesToTheEnd()).toEqual([]);
});

it.each([
  ['no stream', '', status.INVALID_ARGUMENT],
  ['what its writer may not write to', '$all', status.PERMISSION_DENIED],
])('a batch to %s is refused before it is finished, and once', async (_, stream, code) => {
  const refused = aBatch();
  call.write(refused(optionsOf(stream, AT_LEISURE), eventOf(1)));
  expect((await answered()).getError()?.getCode()).toBe(code);
  call.write(refused(eventOf(1), FINAL));
  expect(await codesToTheEnd()).toEqual([]);
});

it('a batch that is too large already is refused before it is finished', async () => {
  const large = aBatch();
  call.write(large(optionsOf(aStream(), AT_LEISURE), eventOf(600_000)));
  call.write(large(eventOf(600_000)));
  expect((await answered()).getError()?.getCode()).toBe(status.INVALID_ARGUMENT);
  call.write(large(eventOf(1), FINAL));
  expect(await codesToTheEnd()).toEqual([]);
});
