/** The sealed part of an event, opened by whoever reads the event, or ahead of them by another thread. */
import type { KeyObject } from 'node:crypto';
import type { RecordedEvent } from '@eventstore/db-client';
import { boundTo, unseal } from './seal.ts';
import { isStoredData } from './stored.ts';

export type Fields = Readonly<Record<string, unknown>>;

/** What the sealed part holds: the fields nobody marked clear, and what the event's command is recognised by. */
export type Sealed = { readonly data: Fields; readonly fingerprint?: string | undefined };

/** An event as it comes from the store. Where its sealed part was opened ahead, `data` holds all its fields. */
export type Arrived<Event extends RecordedEvent = RecordedEvent> = Event & {
  readonly opened?: Pick<Sealed, 'fingerprint'> | undefined;
};

/** All fields of an event, and its command's fingerprint. The schema is the one that its envelope names. */
export const openSealed = (
  event: RecordedEvent,
  schema: number,
  key: KeyObject,
): Sealed | 'damaged' => {
  if (!event.isJson || !isStoredData(event.data)) return 'damaged';
  const { sealed, ...clear } = event.data;
  if (typeof sealed !== 'string') return 'damaged';
  const bound = boundTo(event.id, event.type, schema);
  const plain = unseal(key, bound, Buffer.from(sealed, 'base64'));
  if (plain === undefined) return 'damaged';
  // What opens was sealed here, by `encode`: its tag proves it. The event's own schema parses what is in it.
  const { data, fingerprint } = JSON.parse(plain.toString('utf8')) as Sealed;
  return { data: { ...clear, ...data }, fingerprint };
};
