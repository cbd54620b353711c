/** The answers to a read or subscription; events are laid out by hand, for they are the hot path. */
import type { StoredEvent } from '../log/stored-event.ts';
import {
  bytesField,
  emptyField,
  numberField,
  putVarint,
  stringField,
  varintLength,
} from '../wire/writer.ts';
import { positionFields } from './append-messages.ts';
import { streamIdentifier, type UuidNotation, uuidField } from './identity.ts';
import { revisionOnWire, TOMBSTONE } from './revisions.ts';

/** A row of an answer: the event, and the link that led to it where links are resolved. */
export type Resolved = {
  readonly event: StoredEvent | undefined;
  readonly link: StoredEvent | undefined;
};

const mapEntry = (key: string, value: string): Buffer =>
  bytesField(6, stringField(1, key), stringField(2, value));

const JSON_CONTENT = mapEntry('content-type', 'application/json');
const BINARY_CONTENT = mapEntry('content-type', 'application/octet-stream');

// Names repeat from event to event: their encoded fields are kept, up to a bound.
const remembered = (encode: (name: string) => Buffer): ((name: string) => Buffer) => {
  const known = new Map<string, Buffer>();
  return (name) => {
    let bytes = known.get(name);
    if (!bytes) {
      if (known.size >= 4096) known.clear();
      bytes = encode(name);
      known.set(name, bytes);
    }
    return bytes;
  };
};
const typeEntry = remembered((type) => mapEntry('type', type));
const streamField = remembered((name) => streamIdentifier(2, name));

const lengthField = (field: number, length: number): Buffer => {
  const bytes = Buffer.allocUnsafe(1 + varintLength(length));
  bytes[0] = (field << 3) | 2;
  putVarint(bytes, length, 1);
  return bytes;
};

/** RecordedEvent: id 1, stream 2, revision 3, prepare 4, commit 5, metadata map 6, custom metadata 7, data 8. */
const recordedParts = (event: StoredEvent, uuids: UuidNotation): readonly Buffer[] => [
  uuidField(1, event.id, uuids),
  streamField(event.streamName),
  numberField(3, revisionOnWire(event.revision)),
  numberField(4, event.position),
  numberField(5, event.position),
  typeEntry(event.type),
  event.isJson ? JSON_CONTENT : BINARY_CONTENT,
  mapEntry('created', `${event.created}0`), // ticks: tenths of a microsecond
  lengthField(7, event.metadata.length),
  event.metadata,
  lengthField(8, event.data.length),
  event.data,
];

const recorded = (field: number, event: StoredEvent, uuids: UuidNotation): Buffer =>
  bytesField(field, ...recordedParts(event, uuids));

/** ReadEvent { event = 1; link = 2; oneof { commit_position = 3; no_position = 4 } } */
export const readEventBody = (
  { event, link }: Resolved,
  uuids: UuidNotation,
): readonly Buffer[] => {
  const parts: Buffer[] = [];
  if (event) parts.push(recorded(1, event, uuids));
  if (link) parts.push(recorded(2, link, uuids));
  parts.push(numberField(3, (link ?? event)?.position ?? 0));
  return parts;
};

export const eventAnswer = (resolved: Resolved, uuids: UuidNotation): Buffer =>
  bytesField(1, ...readEventBody(resolved, uuids));

export const confirmation = (subscriptionId: string): Buffer =>
  bytesField(2, stringField(1, subscriptionId));

export const checkpoint = (position: number): Buffer => bytesField(3, ...positionFields(position));

export const streamNotFound = (streamName: string): Buffer =>
  bytesField(4, streamIdentifier(1, streamName));

export const caughtUp = (): Buffer => emptyField(8);
export const fellBehind = (): Buffer => emptyField(9);

export const isTombstone = (event: StoredEvent): boolean => event.revision === TOMBSTONE;
