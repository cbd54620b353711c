/**
 * Epoch keys: the few keys that are never in the log. Every scope's key in the log is wrapped by one of
 * them, so destroying an epoch key makes every copy of what it wrapped unreadable, backups included.
 */
import { randomBytes, randomUUID } from 'node:crypto';

export type EpochKey = { readonly id: string; readonly key: Buffer };

/** Where epoch keys rest: a folder, or a key-management service. A holder that cannot answer throws; it never says a key is gone. */
export type KeyHolder = {
  /** The key of an epoch, 32 bytes; nothing once it has been destroyed. */
  epoch(id: string): Promise<Buffer | undefined>;
  /** The epoch that new scopes are wrapped under; nothing where none was ever made. */
  current(): Promise<EpochKey | undefined>;
  /** Makes a new epoch, which is then the current one. */
  createEpoch(): Promise<EpochKey>;
  /** Destroys an epoch's key for ever. Doing so again changes nothing. */
  destroyEpoch(id: string): Promise<void>;
};

export const EPOCH_KEY_LENGTH = 32; // bytes: AES-256

/** Ids sort in the order they were made; the random end keeps two makers at one moment apart. */
export const newEpochId = (previous: string | undefined): string => {
  const count = previous === undefined ? 0 : Number.parseInt(previous.slice(6, 14), 10);
  return `epoch-${String(count + 1).padStart(8, '0')}-${randomUUID().slice(0, 8)}`;
};

/** Keys held in memory, for tests: gone with the process. */
export const memoryKeyHolder = (): KeyHolder => {
  const keys = new Map<string, Buffer | undefined>();
  const last = () => [...keys.keys()].at(-1);
  return {
    epoch: async (id) => keys.get(id),
    current: async () => {
      const id = last();
      const key = id === undefined ? undefined : keys.get(id);
      return id === undefined || key === undefined ? undefined : { id, key };
    },
    createEpoch: async () => {
      const made = { id: newEpochId(last()), key: randomBytes(EPOCH_KEY_LENGTH) };
      keys.set(made.id, made.key);
      return made;
    },
    destroyEpoch: async (id) => {
      keys.get(id)?.fill(0);
      keys.set(id, undefined);
    },
  };
};
