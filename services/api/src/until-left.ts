/** Streams of answers that end as soon as nobody listens any more, even while they wait for news. */
import { setTimeout as pause } from 'node:timers/promises';

/** Waits so many milliseconds; false where the listener went meanwhile. */
export const waited = async (ms: number, signal: AbortSignal): Promise<boolean> => {
  try {
    await pause(ms, undefined, { signal });
    return true;
  } catch (fault) {
    if (signal.aborted) return false;
    throw fault;
  }
};

/**
 * A generator's own `return` waits for its next `yield`, which may never come: here the signal tells it
 * at once that its listener has gone.
 */
export const untilLeft = <Answer>(
  make: (signal: AbortSignal) => AsyncGenerator<Answer, void, undefined>,
): AsyncIterableIterator<Answer> => {
  const leaving = new AbortController();
  const answers = make(leaving.signal);
  const stream: AsyncIterableIterator<Answer> = {
    next: () => answers.next(),
    return: () => {
      leaving.abort();
      return answers.return();
    },
    throw: (fault: unknown) => {
      leaving.abort();
      return answers.throw(fault);
    },
    [Symbol.asyncIterator]: () => stream,
  };
  return stream;
};
