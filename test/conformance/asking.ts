/** Small things that every conformance test asks with, whatever the client. */
import { randomUUID } from 'node:crypto';

/** A stream that nobody else uses. */
export const aStream = (category = 'conformance'): string => `${category}-${randomUUID()}`;

/** What a promise is refused with. */
export const refusal = async (promise: Promise<unknown>): Promise<unknown> => {
  try {
    await promise;
  } catch (error) {
    return error;
  }
  throw new Error('Expected a refusal, but it was done.');
};

/** Of several that were asked at once: each is listened to from the start, or it would be nobody's. */
export const refusals = (promises: readonly Promise<unknown>[]): Promise<readonly unknown[]> =>
  Promise.all(promises.map(refusal));

/** Waits until something is so; fails after ten seconds. */
export const until = async (isSo: () => boolean | Promise<boolean>): Promise<void> => {
  const patience = AbortSignal.timeout(10_000);
  while (!(await isSo())) {
    if (patience.aborted) throw new Error('Waited ten seconds for something that did not come.');
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
};
