/** The keys that events are sealed under, one for each scope, as events in the log: wrapped, rewrapped, destroyed. */
import { createSecretKey, type KeyObject } from 'node:crypto';
import { type EventData, jsonEvent, type RecordedEvent } from '@eventstore/db-client';
import type { Metadata } from '@throughline/decider/recorded';
import { z } from 'zod';
import { streamName, uuidOf } from './naming.ts';
import { seal, unseal } from './seal.ts';

export const SCOPE_KEY_CATEGORY = 'scopeKey';

const named = { scope: z.string(), key: z.int().min(1) };
const wrapping = { ...named, epoch: z.string(), wrapped: z.base64() };
const ScopeKeyCreated = z.object({ type: z.literal('ScopeKeyCreated'), ...wrapping });
const ScopeKeyRewrapped = z.object({ type: z.literal('ScopeKeyRewrapped'), ...wrapping });
const ScopeKeyDestroyed = z.object({ type: z.literal('ScopeKeyDestroyed'), ...named });
const ScopeKeyEvent = z.discriminatedUnion('type', [
  ScopeKeyCreated,
  ScopeKeyRewrapped,
  ScopeKeyDestroyed,
]);
export type ScopeKeyEvent = Readonly<z.infer<typeof ScopeKeyEvent>>;

/** Whose key: one child's, one record's about several people, or the partnership's own. */
export const scopeOf = (stream: string, subjects: readonly string[]): string => {
  const [only, ...others] = subjects;
  if (only === undefined) return 'partnership';
  return others.length === 0 ? `child:${only}` : `record:${stream}`;
};

export const scopeKeyStream = (partnership: string, scope: string): string =>
  streamName(partnership, SCOPE_KEY_CATEGORY, uuidOf(scope));

type Wrapping = { readonly scope: string; readonly key: number; readonly epoch: string };

const boundTo = ({ scope, key, epoch }: Wrapping): string => `${scope} ${key} ${epoch}`;

export const wrap = (epochKey: KeyObject, scopeKey: KeyObject, names: Wrapping): string =>
  seal(epochKey, boundTo(names), scopeKey.export()).toString('base64');

/** A scope's key out of its wrapping, or nothing where the wrapping was damaged. */
export const unwrap = (
  epochKey: KeyObject,
  wrapped: string,
  names: Wrapping,
): KeyObject | undefined => {
  const key = unseal(epochKey, boundTo(names), Buffer.from(wrapped, 'base64'));
  return key === undefined ? undefined : createSecretKey(key);
};

export const toScopeKeyEventData = (
  { type, ...data }: ScopeKeyEvent,
  id: string,
  recordedAt: string,
): EventData => {
  const metadata: Metadata = {
    schema: 1,
    subjects: [],
    actor: { user: 'event-store', role: 'system' },
    command: id,
    correlation: id,
    recordedAt,
  };
  return jsonEvent({ id, type, data, metadata });
};

/** A recorded event about a scope's key; nothing where it is not one. */
export const fromRecorded = (event: RecordedEvent): ScopeKeyEvent | undefined => {
  if (!event.isJson || typeof event.data !== 'object') return undefined;
  return ScopeKeyEvent.safeParse({ ...event.data, type: event.type }).data;
};
