/** How far a group has come: everything up to here is settled, whatever order it was settled in. */
import type { Message } from './consumer.ts';
import type { GroupSettings } from './settings.ts';

type Parts = {
  readonly settings: GroupSettings;
  /** The place that is read next. */
  readonly next: () => number;
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
  /** Saves whatever there is to save. */
  readonly save: () => Promise<void>;
};

export const trackProgress = ({ settings, next, now, save, ...parts }: Parts): Progress => {
  const unsettled = new Set<Message>();
  let { checkpoint } = parts;
  let sinceSaved = 0;
  let savedAt = Number.NEGATIVE_INFINITY; // the first checkpoint is due as soon as there is enough to save

  const settledUpTo = (): number => {
    let place = next() - 1;
    for (const message of unsettled) {
      if (!message.isReplay) place = Math.min(place, message.place - 1);
    }
    return place;
  };
  const saveNow = async (): Promise<void> => {
    if (sinceSaved === 0) return;
    sinceSaved = 0;
    savedAt = now();
    const place = settledUpTo();
    if (place < 0 || place === checkpoint) return;
    checkpoint = place;
    await save(place);
  };

  return {
    began: (message) => {
      unsettled.add(message);
    },
    settled: (message) => {
      unsettled.delete(message);
      sinceSaved += 1;
      if (sinceSaved >= settings.maxCheckpointCount) void saveNow();
    },
    checkpoint: () => checkpoint,
    saveIfDue: () => {
      const isTime = now() - savedAt >= settings.checkpointAfter;
      if (isTime && sinceSaved >= Math.max(1, settings.minCheckpointCount)) void saveNow();
    },
    save: saveNow,
  };
};
