/** What is asked of the log, and what it answers. */
import type { Typed } from '@throughline/decider/decider';
import type { Actor, Metadata } from '@throughline/decider/recorded';
import type { Pathway } from './pathway.ts';

/** Who writes, when and why: what becomes the events' envelope. */
type Sender = {
  /** Names this request for ever: sent again, it gets the first receipt. */
  readonly commandId: string;
  readonly actor: Actor;
  /** A demonstration's own time, ISO instant; else the log's clock is asked. */
  readonly recordedAt?: string | undefined;
  readonly simulated?: true | undefined;
  readonly receivedAt?: string | undefined;
  readonly batch?: string | undefined;
  /** The command's own id where nothing else is given. */
  readonly correlation?: string | undefined;
  readonly causation?: string | undefined;
};

export type Order = Sender & {
  readonly pathway: Pathway;
  readonly streamId: string;
  readonly command: Typed;
  /** Handed to the rules as it is. */
  readonly given: unknown;
};

/** The envelope of a fact that no rule is asked about. */
export type Envelope = Sender & {
  /** Ids of the children it is about. */
  readonly subjects: readonly string[];
};

export type Receipt = {
  readonly stream: string;
  /** Commit position of the last event, in decimal. */
  readonly position: string;
  /** Revision of the last event in its stream. */
  readonly revision: number;
  readonly eventIds: readonly string[];
};

export type Outcome =
  | { readonly kind: 'done'; readonly receipt: Receipt; readonly repeated: boolean }
  | {
      readonly kind: 'refused';
      readonly refused: string;
      readonly found?: Readonly<Record<string, string | number>>;
    }
  /** Others kept changing the stream: three times what was decided was out of date. */
  | { readonly kind: 'conflict' }
  /** This command id was used before, for something else. */
  | { readonly kind: 'reused' };

type WithoutUndefined<Fields> = { [Name in keyof Fields]: Exclude<Fields[Name], undefined> };

const present = <Fields extends object>(fields: Fields): Partial<WithoutUndefined<Fields>> =>
  // The filter is what the type says: no field is left that is undefined.
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Partial<
    WithoutUndefined<Fields>
  >;

/** The envelope of every event of one order, before what differs between them. */
export const envelopeOf = (
  { commandId, actor, recordedAt, simulated, receivedAt, batch, correlation, causation }: Sender,
  subjects: readonly string[],
  now: () => string,
): Omit<Metadata, 'schema' | 'policy' | 'sealed'> => ({
  subjects,
  actor,
  command: commandId,
  correlation: correlation ?? commandId,
  recordedAt: recordedAt ?? now(),
  ...present({ causation, receivedAt, batch, simulated }),
});
