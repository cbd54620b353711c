/** What subscriptions follow: one stream, the whole log, or the whole log through a filter. */
import type { Clock, EventLog } from '../log/event-log.ts';
import { firstInSight, isOfGroupsOnAll, oldestInSight } from '../log/sight.ts';
import type { ReadRequest } from '../protocol/read-request.ts';
import { TOMBSTONE } from '../protocol/revisions.ts';
import { streamDeleted } from './errors.ts';
import { createFilter } from './filter.ts';
import { filteredSource } from './filtered-source.ts';
import { pageSize } from './pages.ts';
import { eventMessage, NOTHING, type Pull, type Source, sharedMessage } from './subscription.ts';

// A subscription begins after the place it names.
const after = (from: ReadRequest['from'], last: number, first: number): number =>
  from === 'start'
    ? first
    : from === 'end'
      ? last + 1
      : Math.min(from, Number.MAX_SAFE_INTEGER - 1) + 1;

export const streamSource = (
  log: EventLog,
  clock: Clock,
  request: ReadRequest,
  streamName: string,
): Source => {
  const size = pageSize();
  let next = after(request.from, log.lastRevision(streamName), 0);
  let isLive = false;

  /** All that was written since: who follows is told of an event though it is out of sight a moment later. */
  const sinceThen = () => ({ first: next, notBefore: 0 });
  const inSight = (last: number) => {
    const metadata = log.metadataOf(streamName);
    const notBefore = oldestInSight(metadata, clock());
    return { first: Math.max(next, firstInSight(metadata, last)), notBefore };
  };
  const pull = (): Pull => {
    const last = log.lastRevision(streamName);
    const isClosed = last === TOMBSTONE;
    if (isClosed && (!isLive || next > last)) throw streamDeleted(streamName);
    const stream = log.streamId(streamName);
    if (stream === undefined || next > last) {
      isLive = true;
      return NOTHING;
    }
    const sight = isLive ? sinceThen() : inSight(last);
    const page = log.rows.forwards({ stream, last, limit: size.next(), ...sight });
    const isFromFile = page[0] !== undefined && !log.tail.reaches(page[0].position);
    if (isLive && isFromFile) {
      isLive = false; // it fell behind: what was hidden meanwhile stays hidden
      return { ...pull(), isFromFile };
    }
    size.saw(page);
    next = (page.at(-1)?.revision ?? last) + 1;
    isLive ||= next > last;
    const messages = page.values().map((event) => eventMessage(log, event, request));
    return { messages, isAtEnd: next > last && !isClosed, isFromFile };
  };
  return { streamName, atEnd: () => [], pull };
};

const allSource = (log: EventLog, request: ReadRequest, begin: number): Source => {
  const size = pageSize();
  let next = begin;
  return {
    streamName: undefined,
    atEnd: () => [],
    pull: () => {
      if (next > log.lastPosition()) return NOTHING;
      const recent = log.tail.from(next, size.next());
      const page = recent ?? log.rows.allForwards(next, size.next());
      size.saw(page);
      next = (page.at(-1)?.position ?? log.lastPosition()) + 1;
      const message = recent ? sharedMessage : eventMessage;
      const shown = page.values().filter(({ streamName }) => !isOfGroupsOnAll(streamName));
      const messages = shown.map((event) => message(log, event, request));
      return { messages, isAtEnd: next > log.lastPosition(), isFromFile: recent === undefined };
    },
  };
};

/** The source for a subscription to the whole log. */
export const logSource = (log: EventLog, request: ReadRequest): Source => {
  const begin = after(request.from, log.lastPosition(), 1);
  return request.filter
    ? filteredSource(log, request, begin, createFilter(log, request.filter))
    : allSource(log, request, begin);
};
