/** Forgetting: keys of scopes are destroyed with the epoch that wrapped them, after everyone else has moved out of it. */
import type { KeyObject } from 'node:crypto';
import type { Logbook } from './keyring.ts';
import { type ScopeKeyEvent, wrap } from './scope-key.ts';
import type { Entry, ScopeKeyTable } from './scope-key-table.ts';

export type Forgetting = {
  readonly log: Logbook;
  readonly table: ScopeKeyTable;
  /** Appends an event of a scope's key. */
  readonly record: (event: ScopeKeyEvent, expected: 'any' | number) => Promise<boolean>;
  /** Reads what the log says of one scope's key. */
  readonly refresh: (scope: string) => Promise<void>;
  /** A scope's key, or nothing where it cannot be opened. */
  readonly keyOf: (entry: Entry) => Promise<KeyObject | undefined>;
};

/** Wraps a scope's key under another epoch. What is sealed under it stays as it is. */
export const rewrap = async (
  { record, refresh, keyOf }: Pick<Forgetting, 'record' | 'refresh' | 'keyOf'>,
  entry: Entry,
  to: { readonly id: string; readonly key: KeyObject },
): Promise<void> => {
  const key = await keyOf(entry);
  if (key === undefined) return; // nothing left to keep
  const names = { scope: entry.scope, key: entry.version, epoch: to.id };
  const wrapped = wrap(to.key, key, names);
  const written = await record(
    { type: 'ScopeKeyRewrapped', ...names, wrapped },
    entry.revision + 1,
  );
  if (!written) await refresh(entry.scope); // another process was first
};

/** Moves every living scope of an epoch to a new one, and only then destroys it. */
const empty = async (forgetting: Forgetting, id: string): Promise<void> => {
  const { log, table } = forgetting;
  if ((await log.epochs.keyOf(id)) === undefined) return; // done before
  // The new epoch first, so that from here on nobody begins a scope in one that is to go.
  const to = await log.epochs.begin();
  await log.survey(table.learn);
  for (const entry of table.under(id)) await rewrap(forgetting, entry, to);
  const left = table.under(id).length;
  if (left > 0)
    throw new Error(
      `${left} keys of ${id} could not be moved to ${to.id}, so it was not destroyed. Run the erasure again.`,
    );
  await log.epochs.destroy(id);
};

/** Destroys the keys of scopes, everywhere and for ever. Done again after a failure, it goes on where it stopped. */
export const forget = async (forgetting: Forgetting, scopes: readonly string[]): Promise<void> => {
  const { table, record, refresh } = forgetting;
  const emptied = new Set<string>();
  for (const scope of scopes) {
    await refresh(scope);
    const entry = table.get(scope);
    if (entry === undefined || entry.epoch === '') continue; // nothing was sealed under it, or nothing is left
    emptied.add(entry.epoch);
    if (!entry.destroyed)
      await record({ type: 'ScopeKeyDestroyed', scope, key: entry.version }, 'any');
  }
  for (const id of emptied) await empty(forgetting, id);
};
