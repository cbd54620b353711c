/** A thread that reads the log ahead of whoever works on it, and hands the events over many at a time. */
import type { KeyObject } from 'node:crypto';
import { on } from 'node:events';
import { Worker } from 'node:worker_threads';
import { type Packed, unpack } from './between-threads.ts';
import type { Each, Subscribe } from './subscription.ts';

/** What the thread is told when it is made. */
export type ToRead = Pick<Subscribe, 'prefixes'> & { readonly url: string };

/** What the thread says. */
export type Said =
  | { readonly kind: 'ready' }
  | { readonly kind: 'epoch wanted'; readonly epoch: string }
  | { readonly kind: 'events'; readonly events: Packed }
  | { readonly kind: 'checkpoint'; readonly position: bigint }
  | { readonly kind: 'caught up' };

/** What it is told: after which position to begin, that a batch was worked on, a key that it asked for. */
export type Told =
  | { readonly kind: 'begin'; readonly from: bigint | undefined }
  | { readonly kind: 'worked on' }
  | { readonly kind: 'epoch'; readonly epoch: string; readonly key: KeyObject };

/** The key of an epoch; nothing once it has been destroyed. */
export type EpochKey = (epoch: string) => Promise<KeyObject | undefined>;

type Read = Pick<Subscribe, 'from' | 'signal' | 'onCheckpoint'>;

export type ReadingThread = {
  /** Whether it waits to be told where to begin; or has failed, which `read` will tell. */
  readonly isReady: () => boolean;
  /** Hands over every event after a position until those that are in the log were handed over, or until aborted. Answers the position of the last. */
  readonly read: (options: Read, each: Each) => Promise<bigint | undefined>;
  readonly end: () => void;
};

const handOver = async (events: ReturnType<typeof unpack>, { signal }: Read, each: Each) => {
  for (const event of events) {
    if (signal.aborted) return;
    const working = each(event);
    if (working instanceof Promise) await working;
  }
};

export const openReadingThread = (toRead: ToRead, epochKey: EpochKey): ReadingThread => {
  const worker = new Worker(new URL('./read-ahead.ts', import.meta.url), {
    workerData: toRead,
    execArgv: [], // flags of the main program are not for it
  });
  const messages = on(worker, 'message', { close: ['exit'] });
  let isReady = false;
  const ready = () => {
    isReady = true;
  };
  worker.once('message', ready).once('error', ready).once('exit', ready);
  const end = (): void => {
    void worker.terminate();
  };
  const tell = (told: Told): void => worker.postMessage(told);
  const tellEpoch = async (epoch: string): Promise<void> => {
    try {
      const key = await epochKey(epoch);
      if (key !== undefined) tell({ kind: 'epoch', epoch, key });
    } catch {
      // Whoever is handed an event that stays sealed asks for the same key, and hears of the fault.
    }
  };

  const read = async (options: Read, each: Each): Promise<bigint | undefined> => {
    const { from, signal, onCheckpoint } = options;
    let reached = from;
    signal.addEventListener('abort', end, { once: true });
    tell({ kind: 'begin', from });
    for await (const [message] of messages) {
      const said: Said = message; // by read-ahead.ts, which has this type from here
      if (signal.aborted || said.kind === 'caught up') return reached;
      if (said.kind === 'epoch wanted') void tellEpoch(said.epoch);
      if (said.kind === 'checkpoint') await onCheckpoint?.(said.position);
      if (said.kind !== 'events') continue;
      const events = unpack(said.events);
      await handOver(events, options, each);
      reached = events.at(-1)?.position.commit;
      tell({ kind: 'worked on' });
    }
    if (signal.aborted) return reached;
    throw new Error('The thread that reads the log ahead ended by itself.');
  };
  return {
    isReady: () => isReady,
    read: async (options, each) => {
      try {
        return await read(options, each);
      } finally {
        options.signal.removeEventListener('abort', end);
        end();
      }
    },
    end,
  };
};
