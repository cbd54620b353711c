/** One stream as this process remembers it: its state, where it ends, and the receipt of every command in it. */
import type { Typed } from '@throughline/decider/decider';
import type { Recorded } from '@throughline/decider/recorded';
import type { Decoded } from './codec.ts';
import type { Receipt } from './order.ts';
import type { Pathway } from './pathway.ts';

export type Remembered = { readonly receipt: Receipt; readonly fingerprint: string | undefined };

/** A stream holds an event that cannot be read, so nothing can be decided about it. */
export class UnreadableStream extends Error {}

export type KeptStream = {
  readonly stream: string;
  readonly pathway: Pathway;
  state: unknown;
  /** The revision that the next event gets. */
  next: number;
  /** Commit position of the last event, 0 where there is none. */
  position: bigint;
  readonly receipts: Map<string, Remembered>;
};

export const emptyStream = (pathway: Pathway, stream: string): KeptStream => ({
  stream,
  pathway,
  state: pathway.decider.initial,
  next: 0,
  position: 0n,
  receipts: new Map(),
});

export type NewEvent = Pick<Recorded<Typed>, 'id' | 'event' | 'metadata' | 'revision' | 'position'>;

/** Takes one more event in. Events already taken in are left out. */
export const take = (
  kept: KeptStream,
  { id, event, metadata, revision, position }: NewEvent,
  fingerprint: string | undefined,
): void => {
  if (revision < kept.next) return;
  kept.state = kept.pathway.decider.evolve(kept.state, event, metadata, id);
  kept.next = revision + 1;
  kept.position = position;
  const before = kept.receipts.get(metadata.command)?.receipt.eventIds ?? [];
  const receipt = {
    stream: kept.stream,
    position: String(position),
    revision,
    eventIds: [...before, id],
  };
  kept.receipts.set(metadata.command, { receipt, fingerprint });
};

/** Takes in what was read from the store. */
export const takeDecoded = (kept: KeptStream, { recorded, fingerprint }: Decoded): void => {
  if ('unreadable' in recorded)
    throw new UnreadableStream(
      `Event ${recorded.revision} of ${kept.stream}, of type ${recorded.type}, cannot be read: ${recorded.unreadable}. Nothing can be decided about this stream until it can.`,
    );
  take(kept, recorded, fingerprint);
};
