/** The Streams service: reads, subscriptions, appends and deletions, on the codec of this folder. */
import type { ServiceDefinition, UntypedServiceImplementation } from '@grpc/grpc-js';
import type { Clock, EventLog } from '../log/event-log.ts';
import { type ReadRequest, readReadRequest } from '../protocol/read-request.ts';
import { append, softDelete, tombstone } from './appending.ts';
import { batchAppend } from './batch-appending.ts';
import type { Frames } from './frames.ts';
import { createOutlet, type Outlet, type ReadCall } from './outlet.ts';
import { read } from './reading.ts';
import type { Serving } from './serving.ts';
import { logSource, streamSource } from './sources.ts';
import { subscribe } from './subscription.ts';

const asIs = <Bytes>(bytes: Bytes): Bytes => bytes;

const method = (name: string, requestStream: boolean, responseStream: boolean) => ({
  path: `/event_store.client.streams.Streams/${name}`,
  requestStream,
  responseStream,
  requestSerialize: asIs<Buffer>,
  requestDeserialize: asIs<Buffer>,
  // Frames stand in for a Buffer: see frames.ts.
  responseSerialize: asIs as (message: Buffer | Frames) => Buffer,
  responseDeserialize: asIs<Buffer>,
});

/** Requests and answers pass as bytes: each handler decodes its own, and can say what is wrong. */
export const streamsDefinition: ServiceDefinition = {
  read: method('Read', false, true),
  append: method('Append', true, false),
  delete: method('Delete', false, false),
  tombstone: method('Tombstone', false, false),
  batchAppend: method('BatchAppend', true, true),
};

const serve = (
  log: EventLog,
  clock: Clock,
  request: ReadRequest,
  outlet: Outlet,
): Promise<void> => {
  if (request.count !== undefined) return read(log, clock, request, outlet);
  const source =
    request.streamName === undefined
      ? logSource(log, request)
      : streamSource(log, clock, request, request.streamName);
  return subscribe(log, source, outlet);
};

/** Ends a subscription with an error once its reader may read no more. */
const watchAccess = (
  { log, access }: Serving,
  streamName: string,
  outlet: Outlet,
  check: () => void,
): void => {
  const recheck = (): void => {
    try {
      check();
    } catch (error) {
      outlet.fail(error);
    }
  };
  for (const rules of access.rulesOf(streamName)) outlet.onClose(log.tail.listen(rules, recheck));
};

const reader =
  (serving: Serving) =>
  async (call: ReadCall): Promise<void> => {
    const { log, clock, access, stopSignal } = serving;
    const outlet = createOutlet(call, stopSignal);
    try {
      const request = readReadRequest(call.request);
      const streamName = request.streamName ?? '$all';
      const check = (): void => access.check(call.metadata, 'read', streamName);
      check();
      if (request.count === undefined) watchAccess(serving, streamName, outlet, check);
      await serve(log, clock, request, outlet);
      if (outlet.isOpen()) call.end();
    } catch (error) {
      outlet.fail(error);
    }
  };

export const streamsService = (serving: Serving): UntypedServiceImplementation => ({
  read: reader(serving),
  append: append(serving),
  delete: softDelete(serving),
  tombstone: tombstone(serving),
  batchAppend: batchAppend(serving),
});
