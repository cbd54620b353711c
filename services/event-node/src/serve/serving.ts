/** What every service of the node works with. */
import type { Clock, EventLog } from '../log/event-log.ts';
import type { Writer } from '../log/writer.ts';
import type { Access } from './access.ts';

export type Serving = {
  readonly log: EventLog;
  readonly writer: Writer;
  readonly clock: Clock;
  readonly access: Access;
  /** Bytes of data taken in one append. */
  readonly maxAppendSize: number;
  /** Aborted when the node stops. */
  readonly stopSignal: AbortSignal;
};
