/** Following a link event to the event that it names. */
import type { EventLog } from '../log/event-log.ts';
import { isInSight } from '../log/sight.ts';
import { LINK_TYPE, type StoredEvent } from '../log/stored-event.ts';
import type { Resolved } from '../protocol/read-answers.ts';
import { TOMBSTONE } from '../protocol/revisions.ts';

const LINK = /^(\d+)@(.+)$/s;

const target = (log: EventLog, link: StoredEvent): StoredEvent | undefined => {
  const [, revision, streamName] = LINK.exec(link.data.toString('utf8')) ?? [];
  if (revision === undefined || streamName === undefined) return undefined;
  const stream = log.streamId(streamName);
  const last = log.lastRevision(streamName);
  if (stream === undefined || last === TOMBSTONE) return undefined;
  const event = log.rows.ofStream(stream, Number(revision));
  return event && isInSight(event, log.metadataOf(streamName), last, log.clock())
    ? event
    : undefined;
};

/** The event as a reader sees it: itself, or what it links to, or a link whose target is gone. */
export const resolve = (log: EventLog, event: StoredEvent, resolveLinks: boolean): Resolved =>
  resolveLinks && event.type === LINK_TYPE
    ? { event: target(log, event), link: event }
    : { event, link: undefined };
