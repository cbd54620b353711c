/** Data folders with a log of a certain size and its views, made once in a run and removed at its end. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathways } from '@throughline/domain/pathways';
import type { EventLog } from '@throughline/event-store/open';
import { openServiceLog } from '@throughline/event-store/service-log';
import type { Say } from '@throughline/projector/generation';
import { startProjector } from '@throughline/projector/projector';
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

const make = async (shape: Shape): Promise<string> => {
  const folder = temporaryFolder();
  await writeLog(folder, shape);
  await withLog(folder, async (log) => {
    await settle(log);
    const projector = await startProjector({ log, dataFolder: folder, say: sayFaults });
    await projector.ready;
    await projector.stop();
  });
  return folder;
};

/** The data folder of a log with its views built, full text as well. */
export const storeOf = (shape: Shape): Promise<string> => {
  const name = JSON.stringify(shape);
  const folder = made.get(name) ?? make(shape);
  made.set(name, folder);
  return folder;
};
