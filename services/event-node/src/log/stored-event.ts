/** One event as it rests in the log. */

const ID = 16; // bytes of a UUID

/** What is known of an event beside its bytes. */
export type EventHead = {
  /** Place in the whole log: 1, 2, 3 … in order of commit. */
  readonly position: number;
  readonly streamName: string;
  /** Place in its stream, from 0. */
  readonly revision: number;
  readonly type: string;
  /** Microseconds since 1970, by this machine's clock. */
  readonly created: number;
  readonly isJson: boolean;
};

/** An event whose id, metadata and data lie one after another in one run of bytes, as in the file. */
export class StoredEvent implements EventHead {
  readonly position: number;
  readonly streamName: string;
  readonly revision: number;
  readonly type: string;
  readonly created: number;
  readonly isJson: boolean;
  readonly content: Buffer;
  /** Bytes of metadata in `content`, after the id. */
  readonly metadataLength: number;

  constructor(head: EventHead, content: Buffer, metadataLength: number) {
    this.position = head.position;
    this.streamName = head.streamName;
    this.revision = head.revision;
    this.type = head.type;
    this.created = head.created;
    this.isJson = head.isJson;
    this.content = content;
    this.metadataLength = metadataLength;
  }

  /** Sixteen bytes. */
  get id(): Buffer {
    return this.content.subarray(0, ID);
  }

  get metadata(): Buffer {
    return this.content.subarray(ID, ID + this.metadataLength);
  }

  get data(): Buffer {
    return this.content.subarray(ID + this.metadataLength);
  }
}

/** The event's bytes in one run, copied out of the request that brought them. */
export const contentOf = (id: Buffer, metadata: Buffer, data: Buffer): Buffer => {
  const content = Buffer.allocUnsafe(ID + metadata.length + data.length);
  content.set(id, 0);
  if (metadata.length > 0) content.set(metadata, ID);
  content.set(data, ID + metadata.length);
  return content;
};

/** The event type of a link: its data reads `revision@stream`. */
export const LINK_TYPE = '$>';
