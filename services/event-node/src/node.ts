/** The embedded event node: a log on this machine's disk, served in EventStoreDB's protocol. */
import { readFileSync } from 'node:fs';
import { isIPv6, type Socket } from 'node:net';
import { join } from 'node:path';
import { createSecureContext } from 'node:tls';
import type { UntypedServiceImplementation } from '@grpc/grpc-js';
import { Server, ServerCredentials, type ServiceDefinition } from '@grpc/grpc-js';
import { LOG_FILE, openDatabase, UnusableLog } from './log/database.ts';
import { type Clock, type EventLog, openLog } from './log/event-log.ts';
import { makeFolder } from './log/folder.ts';
import { freshId } from './log/fresh-id.ts';
import { createWriter, type Writer } from './log/writer.ts';
import { createGroups } from './persistent/groups.ts';
import { persistentDefinition, persistentService } from './persistent/service.ts';
import { createProjections } from './projections/running.ts';
import { projectionsDefinition, projectionsService } from './projections/service.ts';
import { OPEN_ACCESS } from './serve/access.ts';
import { type Door, openDoor, type Tls } from './serve/door.ts';
import { stopping } from './serve/errors.ts';
import { featuresDefinition, featuresService } from './serve/features-service.ts';
import { gossipDefinition, gossipService, type Self } from './serve/gossip-service.ts';
import { health } from './serve/health.ts';
import { keeperDefinition, keeperService } from './serve/keeper-service.ts';
import { operationsDefinition, operationsService } from './serve/operations-service.ts';
import type { Serving } from './serve/serving.ts';
import { streamsDefinition, streamsService } from './serve/streams-service.ts';
import { accessLists } from './users/access-lists.ts';
import { authenticating, authentication, type Callers } from './users/authentication.ts';
import { usersDefinition, usersService } from './users/service.ts';
import { createFirstUsers, type FirstPasswords, usersOf } from './users/users.ts';

/** Bytes of event data that one append may hold, as EventStoreDB has it by default. */
export const MAX_APPEND_SIZE = 1024 * 1024;

const LARGEST_MESSAGE = 17 * 1024 * 1024; // what the official client allows itself
// Calls broken off on one connection: at once, and in a second. Node takes a thousand for an attack, and ends every other
// call of that client as well; but who reads until what was looked for is found breaks off all the time.
const BROKEN_OFF = { streamResetBurst: 10_000, streamResetRate: 1000 };
const GRACE = 2000; // milliseconds for connections to end when the node stops

export type EventNodeOptions = {
  /** Folder of the log, made where there is none; or `:memory:` for one that is gone when it stops. */
  readonly data: string | ':memory:';
  /** 0: any free port. */
  readonly port: number;
  readonly host?: string;
  /** Certificate and key files; with them, users and access lists are enforced. */
  readonly tls?: { readonly cert: string; readonly key: string } | undefined;
  /** Another port for health alone. */
  readonly httpPort?: number | undefined;
  /** Runs `$by_category` and `$by_event_type` from the start. */
  readonly startProjections?: boolean;
  /** Of the first users in a new log; by default those of a new EventStoreDB. */
  readonly passwords?: FirstPasswords;
  readonly clock?: Clock;
};

export type EventNode = {
  readonly port: number;
  /** The connection string for clients. */
  readonly url: string;
  readonly stop: () => Promise<void>;
};

const steadyClock: Clock = () => Math.round((performance.timeOrigin + performance.now()) * 1000);
const DEFAULT_PASSWORDS: FirstPasswords = { admin: 'changeit', ops: 'changeit' };

const openFile = (data: string): string => {
  if (data === ':memory:') return data;
  try {
    makeFolder(data);
  } catch (error) {
    const reason = error instanceof Error ? error.message : 'unknown fault';
    throw new UnusableLog(`The folder ${data} cannot be made (${reason}).`, { cause: error });
  }
  return join(data, LOG_FILE);
};

const readTls = ({ tls }: EventNodeOptions): Tls | undefined => {
  if (!tls) return undefined;
  const read = (file: string): Buffer => {
    try {
      return readFileSync(file);
    } catch (error) {
      const reason = error instanceof Error ? error.message : 'unknown fault';
      throw new Error(`The certificate or key ${file} cannot be read (${reason}).`, {
        cause: error,
      });
    }
  };
  const pair = { cert: read(tls.cert), key: read(tls.key) };
  try {
    createSecureContext(pair);
  } catch (error) {
    const reason = error instanceof Error ? error.message : 'unknown fault';
    throw new Error(
      `The certificate ${tls.cert} and the key ${tls.key} cannot be used (${reason}): give a certificate and the private key that belongs to it, both in PEM.`,
      { cause: error },
    );
  }
  return pair;
};

type Service = readonly [ServiceDefinition, UntypedServiceImplementation];

const createServer = (services: readonly Service[], interceptors: Interceptors): Server => {
  const server = new Server({
    'grpc.max_receive_message_length': LARGEST_MESSAGE,
    'grpc.max_send_message_length': -1,
    interceptors: [...interceptors],
  });
  Object.assign(server['commonServerOptions'], BROKEN_OFF); // what the gRPC library makes its HTTP/2 server with: it has no option for this
  for (const [definition, implementation] of services)
    server.addService(definition, implementation);
  const definitions = services.map(([definition]) => definition);
  server.addService(featuresDefinition, featuresService(definitions));
  return server;
};

type Interceptors = readonly ReturnType<typeof authenticating>[];

type Opened = { readonly log: EventLog; readonly writer: Writer; readonly clock: Clock };

const openStore = async (options: EventNodeOptions): Promise<Opened> => {
  const clock = options.clock ?? steadyClock;
  const log = openLog(openDatabase(openFile(options.data)), clock);
  const writer = createWriter(log);
  await createFirstUsers(usersOf(log, writer), options.passwords ?? DEFAULT_PASSWORDS);
  return { log, writer, clock };
};

/** Opens the log and listens. */
export const startEventNode = async (options: EventNodeOptions): Promise<EventNode> => {
  const host = options.host ?? '127.0.0.1';
  const tls = readTls(options);
  const { log, writer, clock } = await openStore(options);
  const stop = new AbortController();
  const callers: Callers = new WeakMap();
  const serving: Serving = {
    log,
    writer,
    clock,
    access: tls ? accessLists(log, callers) : OPEN_ACCESS,
    maxAppendSize: MAX_APPEND_SIZE,
    stopSignal: stop.signal,
  };
  const groups = createGroups(log, writer, clock);
  const projections = createProjections(serving);
  if (options.startProjections) await projections.enableAll();
  const doors: Door[] = [];
  const self: Self = { instance: freshId(), host, port: () => doors[0]?.port ?? 0, clock };
  const server = createServer(
    [
      [streamsDefinition, streamsService(serving)],
      [usersDefinition, usersService(usersOf(log, writer), serving.access)],
      [operationsDefinition, operationsService(serving)],
      [keeperDefinition, keeperService(serving)],
      [persistentDefinition, persistentService(groups, serving)],
      [projectionsDefinition, projectionsService(projections, serving)],
      [gossipDefinition, gossipService(self)],
    ],
    tls ? [authenticating(authentication(usersOf(log, writer)), callers)] : [],
  );
  const injector = server.createConnectionInjector(ServerCredentials.createInsecure());
  const http2 = (socket: Socket): void => injector.injectConnection(socket);
  const http1 = health(log, self, tls !== undefined);
  const closeAll = async (): Promise<void> => {
    await projections.close();
    await groups.close(stopping());
    writer.stop();
    stop.abort(stopping());
    injector.drain(GRACE);
    await Promise.all(doors.map((door) => door.close(GRACE)));
    server.forceShutdown();
    log.close();
  };
  try {
    doors.push(await openDoor({ host, port: options.port, tls, http2, http1 }));
    if (options.httpPort !== undefined) {
      const refuse = (socket: Socket): void => void socket.destroy();
      doors.push(
        await openDoor({ host, port: options.httpPort, tls: undefined, http2: refuse, http1 }),
      );
    }
  } catch (error) {
    await closeAll();
    throw error;
  }
  const port = doors[0]?.port ?? 0;
  return {
    port,
    url: `esdb://${isIPv6(host) ? `[${host}]` : host}:${port}?tls=${tls !== undefined}`,
    stop: closeAll,
  };
};
