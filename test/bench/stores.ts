/** Data folders with a log of a certain size and its views, made once in a run and removed at its end, or kept for later runs. */
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathways } from '@throughline/domain/pathways';
import type { EventLog } from '@throughline/event-store/open';
import { openServiceLog } from '@throughline/event-store/service-log';
import { views } from '@throughline/projections/views';
import type { Say } from '@throughline/projector/generation';
import { startProjector } from '@throughline/projector/projector';
import { generationOf } from '@throughline/read-store/generation';
import { startNode } from '../support/event-node.ts';
import { settle } from './long-life-page.ts';
import { PARTNERSHIP, type Shape, writeLog } from './written-log.ts';

const made = new Map<string, Promise<string>>();
const folders: string[] = [];

export const temporaryFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'throughline-bench-'));
  folders.push(folder);
  return folder;
};

export const removeFolders = (): void => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
};

/** A log of one size and one long life within it: of 1,000,000 events, or 50,000 for a quick run. */
export const largeShape = (isQuick: boolean): Shape =>
  isQuick ? { events: 50_000, longLife: 2_000 } : { events: 1_000_000, longLife: 10_000 };

/** A fault of a view would make a benchmark of less work than it says. */
export const sayFaults: Say = (level, words, about) => {
  if (level === 'error') throw new Error(`${words} ${JSON.stringify(Object.keys(about ?? {}))}`);
};

/** Serves a data folder's log, and opens it as a service would. */
export const withLog = async <Result>(
  dataFolder: string,
  work: (log: EventLog, url: string) => Promise<Result>,
): Promise<Result> => {
  const node = await startNode({ data: join(dataFolder, 'events') });
  try {
    const settings = { url: node.url, partnership: PARTNERSHIP, dataFolder };
    const log = await openServiceLog(settings, pathways);
    try {
      return await work(log, node.url);
    } finally {
      await log.close();
    }
  } finally {
    await node.stop();
  }
};

let keptIn: string | undefined;

/** Stores made from now on stay in a folder, where a later run with the same views finds them. */
export const keepStoresIn = (folder: string): void => {
  mkdirSync(folder, { recursive: true });
  keptIn = folder;
};

type Make = (folder: string) => Promise<void>;

const makeKept = async (folder: string, make: Make): Promise<string> => {
  if (existsSync(folder)) return folder;
  const unfinished = `${folder}.unfinished`; // of a run that was broken off
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished);
  await make(unfinished);
  renameSync(unfinished, folder);
  return folder;
};

const makeTemporary = async (make: Make): Promise<string> => {
  const folder = temporaryFolder();
  await make(folder);
  return folder;
};

/** A folder that is dear to make, under a name that tells all that is in it. */
export const madeOnce = (name: string, make: Make): Promise<string> => {
  const folder =
    made.get(name) ??
    (keptIn === undefined ? makeTemporary(make) : makeKept(join(keptIn, name), make));
  made.set(name, folder);
  return folder;
};

const sizeOf = ({ events, longLife }: Shape): string => `${events}-${longLife}`;

/** The data folder of a log, without views. */
export const logOf = (shape: Shape): Promise<string> =>
  madeOnce(`log-${sizeOf(shape)}`, async (folder) => {
    await writeLog(folder, shape);
    await withLog(folder, settle);
  });

/** The data folder of a log with its views built, full text as well. */
export const storeOf = (shape: Shape): Promise<string> =>
  madeOnce(`store-${sizeOf(shape)}-${generationOf(views)}`, async (folder) => {
    cpSync(await logOf(shape), folder, { recursive: true });
    chmodSync(join(folder, 'keys'), 0o700); // a copied folder is open to others
    await withLog(folder, async (log) => {
      const projector = await startProjector({ log, dataFolder: folder, say: sayFaults });
      await projector.ready;
      await projector.stop();
    });
  });
