/** What subscriptions follow: one stream, the whole log, or the whole log through a filter. */
import type { Clock, EventLog } from '../log/event-log.ts';
import { firstInSight, oldestInSight } from '../log/sight.ts';
import type { StoredEvent } from '../log/stored-event.ts';
import { checkpoint } from '../protocol/read-answers.ts';
import type { ReadRequest } from '../protocol/read-request.ts';
import { TOMBSTONE } from '../protocol/revisions.ts';
import { streamDeleted } from './errors.ts';
import { createFilter, type Filter } from './filter.ts';
import { pageSize } from './pages.ts';
import { eventMessage, type Pull, type Source } from './subscription.ts';

const SCAN = 1000; // rows looked at in one pull under a filter
const NOTHING: Pull = { messages: [], isAtEnd: true, isFromFile: false };

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
  return {
    streamName,
    atEnd: () => [],
    pull: () => {
      const last = log.lastRevision(streamName);
      if (last === TOMBSTONE) throw streamDeleted(streamName);
      const stream = log.streamId(streamName);
      if (stream === undefined || next > last) return NOTHING;
      const metadata = log.metadataOf(streamName);
      const page = log.rows.forwards({
        stream,
        first: Math.max(next, firstInSight(metadata, last)),
        last,
        notBefore: oldestInSight(metadata, clock()),
        limit: size.next(),
      });
      size.saw(page);
      next = (page.at(-1)?.revision ?? last) + 1;
      const messages = page.map((event) => eventMessage(log, event, request));
      return { messages, isAtEnd: next > last, isFromFile: false };
    },
  };
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
      const messages = page.map((event) => eventMessage(log, event, request));
      return { messages, isAtEnd: next > log.lastPosition(), isFromFile: recent === undefined };
    },
  };
};

/** Looks at what is next under a filter: each row's position, and the event where it matches. */
type Considered = { readonly position: number; readonly event: StoredEvent | undefined };

const consider = (log: EventLog, filter: Filter, next: number) => {
  const recent = log.tail.from(next, SCAN);
  if (recent) {
    const considered = recent.map(
      (event): Considered => ({
        position: event.position,
        event: filter.matches(event) ? event : undefined,
      }),
    );
    return { considered, isFromFile: false };
  }
  const considered = log.rows.headings(filter.by, next, SCAN).map(
    ([position, name]): Considered => ({
      position,
      event: filter.matchesNumber(name) ? log.rows.at(position) : undefined,
    }),
  );
  return { considered, isFromFile: true };
};

const filteredSource = (
  log: EventLog,
  request: ReadRequest,
  begin: number,
  filter: Filter,
): Source => {
  let next = begin;
  let sinceCheckpoint = 0;
  return {
    streamName: undefined,
    atEnd: () => {
      if (next <= 1) return []; // an empty log has no position yet
      sinceCheckpoint = 0;
      return [checkpoint(next - 1)];
    },
    pull: () => {
      if (next > log.lastPosition()) return NOTHING;
      const { considered, isFromFile } = consider(log, filter, next);
      const messages: Buffer[] = [];
      for (const { position, event } of considered) {
        if (event) messages.push(eventMessage(log, event, request));
        sinceCheckpoint += 1;
        if (sinceCheckpoint < filter.checkpointEvery) continue;
        sinceCheckpoint = 0;
        messages.push(checkpoint(position));
      }
      next = (considered.at(-1)?.position ?? log.lastPosition()) + 1;
      return { messages, isAtEnd: next > log.lastPosition(), isFromFile };
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
