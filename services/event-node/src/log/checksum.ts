/** A checksum over everything that makes an event, so that a damaged one is noticed when it is read. */
import { crc32 } from 'node:zlib';
import { BoundedMap } from './bounded-map.ts';
import type { StoredEvent } from './stored-event.ts';

// Position, revision, created and metadata's length as doubles; then kind and two names as integers.
const head = Buffer.alloc(48);
const doubles = new Float64Array(head.buffer, head.byteOffset, 4);
const integers = new Uint32Array(head.buffer, head.byteOffset + 32, 3);

const typeSums = new BoundedMap<string, number>(20_000);

/** Types are few. */
const typeSum = (type: string): number => {
  let sum = typeSums.get(type);
  if (sum === undefined) {
    sum = crc32(type);
    typeSums.set(type, sum);
  }
  return sum;
};

let lastName = '';
let lastSum = 0;

/** Streams may be many, and then to look for a sum takes longer than to make it; but one is often asked for again and again. */
const streamSum = (name: string): number => {
  if (name !== lastName) {
    lastSum = crc32(name);
    lastName = name;
  }
  return lastSum;
};

/** CRC-32 of position, revision, time, kind, names, id, metadata and data. */
export const checksumOf = (event: StoredEvent): number => {
  doubles[0] = event.position;
  doubles[1] = event.revision;
  doubles[2] = event.created;
  doubles[3] = event.metadataLength;
  integers[0] = event.isJson ? 1 : 0;
  integers[1] = streamSum(event.streamName);
  integers[2] = typeSum(event.type);
  return crc32(event.content, crc32(head));
};

/** An event in the log is not what was written. */
export class DamagedEvent extends Error {
  override readonly name = 'DamagedEvent';
  readonly position: number;

  constructor(position: number, found: string) {
    super(
      `The event at position ${position} is damaged: ${found}. Stop the event node and restore a backup.`,
    );
    this.position = position;
  }
}
