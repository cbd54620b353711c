/** Streams/BatchAppend: appends over a stream that a client keeps open, each answered once. */
import type { ServerDuplexStream } from '@grpc/grpc-js';
import type { Outcome } from '../log/event-log.ts';
import type { AppendOptions } from '../protocol/append-messages.ts';
import {
  type BatchError,
  batchRefused,
  batchSucceeded,
  readBatch,
} from '../protocol/batch-messages.ts';
import {
  asStatus,
  batchFailure,
  batchStreamDeleted,
  batchTimeout,
  batchWrongExpectedVersion,
} from './errors.ts';
import { type BatchHead, type CompleteBatch, createOpenBatches } from './open-batches.ts';
import type { Serving } from './serving.ts';
import { checkAppend } from './writable.ts';

type BatchCall = ServerDuplexStream<Buffer, Buffer>;

const MOST_WAITING = 2000; // appends of one client; then it is read no further until it took the answers to some

const outcomeAnswer = (
  correlation: Buffer,
  options: AppendOptions,
  outcome: Outcome | Error,
): Buffer => {
  const refused = (error: BatchError): Buffer => batchRefused(correlation, options, error);
  if (outcome instanceof Error) return refused(batchFailure(outcome));
  if (outcome.kind === 'written') return batchSucceeded(correlation, options, outcome);
  return outcome.kind === 'deleted'
    ? refused(batchStreamDeleted(options.streamName))
    : refused(batchWrongExpectedVersion(options.expected, outcome.current));
};

/** Why a batch is refused, after its first part as well as before it is tried. */
const refusalOf = (
  { clock, access }: Serving,
  call: BatchCall,
  { options, events }: CompleteBatch,
): BatchError | undefined => {
  if (options.deadline !== undefined && clock() / 1000 >= options.deadline) return batchTimeout();
  try {
    checkAppend(options.streamName, events);
    access.check(call.metadata, 'write', options.streamName);
    return undefined;
  } catch (error) {
    return batchFailure(error);
  }
};

export const batchAppend =
  (serving: Serving) =>
  (call: BatchCall): void => {
    const { writer, clock, stopSignal } = serving;
    let waiting = 0;
    let hasEnded = false;
    let isClosed = false;

    const endWhenDone = (): void => {
      if (hasEnded && waiting === 0 && !isClosed) call.end();
    };
    const taken = (): void => {
      waiting -= 1;
      if (call.isPaused() && waiting < MOST_WAITING / 2) call.resume();
      endWhenDone();
    };
    const say = (message: Buffer): void => {
      if (!isClosed) call.write(message, taken);
    };
    const owe = (): void => {
      waiting += 1;
      if (waiting >= MOST_WAITING) call.pause();
    };
    const refuse = ({ correlation, options }: BatchHead, error: BatchError): void => {
      owe();
      say(batchRefused(correlation, options, error));
    };
    const now = (): number => clock() / 1000;
    const batches = createOpenBatches({
      maxAppendSize: serving.maxAppendSize,
      now,
      refusalOf: (batch) => refusalOf(serving, call, batch),
      refuse,
    });
    const write = ({ correlation, options, events }: CompleteBatch): void => {
      owe();
      writer.submit({ kind: 'append', ...options, events }, (outcome) => {
        say(outcomeAnswer(correlation, options, outcome));
      });
    };
    const take = (bytes: Buffer): void => {
      const batch = batches.gather(readBatch(bytes, now()));
      if (!batch) return;
      const refusal = refusalOf(serving, call, batch);
      if (refusal) refuse(batch, refusal);
      else write(batch);
    };
    const close = (): void => {
      isClosed = true;
      batches.clear();
      stopSignal.removeEventListener('abort', stop);
    };
    const fail = (error: unknown): void => {
      if (isClosed) return;
      close();
      call.emit('error', asStatus(error));
    };
    const stop = (): void => fail(stopSignal.reason);

    stopSignal.addEventListener('abort', stop);
    call.on('data', (bytes: Buffer) => {
      if (isClosed) return;
      try {
        take(bytes);
      } catch (error) {
        fail(error);
      }
    });
    call.on('cancelled', close);
    call.on('error', close);
    call.on('end', () => {
      hasEnded = true;
      batches.clear(); // of these nothing more can come
      endWhenDone();
    });
  };
