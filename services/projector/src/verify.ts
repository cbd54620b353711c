/** Whether a checkpoint was made from this log as it is now, and not from another or a later one. */
import type { EventLog } from '@throughline/event-store/open';
import type { Checkpoint } from '@throughline/read-store/store';

/** The id of the first event after a position; undefined where there is none. */
const firstAfter = async (log: EventLog, from: bigint | undefined): Promise<string | undefined> => {
  const found = new AbortController();
  let id: string | undefined;
  await log.follow({ from, signal: found.signal, onCaughtUp: () => found.abort() }, (happening) => {
    id ??= happening.id;
    found.abort();
  });
  return id;
};

/** Undefined where the checkpoint holds; else in words why it does not. */
export const whyNotOf = async (
  log: EventLog,
  { storeId, position, eventId, before }: Checkpoint,
): Promise<string | undefined> => {
  if ((await log.storeId()) !== storeId) return 'the views were built from another event store';
  const head = await log.head();
  if (head < position)
    return `the event store ends at ${head}, but the views show it up to ${position}: it was restored to an earlier day`;
  if ((await firstAfter(log, before)) !== eventId)
    return `the event at ${position} is not the one the views were built from: the store was restored and written to since`;
  return undefined;
};
