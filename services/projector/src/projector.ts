/**
 * The projector: follows a partnership's log and keeps its views. A new version of the views is built
 * beside the one that is read, and takes its place when it has caught up.
 */
import type { EventLog } from '@throughline/event-store/open';
import type { Projection } from '@throughline/projections/projection';
import { views as everyView } from '@throughline/projections/views';
import { isDamage } from '@throughline/read-store/faults';
import { type Folder, viewsFolder } from '@throughline/read-store/folder';
import { generationOf } from '@throughline/read-store/generation';
import { takeLease } from '@throughline/read-store/lease';
import {
  type Generation,
  keepUp,
  openGenerationStore,
  type Progress,
  type Say,
} from './generation.ts';
import { whyNotOf } from './verify.ts';

export type ProjectorOptions = {
  readonly log: EventLog;
  /** Where `views/` stands or is made. */
  readonly dataFolder: string;
  readonly say: Say;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
  /** Every view of the product, unless a test asks for fewer. */
  readonly views?: readonly Projection[] | undefined;
};

export type Projector = {
  /** Resolves when the views show everything that was in the log and are being read. */
  readonly ready: Promise<void>;
  /** Commit position of the last event that is shown; -1 before any. */
  readonly position: () => bigint;
  /** Builds every view anew beside the ones that are read, and swaps. */
  readonly rebuild: (onProgress?: (progress: Progress) => void) => Promise<void>;
  readonly stop: () => Promise<void>;
};

/** The name of a build that no file has yet. */
const unused = (folder: Folder, views: readonly Projection[]): string => {
  const taken = new Set(folder.generations());
  for (let attempt = 0; ; attempt += 1) {
    const name = generationOf(views, attempt);
    if (!taken.has(name)) return name;
  }
};

/** A file that cannot be read as one of ours is as good as none: the log has everything that was in it. */
const checkpointOf = (file: string, views: readonly Projection[]) => {
  try {
    const store = openGenerationStore(file, views);
    try {
      return store.checkpoint();
    } finally {
      store.close();
    }
  } catch (fault) {
    if (isDamage(fault)) return 'damaged';
    throw fault;
  }
};

const isOf = (views: readonly Projection[], generation: string): boolean => {
  const base = generationOf(views);
  return generation === base || generation.startsWith(`${base}-`);
};

/** Which generation to go on with: the one that is read, where it holds, or a new one. A build that was cut short is not gone on with. */
const planOf = async (
  { log, say, views = everyView }: ProjectorOptions,
  folder: Folder,
): Promise<string> => {
  const current = folder.current();
  removeOthers(folder, current, say);
  if (current !== undefined && folder.generations().includes(current) && isOf(views, current)) {
    const checkpoint = checkpointOf(folder.fileOf(current), views);
    const why =
      checkpoint === 'damaged'
        ? 'their file is damaged'
        : checkpoint && (await whyNotOf(log, checkpoint));
    if (why === undefined) return current;
    say('error', `The views are built anew: ${why}.`, { generation: current });
  }
  return unused(folder, views);
};

/** Starts keeping the views of a data folder; refuses where another process already does. */
export const startProjector = async (options: ProjectorOptions): Promise<Projector> => {
  const { log, dataFolder, say, views = everyView } = options;
  const folder = viewsFolder(dataFolder, { make: true });
  const lease = takeLease(folder.path);
  const open = (generation: string, onProgress = options.onProgress): Promise<Generation> =>
    keepUp({ ...{ log, views, generation, say, onProgress }, file: folder.fileOf(generation) });
  const takeOver = async (next: Generation): Promise<void> => {
    await next.caughtUp;
    await next.goLive();
    if (folder.current() !== next.name) folder.pointTo(next.name);
  };

  let live: Generation;
  try {
    live = await open(await planOf(options, folder));
  } catch (fault) {
    lease.release();
    throw fault;
  }
  const ready = takeOver(live).then(() => removeOthers(folder, live.name, say));
  let rebuilding: Promise<void> | undefined;
  let building: Generation | undefined;

  const rebuild = async (onProgress?: (progress: Progress) => void): Promise<void> => {
    await ready;
    const next = await open(unused(folder, views), onProgress);
    building = next;
    await takeOver(next);
    const old = live;
    live = next;
    building = undefined;
    await old.stop();
    removeOthers(folder, next.name, say);
  };
  return {
    ready,
    position: () => live.position(),
    rebuild: (onProgress) => {
      rebuilding ??= rebuild(onProgress).finally(() => {
        rebuilding = undefined;
      });
      return rebuilding;
    },
    stop: async () => {
      await building?.stop();
      await live.stop();
      lease.release();
    },
  };
};

const removeOthers = (folder: Folder, kept: string | undefined, say: Say): void => {
  for (const generation of folder.generations())
    if (generation !== kept) removeIfAllowed(folder, generation, say);
};

/** Some systems keep a file that is being read; it goes with the next start. */
const removeIfAllowed = (folder: Folder, generation: string, say: Say): void => {
  try {
    folder.remove(generation);
  } catch (cause) {
    say(
      'info',
      'An old generation of views is still being read; it is removed at the next start.',
      { generation, cause },
    );
  }
};
