/** Appends in one call, and deletions of both kinds. */
import type { ServerReadableStream, ServerUnaryCall, sendUnaryData } from '@grpc/grpc-js';
import type { Outcome } from '../log/event-log.ts';
import {
  type AppendOptions,
  appendRefused,
  appendSucceeded,
  type Proposed,
  positionFields,
  readAppend,
  readDelete,
} from '../protocol/append-messages.ts';
import { MalformedMessage } from '../wire/reader.ts';
import { bytesField, emptyField } from '../wire/writer.ts';
import { appendTooLarge, asStatus, streamDeleted, wrongExpectedVersion } from './errors.ts';
import type { Serving } from './serving.ts';
import { exhausted, MOST_BYTES, weightOf } from './unfinished.ts';
import { checkAppend, checkStreamName } from './writable.ts';

type Reply = sendUnaryData<Buffer>;

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
    let weight = 0;
    let isAnswered = false;
    const fail = (error: unknown): void => {
      if (isAnswered) return;
      isAnswered = true;
      events.length = 0;
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
          weight += weightOf(read.event);
        }
        if (bytes > serving.maxAppendSize) throw appendTooLarge(serving.maxAppendSize);
        if (weight > MOST_BYTES) throw exhausted(`More than ${MOST_BYTES} bytes were`);
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
    checkAppend(options.streamName, events);
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
      checkStreamName(options.streamName);
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
