/** The single writer: everything that waits is committed together, once per turn of the event loop. */
import type { EventLog, Outcome, Write } from './event-log.ts';

const MOST_BYTES = 8 * 1024 * 1024; // in one transaction, so that readers wait little

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

  const turn = (): void => {
    isScheduled = false;
    commit(take());
    if (waiting.length > 0) schedule();
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
