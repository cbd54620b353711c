/**
 * The folder of read models: one file for each generation, and a pointer that says which one is
 * read. It holds plain text about children, so nobody but its owner may open it.
 */
import {
  chmodSync,
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';

const POINTER = 'CURRENT';
const FILE = /^views-([0-9a-f]+(?:-\d+)?)\.sqlite$/;

export type Folder = {
  readonly path: string;
  readonly fileOf: (generation: string) => string;
  /** The generation that readers read; undefined before the first build is complete. */
  readonly current: () => string | undefined;
  /** Readers turn to this generation with their next question. */
  readonly pointTo: (generation: string) => void;
  readonly generations: () => readonly string[];
  /** Removes one generation's files. A system that forbids it while they are read refuses; ask again later. */
  readonly remove: (generation: string) => void;
};

/** Where the views of a data folder, which is there, stand. Reading makes nothing; `make` opens it for writing. */
export const viewsFolder = (dataFolder: string, { make = false } = {}): Folder => {
  const path = join(dataFolder, 'views');
  if (make) {
    if (!existsSync(path)) mkdirSync(path, { mode: 0o700 });
    chmodSync(path, 0o700); // it may have been there before, and open to others
  }
  const pointer = join(path, POINTER);
  const fileOf = (generation: string): string => join(path, `views-${generation}.sqlite`);
  const generations = (): readonly string[] =>
    existsSync(path) ? readdirSync(path).flatMap((name) => FILE.exec(name)?.[1] ?? []) : [];
  return {
    path,
    fileOf,
    current: pointedToBy(pointer),
    pointTo: (generation) => replaceFile(pointer, `${generation}\n`),
    generations,
    remove: (generation) => {
      for (const suffix of ['', '-wal', '-shm'])
        rmSync(`${fileOf(generation)}${suffix}`, { force: true });
    },
  };
};

/** Every question asks; the file is read when it is another one. It is only ever replaced, so a new one has a place of its own. */
const pointedToBy = (pointer: string): Folder['current'] => {
  let read: { readonly file: string; readonly generation: string } | undefined;
  return () => {
    const found = statSync(pointer, { bigint: true, throwIfNoEntry: false });
    if (found === undefined) return undefined;
    const file = `${found.ino} ${found.mtimeNs}`;
    if (read?.file === file) return read.generation;
    try {
      read = { file, generation: readFileSync(pointer, 'utf8').trim() };
      return read.generation;
    } catch (fault) {
      if (isMissing(fault)) return undefined;
      throw fault;
    }
  };
};

const isMissing = (fault: unknown): boolean =>
  fault instanceof Error && 'code' in fault && fault.code === 'ENOENT';

/** Replaces a file whole: a reader finds the old content or the new, never a part. */
const replaceFile = (path: string, content: string): void => {
  const beside = `${path}.${process.pid}.new`;
  const file = openSync(beside, 'w', 0o600);
  try {
    writeSync(file, content);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(beside, path);
};
