/** Appends whose events come in several messages, until the last has come. */
import { status } from '@grpc/grpc-js';
import type { Proposed } from '../protocol/append-messages.ts';
import type { BatchMessage, BatchOptions } from '../protocol/batch-messages.ts';
import { MalformedMessage } from '../wire/reader.ts';
import { CallError } from './errors.ts';

const MOST_OPEN = 1000; // of one client: so many begun and unfinished are no mistake but an attack

/** An append that is complete. */
export type CompleteBatch = {
  readonly correlation: Buffer;
  readonly options: BatchOptions;
  readonly events: readonly Proposed[];
  readonly isTooLarge: boolean;
};

type OpenBatch = { readonly options: BatchOptions; readonly events: Proposed[]; bytes: number };

export type OpenBatches = {
  /** Takes a message; answers its batch where that is complete now. */
  readonly gather: (message: BatchMessage) => CompleteBatch | undefined;
  readonly clear: () => void;
};

export const createOpenBatches = (maxAppendSize: number): OpenBatches => {
  const open = new Map<string, OpenBatch>();

  const begin = (key: string, options: BatchOptions | undefined): OpenBatch => {
    if (!options) throw new MalformedMessage('A batch began without saying which stream.');
    if (open.size >= MOST_OPEN) {
      throw new CallError(
        status.RESOURCE_EXHAUSTED,
        `More than ${MOST_OPEN} batches were begun and not finished.`,
      );
    }
    const batch: OpenBatch = { options, events: [], bytes: 0 };
    open.set(key, batch);
    return batch;
  };

  return {
    gather: ({ correlation, options, events, isFinal }) => {
      const key = correlation.toString('latin1');
      const batch = open.get(key) ?? begin(key, options);
      for (const event of events) {
        batch.bytes += event.data.length;
        // Too large is refused once it is complete: until then its bytes need not be kept.
        if (batch.bytes <= maxAppendSize) batch.events.push(event);
        else batch.events.length = 0;
      }
      if (!isFinal) return undefined;
      open.delete(key);
      const isTooLarge = batch.bytes > maxAppendSize;
      return { correlation, options: batch.options, events: batch.events, isTooLarge };
    },
    clear: () => open.clear(),
  };
};
