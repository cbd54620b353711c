/**
 * A follower whose store says "everything up to here" of less than it has handed over already, and is
 * then lost: it reads on after the last event it handed over, and no event is told again.
 */
import { EventStoreDBClient } from '@eventstore/db-client';
import { Server, ServerCredentials, status } from '@grpc/grpc-js';
import { contentOf, StoredEvent } from '@throughline/event-node/log/stored-event';
import {
  checkpoint,
  confirmation,
  eventAnswer,
} from '@throughline/event-node/protocol/read-answers';
import { type From, readReadRequest } from '@throughline/event-node/protocol/read-request';
import {
  featuresDefinition,
  featuresService,
} from '@throughline/event-node/serve/features-service';
import { createOutlet, type ReadCall } from '@throughline/event-node/serve/outlet';
import { streamsDefinition } from '@throughline/event-node/serve/streams-service';
import { subscribe } from '@throughline/event-store/subscription';
import { afterEach, expect, it } from 'vitest';

const eventAt = (position: number): Buffer => {
  const streamName = 'kelderby.letter-00000000-0000-4000-8000-000000000000';
  const created = 1_700_000_000_000_000; // microseconds
  const head = { position, streamName, revision: position, type: 'Said', created, isJson: true };
  const content = contentOf(Buffer.alloc(16, position), Buffer.alloc(0), Buffer.from('{}'));
  return eventAnswer({ event: new StoredEvent(head, content, 0), link: undefined }, 'text');
};

/** What the store says each time that somebody follows it; then the connection is lost. */
const ANSWERS = [[eventAt(4), eventAt(5), checkpoint(3)], [checkpoint(4)], [eventAt(6)]];

const asked: From[] = [];
const read = async (call: ReadCall): Promise<void> => {
  asked.push(readReadRequest(call.request).from);
  const outlet = createOutlet(call, new AbortController().signal);
  for (const answer of [confirmation('s'), ...(ANSWERS[asked.length - 1] ?? [])])
    outlet.put(answer);
  await outlet.flush();
  setTimeout(() => call.emit('error', { code: status.UNAVAILABLE, details: 'lost' }), 100);
};

const never = (): void => {
  throw new Error('This store is followed and nothing else.');
};
const unused = { append: never, batchAppend: never, delete: never, tombstone: never };
const server = new Server();
afterEach(() => server.forceShutdown());

it('reads on after the last event that it handed over', async () => {
  server.addService(streamsDefinition, { read, ...unused });
  server.addService(featuresDefinition, featuresService([streamsDefinition]));
  const port = await new Promise<number>((resolve, reject) =>
    server.bindAsync('127.0.0.1:0', ServerCredentials.createInsecure(), (error, bound) =>
      error ? reject(error) : resolve(bound),
    ),
  );
  const client = EventStoreDBClient.connectionString(`esdb://127.0.0.1:${port}?tls=false`);
  const handed: bigint[] = [];
  const enough = new AbortController();
  await subscribe(
    { client, prefixes: ['kelderby.'], from: 2n, signal: enough.signal },
    ({ position }) => {
      handed.push(position.commit);
      if (position.commit === 6n) enough.abort();
    },
  );
  await client.dispose();
  expect(handed).toEqual([4n, 5n, 6n]);
  expect(asked).toEqual([2, 5, 5]);
});
