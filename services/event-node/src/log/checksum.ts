/** A checksum over everything that makes an event, so that a damaged one is noticed when it is read. */
import { crc32 } from 'node:zlib';
import type { StoredEvent } from './stored-event.ts';

const head = Buffer.alloc(25);

/** CRC-32 of position, revision, time, kind, id, names, metadata and data. */
export const checksumOf = (event: StoredEvent): number => {
  head.writeDoubleLE(event.position, 0);
  head.writeDoubleLE(event.revision, 8);
  head.writeDoubleLE(event.created, 16);
  head[24] = event.isJson ? 1 : 0;
  let sum = crc32(head);
  sum = crc32(event.streamName, sum);
  sum = crc32(event.type, sum);
  sum = crc32(event.id, sum);
  sum = crc32(event.metadata, sum);
  return crc32(event.data, sum);
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
