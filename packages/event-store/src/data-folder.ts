/** The data folder, made before anything is kept in it. */
import { accessSync, constants, mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

const isFolder = (path: string): boolean =>
  statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : String(error);

/** Makes a folder in one that is there. Others may not look into it. */
export const makeFolderWithin = (path: string): void => {
  try {
    mkdirSync(path, { mode: 0o700 });
  } catch (error) {
    if (!isFolder(path)) throw error; // it was there, or another service, which starts at once, was quicker
  }
};

// One after the other: asked to make all of them, Node never comes back from where nobody can make one, such as /proc.
const makeFolders = (path: string): void => {
  if (isFolder(path)) return;
  if (dirname(path) !== path) makeFolders(dirname(path));
  makeFolderWithin(path);
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
