/** One command: recognised if it was sent before, decided on what is known, appended at that revision. */
import { type Decision, isRefusal, type Typed } from '@throughline/decider/decider';
import type { Append } from './append.ts';
import { fingerprintOf } from './canonical.ts';
import { emptyStream, type KeptStream, take } from './kept-stream.ts';
import type { Keyring } from './keyring.ts';
import { envelopeOf, type Order, type Outcome } from './order.ts';
import type { Recent } from './recent.ts';
import { toEventData } from './stored.ts';
import { type NewEvents, parsed, subjectsAfter, type Written, write } from './writing.ts';

/** How often a decision may turn out to be out of date before the person is told. (House style, habit 5.) */
const TRIES = 3;

export type Desk = {
  readonly kept: Recent<KeptStream>;
  readonly append: Append;
  readonly keys: Keyring;
  readonly clock: () => string;
  /** Names this process among those that decide. */
  readonly writer: string;
  /** Reads what the store has beyond what is known. */
  readonly reload: (kept: KeptStream) => Promise<void>;
  /** The highest position that this process has seen. */
  readonly seen: { position: bigint };
};

/** The first receipt, where this command was recorded before; `reused` where its id was, for something else. */
const repeat = (kept: KeptStream, order: Order, fingerprint: string): Outcome | undefined => {
  const first = kept.receipts.get(order.commandId);
  if (first === undefined) return undefined;
  if (first.fingerprint !== fingerprint) return { kind: 'reused' };
  return { kind: 'done', receipt: first.receipt, repeated: true };
};

/** What is answered where there is nothing to append. */
const unchanged = (kept: KeptStream, decision: Decision<Typed, string>): Outcome => {
  if (isRefusal(decision)) return { kind: 'refused', ...decision };
  const { stream, position, next } = kept;
  const receipt = { stream, position: String(position), revision: next - 1, eventIds: [] };
  return { kind: 'done', receipt, repeated: false };
};

const prepare = (desk: Desk, kept: KeptStream, work: Work): Promise<readonly Written[]> => {
  const { order, fingerprint, events } = work;
  const { pathway, stream, state } = kept;
  const envelope = envelopeOf(order, [], desk.clock);
  const { writer } = desk;
  const news: NewEvents = { pathway, stream, events, envelope, fingerprint, writer };
  const subjects = subjectsAfter(news, state);
  return write({ ...news, envelope: { ...envelope, subjects } }, desk.keys);
};

type Work = {
  readonly order: Order;
  readonly fingerprint: string;
  readonly events: readonly Typed[];
};

const takeWritten = (kept: KeptStream, written: readonly Written[], work: Work, end: End) => {
  written.forEach(({ event, stored: { id, metadata } }, ordinal) => {
    const revision = end.revision - written.length + 1 + ordinal;
    take(kept, { id, event, metadata, revision, position: end.position }, work.fingerprint);
  });
};

type End = { readonly position: bigint; readonly revision: number };

/** Appends what was decided; nothing where it turned out to be out of date, or to be in the log already. */
const record = async (desk: Desk, kept: KeptStream, work: Work): Promise<Outcome | undefined> => {
  const seenBefore = desk.seen.position;
  const written = await prepare(desk, kept, work);
  const events = written.map(({ stored }) => toEventData(stored));
  const appended = await desk.append(kept.stream, events, kept.next);
  // An old position means that the store recognised the events: they were written here, and forgotten since.
  if (!appended.written || appended.position <= seenBefore) return undefined;
  if (desk.seen.position < appended.position) desk.seen.position = appended.position;
  takeWritten(kept, written, work, appended);
  const receipt = kept.receipts.get(work.order.commandId)?.receipt;
  return receipt && { kind: 'done', receipt, repeated: false };
};

const remembered = (desk: Desk, order: Order, stream: string): KeptStream | undefined => {
  const kept = desk.kept.get(stream);
  if (kept !== undefined) return kept;
  // What begins a stream mostly finds none: its append is the question whether there is one.
  return order.pathway.opens.has(order.command.type)
    ? emptyStream(order.pathway, stream)
    : undefined;
};

/** Answers one order. Orders for one stream must come one at a time. */
export const handle = async (desk: Desk, order: Order, stream: string): Promise<Outcome> => {
  const { pathway, command, given } = order;
  const fingerprint = fingerprintOf(command);
  const known = remembered(desk, order, stream);
  const kept = known ?? emptyStream(pathway, stream);
  let fresh = false;
  const reload = async () => {
    await desk.reload(kept);
    fresh = true;
  };
  if (known === undefined) await reload();
  for (let tries = 0; tries < TRIES; ) {
    const before = repeat(kept, order, fingerprint);
    if (before !== undefined) return before;
    const decision = pathway.decider.decide(command, kept.state, given);
    if (!isRefusal(decision) && decision.length > 0) {
      const work = { order, fingerprint, events: parsed(pathway, decision) };
      const outcome = await record(desk, kept, work);
      desk.kept.set(stream, kept);
      if (outcome !== undefined) return outcome;
      tries += 1;
    } else if (fresh) return unchanged(kept, decision);
    await reload();
  }
  return repeat(kept, order, fingerprint) ?? { kind: 'conflict' };
};
