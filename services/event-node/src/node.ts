/** The embedded event node: a log on this machine's disk, served in EventStoreDB's protocol. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Server, ServerCredentials } from '@grpc/grpc-js';
import { openDatabase } from './log/database.ts';
import { type Clock, openLog } from './log/event-log.ts';
import { createWriter } from './log/writer.ts';
import { OPEN_ACCESS } from './serve/access.ts';
import { stopping } from './serve/errors.ts';
import { featuresDefinition, featuresService } from './serve/features-service.ts';
import { streamsDefinition, streamsService } from './serve/streams-service.ts';

/** Bytes of event data that one append may hold, as EventStoreDB has it by default. */
export const MAX_APPEND_SIZE = 1024 * 1024;

const LARGEST_MESSAGE = 17 * 1024 * 1024; // what the official client allows itself
const GRACE = 2000; // milliseconds for calls to end when the node stops

export type EventNodeOptions = {
  /** Folder of the log, made where there is none; or `:memory:` for one that is gone when it stops. */
  readonly data: string | ':memory:';
  /** 0: any free port. */
  readonly port: number;
  readonly host?: string;
  readonly clock?: Clock;
};

export type EventNode = {
  readonly port: number;
  /** The connection string for clients. */
  readonly url: string;
  readonly stop: () => Promise<void>;
};

const systemClock: Clock = () => Math.round((performance.timeOrigin + performance.now()) * 1000);

const openFile = (data: string): string => {
  if (data === ':memory:') return data;
  mkdirSync(data, { recursive: true, mode: 0o700 });
  return join(data, 'events.sqlite');
};

const bind = (server: Server, address: string): Promise<number> =>
  new Promise((resolve, reject) => {
    server.bindAsync(address, ServerCredentials.createInsecure(), (error, port) => {
      if (error) reject(error);
      else resolve(port);
    });
  });

const shutDown = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    const force = setTimeout(() => server.forceShutdown(), GRACE);
    server.tryShutdown(() => {
      clearTimeout(force);
      resolve();
    });
  });

/** Opens the log and listens. */
export const startEventNode = async (options: EventNodeOptions): Promise<EventNode> => {
  const { data, port, host = '127.0.0.1', clock = systemClock } = options;
  const log = openLog(openDatabase(openFile(data)), clock);
  const writer = createWriter(log);
  const stop = new AbortController();
  const serving = {
    log,
    writer,
    clock,
    access: OPEN_ACCESS,
    maxAppendSize: MAX_APPEND_SIZE,
    stopSignal: stop.signal,
  };
  const server = new Server({
    'grpc.max_receive_message_length': LARGEST_MESSAGE,
    'grpc.max_send_message_length': -1,
  });
  server.addService(streamsDefinition, streamsService(serving));
  server.addService(featuresDefinition, featuresService([streamsDefinition]));
  const bound = await bind(server, `${host}:${port}`);
  return {
    port: bound,
    url: `esdb://${host}:${bound}?tls=false`,
    stop: async () => {
      writer.stop();
      stop.abort(stopping());
      await shutDown(server);
      log.close();
    },
  };
};
