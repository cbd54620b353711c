/** Appends whose events come in several messages, until the last has come, or it has been waited for long enough. */
import type { Proposed } from '../protocol/append-messages.ts';
import type { BatchError, BatchMessage, BatchOptions } from '../protocol/batch-messages.ts';
import { batchTimeout, batchTooLarge } from './errors.ts';
import { exhausted, MOST_BYTES, weightOf } from './unfinished.ts';

const MOST_OPEN = 1000;
const PATIENCE = 2000; // milliseconds at most, whatever its writer's deadline: EventStoreDB's own for a write

/** What there is to answer of a batch. */
export type BatchHead = { readonly correlation: Buffer; readonly options: BatchOptions };

/** An append that is complete. */
export type CompleteBatch = BatchHead & { readonly events: readonly Proposed[] };

type OpenBatch = CompleteBatch & {
  readonly events: Proposed[];
  /** Of data, for the limit of an append. */
  bytes: number;
  /** Of all that is kept of it. */
  weight: number;
  timer?: NodeJS.Timeout;
};

type Parts = {
  readonly maxAppendSize: number;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Why a batch is not waited for, asked when its first part came. */
  readonly refusalOf: (batch: CompleteBatch) => BatchError | undefined;
  /** Is told of a batch that cannot be completed any more: what still comes of it is passed over. */
  readonly refuse: (batch: BatchHead, error: BatchError) => void;
};

export type OpenBatches = {
  /** Takes a message; answers its batch where that is complete now. */
  readonly gather: (message: BatchMessage) => CompleteBatch | undefined;
  readonly clear: () => void;
};

export const createOpenBatches = (parts: Parts): OpenBatches => {
  const { maxAppendSize, now, refusalOf, refuse } = parts;
  const open = new Map<string, OpenBatch>();
  let kept = 0; // bytes of events that wait for the rest of their batch

  const close = (key: string, batch: OpenBatch): void => {
    clearTimeout(batch.timer);
    kept -= batch.weight;
    open.delete(key);
  };
  const begin = (key: string, correlation: Buffer, options: BatchOptions): OpenBatch => {
    if (open.size >= MOST_OPEN) throw exhausted(`More than ${MOST_OPEN} batches were`);
    const batch: OpenBatch = { correlation, options, events: [], bytes: 0, weight: 0 };
    open.set(key, batch);
    return batch;
  };
  const take = (batch: OpenBatch, events: readonly Proposed[]): void => {
    for (const event of events) {
      batch.events.push(event);
      batch.bytes += event.data.length;
      batch.weight += weightOf(event);
      kept += weightOf(event);
    }
  };
  const giveUp = (key: string, batch: OpenBatch, error: BatchError): void => {
    close(key, batch);
    refuse(batch, error);
  };
  /** Waits for the rest of a batch that may be written. */
  const wait = (key: string, batch: OpenBatch): void => {
    if (kept > MOST_BYTES) throw exhausted(`More than ${MOST_BYTES} bytes were`);
    if (batch.timer) return;
    const refusal = refusalOf(batch);
    if (refusal) {
      giveUp(key, batch, refusal);
      return;
    }
    const { deadline = Number.POSITIVE_INFINITY } = batch.options;
    const patience = Math.min(PATIENCE, Math.max(0, deadline - now()));
    batch.timer = setTimeout(() => giveUp(key, batch, batchTimeout()), patience);
  };

  return {
    gather: ({ correlation, options, events, isFinal }) => {
      const key = correlation.toString('latin1');
      const batch = open.get(key) ?? (options && begin(key, correlation, options));
      if (!batch) return undefined; // of one that was refused
      take(batch, events);
      const isTooLarge = batch.bytes > maxAppendSize;
      if (!isFinal && !isTooLarge) {
        wait(key, batch);
        return undefined;
      }
      if (isTooLarge) {
        giveUp(key, batch, batchTooLarge(maxAppendSize));
        return undefined;
      }
      close(key, batch);
      return batch;
    },
    clear: () => {
      for (const { timer } of open.values()) clearTimeout(timer);
      open.clear();
      kept = 0;
    },
  };
};
