/** Reading the scopes' keys out of the log: all of them once, and then each new one as it comes. */
import type { RecordedEvent } from '@eventstore/db-client';
import type { Client } from './connection.ts';
import { SCOPE_KEY_CATEGORY } from './scope-key.ts';
import { subscribe } from './subscription.ts';

type Learn = (event: RecordedEvent) => void;

export type ScopeKeyLog = {
  readonly client: Client;
  readonly partnership: string;
  readonly signal: AbortSignal;
};

const prefixesOf = (partnership: string) => [`${partnership}.${SCOPE_KEY_CATEGORY}-`];

/** Hands over every key event that is in the log now. */
export const surveyScopeKeys = async (log: ScopeKeyLog, learn: Learn): Promise<void> => {
  const { client, partnership } = log;
  const enough = new AbortController();
  await subscribe(
    {
      client,
      prefixes: prefixesOf(partnership),
      signal: AbortSignal.any([enough.signal, log.signal]),
      onCaughtUp: () => enough.abort(),
    },
    learn,
  );
};

/**
 * Follows the key events from the beginning until aborted. `known` resolves when those that are in the
 * log now have been handed over; `ended` when the following has, with the fault that ended it.
 */
export const followScopeKeys = (log: ScopeKeyLog, learn: Learn) => {
  const { client, partnership, signal } = log;
  const { promise, resolve } = Promise.withResolvers<void>();
  const prefixes = prefixesOf(partnership);
  const ended = subscribe({ client, prefixes, signal, onCaughtUp: resolve }, learn);
  return { known: Promise.race([promise, ended]), ended };
};
