/** Appending with a bounded wait: sent again under the same event ids until the store has answered. */
import { ANY, type EventData, NO_STREAM, WrongExpectedVersionError } from '@eventstore/db-client';
import { type Client, persist } from './connection.ts';

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

const ANSWER_WITHIN = 8_000; // ms for one try: the client itself sets no limit to a batch append
const GIVE_UP_AFTER = 30_000; // ms over all tries

class Unanswered extends Error {}

const revisionFor = (expected: Expected) => {
  if (expected === 'any') return ANY;
  return expected === 0 ? NO_STREAM : BigInt(expected - 1);
};

const bounded = async <Result>(stream: string, promise: Promise<Result>): Promise<Result> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () =>
        reject(
          new Unanswered(
            `The event store did not answer an append to ${stream} within ${ANSWER_WITHIN} ms. It may have been written; sending the same command again is safe.`,
          ),
        ),
      ANSWER_WITHIN,
    );
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
};

/**
 * An append whose answer was lost may have been written. Sent again with the same ids and the same
 * revision it is either recognised, and answered as the first time, or found to be out of date.
 */
export const appendTo =
  (client: Client): Append =>
  (stream, events, expected) =>
    persist(
      async () => {
        try {
          const { position, nextExpectedRevision } = await bounded(
            stream,
            client.appendToStream(stream, [...events], { expectedRevision: revisionFor(expected) }),
          );
          if (position === undefined)
            throw new Error(`The event store answered an append to ${stream} without a position.`);
          return {
            written: true,
            position: position.commit,
            revision: Number(nextExpectedRevision),
          };
        } catch (error) {
          if (error instanceof WrongExpectedVersionError) return { written: false };
          throw error;
        }
      },
      { within: GIVE_UP_AFTER, again: (error) => error instanceof Unanswered },
    );
