/** Following `$all`: one event after another, in the log's order, across lost connections, until told to stop. */
import { promisify } from 'node:util';
import {
  type AllStreamRecordedEvent,
  type AllStreamSubscription,
  START,
  streamNameFilter,
} from '@eventstore/db-client';
import { backOff, type Client, passes, pause } from './connection.ts';
import type { Arrived } from './sealed-part.ts';

export type Subscribe = {
  readonly client: Client;
  /** Only streams whose names begin so; the node does the choosing. */
  readonly prefixes: readonly string[];
  /** The commit position after which to begin; the beginning where there is none. */
  readonly from?: bigint | undefined;
  readonly signal: AbortSignal;
  /** Everything up to here was handed over or was for somebody else. */
  readonly onCheckpoint?: ((position: bigint) => void | Promise<void>) | undefined;
  /** Everything that was in the log has been handed over. Called once for each connection. */
  readonly onCaughtUp?: (() => void) | undefined;
};

export type Each = (event: Arrived<AllStreamRecordedEvent>) => void | Promise<void>;

const CHECKPOINT_EVERY = 32; // times the node's window of 32 events
const BUFFERED = 256; // events read ahead of the one in hand

/**
 * Events handed over before the connection is looked at again. Those that wait in a buffer are handed over
 * without a pause, and the store, which sends at most 64 KiB unasked, would stand idle meanwhile.
 */
const BREATH = 16;

const breathe = promisify(setImmediate);

/** A fault of whoever is handed the events: it ends the following and is theirs to hear. */
class EachFailed extends Error {}

/**
 * What the subscription says between events (a checkpoint, caught up) overtakes the events still in
 * its buffer, so it is held back until the buffer is empty and nobody is working.
 */
const marks = (subscription: AllStreamSubscription) => {
  let working = false;
  let waiting: (() => void)[] = [];
  const settle = () => {
    if (working || subscription.readableLength > 0) return;
    const due = waiting;
    waiting = [];
    for (const resolve of due) resolve();
  };
  return {
    /** Resolves when everything that came before this moment has been dealt with. */
    drained: () =>
      new Promise<void>((resolve) => {
        waiting.push(resolve);
        setImmediate(settle); // an event just taken from the buffer is then in hand
      }),
    begin: () => {
      working = true;
    },
    end: () => {
      working = false;
      if (waiting.length > 0) settle();
    },
  };
};

const stop = (subscription: AllStreamSubscription): void => {
  // `unsubscribe` fails only where there is no connection left to tell.
  subscription.unsubscribe().catch(() => undefined);
  subscription.destroy(); // or the loop would wait for ever: a call cancelled here ends without a word
};

type Progress = { position: bigint | undefined; moved: boolean };

/** Never back: what was handed over would be handed over again after the next lost connection. */
const advance = (progress: Progress, to: bigint): void => {
  if (progress.position === undefined || to > progress.position) progress.position = to;
};

const open = (options: Subscribe, progress: Progress) => {
  const { client, prefixes, onCheckpoint, onCaughtUp } = options;
  const holder: { drained?: () => Promise<void> } = {};
  const { position } = progress;
  const subscription = client.subscribeToAll(
    {
      fromPosition: position === undefined ? START : { commit: position, prepare: position },
      filter: streamNameFilter({
        prefixes: [...prefixes],
        checkpointInterval: CHECKPOINT_EVERY,
        checkpointReached: async (reached, { commit }) => {
          await holder.drained?.();
          advance(progress, commit); // events that came after it may have been handed over before it
          try {
            await onCheckpoint?.(commit);
          } catch (cause) {
            // Thrown here it would be nobody's; the loop passes it on.
            reached.destroy(
              new EachFailed('Whoever follows the log failed on a checkpoint.', { cause }),
            );
          }
        },
      }),
    },
    { highWaterMark: BUFFERED },
  );
  const { drained, begin, end } = marks(subscription);
  holder.drained = drained;
  subscription.on('caughtUp', () => {
    progress.moved = true;
    if (onCaughtUp !== undefined) void drained().then(onCaughtUp);
  });
  subscription.on('error', () => undefined); // the loop hears it; a second one, after it, is the same end
  return { subscription, begin, end };
};

const once = async (options: Subscribe, progress: Progress, each: Each): Promise<void> => {
  const { subscription, begin, end } = open(options, progress);
  const abort = () => stop(subscription);
  let handed = 0;
  options.signal.addEventListener('abort', abort, { once: true });
  try {
    for await (const { event } of subscription) {
      if (options.signal.aborted) return;
      if (event === undefined) continue;
      begin();
      try {
        const working = each(event);
        if (working instanceof Promise) await working; // waiting for nothing takes its time as well, for every event
      } catch (cause) {
        throw new EachFailed('Whoever follows the log failed on an event.', { cause });
      }
      advance(progress, event.position.commit);
      progress.moved = true;
      end();
      handed += 1;
      if (handed % BREATH === 0) await breathe();
    }
  } finally {
    options.signal.removeEventListener('abort', abort);
    stop(subscription);
  }
};

/** Ends when aborted; throws what `each` threw, or a fault that waiting does not mend. */
export const subscribe = async (options: Subscribe, each: Each): Promise<void> => {
  const progress: Progress = { position: options.from, moved: false };
  for (let tries = 0; !options.signal.aborted; tries += 1) {
    try {
      await once(options, progress, each);
    } catch (error) {
      if (options.signal.aborted && !(error instanceof EachFailed)) return;
      if (error instanceof EachFailed) throw error.cause;
      if (!passes(error)) throw error;
    }
    if (progress.moved) tries = 0;
    progress.moved = false;
    await pause(backOff(tries), options.signal);
  }
};
