/** Reads with an end: so many events of a stream or of the whole log, in either direction. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Clock, EventLog } from '../log/event-log.ts';
import { firstInSight, isOfGroupsOnAll, oldestInSight } from '../log/sight.ts';
import type { StoredEvent } from '../log/stored-event.ts';
import { isSoftDeleted } from '../log/stream-metadata.ts';
import {
  eventAnswer,
  firstStreamPosition,
  lastStreamPosition,
  streamNotFound,
} from '../protocol/read-answers.ts';
import type { From, ReadRequest } from '../protocol/read-request.ts';
import { TOMBSTONE } from '../protocol/revisions.ts';
import { askedForNothing, streamDeleted } from './errors.ts';
import { createFilter, type Filter } from './filter.ts';
import { resolve } from './links.ts';
import type { Outlet } from './outlet.ts';
import { pageSize } from './pages.ts';

/** Fetches the next page of at most `limit` events; an empty one is the end. */
type NextPage = (limit: number) => readonly StoredEvent[];

type Reading = {
  readonly log: EventLog;
  readonly outlet: Outlet;
  readonly request: ReadRequest;
  readonly filter: Filter | undefined;
};

const send = async (
  { log, outlet, request, filter }: Reading,
  page: readonly StoredEvent[],
  most: number,
): Promise<number> => {
  let sent = 0;
  const isOfAll = request.streamName === undefined;
  filter?.prepare(page);
  for (const event of page) {
    if (sent >= most || !outlet.isOpen()) break;
    if (filter && !filter.matches(event)) continue;
    if (isOfAll && isOfGroupsOnAll(event.streamName)) continue;
    sent += 1;
    const full = outlet.put(eventAnswer(resolve(log, event, request.resolveLinks), request.uuids));
    if (full) await full;
  }
  return sent;
};

/** Answers how many were sent. */
const sendAll = async (reading: Reading, count: number, nextPage: NextPage): Promise<number> => {
  const size = pageSize();
  let left = count;
  while (left > 0 && reading.outlet.isOpen()) {
    const page = nextPage(reading.filter ? size.next() : Math.min(left, size.next()));
    if (page.length === 0) break;
    size.saw(page);
    left -= await send(reading, page, left);
    await nextTurn(); // other callers have their turn between two pages
  }
  return count - left;
};

const ahead = (from: From, first: number): number =>
  from === 'start' ? first : from === 'end' ? Number.MAX_SAFE_INTEGER : Math.max(from, first);

const back = (from: From, last: number, first: number): number =>
  from === 'end' ? last : from === 'start' ? first : Math.min(from, last);

const streamPages = (log: EventLog, clock: Clock, request: ReadRequest, name: string): NextPage => {
  const stream = log.streamId(name) ?? 0;
  const end = log.lastRevision(name);
  const metadata = log.metadataOf(name);
  const notBefore = oldestInSight(metadata, clock());
  const inSight = firstInSight(metadata, end);
  let first = request.backwards ? inSight : ahead(request.from, inSight);
  let last = request.backwards ? back(request.from, end, 0) : end;
  return (limit) => {
    if (first > last) return [];
    const range = { stream, first, last, notBefore, limit };
    const page = request.backwards ? log.rows.backwards(range) : log.rows.forwards(range);
    const furthest = page.at(-1)?.revision;
    if (furthest === undefined) return [];
    if (request.backwards) last = furthest - 1;
    else first = furthest + 1;
    return page;
  };
};

const allPages = (log: EventLog, { backwards, from }: ReadRequest): NextPage => {
  const end = log.lastPosition();
  let next = backwards ? (from === 'end' ? end + 1 : from === 'start' ? 0 : from) : ahead(from, 0);
  return (limit) => {
    if (!backwards && next > end) return [];
    const page = backwards ? log.rows.allBackwards(next, limit) : log.rows.allForwards(next, limit);
    const furthest = page.at(-1)?.position;
    if (furthest !== undefined) next = backwards ? furthest : furthest + 1;
    return page;
  };
};

/** Reads a stream that is there. */
const readFromStream = async (
  { log, outlet, request }: Omit<Reading, 'filter'>,
  clock: Clock,
  name: string,
): Promise<void> => {
  const end = log.lastRevision(name);
  const reading: Reading = { log, outlet, request, filter: undefined };
  const sent = await sendAll(reading, request.count ?? 0, streamPages(log, clock, request, name));
  if (!request.tellsEnds) return;
  const isBeyond = sent === 0 && !request.backwards && request.from !== end + 1;
  if (isBeyond) outlet.put(firstStreamPosition(end + 1));
  outlet.put(lastStreamPosition(end));
};

/** Answers a read; throws what the caller is to be told. */
export const read = async (
  log: EventLog,
  clock: Clock,
  request: ReadRequest,
  outlet: Outlet,
): Promise<void> => {
  const { streamName, count = 0 } = request;
  if (streamName === undefined) {
    const filter = request.filter && createFilter(log, request.filter);
    await sendAll({ log, outlet, request, filter }, count, allPages(log, request));
  } else {
    if (count === 0) throw askedForNothing();
    const last = log.lastRevision(streamName);
    if (last === TOMBSTONE) throw streamDeleted(streamName);
    if (last < 0 || isSoftDeleted(log.metadataOf(streamName)))
      outlet.put(streamNotFound(streamName));
    else await readFromStream({ log, outlet, request }, clock, streamName);
  }
  await outlet.flush();
};
