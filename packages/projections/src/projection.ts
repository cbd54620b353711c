/** A view is built by a projection: for each recorded event, the rows that change. It is pure. */
import type { Typed } from '@throughline/decider/decider';
import type { Recorded, Unreadable } from '@throughline/decider/recorded';
import type { AnyTable, Rows } from './table.ts';

export type { Typed } from '@throughline/decider/decider';
export type { Recorded, Unreadable } from '@throughline/decider/recorded';

/** One event as it comes from the log: readable, or known to be there and not readable. */
export type Happening = Recorded<Typed> | Unreadable;

export type Projection = {
  readonly name: string;
  /** Raise it whenever rows would come out differently: every view is then built anew beside the old ones. */
  readonly version: number;
  readonly tables: readonly AnyTable[];
  readonly project: (happening: Happening, rows: Rows) => void;
};

export const isReadable = (happening: Happening): happening is Recorded<Typed> =>
  'event' in happening;
