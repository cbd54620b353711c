/** Batches whose writer gives them no time at all, asked by the protocol itself: the clients round their deadlines up. */
import messages from '@eventstore/db-client/generated/streams_pb.js';
import { Client, credentials, status } from '@grpc/grpc-js';
import { bytesField, emptyField, stringField } from '@throughline/event-node/wire/writer';
import { expect, it } from 'vitest';
import { aStream } from './asking.ts';
import { useServer } from './server.ts';

const server = useServer();
const BATCH_APPEND = '/event_store.client.streams.Streams/BatchAppend';
const DEADLINE = 7; // a google.protobuf.Duration, which no generated code here has: empty, it is nothing

const withoutTime = (stream: string): Buffer => {
  const name = stringField(3, stream);
  const options = bytesField(2, bytesField(1, name), emptyField(4), emptyField(DEADLINE));
  const about = (key: string, value: string) =>
    bytesField(2, stringField(1, key), stringField(2, value));
  const event = bytesField(
    3,
    bytesField(1, stringField(2, crypto.randomUUID())),
    about('type', 'Late'),
    about('content-type', 'application/octet-stream'),
  );
  const isFinal = Buffer.from([4 << 3, 1]);
  return Buffer.concat([
    bytesField(1, stringField(2, crypto.randomUUID())),
    options,
    event,
    isFinal,
  ]);
};

it('a batch that is given no time is too late, and not written', async () => {
  const client = new Client(new URL(server.url()).host, credentials.createInsecure());
  const call = client.makeBidiStreamRequest(
    BATCH_APPEND,
    (bytes: Buffer) => bytes,
    messages.BatchAppendResp.deserializeBinary,
  );
  const stream = aStream();
  for (let sent = 0; sent < 20; sent += 1) call.write(withoutTime(stream));
  call.end();
  const codes = [];
  for await (const answer of call) {
    codes.push((answer as messages.BatchAppendResp).getError()?.getCode());
  }
  expect(codes).toEqual(Array.from({ length: 20 }, () => status.DEADLINE_EXCEEDED));
  client.close();
});
