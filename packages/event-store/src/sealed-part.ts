/** The sealed part of an event, opened by whoever reads the event, or ahead of them by another thread. */
import type { KeyObject } from 'node:crypto';
import type { RecordedEvent } from '@eventstore/db-client';
import { boundTo, unseal } from './seal.ts';
import { isStoredData } from './stored.ts';

export type Fields = Readonly<Record<string, unknown>>;

/** What the sealed part holds: the fields nobody marked clear, and what the event's command is recognised by. */
export type Sealed = { readonly data: Fields; readonly fingerprint?: string | undefined };

/** An event as it comes from the store. Where its sealed part was opened ahead, `data` holds the other fields alone. */
export type Arrived<Event extends RecordedEvent = RecordedEvent> = Event & {
  readonly opened?: Sealed | undefined;
};

/** The text of an event's sealed part, which is JSON of `Sealed`; nothing where it is damaged. The schema is the one that its envelope names. */
export const unsealedText = (
  event: RecordedEvent,
  schema: number,
  key: KeyObject,
): string | undefined => {
  if (!event.isJson || !isStoredData(event.data)) return undefined;
  const { sealed } = event.data;
  if (typeof sealed !== 'string') return undefined;
  const bound = boundTo(event.id, event.type, schema);
  return unseal(key, bound, Buffer.from(sealed, 'base64'))?.toString('utf8');
};

const sealedIn = (event: Arrived, schema: number, key: KeyObject): Sealed | undefined => {
  if (event.opened !== undefined) return event.opened;
  const text = unsealedText(event, schema, key);
  // What opens was sealed here, by `encode`: its tag proves it. The event's own schema parses what is in it.
  return text === undefined ? undefined : (JSON.parse(text) as Sealed);
};

/** The fields of an event that stand open. */
export const clearOf = ({ sealed: _, ...clear }: Fields): Fields => clear;

/** All fields of an event, and its command's fingerprint. */
export const openSealed = (event: Arrived, schema: number, key: KeyObject): Sealed | 'damaged' => {
  const sealed = sealedIn(event, schema, key);
  if (sealed === undefined || !isStoredData(event.data)) return 'damaged';
  return { data: { ...clearOf(event.data), ...sealed.data }, fingerprint: sealed.fingerprint };
};
