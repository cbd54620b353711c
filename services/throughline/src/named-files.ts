/** Files and folders that somebody named: looked at before anything is recorded, and spoken of in words. */
import { accessSync, constants, statSync } from 'node:fs';
import { dirname } from 'node:path';

const isFolder = (path: string): boolean =>
  statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;

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
