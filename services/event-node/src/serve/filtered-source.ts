/** What a subscription to the whole log through a filter follows: it looks at all, and sends what matches. */
import type { EventLog } from '../log/event-log.ts';
import type { StoredEvent } from '../log/stored-event.ts';
import { checkpoint } from '../protocol/read-answers.ts';
import type { ReadRequest } from '../protocol/read-request.ts';
import type { Filter } from './filter.ts';
import { pageSize } from './pages.ts';
import { eventMessage, NOTHING, type Source, sharedMessage } from './subscription.ts';

const SCAN = 1000; // rows looked at in one pull
const MANY = 8; // where one row in so many matches, events are fetched in pages, not one by one
const ENOUGH = 256 * 1024; // bytes of messages in one pull

/** A row that was looked at: its position, and its event where that is asked for. */
type Considered = {
  readonly position: number;
  readonly matches: boolean;
  readonly event: () => StoredEvent | undefined;
};

type Page = { readonly rows: readonly Considered[]; readonly isFromFile: boolean };

/** Looks at what comes next: in memory, else in the file by the way that is quicker for this filter. */
const createLooking = (log: EventLog, filter: Filter) => {
  const size = pageSize();
  let isDense = false;

  const whole = (events: readonly StoredEvent[]): readonly Considered[] =>
    events.map((event) => ({
      position: event.position,
      matches: filter.matches(event),
      event: () => event,
    }));
  const headings = (next: number): readonly Considered[] =>
    log.rows.headings(filter.by, next, SCAN).map(([position, name]) => ({
      position,
      matches: filter.matchesNumber(name),
      event: () => log.rows.at(position),
    }));
  const fromFile = (next: number): readonly Considered[] => {
    if (!isDense) return headings(next);
    const page = log.rows.allForwards(next, size.next());
    size.saw(page);
    return whole(page);
  };

  return (next: number): Page => {
    const recent = log.tail.from(next, SCAN);
    if (recent) return { rows: whole(recent), isFromFile: false };
    const rows = fromFile(next);
    isDense = rows.filter(({ matches }) => matches).length * MANY >= rows.length;
    return { rows, isFromFile: true };
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
  let sinceCheckpoint = 0;

  /** Takes a row; answers what to send for it. */
  const take = (
    { position, matches, event }: Considered,
    message: typeof eventMessage,
  ): readonly Buffer[] => {
    const found = matches ? event() : undefined;
    const sent = found ? [message(log, found, request)] : [];
    next = position + 1;
    sinceCheckpoint += 1;
    if (sinceCheckpoint < filter.checkpointEvery) return sent;
    sinceCheckpoint = 0;
    return [...sent, checkpoint(position)];
  };

  return {
    streamName: undefined,
    atEnd: () => {
      if (next <= 1) return []; // an empty log has no position yet
      sinceCheckpoint = 0;
      return [checkpoint(next - 1)];
    },
    pull: () => {
      if (next > log.lastPosition()) return NOTHING;
      const { rows, isFromFile } = look(next);
      const message = isFromFile ? eventMessage : sharedMessage;
      const messages: Buffer[] = [];
      let bytes = 0;
      for (const row of rows) {
        for (const taken of take(row, message)) {
          messages.push(taken);
          bytes += taken.length;
        }
        if (bytes >= ENOUGH) break;
      }
      if (rows.length === 0) next = log.lastPosition() + 1;
      return { messages, isAtEnd: next > log.lastPosition(), isFromFile };
    },
  };
};
