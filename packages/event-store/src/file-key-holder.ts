/** Epoch keys as files in one folder that only its owner may open: the embedded default. */
import { randomBytes } from 'node:crypto';
import { open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { makeFolderWithin } from './data-folder.ts';
import { EPOCH_KEY_LENGTH, type EpochKey, type KeyHolder, newEpochId } from './key-holder.ts';

const OTHERS = 0o077;
const NAME = /^epoch-\d{8}-[0-9a-f]{8}$/;

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT';

const refuseLax = async (path: string, want: string): Promise<void> => {
  const { mode } = await stat(path);
  if (process.platform === 'win32' || (mode & OTHERS) === 0) return; // Windows keeps access lists, not modes
  throw new Error(
    `Keys must be open to their owner only: expected mode ${want} on ${path}, found 0${(mode & 0o777).toString(8)}. Run "chmod ${want} ${path}", and consider who may have read it.`,
  );
};

const syncFolder = async (folder: string): Promise<void> => {
  if (process.platform === 'win32') return; // a folder cannot be opened there
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
};

const writeDurably = async (folder: string, path: string, key: Buffer): Promise<void> => {
  const handle = await open(`${path}.part`, 'wx', 0o600);
  try {
    await handle.writeFile(key);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(`${path}.part`, path); // a reader sees all of a key or none of it
  await syncFolder(folder);
};

const overwrite = async (path: string): Promise<void> => {
  const handle = await open(path, 'r+');
  try {
    await handle.write(randomBytes(EPOCH_KEY_LENGTH), 0, EPOCH_KEY_LENGTH, 0);
    await handle.sync();
  } finally {
    await handle.close();
  }
};

const namesOf = async (folder: string): Promise<readonly string[]> =>
  (await readdir(folder))
    .map((file) => file.replace(/\.key$/, ''))
    .filter((name) => NAME.test(name))
    .sort();

const checkedName = (id: string): string => {
  if (NAME.test(id)) return id; // it comes from the log, and becomes part of a path
  throw new Error(`Expected an epoch's id such as epoch-00000001-0a1b2c3d, found "${id}".`);
};

/** Opens, and where needed makes within the data folder, a folder of epoch keys: 0700, each key 0600 and synced to disk. */
export const fileKeyHolder = async (folder: string): Promise<KeyHolder> => {
  makeFolderWithin(folder);
  await refuseLax(folder, '0700');
  const pathOf = (id: string) => join(folder, `${checkedName(id)}.key`);

  const epoch = async (id: string): Promise<Buffer | undefined> => {
    const path = pathOf(id);
    try {
      await refuseLax(path, '0600');
      const key = await readFile(path);
      if (key.length === EPOCH_KEY_LENGTH) return key;
      throw new Error(
        `Expected ${EPOCH_KEY_LENGTH} bytes in ${path}, found ${key.length}. Restore this key from its backup; without it what it sealed stays unreadable.`,
      );
    } catch (error) {
      // Only a missing file in a folder that is there means a destroyed key: a folder that went away is a fault.
      if (isMissing(error) && (await stat(folder)).isDirectory()) return undefined;
      throw error;
    }
  };

  return {
    epoch,
    current: async () => {
      const id = (await namesOf(folder)).at(-1);
      const key = id === undefined ? undefined : await epoch(id);
      return id === undefined || key === undefined ? undefined : { id, key };
    },
    createEpoch: async (): Promise<EpochKey> => {
      const made = {
        id: newEpochId((await namesOf(folder)).at(-1)),
        key: randomBytes(EPOCH_KEY_LENGTH),
      };
      await writeDurably(folder, pathOf(made.id), made.key);
      return made;
    },
    destroyEpoch: async (id) => {
      const path = pathOf(id);
      try {
        await overwrite(path);
        await rm(path);
      } catch (error) {
        if (!isMissing(error)) throw error;
      }
      await syncFolder(folder);
    },
  };
};
