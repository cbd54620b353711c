/** One generation of views being kept up with the log: built from its checkpoint, then live. */
import { setTimeout as pause } from 'node:timers/promises';
import type { EventLog } from '@throughline/event-store/open';
import type { Projection } from '@throughline/projections/projection';
import { openStore, type Store } from '@throughline/read-store/store';
import { openFeed, TellAgain } from './feed.ts';

export type Progress =
  | { readonly phase: 'events'; readonly position: bigint; readonly head: bigint }
  | { readonly phase: 'words'; readonly left: number };

export type Say = (
  level: 'info' | 'error',
  words: string,
  about?: Readonly<Record<string, unknown>>,
) => void;

export type GenerationOptions = {
  readonly log: EventLog;
  readonly views: readonly Projection[];
  readonly generation: string;
  readonly file: string;
  readonly say: Say;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
};

export type Generation = {
  readonly name: string;
  /** Resolves when every event that was in the log is shown. */
  readonly caughtUp: Promise<void>;
  /** Indexes the words of what was built, and shows what comes from now on at once. */
  readonly goLive: () => Promise<void>;
  readonly position: () => bigint;
  readonly stop: () => Promise<void>;
};

const REPORT = 5_000; // events between two reports of progress
const FIRST_WAIT = 200; // milliseconds before following again after a fault; doubles each time
const LONGEST_WAIT = 30_000; // milliseconds

export const openGenerationStore = (file: string, views: readonly Projection[]): Store =>
  openStore(
    file,
    views.flatMap(({ tables }) => tables),
  );

/** Opens a generation's file and follows the log into it until stopped. */
export const keepUp = async (options: GenerationOptions): Promise<Generation> => {
  const { log, views, file, say, onProgress } = options;
  const store = openGenerationStore(file, views);
  const storeId = await log.storeId();
  const stopping = new AbortController();
  let broken = new AbortController();
  let fault: unknown;
  const caughtUp = Promise.withResolvers<void>();
  const feed = openFeed({
    ...{ store, storeId, views },
    onViewFault: ({ cause, ...about }) =>
      say('error', 'A view could not show an event; the event is safe in the log.', {
        ...about,
        cause,
      }),
    onStoreFault: (found) => {
      fault = found;
      broken.abort();
    },
  });
  let head = await log.head();
  let told = 0;

  const followOnce = async (): Promise<void> => {
    broken = new AbortController();
    fault = undefined;
    const signal = AbortSignal.any([stopping.signal, broken.signal]);
    const from = store.checkpoint()?.position;
    const onCaughtUp = () => {
      feed.save();
      store.index();
      caughtUp.resolve();
    };
    await log.follow({ from, signal, onCaughtUp }, (happening) => {
      feed.tell(happening);
      told += 1;
      if (told % REPORT === 0)
        onProgress?.({ phase: 'events', position: happening.position, head });
    });
    if (fault !== undefined) throw fault;
  };

  /** A fault of the store or the log stops the feeding; it begins again from what was saved. */
  const followOn = async (): Promise<void> => {
    for (let wait = FIRST_WAIT; !stopping.signal.aborted; wait = Math.min(wait * 2, LONGEST_WAIT)) {
      const before = told;
      try {
        await followOnce();
        return;
      } catch (found) {
        if (found instanceof TellAgain) continue;
        feed.drop();
        say('error', 'The views fell behind; following the log again from what was saved.', {
          cause: found,
        });
        if (told > before) wait = FIRST_WAIT;
        await pause(wait, undefined, { signal: stopping.signal }).catch(() => undefined); // stopped meanwhile: the loop ends
        head = await log.head().catch(() => head); // only for the report
      }
    }
  };

  const following = followOn();
  return {
    name: options.generation,
    caughtUp: caughtUp.promise,
    goLive: async () => {
      feed.save();
      for (let left = store.indexWords(); left > 0; left = store.indexWords()) {
        onProgress?.({ phase: 'words', left });
        await new Promise((resolve) => setImmediate(resolve)); // events that come meanwhile are told in between
        feed.save();
      }
      feed.goLive();
    },
    position: () => store.checkpoint()?.position ?? -1n,
    stop: async () => {
      stopping.abort();
      await following;
      feed.save();
      store.close();
    },
  };
};
