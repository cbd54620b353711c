/** The single writer: everything that waits is committed together, once per turn of the event loop. */
import type { EventLog, Outcome, Write } from './event-log.ts';

const MOST_BYTES = 8 * 1024 * 1024; // in one transaction, so that readers wait little
const ANSWERED = 1; // milliseconds, after which answers are on their way

type Waiting = {
  readonly write: Write;
  readonly bytes: number;
  readonly settle: (outcome: Outcome | Error) => void;
};

export type Writer = {
  /** Hands in a write; `settle` is told once it is durable, or why it was not written. */
  readonly submit: (write: Write, settle: (outcome: Outcome | Error) => void) => void;
  /** Commits what still waits and takes no more. */
  readonly stop: () => void;
};

const sizeOf = (write: Write): number => {
  if (write.kind === 'together') return write.writes.reduce((sum, it) => sum + sizeOf(it), 0);
  if (write.kind !== 'append') return 0;
  return write.events.reduce((sum, { data, metadata }) => sum + data.length + metadata.length, 0);
};

const asError = (error: unknown): Error =>
  error instanceof Error ? error : new Error(String(error));

export const createWriter = (log: EventLog): Writer => {
  let waiting: Waiting[] = [];
  let isScheduled = false;
  let isStopped = false;
  let isPutting = false;

  const take = (): readonly Waiting[] => {
    let bytes = 0;
    let count = 0;
    while (count < waiting.length && bytes < MOST_BYTES) bytes += waiting[count++]?.bytes ?? 0;
    const taken = waiting.slice(0, count);
    waiting = waiting.slice(count);
    return taken;
  };

  const commit = (batch: readonly Waiting[]): void => {
    let outcomes: readonly Outcome[];
    try {
      outcomes = log.commit(batch.map(({ write }) => write));
    } catch (error) {
      const reason = asError(error);
      for (const { settle } of batch) settle(reason);
      return;
    }
    for (const [index, { settle }] of batch.entries()) {
      settle(outcomes[index] ?? new Error(`The commit answered too few outcomes (${index}).`));
    }
  };

  /** Once the answers are on their way, and unless somebody waits again by then. */
  const putJournalIntoFile = (): void => {
    isPutting = false;
    if (!isStopped && waiting.length === 0) log.journal.putIntoFile();
  };

  const rest = (): void => {
    if (isPutting || !log.journal.isDue()) return;
    isPutting = true;
    setTimeout(putJournalIntoFile, ANSWERED);
  };

  const turn = (): void => {
    isScheduled = false;
    commit(take());
    if (waiting.length > 0) schedule();
    else rest();
  };

  const schedule = (): void => {
    if (isScheduled) return;
    isScheduled = true;
    setImmediate(turn);
  };

  return {
    submit: (write, settle) => {
      if (isStopped)
        return settle(new Error('The event node is stopping and takes no more writes.'));
      waiting.push({ write, bytes: sizeOf(write), settle });
      schedule();
    },
    stop: () => {
      isStopped = true;
      while (waiting.length > 0) commit(take());
    },
  };
};
