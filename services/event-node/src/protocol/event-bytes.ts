/**
 * A recorded event laid out for the wire by hand, in one buffer: the hot path of every read. Of
 * generated code this would take five to ten times as long.
 */
import type { StoredEvent } from '../log/stored-event.ts';
import { bytesField, putVarint, stringField, varintLength } from '../wire/writer.ts';
import { streamIdentifier } from './identity.ts';
import { TOMBSTONE } from './revisions.ts';

const ID = 16;
const UUID_TEXT = 36;
const MAP = 6; // field of RecordedEvent

const mapEntry = (key: string, value: string): Buffer =>
  bytesField(MAP, stringField(1, key), stringField(2, value));

const JSON_CONTENT = mapEntry('content-type', 'application/json');
const BINARY_CONTENT = mapEntry('content-type', 'application/octet-stream');
const TOMBSTONE_REVISION = Buffer.from('18ffffffffffffffff7f', 'hex'); // field 3: 2^63 − 1

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

const HEX = Uint16Array.from({ length: 256 }, (_, byte) => {
  const text = byte.toString(16).padStart(2, '0');
  return (text.charCodeAt(0) << 8) | text.charCodeAt(1);
});
const DASH = 0x2d;

const putHex = (target: Buffer, from: Buffer, offset: number): number => {
  let at = offset;
  for (let index = 0; index < ID; index += 1) {
    if (index === 4 || index === 6 || index === 8 || index === 10) target[at++] = DASH;
    const pair = HEX[from[index] ?? 0] ?? 0;
    target[at++] = pair >> 8;
    target[at++] = pair & 0xff;
  }
  return at;
};

const putBytes = (target: Buffer, bytes: Buffer, offset: number): number => {
  target.set(bytes, offset);
  return offset + bytes.length;
};

const CREATED_KEY = stringField(1, 'created');
const CREATED_OVERHEAD = 4 + CREATED_KEY.length; // two tags and two lengths of one byte each

/** The map entry of the time, of which there are seldom two alike. */
const putCreated = (target: Buffer, ticks: string, offset: number): number => {
  target[offset] = (MAP << 3) | 2;
  target[offset + 1] = CREATED_KEY.length + 2 + ticks.length; // ticks have at most 20 digits
  let at = putBytes(target, CREATED_KEY, offset + 2);
  target[at] = (2 << 3) | 2;
  target[at + 1] = ticks.length;
  at += 2;
  return at + target.write(ticks, at, 'latin1');
};

const putNumber = (target: Buffer, field: number, value: number, offset: number): number => {
  target[offset] = field << 3;
  return putVarint(target, value, offset + 1);
};

const lengthDelimited = (length: number): number => 1 + varintLength(length) + length;

/** A layout: how long the event is on the wire, and how to write it. */
export type Layout = {
  readonly length: number;
  readonly put: (target: Buffer, offset: number) => number;
};

/**
 * RecordedEvent: id 1, stream 2, revision 3, prepare 4, commit 5, metadata map 6, custom metadata 7,
 * data 8; the id as text.
 */
export const layoutOf = (event: StoredEvent): Layout => {
  const { content, metadataLength, position, revision } = event;
  const stream = streamField(event.streamName);
  const type = typeEntry(event.type);
  const kind = event.isJson ? JSON_CONTENT : BINARY_CONTENT;
  const ticks = `${event.created}0`; // tenths of a microsecond
  const dataLength = content.length - ID - metadataLength;
  const positionLength = 1 + varintLength(position);
  const isTombstone = revision === TOMBSTONE;
  const revisionLength = isTombstone ? TOMBSTONE_REVISION.length : 1 + varintLength(revision);
  const length =
    4 +
    UUID_TEXT +
    stream.length +
    revisionLength +
    2 * positionLength +
    type.length +
    kind.length +
    CREATED_OVERHEAD +
    ticks.length +
    lengthDelimited(metadataLength) +
    lengthDelimited(dataLength);
  const put = (target: Buffer, offset: number): number => {
    target[offset] = 0x0a; // id { string = 2 }
    target[offset + 1] = UUID_TEXT + 2;
    target[offset + 2] = 0x12;
    target[offset + 3] = UUID_TEXT;
    let at = putHex(target, content, offset + 4);
    at = putBytes(target, stream, at);
    at = isTombstone
      ? putBytes(target, TOMBSTONE_REVISION, at)
      : putNumber(target, 3, revision, at);
    at = putNumber(target, 4, position, at);
    at = putNumber(target, 5, position, at);
    at = putBytes(target, type, at);
    at = putBytes(target, kind, at);
    at = putCreated(target, ticks, at);
    target[at] = (7 << 3) | 2;
    at = putVarint(target, metadataLength, at + 1);
    content.copy(target, at, ID, ID + metadataLength);
    at += metadataLength;
    target[at] = (8 << 3) | 2;
    at = putVarint(target, dataLength, at + 1);
    content.copy(target, at, ID + metadataLength);
    return at + dataLength;
  };
  return { length, put };
};

/** ReadResp { ReadEvent event = 1 { event = 1; commit_position = 3 } } of an event that was not linked to. */
export const plainEventAnswer = (event: StoredEvent): Buffer => {
  const { length, put } = layoutOf(event);
  const bodyLength = lengthDelimited(length) + 1 + varintLength(event.position);
  const answer = Buffer.allocUnsafe(lengthDelimited(bodyLength));
  answer[0] = 0x0a;
  let at = putVarint(answer, bodyLength, 1);
  answer[at] = 0x0a;
  at = putVarint(answer, length, at + 1);
  at = put(answer, at);
  putNumber(answer, 3, event.position, at);
  return answer;
};
