/** What a subscription to the whole log through a filter follows: it looks at all, and sends what matches. */
import type { EventLog } from '../log/event-log.ts';
import { isOfGroupsOnAll } from '../log/sight.ts';
import type { StoredEvent } from '../log/stored-event.ts';
import { checkpoint } from '../protocol/read-answers.ts';
import type { ReadRequest } from '../protocol/read-request.ts';
import type { Filter } from './filter.ts';
import { pageSize } from './pages.ts';
import { eventMessage, NOTHING, type Source, sharedMessage } from './subscription.ts';

const SCAN = 1000; // rows looked at in one pull
const MANY = 8; // where one row in so many matches, events are fetched in pages, not one by one
const ENOUGH = 256 * 1024; // bytes of messages in one pull

/** Is told of a row that was looked at, with its event where it matches; answers whether to go on. */
type Visit = (
  position: number,
  found: StoredEvent | undefined,
  message: typeof eventMessage,
) => boolean;

type Looked = { readonly isAtEnd: boolean; readonly isFromFile: boolean };

/**
 * Looks at what comes next: in memory, else in the file by the way that is quicker for this filter. Most rows of a large
 * log match nothing, so that nothing is made for a row but its heading.
 */
const createLooking = (log: EventLog, filter: Filter) => {
  const size = pageSize();
  let isDense = false;

  const whole = (events: readonly StoredEvent[], visit: Visit, message: typeof eventMessage) => {
    let matching = 0;
    filter.prepare(events);
    for (const event of events) {
      const found = filter.matches(event) ? event : undefined;
      if (found) matching += 1;
      if (!visit(event.position, found, message)) break;
    }
    return { count: events.length, matching };
  };
  const headings = (next: number, visit: Visit) => {
    const rows = log.rows.headings(filter.by, next, SCAN);
    let matching = 0;
    filter.prepareHeadings(rows);
    for (const [position, name] of rows) {
      const matches = filter.matchesNumber(name);
      if (matches) matching += 1;
      if (!visit(position, matches ? log.rows.at(position) : undefined, eventMessage)) break;
    }
    return { count: rows.length, matching };
  };
  const pageOf = (next: number, visit: Visit) => {
    const page = log.rows.allForwards(next, size.next());
    size.saw(page);
    return whole(page, visit, eventMessage);
  };

  return (next: number, visit: Visit): Looked => {
    const recent = log.tail.from(next, SCAN);
    if (recent) {
      whole(recent, visit, sharedMessage);
      return { isAtEnd: recent.length === 0, isFromFile: false };
    }
    const { count, matching } = isDense ? pageOf(next, visit) : headings(next, visit);
    isDense = matching * MANY >= count;
    return { isAtEnd: count === 0, isFromFile: true };
  };
};

export const filteredSource = (
  log: EventLog,
  request: ReadRequest,
  begin: number,
  filter: Filter,
): Source => {
  const look = createLooking(log, filter);
  let next = begin;
  let told = begin - 1; // the last checkpoint, or where it began
  let sinceCheckpoint = 0;

  const checkpointAt = (position: number): Buffer => {
    told = position;
    sinceCheckpoint = 0;
    return checkpoint(position);
  };

  return {
    streamName: undefined,
    atEnd: () => (next - 1 > told ? [checkpointAt(next - 1)] : []),
    pull: () => {
      if (next > log.lastPosition()) return NOTHING;
      const messages: Buffer[] = [];
      let bytes = 0;
      const send = (message: Buffer): void => {
        messages.push(message);
        bytes += message.length;
      };
      const { isAtEnd, isFromFile } = look(next, (position, found, message) => {
        next = position + 1;
        if (found && !isOfGroupsOnAll(found.streamName)) send(message(log, found, request));
        sinceCheckpoint += 1;
        if (sinceCheckpoint >= filter.checkpointEvery) send(checkpointAt(position));
        return bytes < ENOUGH;
      });
      if (isAtEnd) next = log.lastPosition() + 1;
      return { messages, isAtEnd: next > log.lastPosition(), isFromFile };
    },
  };
};
