/** Copies of a log: made while it is in use, checked before they are called good, and put back. */
import {
  chmodSync,
  closeSync,
  constants,
  copyFileSync,
  existsSync,
  openSync,
  rmSync,
} from 'node:fs';
import { join } from 'node:path';
import { backup as copyPages, type DatabaseSync } from 'node:sqlite';
import { setTimeout as pause } from 'node:timers/promises';
import { LOG_FILE, openDatabase, UnusableLog, unusable } from './database.ts';
import { makeFolder } from './folder.ts';
import { namesOf } from './names.ts';
import { createPlacing, MOST_RECENT } from './places.ts';
import { rowsOf } from './rows.ts';
import { type Readable, type Verified, verify } from './verify.ts';
import { faultInPages } from './verify-pages.ts';

const PAGES_AT_A_TIME = 500;
const TRIES = 200;
const BETWEEN_TRIES = 25; // ms

export type Progress = { readonly done: number; readonly total: number };

/** A log that no node has open, to be looked through. */
const readableIn = (database: DatabaseSync, file: string): Readable => {
  try {
    const { recent } = createPlacing(database, MOST_RECENT);
    const [streams, types] = [namesOf(database, 'streams'), namesOf(database, 'types')];
    return { database, placing: { recent }, rows: rowsOf({ database, streams, types, recent }) };
  } catch (error) {
    throw unusable(file, error); // its tables are not those of a log
  }
};

/** Checks what is in a log that no node has open. Throws `UnusableLog` where it cannot be opened at all. */
const verifyIn = async (
  file: string,
  verifyPages: (database: DatabaseSync) => string | undefined,
): Promise<Verified> => {
  if (!existsSync(file)) throw new UnusableLog(`There is no file ${file}.`);
  const database = openDatabase(file);
  try {
    const { events, damage } = await verify(readableIn(database, file), () => undefined);
    return { events, damage: damage ?? verifyPages(database) };
  } finally {
    database.close();
  }
};

/** The same, and the file's pages, by a process that serves nobody. */
export const verifyFile = (file: string): Promise<Verified> => verifyIn(file, faultInPages);

const reserve = (file: string): void => {
  try {
    closeSync(openSync(file, 'wx', 0o600)); // made for its owner alone, and never over another file
  } catch (error) {
    const reason = error instanceof Error ? error.message : 'unknown fault';
    throw new Error(
      `The backup cannot be written (${reason}). Name a new file in a folder that exists.`,
      {
        cause: error,
      },
    );
  }
};

/** SQLite's "busy" and "locked", and the "not an error" that its copying reports where a write is under way at its first step. */
const isBusy = (error: unknown): boolean =>
  error instanceof Error && 'errcode' in error && [0, 5, 6].includes(Number(error.errcode));

/** Copies all pages. It cannot begin in the middle of a write, and writes are short: it is tried again. */
const copyAll = async (
  database: DatabaseSync,
  file: string,
  progress: (progress: Progress) => void,
): Promise<number> => {
  for (let tries = 1; ; tries += 1) {
    try {
      return await copyPages(database, file, {
        rate: PAGES_AT_A_TIME,
        progress: ({ totalPages, remainingPages }) =>
          progress({ done: totalPages - remainingPages, total: totalPages }),
      });
    } catch (error) {
      if (!isBusy(error) || tries === TRIES) throw error;
      await pause(BETWEEN_TRIES);
    }
  }
};

/** Copies the log into a new file, while it is in use, and checks the copy. */
export const backUp = async (
  database: DatabaseSync,
  file: string,
  progress: (progress: Progress) => void,
): Promise<Verified> => {
  reserve(file);
  try {
    const total = await copyAll(database, file, progress);
    progress({ done: total, total });
    const verified = await verifyIn(file, () => undefined); // a node serves others meanwhile
    if (verified.damage !== undefined) {
      throw new Error(`The copy is damaged and was thrown away: ${verified.damage}`);
    }
    return verified;
  } catch (error) {
    rmSync(file, { force: true });
    throw error;
  }
};

/** Puts a backup into a folder that holds no log yet. */
export const restore = async (file: string, data: string): Promise<Verified> => {
  const target = join(data, LOG_FILE);
  if (existsSync(target)) {
    throw new Error(`${data} holds a log already: restore into an empty folder.`);
  }
  const verified = await verifyFile(file);
  if (verified.damage !== undefined) {
    throw new Error(`${file} is damaged and was not restored: ${verified.damage}`);
  }
  makeFolder(data);
  copyFileSync(file, target, constants.COPYFILE_EXCL);
  chmodSync(target, 0o600);
  return verified;
};
