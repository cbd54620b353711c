/** Making new events ready to append: parsed, named, sealed, each with its envelope. */
import { createHmac } from 'node:crypto';
import type { Typed } from '@throughline/decider/decider';
import type { Metadata } from '@throughline/decider/recorded';
import { encode, parseEvent } from './codec.ts';
import type { Keyring, ScopeKey } from './keyring.ts';
import { PolicyReference } from './metadata.ts';
import { uuidOf } from './naming.ts';
import { type Pathway, schemaVersion } from './pathway.ts';
import { scopeOf } from './scope-key.ts';
import type { Stored } from './stored.ts';

export type EnvelopeBase = Omit<Metadata, 'schema' | 'policy' | 'sealed'>;

export type NewEvents = {
  readonly pathway: Pathway;
  readonly stream: string;
  readonly events: readonly Typed[];
  readonly envelope: EnvelopeBase;
  /** SHA-256 of the command that leads to them. */
  readonly fingerprint: string;
  /** The process that decided on them; absent where nobody decided, and whoever sends them sends the same. */
  readonly writer?: string | undefined;
};

export type Written = { readonly event: Typed; readonly stored: Stored };

/**
 * Event ids: UUIDv5 of stream, command and ordinal, so that the store recognises a command sent again.
 * The command's fingerprint goes in under the scope's key: the same id with another payload is then
 * another event, which the store cannot take for the first one and drop. So does the writer: of two
 * processes that decide on one command in one instant, the store recognises neither as the other, and the
 * second is out of date, looks again and finds the first one's receipt.
 */
export const eventIdsOf = (
  { stream, events, envelope, fingerprint, writer = '' }: NewEvents,
  { key }: ScopeKey,
): readonly string[] => {
  const payload = createHmac('sha256', key)
    .update(fingerprint + writer)
    .digest('base64');
  return events.map((_, ordinal) => uuidOf(`${stream} ${envelope.command} ${ordinal} ${payload}`));
};

const metadataOf = ({ pathway, envelope }: NewEvents, event: Typed): Metadata => {
  const policy = 'policy' in event ? PolicyReference.safeParse(event.policy).data : undefined;
  const schema = schemaVersion(pathway, event.type);
  return { schema, ...envelope, ...(policy === undefined ? {} : { policy }) };
};

/** The children that a stream is about once these events are in it. */
export const subjectsAfter = (news: NewEvents, state: unknown): readonly string[] => {
  const { decider, subjects } = news.pathway;
  const after = news.events.reduce(
    (before: unknown, event, ordinal) =>
      decider.evolve(before, event, metadataOf(news, event), `not yet named ${ordinal}`),
    state,
  );
  return subjects(after);
};

/** Parses what rules decided: only declared fields go further. */
export const parsed = (pathway: Pathway, events: readonly Typed[]): readonly Typed[] =>
  events.map((event) => parseEvent(pathway, event));

/** Names and seals events that were parsed. */
export const write = async (
  news: NewEvents,
  keys: Pick<Keyring, 'keyFor'>,
): Promise<readonly Written[]> => {
  const { pathway, stream, events, envelope, fingerprint } = news;
  const scopeKey = await keys.keyFor(scopeOf(stream, envelope.subjects));
  const ids = eventIdsOf(news, scopeKey);
  return events.map((event, ordinal) => {
    const id = ids[ordinal];
    if (id === undefined) throw new Error(`Event ${ordinal} of ${events.length} has no id.`);
    const metadata = metadataOf(news, event);
    const stored = encode({ pathway, id, event, metadata, fingerprint, scopeKey });
    return { event, stored };
  });
};
