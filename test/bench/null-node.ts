/** The limit of the client's path: a server of the same library that answers at once and keeps nothing. */

import type { ServerDuplexStream } from '@grpc/grpc-js';
import { Server, ServerCredentials } from '@grpc/grpc-js';
import { contentOf, StoredEvent } from '@throughline/event-node/log/stored-event';
import { batchSucceeded, readBatch } from '@throughline/event-node/protocol/batch-messages';
import { confirmation, eventAnswer } from '@throughline/event-node/protocol/read-answers';
import { readReadRequest } from '@throughline/event-node/protocol/read-request';
import {
  featuresDefinition,
  featuresService,
} from '@throughline/event-node/serve/features-service';
import { createOutlet, type ReadCall } from '@throughline/event-node/serve/outlet';
import { streamsDefinition } from '@throughline/event-node/serve/streams-service';

const EVENTS = Number(process.argv[2] ?? 100_000);
const BYTES = 430;

const canned = (): Buffer => {
  const head = {
    position: 4711,
    streamName: 'bench-00000000-0000-4000-8000-000000000000',
    revision: 4711,
    type: 'Measured',
    created: 1_700_000_000_000_000,
    isJson: true,
  };
  const data = Buffer.from(JSON.stringify({ text: 'x'.repeat(BYTES) }));
  const event = new StoredEvent(head, contentOf(Buffer.alloc(16, 7), Buffer.alloc(0), data), 0);
  return eventAnswer({ event, link: undefined }, 'text');
};
const message = canned();

const read = async (call: ReadCall): Promise<void> => {
  const outlet = createOutlet(call, new AbortController().signal);
  const { count } = readReadRequest(call.request);
  if (count === undefined) outlet.put(confirmation('null'));
  for (let sent = 0; sent < EVENTS; sent += 1) {
    const full = outlet.put(message);
    if (full) await full;
  }
  await outlet.flush();
  if (count !== undefined) call.end();
};

// The batch is decoded, as any server must to know whom to answer.
const batchAppend = (call: ServerDuplexStream<Buffer, Buffer>): void => {
  call.on('data', (bytes: Buffer) => {
    const { correlation, options, isFinal } = readBatch(bytes, 0);
    if (isFinal && options)
      call.write(batchSucceeded(correlation, options, { revision: 0, position: 1 }));
  });
  call.on('end', () => call.end());
};

const never = (): void => {
  throw new Error('The null node answers reads and batches alone.');
};

const server = new Server({ 'grpc.max_receive_message_length': 17 * 1024 * 1024 });
server.addService(streamsDefinition, {
  read,
  batchAppend,
  append: never,
  delete: never,
  tombstone: never,
});
server.addService(featuresDefinition, featuresService([streamsDefinition]));
server.bindAsync('127.0.0.1:0', ServerCredentials.createInsecure(), (error, port) => {
  if (error) throw error;
  console.log(`event node listening on esdb://127.0.0.1:${port}?tls=false (data in nothing)`);
});
