/** A thread that reads the log ahead of whoever works on it, and hands the events over many at a time. */
import { on } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { AllStreamRecordedEvent } from '@eventstore/db-client';
import { type Packed, unpack } from './between-threads.ts';
import type { Each, Subscribe } from './subscription.ts';

/** What the thread is told when it is made. */
export type ToRead = Pick<Subscribe, 'prefixes'> & { readonly url: string };

/** What the thread says; and it is told after which position to begin, and then that each batch was worked on. */
export type Said =
  | { readonly kind: 'ready' }
  | { readonly kind: 'events'; readonly events: Packed }
  | { readonly kind: 'checkpoint'; readonly position: bigint }
  | { readonly kind: 'caught up' };

type Read = Pick<Subscribe, 'from' | 'signal' | 'onCheckpoint'>;

export type ReadingThread = {
  /** Whether it waits to be told where to begin; or has failed, which `read` will tell. */
  readonly isReady: () => boolean;
  /** Hands over every event after a position until those that are in the log were handed over, or until aborted. Answers the position of the last. */
  readonly read: (options: Read, each: Each) => Promise<bigint | undefined>;
  readonly end: () => void;
};

const handOver = async (
  events: readonly AllStreamRecordedEvent[],
  { signal }: Read,
  each: Each,
) => {
  for (const event of events) {
    if (signal.aborted) return;
    const working = each(event);
    if (working instanceof Promise) await working;
  }
};

export const openReadingThread = (toRead: ToRead): ReadingThread => {
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

  const read = async (options: Read, each: Each): Promise<bigint | undefined> => {
    const { from, signal, onCheckpoint } = options;
    let reached = from;
    signal.addEventListener('abort', end, { once: true });
    worker.postMessage(from);
    for await (const [message] of messages) {
      const said: Said = message; // by read-ahead.ts, which has this type from here
      if (signal.aborted || said.kind === 'caught up') return reached;
      if (said.kind === 'checkpoint') await onCheckpoint?.(said.position);
      if (said.kind !== 'events') continue;
      const events = unpack(said.events);
      await handOver(events, options, each);
      reached = events.at(-1)?.position.commit;
      worker.postMessage('more');
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
