/**
 * The keys of a thread that reads the log ahead. It learns of each scope's key as it reads, and asks its owner for
 * the few keys that those are wrapped by. What it has no key for it leaves sealed, for its owner to open.
 */
import type { KeyObject } from 'node:crypto';
import type { AllStreamRecordedEvent } from '@eventstore/db-client';
import { StoredMetadata } from './metadata.ts';
import { streamParts } from './naming.ts';
import { parseBy } from './parsing.ts';
import { SCOPE_KEY_CATEGORY, unwrap } from './scope-key.ts';
import { scopeKeyTable } from './scope-key-table.ts';
import { unsealedText } from './sealed-part.ts';

type Event = AllStreamRecordedEvent;

/** An event that was read ahead, and the text of its sealed part where that was opened. */
export type Ahead = { readonly event: Event; readonly opened?: string | undefined };

export type KeysAhead = {
  /** Takes in the key of an epoch that was asked for. */
  readonly take: (epoch: string, key: KeyObject) => void;
  /** The event, with the text of its sealed part where its key is known. */
  readonly open: (event: Event) => Ahead;
  /** Learns from an event what opening others needs. */
  readonly learn: (event: Event) => void;
};

const SealedBy = StoredMetadata.pick({ schema: true, sealed: true });

/** `ask` is called once for each epoch whose key is needed, and may never be answered. */
export const keysAhead = (ask: (epoch: string) => void): KeysAhead => {
  const epochKeys = new Map<string, KeyObject | 'asked for'>();
  const forget = (epoch: string): void => void epochKeys.delete(epoch);
  const scopes = scopeKeyTable({ count: () => undefined, close: forget });

  const epochKey = (epoch: string): KeyObject | undefined => {
    const found = epochKeys.get(epoch);
    if (typeof found === 'object') return found;
    if (found === undefined) {
      epochKeys.set(epoch, 'asked for');
      ask(epoch);
    }
    return undefined;
  };

  const keyOf = (scope: string, version: number): KeyObject | undefined => {
    const entry = scopes.get(scope);
    if (entry === undefined || entry.destroyed || entry.version !== version) return undefined;
    if (entry.key !== undefined) return entry.key;
    const { epoch, wrapped } = entry;
    const wrapping = epochKey(epoch);
    entry.key = wrapping && unwrap(wrapping, wrapped, { scope, key: version, epoch });
    return entry.key;
  };

  return {
    take: (epoch, key) => {
      if (epochKeys.has(epoch)) epochKeys.set(epoch, key); // unless it was destroyed meanwhile
    },
    learn: (event) => {
      if (streamParts(event.streamId)?.category === SCOPE_KEY_CATEGORY) scopes.learn(event);
    },
    open: (event) => {
      if (!event.isJson) return { event };
      const { data: by } = parseBy(SealedBy, event.metadata);
      const key = by?.sealed && keyOf(by.sealed.scope, by.sealed.key);
      const opened = by && key && unsealedText(event, by.schema, key);
      return opened === undefined ? { event } : { event, opened }; // its owner says why
    },
  };
};
