/** Appending with a bounded wait: sent again under the same event ids until the store has answered. */
import {
  ANY,
  type AppendResult,
  type EventData,
  NO_STREAM,
  WrongExpectedVersionError,
} from '@eventstore/db-client';
import { type Client, persist } from './connection.ts';
import { gate } from './gate.ts';

/** `any` for facts that depend on nothing before them; else the revision the next event gets, 0 in a new stream. */
export type Expected = 'any' | number;

export type Appended =
  | { readonly written: true; readonly position: bigint; readonly revision: number }
  | { readonly written: false };

export type Append = (
  stream: string,
  events: readonly EventData[],
  expected: Expected,
) => Promise<Appended>;

export type Appender = {
  readonly append: Append;
  /** Resolves when no append is under way. An answer after the client's end would be nobody's, and a fault. */
  readonly idle: () => Promise<void>;
};

const ANSWER_WITHIN = 5_000; // ms for one try: the client itself sets no limit to a batch append
const GIVE_UP_AFTER = 30_000; // ms over all tries

/**
 * The client's stream takes 16 messages before it makes writers wait. When the connection dies, it
 * rejects those who wait where nobody can catch it, which ends the process. So nobody has to wait.
 */
const AT_ONCE = 15;

/** Of what it recognised, and hides by now, the store tells no position: it lies before all that anybody waits for. */
const BEFORE_ALL = 0n;

class Unanswered extends Error {}

const revisionFor = (expected: Expected) => {
  if (expected === 'any') return ANY;
  return expected === 0 ? NO_STREAM : BigInt(expected - 1);
};

/** One place for each append that the client still has in hand, answered or not. */
const places = gate(AT_ONCE);

type Wait = { over: boolean };

const send = async (
  client: Client,
  [stream, events, expected]: Parameters<Append>,
  wait: Wait,
): Promise<AppendResult> => {
  const leave = await places.enter();
  const lost = setTimeout(leave, GIVE_UP_AFTER); // an answer that is not there by then will not come
  try {
    if (wait.over) throw new Unanswered(`No append to ${stream} was sent: its time was over.`);
    const expectedRevision = revisionFor(expected);
    return await client.appendToStream(stream, [...events], { expectedRevision });
  } finally {
    clearTimeout(lost);
    leave();
  }
};

const bounded = async (client: Client, asked: Parameters<Append>): Promise<AppendResult> => {
  const wait: Wait = { over: false };
  const { promise: late, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => {
    wait.over = true;
    reject(
      new Unanswered(
        `The event store did not answer an append to ${asked[0]} within ${ANSWER_WITHIN} ms. It may have been written; sending the same command again is safe.`,
      ),
    );
  }, ANSWER_WITHIN);
  try {
    return await Promise.race([send(client, asked, wait), late]);
  } finally {
    clearTimeout(timer);
  }
};

const attempt = async (client: Client, asked: Parameters<Append>): Promise<Appended> => {
  try {
    const { position, nextExpectedRevision } = await bounded(client, asked);
    return {
      written: true,
      position: position?.commit ?? BEFORE_ALL,
      revision: Number(nextExpectedRevision),
    };
  } catch (error) {
    if (error instanceof WrongExpectedVersionError) return { written: false };
    throw error;
  }
};

/**
 * An append whose answer was lost may have been written. Sent again with the same ids and the same
 * revision it is either recognised, and answered as the first time, or found to be out of date.
 */
export const appender = (client: Client): Appender => {
  const underWay = new Set<Promise<unknown>>();
  const append: Append = async (...asked) => {
    const appending = persist(() => attempt(client, asked), {
      within: GIVE_UP_AFTER,
      again: (error) => error instanceof Unanswered,
    });
    underWay.add(appending);
    try {
      return await appending;
    } finally {
      underWay.delete(appending);
    }
  };
  return {
    append,
    idle: async () => {
      await Promise.allSettled(underWay);
    },
  };
};
