/** One event as it rests in the log. */
export type StoredEvent = {
  /** Place in the whole log: 1, 2, 3 … in order of commit. */
  readonly position: number;
  readonly streamName: string;
  /** Place in its stream, from 0. */
  readonly revision: number;
  readonly type: string;
  /** Sixteen bytes. */
  readonly id: Buffer;
  /** Microseconds since 1970, by this machine's clock. */
  readonly created: number;
  readonly isJson: boolean;
  readonly metadata: Buffer;
  readonly data: Buffer;
};

/** The event type of a link: its data reads `revision@stream`. */
export const LINK_TYPE = '$>';
