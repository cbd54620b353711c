/** How far a group has come: everything up to here is settled, whatever order it was settled in. */
import type { Message } from './consumer.ts';
import type { GroupSettings } from './settings.ts';
import type { GroupSource } from './source.ts';

type Parts = {
  readonly settings: GroupSettings;
  readonly source: GroupSource;
  /** Milliseconds. */
  readonly now: () => number;
  readonly checkpoint: number | undefined;
  readonly save: (place: number) => Promise<void>;
};

export type Progress = {
  /** A message was read; the checkpoint must not pass it. */
  readonly began: (message: Message) => void;
  readonly settled: (message: Message) => void;
  readonly checkpoint: () => number | undefined;
  /** Saves where it is time to. */
  readonly saveIfDue: () => void;
  /** Saves where there is so much to save that it cannot wait. */
  readonly saveIfMuch: () => void;
  /** Saves whatever there is to save. */
  readonly save: () => Promise<void>;
};

/** A place, and how many events were looked at up to there, given or passed over. */
type Reached = { readonly place: number; readonly looked: number };

export const trackProgress = ({ settings, source, now, save, ...parts }: Parts): Progress => {
  const unsettled = new Set<Message>(); // in the order in which they were read
  let { checkpoint } = parts;
  let lookedWhenSaved = 0;
  let savedAt = Number.NEGATIVE_INFINITY; // the first checkpoint is due as soon as there is enough to save

  const reached = (): Reached => {
    const [lowest] = unsettled;
    return lowest
      ? { place: lowest.place - 1, looked: lowest.looked - 1 }
      : { place: source.next() - 1, looked: source.looked() };
  };
  const saveNow = async ({ place, looked }: Reached): Promise<void> => {
    lookedWhenSaved = looked;
    savedAt = now();
    if (place < 0 || place === checkpoint) return;
    checkpoint = place;
    await save(place);
  };
  const saveFrom = (enough: number): void => {
    const here = reached();
    if (here.looked - lookedWhenSaved >= Math.max(1, enough)) void saveNow(here);
  };
  const saveIfMuch = (): void => saveFrom(settings.maxCheckpointCount);

  return {
    began: (message) => {
      unsettled.add(message);
    },
    settled: (message) => {
      unsettled.delete(message);
      saveIfMuch();
    },
    checkpoint: () => checkpoint,
    saveIfDue: () => {
      const { checkpointAfter } = settings; // 0: never for the time alone
      if (checkpointAfter > 0 && now() - savedAt >= checkpointAfter) {
        saveFrom(settings.minCheckpointCount);
      }
    },
    saveIfMuch,
    save: async () => {
      const here = reached();
      if (here.looked > lookedWhenSaved) await saveNow(here);
    },
  };
};
