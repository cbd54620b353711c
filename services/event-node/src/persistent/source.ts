/** Where a persistent subscription reads: the next events of a stream, of the log, or of it filtered. */
import type { Clock, EventLog } from '../log/event-log.ts';
import { firstInSight, oldestInSight } from '../log/sight.ts';
import type { StoredEvent } from '../log/stored-event.ts';
import { TOMBSTONE } from '../protocol/revisions.ts';
import { createFilter } from '../serve/filter.ts';
import { ALL_SOURCE, FROM_END, type GroupId, type GroupSettings } from './settings.ts';

const SCAN = 1000; // rows looked at in one pull under a filter

// What groups write down of themselves: read by a group on the whole log, it would never end.
const OWN = /^(\$\$)?\$persistentsubscription-/;

export type PlacedEvent = {
  /** Revision in the stream, or position in the log. */
  readonly place: number;
  readonly event: StoredEvent;
};

export type GroupSource = {
  /** Moves on by at most so many events. */
  readonly pull: (limit: number) => readonly PlacedEvent[];
  /** Everything before this place was pulled or passed over. */
  readonly next: () => number;
  /** The place of the last event there is; −1: none. */
  readonly last: () => number;
  readonly isAtEnd: () => boolean;
};

const streamSource = (
  log: EventLog,
  clock: Clock,
  streamName: string,
  begin: number,
): GroupSource => {
  let next = begin;
  const last = (): number => {
    const revision = log.lastRevision(streamName);
    return revision === TOMBSTONE ? -1 : revision; // a closed stream has nothing more to give
  };
  return {
    last,
    next: () => next,
    isAtEnd: () => next > last(),
    pull: (limit) => {
      const stream = log.streamId(streamName);
      const end = last();
      if (stream === undefined || next > end) return [];
      const metadata = log.metadataOf(streamName);
      const page = log.rows.forwards({
        stream,
        first: Math.max(next, firstInSight(metadata, end)),
        last: end,
        notBefore: oldestInSight(metadata, clock()),
        limit,
      });
      next = (page.at(-1)?.revision ?? end) + 1;
      return page.map((event) => ({ place: event.revision, event }));
    },
  };
};

const logSource = (log: EventLog, { filter: asked }: GroupSettings, begin: number): GroupSource => {
  const filter = asked && createFilter(log, asked);
  let next = begin;
  const after = (position: number | undefined): number => (position ?? log.lastPosition()) + 1;
  const pull = (limit: number): readonly StoredEvent[] => {
    if (next > log.lastPosition()) return [];
    if (!filter) {
      const page = log.rows.allForwards(next, limit);
      next = after(page.at(-1)?.position);
      return page.filter(({ streamName }) => !OWN.test(streamName));
    }
    const found: StoredEvent[] = [];
    const headings = log.rows.headings(filter.by, next, SCAN);
    next = after(headings.at(-1)?.[0]);
    filter.prepareHeadings(headings);
    for (const [position, name] of headings) {
      if (!filter.matchesNumber(name)) continue;
      if (found.length === limit) {
        next = position; // the rest at the next pull
        break;
      }
      const event = log.rows.at(position);
      if (event && !OWN.test(event.streamName)) found.push(event);
    }
    return found;
  };
  return {
    last: () => log.lastPosition() || -1,
    next: () => next,
    isAtEnd: () => next > log.lastPosition(),
    pull: (limit) => pull(limit).map((event) => ({ place: event.position, event })),
  };
};

/** The source of a group, from its checkpoint on, or from where its settings begin. */
export const sourceOf = (
  log: EventLog,
  clock: Clock,
  { source }: GroupId,
  settings: GroupSettings,
  checkpoint: number | undefined,
): GroupSource => {
  const isAll = source === ALL_SOURCE;
  const end = (isAll ? log.lastPosition() : log.lastRevision(source)) + 1;
  const begin =
    checkpoint !== undefined
      ? checkpoint + 1
      : settings.startFrom === FROM_END
        ? end
        : settings.startFrom;
  return isAll ? logSource(log, settings, begin) : streamSource(log, clock, source, begin);
};
