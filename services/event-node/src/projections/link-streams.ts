/** The two standing projections: links to the events of each category, and of each event type. */
import { createHash } from 'node:crypto';
import { LINK_TYPE, type StoredEvent } from '../log/stored-event.ts';
import type { Proposed } from '../protocol/append-messages.ts';
import { uuidText } from '../protocol/identity.ts';

export type ProjectionName = '$by_category' | '$by_event_type';

const categoryOf = (streamName: string): string | undefined => {
  const hyphen = streamName.indexOf('-'); // the category ends at the first one
  return hyphen > 0 ? streamName.slice(0, hyphen) : undefined;
};

const TARGETS: Readonly<Record<ProjectionName, (event: StoredEvent) => string | undefined>> = {
  $by_category: ({ streamName }) => {
    const category = categoryOf(streamName);
    return category === undefined ? undefined : `$ce-${category}`;
  },
  $by_event_type: ({ type }) => `$et-${type}`,
};

export const PROJECTIONS = Object.keys(TARGETS) as readonly ProjectionName[]; // the keys written above

/** The stream that links to an event; system streams are not linked to. */
export const linkStreamOf = (name: ProjectionName, event: StoredEvent): string | undefined =>
  event.streamName.startsWith('$') || event.type === LINK_TYPE ? undefined : TARGETS[name](event);

/** The same id for the same link, whenever it is made (version 8: from a hash of our own). */
const linkId = (name: ProjectionName, event: StoredEvent): Buffer => {
  const hash = createHash('sha256').update(name).update(event.id).update(event.streamName);
  const id = hash.digest().subarray(0, 16);
  id[6] = ((id[6] ?? 0) & 0x0f) | 0x80;
  id[8] = ((id[8] ?? 0) & 0x3f) | 0x80;
  return id;
};

export const linkTo = (name: ProjectionName, event: StoredEvent): Proposed => ({
  id: linkId(name, event),
  type: LINK_TYPE,
  isJson: false,
  data: Buffer.from(`${event.revision}@${event.streamName}`),
  metadata: Buffer.from(
    JSON.stringify({
      $c: event.position,
      $p: event.position,
      $o: event.streamName,
      $causedBy: uuidText(event.id),
    }),
  ),
});
