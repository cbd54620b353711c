/** The two standing projections: links to the events of each category, and of each event type. */
import { createHash } from 'node:crypto';
import { LINK_TYPE, type StoredEvent } from '../log/stored-event.ts';
import {
  isMetastream,
  isSoftDeleted,
  METADATA_TYPE,
  originalOf,
  parseMetadata,
} from '../log/stream-metadata.ts';
import type { Proposed } from '../protocol/append-messages.ts';
import { uuidText } from '../protocol/identity.ts';
import { revisionOnWire, TOMBSTONE } from '../protocol/revisions.ts';

export type ProjectionName = '$by_category' | '$by_event_type';

/** A link that an event calls for. */
export type Link = { readonly streamName: string; readonly link: Proposed };

/** What is linked to: an event, and the stream that it is about. */
type Subject = {
  readonly event: StoredEvent;
  /** The event's own stream, or the one whose metadata it is. */
  readonly about: string;
  readonly isDeletion: boolean;
};

const isDeletion = ({ streamName, type, revision, data }: StoredEvent): boolean =>
  isMetastream(streamName)
    ? type === METADATA_TYPE && isSoftDeleted(parseMetadata(data))
    : revision === TOMBSTONE;

/** System streams are not linked to; the metadata of others is, as EventStoreDB does it. */
const subjectOf = (event: StoredEvent): Subject | undefined => {
  const { streamName } = event;
  const about = isMetastream(streamName) ? originalOf(streamName) : streamName;
  return about.startsWith('$') ? undefined : { event, about, isDeletion: isDeletion(event) };
};

const categoryOf = (streamName: string): string | undefined => {
  const hyphen = streamName.indexOf('-'); // the category ends at the first one
  return hyphen > 0 ? streamName.slice(0, hyphen) : undefined;
};

type Made = { readonly streamName: string; readonly target: string; readonly original?: string };

const placeIn = (streamName: string, { revision }: StoredEvent): string =>
  `${revisionOnWire(revision)}@${streamName}`;

const byCategory = ({ event, about }: Subject): Made | undefined => {
  const category = categoryOf(about);
  if (category === undefined) return undefined;
  const isLink = event.type === LINK_TYPE; // where it leads to is linked to, not the link
  const target = isLink ? event.data.toString('utf8') : placeIn(event.streamName, event);
  return { streamName: `$ce-${category}`, target, original: about };
};

const byEventType = ({ event, about, isDeletion }: Subject): Made | undefined => {
  if (event.type === LINK_TYPE) return undefined;
  const type = isDeletion ? '$deleted' : event.type;
  // Of metadata, too, it names the stream that it is about: so EventStoreDB writes it.
  return { streamName: `$et-${type}`, target: placeIn(about, event) };
};

const MAKERS: Readonly<Record<ProjectionName, (subject: Subject) => Made | undefined>> = {
  $by_category: byCategory,
  $by_event_type: byEventType,
};

export const PROJECTIONS = Object.keys(MAKERS) as readonly ProjectionName[]; // the keys written above

/** The same id for the same link, whenever it is made (version 8: from a hash of our own). */
const linkId = (name: ProjectionName, event: StoredEvent): Buffer => {
  const hash = createHash('sha256').update(name).update(event.id).update(event.streamName);
  const id = hash.digest().subarray(0, 16);
  id[6] = ((id[6] ?? 0) & 0x0f) | 0x80;
  id[8] = ((id[8] ?? 0) & 0x3f) | 0x80;
  return id;
};

/** The link to an event; `undefined`: none. */
export const linkTo = (name: ProjectionName, event: StoredEvent): Link | undefined => {
  const subject = subjectOf(event);
  const made = subject && MAKERS[name](subject);
  if (!made) return undefined;
  const metadata = {
    $c: event.position,
    $p: event.position,
    ...(made.original === undefined ? {} : { $o: made.original }),
    ...(subject.isDeletion ? { $deleted: -1 } : {}),
    $causedBy: uuidText(event.id),
  };
  const link = {
    id: linkId(name, event),
    type: LINK_TYPE,
    isJson: false,
    data: Buffer.from(made.target),
    metadata: Buffer.from(JSON.stringify(metadata)),
  };
  return { streamName: made.streamName, link };
};
