/**
 * Following the log from far behind: a second thread reads ahead, so that one processor reads while
 * another works on what was read. Who is near the log's end never starts it.
 */
import { type EpochKey, openReadingThread, type ReadingThread } from './reading-thread.ts';
import { type Each, type Subscribe, subscribe } from './subscription.ts';

const FAR = 500; // events; who was handed so many and has not caught up is far behind

export type CatchUp = Subscribe & {
  /** The event store's address, for the thread's own connection. */
  readonly url: string;
  /** Lends the thread the keys that it needs to open what it reads. */
  readonly epochKey: EpochKey;
};

/** Follows until aborted, or until the thread that is far quicker is ready and takes over after `reached`. */
const begin = async (options: CatchUp, reached: { position: bigint | undefined }, each: Each) => {
  const { url, prefixes, epochKey, onCaughtUp } = options;
  const takeOver = new AbortController();
  let thread: ReadingThread | undefined;
  let left = FAR;
  try {
    await subscribe(
      {
        ...options,
        signal: AbortSignal.any([options.signal, takeOver.signal]),
        onCaughtUp: () => {
          left = Number.POSITIVE_INFINITY;
          thread?.end();
          thread = undefined;
          onCaughtUp?.();
        },
      },
      async (event) => {
        const { commit } = event.position;
        // Between two positions, for reading on from one leaves out every event at it.
        if (thread?.isReady() && commit !== reached.position) return takeOver.abort();
        await each(event);
        reached.position = commit;
        left -= 1;
        if (left === 0) thread = openReadingThread({ url, prefixes }, epochKey);
      },
    );
  } catch (fault) {
    thread?.end();
    throw fault;
  }
  if (!options.signal.aborted && takeOver.signal.aborted) return thread;
  thread?.end();
  return undefined;
};

/** As `subscribe`, and quicker from far behind. */
export const catchUp = async (options: CatchUp, each: Each): Promise<void> => {
  const reached = { position: options.from };
  const thread = await begin(options, reached, each);
  if (thread === undefined) return;
  const from = await thread.read({ ...options, from: reached.position }, each);
  await subscribe({ ...options, from }, each);
};
