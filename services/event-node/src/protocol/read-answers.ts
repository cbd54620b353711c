/** The answers to a read or subscription. */
import type { StoredEvent } from '../log/stored-event.ts';
import {
  bytesField,
  emptyField,
  numberField,
  putVarint,
  stringField,
  varintLength,
} from '../wire/writer.ts';
import { layoutOf, plainEventAnswer } from './event-bytes.ts';
import { streamIdentifier, type UuidNotation, uuidField } from './identity.ts';

/** A row of an answer: the event, and the link that led to it where links are resolved. */
export type Resolved = {
  readonly event: StoredEvent | undefined;
  readonly link: StoredEvent | undefined;
};

const TEXT_ID = 40; // bytes of the id field as text, with which a layout begins

const recorded = (field: number, event: StoredEvent, uuids: UuidNotation): Buffer => {
  const { length, put } = layoutOf(event);
  const bytes = Buffer.allocUnsafe(length);
  put(bytes, 0);
  return uuids === 'text'
    ? bytesField(field, bytes)
    : bytesField(field, uuidField(1, event.id, uuids), bytes.subarray(TEXT_ID));
};

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
  uuids === 'text' && resolved.event && !resolved.link
    ? plainEventAnswer(resolved.event)
    : bytesField(1, ...readEventBody(resolved, uuids));

export const confirmation = (subscriptionId: string): Buffer =>
  bytesField(2, stringField(1, subscriptionId));

/** Checkpoint { commit_position = 1; prepare_position = 2 } as field 3, in one piece: a filter tells thousands in a second. */
export const checkpoint = (position: number): Buffer => {
  const inner = 2 * (1 + varintLength(position));
  const bytes = Buffer.allocUnsafe(2 + inner);
  let at = 0;
  bytes[at++] = (3 << 3) | 2;
  bytes[at++] = inner;
  for (const field of [1, 2]) {
    bytes[at++] = field << 3;
    at = putVarint(bytes, position, at);
  }
  return bytes;
};

export const streamNotFound = (streamName: string): Buffer =>
  bytesField(4, streamIdentifier(1, streamName));

/** Told where nothing was found: the first revision that there is, or will be. */
export const firstStreamPosition = (revision: number): Buffer => numberField(5, revision);
export const lastStreamPosition = (revision: number): Buffer => numberField(6, revision);

export const caughtUp = (): Buffer => emptyField(8);
export const fellBehind = (): Buffer => emptyField(9);
