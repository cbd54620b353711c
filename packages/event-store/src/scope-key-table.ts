/** What the log says of every scope's key so far: under which epoch it is wrapped, or that it was destroyed. */
import type { KeyObject } from 'node:crypto';
import type { RecordedEvent } from '@eventstore/db-client';
import type { Epochs } from './epochs.ts';
import { fromRecorded, type ScopeKeyEvent } from './scope-key.ts';

export type Entry = {
  readonly scope: string;
  readonly version: number;
  /** Of the last event that was taken in. */
  revision: number;
  /** Empty where only the key's end was ever read. */
  epoch: string;
  wrapped: string;
  destroyed: boolean;
  /** The key itself, once it was opened. */
  key?: KeyObject | undefined;
};

export type ScopeKeyTable = {
  get(scope: string): Entry | undefined;
  /** The living scopes wrapped under an epoch. */
  under(epoch: string): readonly Entry[];
  /** Takes in an event that was appended here. One that was taken in before changes nothing. */
  apply(event: ScopeKeyEvent, revision: number): void;
  /** Takes in an event that was read; anything but an event of a scope's key is left alone. */
  learn(event: RecordedEvent): void;
};

const entryOf = (event: ScopeKeyEvent, revision: number): Entry => {
  const { scope, key: version } = event;
  const destroyed = event.type === 'ScopeKeyDestroyed'; // its making may have been scavenged since
  const { epoch, wrapped } = destroyed ? { epoch: '', wrapped: '' } : event;
  return { scope, version, revision, epoch, wrapped, destroyed };
};

export const scopeKeyTable = (epochs: Pick<Epochs, 'count' | 'close'>): ScopeKeyTable => {
  const entries = new Map<string, Entry>();

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
    const known = entries.get(event.scope);
    if (known !== undefined) {
      if (revision > known.revision) change(known, event, revision);
      return;
    }
    const entry = entryOf(event, revision);
    entries.set(entry.scope, entry);
    if (!entry.destroyed) epochs.count(entry.epoch, 1);
  };

  return {
    get: (scope) => entries.get(scope),
    under: (epoch) => [...entries.values()].filter((e) => e.epoch === epoch && !e.destroyed),
    apply,
    learn: (recorded) => {
      const event = fromRecorded(recorded);
      if (event !== undefined) apply(event, Number(recorded.revision));
    },
  };
};
