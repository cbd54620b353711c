/** Files and folders that somebody named: looked at before anything is recorded, and spoken of in words. */
import { accessSync, constants, mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

const isFolder = (path: string): boolean =>
  statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : String(error);

const mayBe = (mode: number, path: string): boolean => {
  try {
    accessSync(path, mode);
    return true;
  } catch {
    return false;
  }
};

/** Throws unless each is a file that can be read. */
export const mustBeReadable = (paths: readonly string[]): void => {
  for (const path of paths) {
    if (isFolder(path)) throw new Error(`Expected a file; "${path}" is a folder. Name its files.`);
    if (!mayBe(constants.F_OK, path)) throw new Error(`There is no file "${path}".`);
    if (!mayBe(constants.R_OK, path)) throw new Error(`You may not read the file "${path}".`);
  }
};

/** Throws unless a file can be written there: what is on record as given must not be lost on the way. */
export const mustBeWritable = (path: string): void => {
  if (isFolder(path)) throw new Error(`Expected a file to write; "${path}" is a folder.`);
  const folder = dirname(path);
  if (!isFolder(folder)) throw new Error(`There is no folder "${folder}" to write a file into.`);
  if (!mayBe(constants.W_OK, mayBe(constants.F_OK, path) ? path : folder))
    throw new Error(`You may not write the file "${path}".`);
};

// One after the other: asked to make all of them, Node never comes back from where nobody can make one, such as /proc.
const makeFolders = (path: string): void => {
  if (isFolder(path)) return;
  if (dirname(path) !== path) makeFolders(dirname(path));
  mkdirSync(path, { mode: 0o700 });
};

/** Makes the folder of the log, the keys and the views, where it is not there yet. */
export const makeDataFolder = (folder: string): void => {
  try {
    makeFolders(folder);
    accessSync(folder, constants.W_OK);
  } catch (error) {
    throw new Error(
      `DATA_DIR should be a folder that you may write to; it is "${folder}" (${codeOf(error)}).`,
    );
  }
};
