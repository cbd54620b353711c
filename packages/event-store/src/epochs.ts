/** Choosing the epoch a new scope is wrapped under, and opening epochs when they are needed. */
import { createSecretKey, type KeyObject } from 'node:crypto';
import type { EpochKey, KeyHolder } from './key-holder.ts';

/** Erasing one child means rewrapping every other scope of its epoch: a bound to that work. (Architecture §4.) */
const SCOPES_IN_AN_EPOCH = 1_000;

export type Epoch = { readonly id: string; readonly key: KeyObject };

export type Epochs = {
  /** An epoch with room for one more scope, made where there is none; the place is counted, and its taker takes that count back. */
  withRoom(): Promise<Epoch>;
  /** The key of an epoch; nothing once it has been destroyed. */
  keyOf(id: string): Promise<KeyObject | undefined>;
  /** A new epoch for the survivors of one that is to be destroyed. */
  begin(): Promise<Epoch>;
  /** Whether new scopes go to this epoch at present. */
  isCurrent(id: string): Promise<boolean>;
  destroy(id: string): Promise<void>;
  /** Lets go of a key that was opened. */
  close(id: string): void;
  /** Says that a scope is now wrapped under an epoch, or no longer. */
  count(id: string, by: 1 | -1): void;
};

const opened = ({ id, key }: EpochKey): Epoch => ({ id, key: createSecretKey(key) });

export const epochs = (holder: KeyHolder): Epochs => {
  const open = new Map<string, KeyObject>();
  const scopes = new Map<string, number>();
  let choosing: Promise<unknown> = Promise.resolve();

  const count = (id: string, by: 1 | -1) => {
    scopes.set(id, (scopes.get(id) ?? 0) + by);
  };

  const choose = async (): Promise<Epoch> => {
    const current = await holder.current();
    const full = current === undefined || (scopes.get(current.id) ?? 0) >= SCOPES_IN_AN_EPOCH;
    const chosen = opened(full ? await holder.createEpoch() : current);
    count(chosen.id, 1);
    return chosen;
  };

  return {
    // One at a time, so that two new scopes do not both find the epoch full and make one each.
    withRoom: () => {
      const chosen = choosing.then(choose);
      choosing = chosen.catch(() => undefined); // its caller hears of it; the next one tries for itself
      return chosen;
    },
    keyOf: async (id) => {
      const known = open.get(id);
      if (known !== undefined) return known;
      const key = await holder.epoch(id);
      if (key === undefined) return undefined;
      const made = createSecretKey(key);
      open.set(id, made);
      return made;
    },
    begin: async () => opened(await holder.createEpoch()),
    isCurrent: async (id) => (await holder.current())?.id === id,
    destroy: async (id) => {
      open.delete(id);
      await holder.destroyEpoch(id);
    },
    close: (id) => {
      open.delete(id);
    },
    count,
  };
};
