/** Whether all is ready: asked by whoever watches over the product. */
import type { EventLog } from '@throughline/event-store/open';
import type { Views } from '@throughline/read-store/open-views';
import type { RequestHandler } from 'express';

export type Parts = { readonly log: EventLog; readonly views: Views };

const ANSWER_WITHIN = 2_000; // ms; a store that is slower than this is not ready for people either

const within = async (work: Promise<unknown>): Promise<boolean> => {
  const timer = Promise.withResolvers<false>();
  const wait = setTimeout(() => timer.resolve(false), ANSWER_WITHIN);
  try {
    return await Promise.race([work.then(() => true), timer.promise]);
  } catch {
    return false; // the answer says which part it was
  } finally {
    clearTimeout(wait);
  }
};

/** 200 when everything answers, else 503; which part is not ready is in the JSON. */
export const healthOf =
  (parts: () => Parts | undefined): RequestHandler =>
  async (_, response) => {
    const found = parts();
    const eventStore = found !== undefined && (await within(found.log.head()));
    const views = found?.views.isReady() ?? false;
    const isReady = eventStore && views;
    response
      .status(isReady ? 200 : 503)
      .set('cache-control', 'no-store')
      .json({ status: isReady ? 'ready' : 'starting', eventStore, views });
  };
