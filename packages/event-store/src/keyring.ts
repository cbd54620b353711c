/**
 * The keyring: every scope's key as the log has it, opened when first needed. It follows the log, so
 * that a key made, rewrapped or destroyed by another process is soon known here too.
 */
import { generateKey, type KeyObject, randomUUID } from 'node:crypto';
import { promisify } from 'node:util';
import type { RecordedEvent } from '@eventstore/db-client';
import type { Append, Expected } from './append.ts';
import type { Epochs } from './epochs.ts';
import {
  fromRecorded,
  type ScopeKeyEvent,
  scopeKeyStream,
  toScopeKeyEventData,
  unwrap,
  wrap,
} from './scope-key.ts';

export type ScopeKey = {
  readonly scope: string;
  readonly version: number;
  readonly key: KeyObject;
};

/** A key; or why there is none: its scope was erased, or the log knows of no such key. */
export type Found = KeyObject | 'erased' | 'unknown';

type Entry = {
  readonly scope: string;
  readonly version: number;
  revision: number;
  epoch: string;
  wrapped: string;
  destroyed: boolean;
  key?: KeyObject | undefined;
};

export type Keyring = {
  /** The key if it was opened before: the quick way, for followers. */
  held(scope: string, version: number): KeyObject | undefined;
  find(scope: string, version: number): Promise<Found>;
  /** The scope's key, made and appended where there is none. Throws `ScopeErased` where it was destroyed. */
  keyFor(scope: string): Promise<ScopeKey>;
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
  const entries = new Map<string, Entry>();
  const making = new Map<string, Promise<ScopeKey>>();

  const create = (event: ScopeKeyEvent, revision: number): void => {
    const { scope, key: version } = event;
    const destroyed = event.type === 'ScopeKeyDestroyed'; // its making may have been scavenged since
    const { epoch, wrapped } = destroyed ? { epoch: '', wrapped: '' } : event;
    entries.set(scope, { scope, version, revision, epoch, wrapped, destroyed });
    if (!destroyed) epochs.count(epoch, 1);
  };

  const change = (entry: Entry, event: ScopeKeyEvent, revision: number): void => {
    entry.revision = revision;
    if (entry.destroyed) return;
    epochs.count(entry.epoch, -1);
    if (event.type === 'ScopeKeyDestroyed') {
      epochs.close(entry.epoch);
      entry.destroyed = true;
      entry.key = undefined;
      return;
    }
    entry.epoch = event.epoch;
    entry.wrapped = event.wrapped;
    epochs.count(entry.epoch, 1);
  };

  const apply = (event: ScopeKeyEvent, revision: number): void => {
    const entry = entries.get(event.scope);
    if (entry === undefined) create(event, revision);
    else if (revision > entry.revision) change(entry, event, revision);
  };

  const learn = (recorded: RecordedEvent): void => {
    const event = fromRecorded(recorded);
    if (event !== undefined) apply(event, Number(recorded.revision));
  };

  const refresh = async (scope: string): Promise<void> => {
    for (const event of await log.read(scopeKeyStream(log.partnership, scope))) learn(event);
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

  const find = async (scope: string, version: number): Promise<Found> => {
    const known = entries.get(scope);
    const first = known === undefined ? 'unknown' : await opened(known);
    // An epoch that is gone may only mean that the scope was rewrapped by another process a moment ago.
    if (typeof first === 'object' || known?.destroyed === true)
      return known?.version === version ? first : 'unknown';
    await refresh(scope);
    const entry = entries.get(scope);
    return entry === undefined || entry.version !== version ? 'unknown' : opened(entry);
  };

  const appendKey = (event: ScopeKeyEvent, expected: Expected) =>
    log.append(
      scopeKeyStream(log.partnership, event.scope),
      [toScopeKeyEventData(event, randomUUID(), log.clock())],
      expected,
    );

  const rewrap = async (entry: Entry, to: { id: string; key: KeyObject }): Promise<void> => {
    const key = await opened(entry);
    if (typeof key === 'string') return; // nothing left to keep
    const names = { scope: entry.scope, key: entry.version, epoch: to.id };
    const event = {
      type: 'ScopeKeyRewrapped',
      ...names,
      wrapped: wrap(to.key, key, names),
    } as const;
    const appended = await appendKey(event, entry.revision + 1);
    if (appended.written) apply(event, appended.revision);
    else await refresh(entry.scope);
  };

  const moveToCurrent = async (entry: Entry): Promise<void> => {
    const epoch = await epochs.withRoom();
    try {
      await rewrap(entry, epoch);
    } finally {
      epochs.count(epoch.id, -1);
    }
  };

  const make = async (scope: string): Promise<void> => {
    const epoch = await epochs.withRoom();
    try {
      const names = { scope, key: 1, epoch: epoch.id };
      const key = await newKey('aes', { length: 256 });
      const event = {
        type: 'ScopeKeyCreated',
        ...names,
        wrapped: wrap(epoch.key, key, names),
      } as const;
      const appended = await appendKey(event, 0);
      if (!appended.written) return await refresh(scope); // another process made it first
      apply(event, appended.revision);
      const entry = entries.get(scope);
      if (entry !== undefined) entry.key = key;
      // An erasure may be moving everyone out of this epoch, and have looked before this key was there.
      if (entry !== undefined && !(await epochs.isCurrent(epoch.id))) await moveToCurrent(entry);
    } finally {
      epochs.count(epoch.id, -1);
    }
  };

  const obtain = async (scope: string): Promise<ScopeKey> => {
    if (!entries.has(scope)) await make(scope);
    const entry = entries.get(scope);
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

  const destroyKey = async (entry: Entry): Promise<void> => {
    const { scope, version: key } = entry;
    const appended = await appendKey({ type: 'ScopeKeyDestroyed', scope, key }, 'any');
    if (appended.written) apply({ type: 'ScopeKeyDestroyed', scope, key }, appended.revision);
  };

  /** Moves every living scope of an epoch to a new one, and only then destroys it. */
  const empty = async (id: string): Promise<void> => {
    if ((await epochs.keyOf(id)) === undefined) return; // done before
    // The new epoch first, so that from here on nobody begins a scope in one that is to go.
    const to = await epochs.begin();
    await log.survey(learn);
    const survivors = () => [...entries.values()].filter((e) => e.epoch === id && !e.destroyed);
    for (const entry of survivors()) await rewrap(entry, to);
    if (survivors().length > 0)
      throw new Error(
        `${survivors().length} keys of ${id} could not be moved to ${to.id}, so it was not destroyed. Run the erasure again.`,
      );
    await epochs.destroy(id);
  };

  const forget = async (scopes: readonly string[]): Promise<void> => {
    const emptied = new Set<string>();
    for (const scope of scopes) {
      await refresh(scope);
      const entry = entries.get(scope);
      if (entry === undefined || entry.epoch === '') continue; // nothing was sealed under it, or nothing is left
      emptied.add(entry.epoch);
      if (!entry.destroyed) await destroyKey(entry);
    }
    for (const id of emptied) await empty(id);
  };

  return {
    held: (scope, version) => {
      const entry = entries.get(scope);
      return entry?.version === version ? entry.key : undefined;
    },
    find,
    keyFor,
    learn,
    forget,
  };
};
