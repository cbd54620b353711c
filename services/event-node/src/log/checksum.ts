/** A checksum over everything that makes an event, so that a damaged one is noticed when it is read. */
import { crc32 } from 'node:zlib';
import { BoundedMap } from './bounded-map.ts';
import type { StoredEvent } from './stored-event.ts';

// Position, revision, created and metadata's length as doubles; then kind and two names as integers.
const head = Buffer.alloc(48);
const doubles = new Float64Array(head.buffer, head.byteOffset, 4);
const integers = new Uint32Array(head.buffer, head.byteOffset + 32, 3);

const nameSums = new BoundedMap<string, number>(20_000);

const nameSum = (name: string): number => {
  let sum = nameSums.get(name);
  if (sum === undefined) {
    sum = crc32(name);
    nameSums.set(name, sum);
  }
  return sum;
};

/** CRC-32 of position, revision, time, kind, names, id, metadata and data. */
export const checksumOf = (event: StoredEvent): number => {
  doubles[0] = event.position;
  doubles[1] = event.revision;
  doubles[2] = event.created;
  doubles[3] = event.metadataLength;
  integers[0] = event.isJson ? 1 : 0;
  integers[1] = nameSum(event.streamName);
  integers[2] = nameSum(event.type);
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
