/** A checksum over everything that makes an event, so that a damaged one is noticed when it is read. */
import { crc32 } from 'node:zlib';
import { BoundedMap } from './bounded-map.ts';
import type { StoredEvent } from './stored-event.ts';

const head = Buffer.alloc(37); // position, revision, created: 8 each; kind 1; metadata's length and two names 4 each

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
  head.writeDoubleLE(event.position, 0);
  head.writeDoubleLE(event.revision, 8);
  head.writeDoubleLE(event.created, 16);
  head[24] = event.isJson ? 1 : 0;
  head.writeUInt32LE(event.metadataLength, 25);
  head.writeUInt32LE(nameSum(event.streamName), 29);
  head.writeUInt32LE(nameSum(event.type), 33);
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
