/** A draft as the store holds it: sealed under the key of the child it is about, else under its owner's own. */
import { type EventData, jsonEvent, type RecordedEvent } from '@eventstore/db-client';
import type { Actor, Metadata } from '@throughline/decider/recorded';
import { z } from 'zod';
import type { Keyring } from './keyring.ts';
import { StoredMetadata } from './metadata.ts';
import { streamName, uuidOf } from './naming.ts';
import { ALGORITHM, boundTo, seal, unseal } from './seal.ts';

export const DRAFT_CATEGORY = 'draft';
export const DRAFT_LIST_CATEGORY = 'draftList';

const Draft = z.object({
  /** Where it was typed: one draft for each owner and place. */
  place: z.string(),
  /** Whatever was typed, in the writer's own shape. */
  content: z.unknown(),
  childId: z.exactOptional(z.string()),
  /** ISO instant, by the partnership's own present. */
  savedAt: z.string(),
});
export type Draft = Readonly<z.infer<typeof Draft>>;

export type DraftKeys = Pick<Keyring, 'keyFor' | 'find'>;

const Sealed = z.object({ sealed: z.base64() });
const Listed = z.object({ draftIds: z.array(z.string()) });
const SCHEMA = 1;

export const draftIdOf = (owner: string, place: string): string =>
  uuidOf(`draft of ${owner} at ${place}`);
export const draftStream = (partnership: string, id: string): string =>
  streamName(partnership, DRAFT_CATEGORY, id);
export const listStream = (partnership: string, owner: string): string =>
  streamName(partnership, DRAFT_LIST_CATEGORY, uuidOf(`drafts of ${owner}`));

/** What is kept of a draft's stream. Whoever reads it sees no more; the disk is cleared when it is next scavenged. */
export const retained = ({
  maxCount,
  maxAge,
  truncateBefore,
}: {
  readonly maxCount: number;
  /** Seconds. */
  readonly maxAge?: number;
  readonly truncateBefore?: number;
}): EventData =>
  jsonEvent({
    type: '$metadata',
    data: {
      $maxCount: maxCount,
      ...(maxAge === undefined ? {} : { $maxAge: maxAge }),
      ...(truncateBefore === undefined ? {} : { $tb: truncateBefore }),
    },
  });

type Writing = { readonly by: Actor; readonly id: string; readonly recordedAt: string };

const envelope = ({ by, id, recordedAt }: Writing, subjects: readonly string[]): Metadata => ({
  ...{ schema: SCHEMA, subjects, actor: by, command: id, correlation: id, recordedAt },
});

export const toDraft = async (
  draft: Draft,
  writing: Writing,
  keys: DraftKeys,
): Promise<EventData> => {
  const { id, by } = writing;
  const { childId } = draft;
  const key = await keys.keyFor(childId === undefined ? `user:${by.user}` : `child:${childId}`);
  const plain = Buffer.from(JSON.stringify({ ...draft, owner: by.user }));
  const sealed = seal(key.key, boundTo(id, 'DraftSaved', SCHEMA), plain).toString('base64');
  return jsonEvent({
    ...{ id, type: 'DraftSaved', data: { sealed } },
    metadata: {
      ...envelope(writing, childId === undefined ? [] : [childId]),
      sealed: { scope: key.scope, key: key.version, algorithm: ALGORITHM },
    },
  });
};

/** Its owner's draft; nothing where it is somebody else's, or its key is gone. */
export const draftFrom = async (
  event: RecordedEvent,
  owner: string,
  keys: DraftKeys,
): Promise<Draft | undefined> => {
  const metadata = StoredMetadata.parse(event.metadata);
  const scope = metadata.sealed;
  if (scope === undefined || metadata.actor.user !== owner) return undefined;
  const key = await keys.find(scope.scope, scope.key);
  if (typeof key === 'string') return undefined;
  const { sealed } = Sealed.parse(event.data);
  const bound = boundTo(event.id, event.type, metadata.schema);
  const plain = unseal(key, bound, Buffer.from(sealed, 'base64'));
  if (plain === undefined) return undefined;
  const kept = Draft.extend({ owner: z.string() }).parse(JSON.parse(plain.toString('utf8')));
  const { owner: whose, ...draft } = kept;
  return whose === owner ? draft : undefined;
};

export const toList = (draftIds: readonly string[], writing: Writing): EventData =>
  jsonEvent({
    ...{ id: writing.id, type: 'DraftsListed', data: { draftIds: [...draftIds] } },
    metadata: { ...envelope(writing, []) },
  });

export const listedFrom = (event: RecordedEvent, owner: string): readonly string[] =>
  StoredMetadata.parse(event.metadata).actor.user === owner
    ? Listed.parse(event.data).draftIds
    : [];
