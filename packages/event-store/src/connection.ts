/** The one connection to the event store that a process may have, and which of its faults pass by themselves. */
import { ErrorType, EventStoreDBClient, isCommandError } from '@eventstore/db-client';

export type Client = EventStoreDBClient;

/**
 * Two clients, for a reader that stops following makes version 6.2.1 change its connection under
 * everything else it was doing. And one pair a process, for it keeps the waiting appends of all its
 * clients in one place: with two that append, one server's end takes the other's appends with it.
 */
export type Connection = {
  readonly writer: Client;
  readonly reader: Client;
  /** Ends the connection when nobody else uses it. */
  readonly release: () => Promise<void>;
};

type Shared = Omit<Connection, 'release'> & { readonly url: string; users: number };

let shared: Shared | undefined;

const open = (url: string): Shared => ({
  url,
  writer: EventStoreDBClient.connectionString(url),
  reader: EventStoreDBClient.connectionString(url),
  users: 0,
});

/** The connection of this process. A second address is refused while the first is in use. */
export const connect = (url: string): Connection => {
  if (shared !== undefined && shared.url !== url)
    throw new Error(
      'One process may speak to one event store: a log of another store is still open here. Close it first, or use another process.',
    );
  shared ??= open(url);
  const mine = shared;
  mine.users += 1;
  let released = false;
  const release = async () => {
    if (released) return;
    released = true;
    mine.users -= 1;
    if (mine.users > 0) return;
    if (shared === mine) shared = undefined;
    await mine.reader.dispose();
    await mine.writer.dispose();
  };
  return { writer: mine.writer, reader: mine.reader, release };
};

const PASSING: ReadonlySet<ErrorType> = new Set([
  ErrorType.UNAVAILABLE,
  ErrorType.CANCELLED, // a node that shuts down ends its calls so
  ErrorType.TIMEOUT,
  ErrorType.DEADLINE_EXCEEDED,
  ErrorType.NOT_LEADER,
  ErrorType.UNKNOWN, // what the client calls a connection cut in the middle of a message
]);

/** gRPC status codes of the same faults, where the client passes them on as they came. */
const PASSING_STATUS: ReadonlySet<unknown> = new Set([1, 4, 14]); // CANCELLED, DEADLINE_EXCEEDED, UNAVAILABLE

/** Whether a fault is the connection's, so that the same request may be sent again. */
export const passes = (error: unknown): boolean => {
  if (!(error instanceof Error)) return false;
  if (isCommandError(error)) return PASSING.has(error.type);
  return (
    ('code' in error && PASSING_STATUS.has(error.code)) ||
    /channel has been (closed|shut ?down)/i.test(error.message)
  );
};

/** Waits, or returns early when aborted. */
export const pause = (milliseconds: number, signal?: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal?.aborted === true) return resolve();
    const done = () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, milliseconds);
    signal?.addEventListener('abort', done);
  });

const FIRST_PAUSE = 50; // ms
const LONGEST_PAUSE = 2_000; // ms

/** The pause before try number `tries`, doubling from 50 ms to 2 s. */
export const backOff = (tries: number): number =>
  Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** Math.min(tries, 10));

type Patience = {
  /** Milliseconds over all tries. */
  readonly within: number;
  /** Other faults after which to try again. */
  readonly again?: (error: unknown) => boolean;
};

/** Does something again while only the connection fails. What it does must bear being done twice. */
export const persist = async <Result>(
  what: () => Promise<Result>,
  { within, again = () => false }: Patience,
): Promise<Result> => {
  const until = performance.now() + within;
  for (let tries = 0; ; tries += 1) {
    try {
      return await what();
    } catch (error) {
      const mayPass = passes(error) || again(error);
      if (!mayPass || performance.now() + backOff(tries) > until) throw error;
      await pause(backOff(tries));
    }
  }
};
