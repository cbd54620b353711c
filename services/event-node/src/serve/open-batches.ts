/** Appends whose events come in several messages, until the last has come. */
import type { Proposed } from '../protocol/append-messages.ts';
import type { BatchMessage, BatchOptions } from '../protocol/batch-messages.ts';
import { MalformedMessage } from '../wire/reader.ts';
import { exhausted, MOST_BYTES, weightOf } from './unfinished.ts';

const MOST_OPEN = 1000;

/** An append that is complete. */
export type CompleteBatch = {
  readonly correlation: Buffer;
  readonly options: BatchOptions;
  readonly events: readonly Proposed[];
  readonly isTooLarge: boolean;
};

type OpenBatch = {
  readonly options: BatchOptions;
  readonly events: Proposed[];
  /** Of data, for the limit of an append. */
  bytes: number;
  /** Of all that is kept of it. */
  weight: number;
};

export type OpenBatches = {
  /** Takes a message; answers its batch where that is complete now. */
  readonly gather: (message: BatchMessage) => CompleteBatch | undefined;
  readonly clear: () => void;
};

export const createOpenBatches = (maxAppendSize: number): OpenBatches => {
  const open = new Map<string, OpenBatch>();
  let kept = 0; // bytes of events that wait for the rest of their batch

  const begin = (key: string, options: BatchOptions | undefined): OpenBatch => {
    if (!options) throw new MalformedMessage('A batch began without saying which stream.');
    if (open.size >= MOST_OPEN) {
      throw exhausted(`More than ${MOST_OPEN} batches were`);
    }
    const batch: OpenBatch = { options, events: [], bytes: 0, weight: 0 };
    open.set(key, batch);
    return batch;
  };

  const take = (batch: OpenBatch, events: readonly Proposed[]): void => {
    kept -= batch.weight;
    for (const event of events) {
      batch.bytes += event.data.length;
      if (batch.bytes <= maxAppendSize) {
        batch.events.push(event);
        batch.weight += weightOf(event);
      } else {
        batch.events.length = 0; // refused once it is complete: until then its bytes need not be kept
        batch.weight = 0;
      }
    }
    kept += batch.weight;
  };

  return {
    gather: ({ correlation, options, events, isFinal }) => {
      const key = correlation.toString('latin1');
      const batch = open.get(key) ?? begin(key, options);
      take(batch, events);
      if (!isFinal && kept > MOST_BYTES) throw exhausted(`More than ${MOST_BYTES} bytes were`);
      if (!isFinal) return undefined;
      kept -= batch.weight;
      open.delete(key);
      const isTooLarge = batch.bytes > maxAppendSize;
      return { correlation, options: batch.options, events: batch.events, isTooLarge };
    },
    clear: () => {
      open.clear();
      kept = 0;
    },
  };
};
