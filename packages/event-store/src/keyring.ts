/**
 * The keyring: every scope's key as the log has it, opened when first needed. It follows the log, so
 * that a key made, rewrapped or destroyed by another process is soon known here too.
 */
import { generateKey, type KeyObject, randomUUID } from 'node:crypto';
import { promisify } from 'node:util';
import type { RecordedEvent } from '@eventstore/db-client';
import type { Append } from './append.ts';
import type { Epochs } from './epochs.ts';
import { type Forgetting, forget, rewrap } from './forgetting.ts';
import { scopeKeyStream, toScopeKeyEventData, unwrap, wrap } from './scope-key.ts';
import { type Entry, scopeKeyTable } from './scope-key-table.ts';

export type ScopeKey = {
  readonly scope: string;
  readonly version: number;
  readonly key: KeyObject;
};

/** A key; or why there is none: its scope was erased, or the log knows of no such key. */
export type Found = KeyObject | 'erased' | 'unknown';

export type Keyring = {
  /** The key if it was opened before: the quick way, for followers. */
  held(scope: string, version: number): KeyObject | undefined;
  find(scope: string, version: number): Promise<Found>;
  /** The scope's key, made and appended where there is none. Throws `ScopeErased` where it was destroyed. */
  keyFor(scope: string): Promise<ScopeKey>;
  /** The key of an epoch, which wraps those of many scopes; nothing once it has been destroyed. */
  epochKey(id: string): Promise<KeyObject | undefined>;
  /** Takes in what the log says of a scope's key; anything else is left alone. */
  learn(event: RecordedEvent): void;
  /** Destroys the keys of scopes in every copy of the log, and keeps those of all others. */
  forget(scopes: readonly string[]): Promise<void>;
};

/** Something was to be written about someone whose record was erased. */
export class ScopeErased extends Error {
  constructor(scope: string) {
    super(
      `The key of ${scope} was destroyed when it was erased; nothing more can be written to it.`,
    );
  }
}

export type Logbook = {
  readonly partnership: string;
  readonly append: Append;
  readonly read: (stream: string) => Promise<readonly RecordedEvent[]>;
  /** Hands over every event of every scope's key that is in the log now. */
  readonly survey: (each: (event: RecordedEvent) => void) => Promise<void>;
  readonly epochs: Epochs;
  /** ISO instant, for the envelope. */
  readonly clock: () => string;
};

const newKey = promisify(generateKey);

export const keyring = (log: Logbook): Keyring => {
  const { epochs } = log;
  const table = scopeKeyTable(epochs);
  const making = new Map<string, Promise<ScopeKey>>();

  const refresh: Forgetting['refresh'] = async (scope) => {
    for (const event of await log.read(scopeKeyStream(log.partnership, scope))) table.learn(event);
  };

  const record: Forgetting['record'] = async (event, expected) => {
    const data = toScopeKeyEventData(event, randomUUID(), log.clock());
    const stream = scopeKeyStream(log.partnership, event.scope);
    const appended = await log.append(stream, [data], expected);
    if (appended.written) table.apply(event, appended.revision);
    return appended.written;
  };

  const opened = async (entry: Entry): Promise<Found> => {
    if (entry.destroyed) return 'erased';
    if (entry.key !== undefined) return entry.key;
    const { scope, version: key, epoch, wrapped } = entry;
    const epochKey = await epochs.keyOf(epoch);
    if (epochKey === undefined) return 'erased';
    entry.key = unwrap(epochKey, wrapped, { scope, key, epoch });
    return entry.key ?? 'unknown';
  };

  const forgetting: Forgetting = {
    log,
    table,
    record,
    refresh,
    keyOf: async (entry) => {
      const key = await opened(entry);
      return typeof key === 'string' ? undefined : key;
    },
  };

  const find = async (scope: string, version: number): Promise<Found> => {
    const known = table.get(scope);
    const first = known === undefined ? 'unknown' : await opened(known);
    // An epoch that is gone may only mean that the scope was rewrapped by another process a moment ago.
    if (typeof first === 'object' || known?.destroyed === true)
      return known?.version === version ? first : 'unknown';
    await refresh(scope);
    const entry = table.get(scope);
    return entry === undefined || entry.version !== version ? 'unknown' : opened(entry);
  };

  /** An erasure may be moving everyone out of this epoch, and have looked before this key was there. */
  const keepCurrent = async (entry: Entry): Promise<void> => {
    if (await epochs.isCurrent(entry.epoch)) return;
    const epoch = await epochs.withRoom();
    try {
      await rewrap(forgetting, entry, epoch);
    } finally {
      epochs.count(epoch.id, -1);
    }
  };

  const make = async (scope: string): Promise<void> => {
    const epoch = await epochs.withRoom();
    try {
      const names = { scope, key: 1, epoch: epoch.id };
      const key = await newKey('aes', { length: 256 });
      const wrapped = wrap(epoch.key, key, names);
      const written = await record({ type: 'ScopeKeyCreated', ...names, wrapped }, 0);
      if (!written) return await refresh(scope); // another process made it first
      const entry = table.get(scope);
      if (entry === undefined || entry.destroyed) return;
      entry.key = key;
      await keepCurrent(entry);
    } finally {
      epochs.count(epoch.id, -1);
    }
  };

  const obtain = async (scope: string): Promise<ScopeKey> => {
    if (table.get(scope) === undefined) await make(scope);
    const entry = table.get(scope);
    const key = entry === undefined ? 'unknown' : await find(scope, entry.version);
    if (key === 'erased') throw new ScopeErased(scope);
    if (entry === undefined || typeof key === 'string')
      throw new Error(
        `The key of ${scope} is in the log, but could not be opened: its wrapping is damaged. Compare ${scopeKeyStream(log.partnership, scope)} with a backup.`,
      );
    return { scope, version: entry.version, key };
  };

  const keyFor = (scope: string): Promise<ScopeKey> => {
    const running = making.get(scope);
    if (running !== undefined) return running;
    const obtaining = obtain(scope).finally(() => making.delete(scope));
    making.set(scope, obtaining);
    return obtaining;
  };

  return {
    held: (scope, version) => {
      const entry = table.get(scope);
      return entry?.version === version ? entry.key : undefined;
    },
    find,
    keyFor,
    epochKey: epochs.keyOf,
    learn: table.learn,
    forget: (scopes) => forget(forgetting, scopes),
  };
};
