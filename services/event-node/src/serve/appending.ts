/** Appends: one call with its events, or batches over a stream that a client keeps open. */
import type {
  ServerDuplexStream,
  ServerReadableStream,
  ServerUnaryCall,
  sendUnaryData,
} from '@grpc/grpc-js';
import type { Clock, EventLog, Outcome, Write } from '../log/event-log.ts';
import type { Writer } from '../log/writer.ts';
import {
  type AppendOptions,
  appendRefused,
  appendSucceeded,
  type BatchError,
  type BatchMessage,
  type BatchOptions,
  batchRefused,
  batchSucceeded,
  type Proposed,
  positionFields,
  readAppend,
  readBatch,
  readDelete,
} from '../protocol/append-messages.ts';
import { MalformedMessage } from '../wire/reader.ts';
import { bytesField, emptyField } from '../wire/writer.ts';
import type { Access } from './access.ts';
import {
  appendTooLarge,
  asStatus,
  batchFailure,
  batchStreamDeleted,
  batchTimeout,
  batchTooLarge,
  batchWrongExpectedVersion,
  streamDeleted,
  wrongExpectedVersion,
} from './errors.ts';

export type Serving = {
  readonly log: EventLog;
  readonly writer: Writer;
  readonly clock: Clock;
  readonly access: Access;
  /** Bytes of data taken in one append. */
  readonly maxAppendSize: number;
  /** Aborted when the node stops. */
  readonly stopSignal: AbortSignal;
};

type Reply = sendUnaryData<Buffer>;

const dataBytes = (events: readonly Proposed[]): number =>
  events.reduce((sum, { data }) => sum + data.length, 0);

const appendAnswer = (options: AppendOptions, outcome: Outcome): Buffer => {
  if (outcome.kind === 'deleted') throw streamDeleted(options.streamName);
  return outcome.kind === 'written'
    ? appendSucceeded(outcome)
    : appendRefused(options.expected, outcome.current);
};

const answer = (reply: Reply, make: () => Buffer): void => {
  let bytes: Buffer;
  try {
    bytes = make();
  } catch (error) {
    reply(asStatus(error));
    return;
  }
  reply(null, bytes);
};

/** Streams/Append: options first, then each event. */
export const append =
  (serving: Serving) =>
  (call: ServerReadableStream<Buffer, Buffer>, reply: Reply): void => {
    let options: AppendOptions | undefined;
    const events: Proposed[] = [];
    let bytes = 0;
    let isAnswered = false;
    const fail = (error: unknown): void => {
      if (isAnswered) return;
      isAnswered = true;
      reply(asStatus(error));
    };
    call.on('data', (message: Buffer) => {
      if (isAnswered) return;
      try {
        const read = readAppend(message);
        if ('options' in read) options = read.options;
        else {
          events.push(read.event);
          bytes += read.event.data.length;
        }
        if (bytes > serving.maxAppendSize) throw appendTooLarge(serving.maxAppendSize);
      } catch (error) {
        fail(error);
      }
    });
    call.on('error', fail);
    call.on('end', () => {
      if (isAnswered) return;
      isAnswered = true;
      answerAppend(serving, call, options, events, reply);
    });
  };

const answerAppend = (
  { writer, access }: Serving,
  call: ServerReadableStream<Buffer, Buffer>,
  options: AppendOptions | undefined,
  events: readonly Proposed[],
  reply: Reply,
): void => {
  try {
    if (!options) throw new MalformedMessage('An append ended without saying which stream.');
    access.check(call.metadata, 'write', options.streamName);
  } catch (error) {
    reply(asStatus(error));
    return;
  }
  const known = options;
  writer.submit({ kind: 'append', ...known, events }, (outcome) => {
    answer(reply, () => {
      if (outcome instanceof Error) throw outcome;
      return appendAnswer(known, outcome);
    });
  });
};

const deletion =
  (kind: 'delete' | 'tombstone') =>
  ({ writer, access }: Serving) =>
  (call: ServerUnaryCall<Buffer, Buffer>, reply: Reply): void => {
    let options: AppendOptions;
    try {
      options = readDelete(call.request);
      access.check(call.metadata, 'delete', options.streamName);
    } catch (error) {
      reply(asStatus(error));
      return;
    }
    writer.submit({ kind, ...options }, (outcome) => {
      answer(reply, () => {
        if (outcome instanceof Error) throw outcome;
        if (outcome.kind === 'deleted') throw streamDeleted(options.streamName);
        if (outcome.kind === 'wrongRevision') {
          throw wrongExpectedVersion(options.streamName, options.expected, outcome.current);
        }
        return outcome.position === undefined
          ? emptyField(2)
          : bytesField(1, ...positionFields(outcome.position));
      });
    });
  };

/** Streams/Delete: hides what was written; the stream may be written to again. */
export const softDelete = deletion('delete');
/** Streams/Tombstone: closes the stream for ever. */
export const tombstone = deletion('tombstone');

/** An append whose events arrive over several messages. */
type OpenBatch = { readonly options: BatchOptions; readonly events: Proposed[]; bytes: number };

const refusalOf = (options: AppendOptions, outcome: Outcome | Error): BatchError | undefined => {
  if (outcome instanceof Error) return batchFailure(outcome);
  if (outcome.kind === 'deleted') return batchStreamDeleted(options.streamName);
  if (outcome.kind === 'wrongRevision') {
    return batchWrongExpectedVersion(options.expected, outcome.current);
  }
  return undefined;
};

const outcomeAnswer = (correlation: Buffer, options: AppendOptions, outcome: Outcome | Error) => {
  const refusal = refusalOf(options, outcome);
  if (refusal) return batchRefused(correlation, options, refusal);
  if (outcome instanceof Error || outcome.kind !== 'written')
    throw new Error('unreachable outcome');
  return batchSucceeded(correlation, options, outcome);
};

/** Streams/BatchAppend: every batch is answered once, in whatever order they are done. */
export const batchAppend =
  (serving: Serving) =>
  (call: ServerDuplexStream<Buffer, Buffer>): void => {
    const { writer, clock, access, maxAppendSize, stopSignal } = serving;
    const open = new Map<string, OpenBatch>();
    let waiting = 0;
    let hasEnded = false;
    let isClosed = false;

    const end = (): void => {
      if (hasEnded && waiting === 0 && !isClosed) call.end();
    };
    const say = (message: Buffer): void => {
      if (!isClosed) call.write(message);
    };
    const gather = ({ correlation, options, events }: BatchMessage): OpenBatch => {
      const key = correlation.toString('latin1');
      const batch = open.get(key) ?? (options && { options, events: [], bytes: 0 });
      if (!batch) throw new MalformedMessage('A batch began without saying which stream.');
      open.set(key, batch);
      batch.bytes += dataBytes(events);
      if (batch.bytes <= maxAppendSize) batch.events.push(...events);
      else batch.events.length = 0; // refused when it is complete: its bytes need not be kept
      return batch;
    };
    const refuse = (correlation: Buffer, options: BatchOptions): BatchError | undefined => {
      const batch = open.get(correlation.toString('latin1'));
      open.delete(correlation.toString('latin1'));
      if (batch && batch.bytes > maxAppendSize) return batchTooLarge(maxAppendSize);
      if (options.deadline !== undefined && clock() / 1000 > options.deadline)
        return batchTimeout();
      try {
        access.check(call.metadata, 'write', options.streamName);
      } catch (error) {
        return batchFailure(error);
      }
      return undefined;
    };
    const take = (message: BatchMessage): void => {
      const { options, events } = gather(message);
      if (!message.isFinal) return;
      const { correlation } = message;
      const refusal = refuse(correlation, options);
      if (refusal) {
        say(batchRefused(correlation, options, refusal));
        return;
      }
      const write: Write = { kind: 'append', ...options, events };
      waiting += 1;
      writer.submit(write, (outcome) => {
        waiting -= 1;
        say(outcomeAnswer(correlation, options, outcome));
        end();
      });
    };
    const fail = (error: unknown): void => {
      if (isClosed) return;
      close();
      call.emit('error', asStatus(error));
    };
    const close = (): void => {
      isClosed = true;
      open.clear();
      stopSignal.removeEventListener('abort', stop);
    };
    const stop = (): void => fail(stopSignal.reason);

    stopSignal.addEventListener('abort', stop);
    call.on('data', (bytes: Buffer) => {
      if (isClosed) return;
      try {
        take(readBatch(bytes, clock() / 1000));
      } catch (error) {
        fail(error);
      }
    });
    call.on('cancelled', close);
    call.on('error', close);
    call.on('end', () => {
      hasEnded = true;
      end();
    });
  };
