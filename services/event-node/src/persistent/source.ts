/** Where a persistent subscription reads: the next events of a stream, of the log, or of it filtered. */
import { BoundedMap } from '../log/bounded-map.ts';
import type { Clock, EventLog } from '../log/event-log.ts';
import { firstInSight, isOfGroupsOnAll, oldestInSight } from '../log/sight.ts';
import type { StoredEvent } from '../log/stored-event.ts';
import { TOMBSTONE } from '../protocol/revisions.ts';
import { createFilter, type Filter } from '../serve/filter.ts';
import { CHECKPOINT_TYPE } from './records.ts';
import { ALL_SOURCE, FROM_END, type GroupId, type GroupSettings } from './settings.ts';

const SCAN = 1000; // rows looked at in one pull under a filter
const AHEAD = 20; // scans at one asking for the last event that a filter lets through
const KEPT = 20_000; // names of which it is remembered whose they are

export type PlacedEvent = {
  /** Revision in the stream, or position in the log. */
  readonly place: number;
  /** How many events the source had looked at, this one included. */
  readonly looked: number;
  readonly event: StoredEvent;
};

export type GroupSource = {
  /** Moves on by at most so many events, and over what it does not give; by 0: over that alone. */
  readonly pull: (limit: number) => readonly PlacedEvent[];
  /** Everything before this place was pulled or passed over. */
  readonly next: () => number;
  /** How many events it has looked at since it began. */
  readonly looked: () => number;
  /** The place of the last event there is to give, from where it began on. */
  readonly last: () => number | undefined;
  /** How many there are to give yet, as far as that is known without looking. */
  readonly left: () => number;
  /** How many have come since it began, as far as it looked. */
  readonly came: () => number;
  readonly isAtEnd: () => boolean;
};

const streamSource = (
  log: EventLog,
  clock: Clock,
  streamName: string,
  begin: number,
): GroupSource => {
  let next = begin;
  let looked = 0;
  const last = (): number => {
    const revision = log.lastRevision(streamName);
    return revision === TOMBSTONE ? -1 : revision; // a closed stream has nothing more to give
  };
  const before = last();
  return {
    last: () => (last() < begin ? undefined : last()),
    next: () => next,
    looked: () => looked,
    left: () => Math.max(0, last() - next + 1),
    came: () => Math.max(0, last() - before),
    isAtEnd: () => next > last(),
    pull: (limit) => {
      const stream = log.streamId(streamName);
      const end = last();
      if (stream === undefined || next > end || limit === 0) return [];
      const metadata = log.metadataOf(streamName);
      const page = log.rows.forwards({
        stream,
        first: Math.max(next, firstInSight(metadata, end)),
        last: end,
        notBefore: oldestInSight(metadata, clock()),
        limit,
      });
      next = (page.at(-1)?.revision ?? end) + 1;
      return page.map((event) => {
        looked += 1;
        return { place: event.revision, looked, event };
      });
    },
  };
};

const wholeSource = (log: EventLog, begin: number): GroupSource => {
  const before = log.lastPosition();
  let next = begin;
  let looked = 0;
  return {
    last: () => (log.lastPosition() < begin ? undefined : log.lastPosition() || undefined),
    next: () => next,
    looked: () => looked,
    left: () => Math.max(0, log.lastPosition() - next + 1),
    came: () => log.lastPosition() - before,
    isAtEnd: () => next > log.lastPosition(),
    pull: (limit) => {
      if (next > log.lastPosition() || limit === 0) return [];
      const page = log.rows.allForwards(next, limit);
      next = (page.at(-1)?.position ?? log.lastPosition()) + 1;
      return page.flatMap((event) => {
        if (isOfGroupsOnAll(event.streamName)) return [];
        looked += 1;
        return { place: event.position, looked, event };
      });
    },
  };
};

/** Whether a row is of what groups on `$all` write down: counted, it would be written down again, and so for ever. */
const ownRows = (log: EventLog, by: Filter['by']) => {
  const known = new BoundedMap<number, boolean>(KEPT);
  return (name: number): boolean => {
    const before = known.get(name);
    if (before !== undefined) return before;
    const is =
      by === 'stream'
        ? isOfGroupsOnAll(log.streamNameOf(name))
        : log.typeNameOf(name) === CHECKPOINT_TYPE;
    known.set(name, is);
    return is;
  };
};

const filteredSource = (log: EventLog, filter: Filter, begin: number): GroupSource => {
  const isOwn = ownRows(log, filter.by);
  const before = log.lastPosition();
  let came = 0;
  let next = begin;
  let looked = 0;
  let sought = begin; // from where the last event to give is looked for next
  let last: number | undefined;
  const scan = (from: number) => {
    const headings = log.rows.headings(filter.by, from, SCAN);
    filter.prepareHeadings(headings);
    return { headings, after: (headings.at(-1)?.[0] ?? log.lastPosition()) + 1 };
  };
  const eventAt = (position: number): StoredEvent | undefined => {
    const event = log.rows.at(position);
    return event && !isOfGroupsOnAll(event.streamName) ? event : undefined;
  };
  return {
    last: () => {
      for (let scans = 0; scans < AHEAD && sought <= log.lastPosition(); scans += 1) {
        const { headings, after } = scan(sought);
        sought = after;
        last = headings.findLast(([, name]) => filter.matchesNumber(name))?.[0] ?? last;
      }
      return last;
    },
    next: () => next,
    looked: () => looked,
    left: () => 0,
    came: () => came,
    isAtEnd: () => next > log.lastPosition(),
    pull: (limit) => {
      const found: PlacedEvent[] = [];
      if (next > log.lastPosition()) return found;
      const { headings, after } = scan(next);
      next = after;
      for (const [position, name] of headings) {
        const matches = filter.matchesNumber(name);
        if (matches && found.length === limit) {
          next = position; // the rest at the next pull
          break;
        }
        const event = matches ? eventAt(position) : undefined;
        if (!isOwn(name)) looked += 1;
        if (event && position > before) came += 1;
        if (event) found.push({ place: position, looked, event });
      }
      return found;
    },
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
  if (!isAll) return streamSource(log, clock, source, begin);
  return settings.filter
    ? filteredSource(log, createFilter(log, settings.filter), begin)
    : wholeSource(log, begin);
};
