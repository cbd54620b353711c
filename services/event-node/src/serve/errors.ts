/** What goes wrong, as the protocol tells it: a status, and trailers that the client turns into its error types. */
import { Metadata, type StatusObject, status } from '@grpc/grpc-js';
import { DamagedEvent } from '../log/checksum.ts';
import type { BatchError } from '../protocol/batch-messages.ts';
import { streamIdentifier } from '../protocol/identity.ts';
import { type Expected, expectedNumber, revisionOnWire } from '../protocol/revisions.ts';
import { MalformedMessage } from '../wire/reader.ts';
import { emptyField, numberField, stringField } from '../wire/writer.ts';

/** A refusal or fault on its way to a client. */
export class CallError extends Error {
  override readonly name = 'CallError';
  readonly code: status;
  readonly trailers: Readonly<Record<string, string>>;

  constructor(code: status, message: string, trailers: Readonly<Record<string, string>> = {}) {
    super(message);
    this.code = code;
    this.trailers = trailers;
  }
}

// Header values are printable ASCII; the rest of a name is escaped as in a URL.
const headerValue = (text: string): string =>
  /^[ -~]*$/.test(text) ? text : encodeURIComponent(text);

export const streamDeleted = (streamName: string): CallError =>
  new CallError(status.FAILED_PRECONDITION, `Event stream '${streamName}' is deleted.`, {
    exception: 'stream-deleted',
    'stream-name': streamName,
  });

/** EventStoreDB, too, takes a count of 0 for a fault where a stream is read, and for no events where $all is. */
export const askedForNothing = (): CallError =>
  new CallError(status.UNKNOWN, 'A read of a stream must ask for at least one event.');

/** Of a delete or tombstone; appends tell it in their answer. */
export const wrongExpectedVersion = (
  streamName: string,
  expected: Expected,
  current: number,
): CallError =>
  new CallError(
    status.FAILED_PRECONDITION,
    `Delete failed due to WrongExpectedVersion. Stream: ${streamName}, Expected version: ${expectedNumber(expected)}, Actual version: ${revisionOnWire(current)}`,
    {
      exception: 'wrong-expected-version',
      'stream-name': streamName,
      'expected-version': `${expectedNumber(expected)}`,
      'actual-version': `${revisionOnWire(current)}`,
    },
  );

export const appendTooLarge = (limit: number): CallError =>
  new CallError(status.INVALID_ARGUMENT, `Maximum Append Size of ${limit} Exceeded.`, {
    exception: 'maximum-append-size-exceeded',
    'maximum-append-size': `${limit}`,
  });

export const accessDenied = (): CallError =>
  new CallError(status.PERMISSION_DENIED, 'Access Denied', { exception: 'access-denied' });

export const notAuthenticated = (): CallError =>
  new CallError(status.UNAUTHENTICATED, 'The user name or password is not known.');

export const stopping = (): CallError =>
  new CallError(status.CANCELLED, 'The event node is stopping.');

const isDiskFull = (error: Error): boolean => /disk is full|ENOSPC/i.test(error.message);

/** Any failure as one that may be told: our own in full, others by kind only. */
export const asCallError = (error: unknown): CallError => {
  if (error instanceof CallError) return error;
  if (error instanceof MalformedMessage)
    return new CallError(status.INVALID_ARGUMENT, error.message);
  if (error instanceof DamagedEvent) return new CallError(status.DATA_LOSS, error.message);
  if (error instanceof Error && isDiskFull(error)) {
    return new CallError(
      status.RESOURCE_EXHAUSTED,
      'Nothing was written: the disk of the event node is full. Free some space, then try again.',
    );
  }
  const message = error instanceof Error ? error.message : 'unknown fault';
  return new CallError(status.INTERNAL, `The event node could not do this: ${message}`);
};

/** The same, in the shape that the gRPC library ends a call with. */
export const asStatus = (error: unknown): StatusObject => {
  const { code, message, trailers } = asCallError(error);
  const metadata = new Metadata();
  for (const [key, value] of Object.entries(trailers)) metadata.set(key, headerValue(value));
  return { code, details: message, metadata };
};

const EMPTY = Buffer.alloc(0);

// google.rpc.Code and gRPC status share their numbers.
const batchError = (
  code: status,
  message: string,
  detail: string,
  value: Buffer = EMPTY,
): BatchError => ({
  code,
  message,
  detail,
  value,
});

/** shared.WrongExpectedVersion: current revision 1 or none 2; expected revision 3, any 4, exists 5, none 6. */
export const batchWrongExpectedVersion = (expected: Expected, current: number): BatchError =>
  batchError(
    status.ALREADY_EXISTS,
    'WrongExpectedVersion',
    'WrongExpectedVersion',
    Buffer.concat([
      current < 0 ? emptyField(2) : numberField(1, revisionOnWire(current)),
      expected.kind === 'revision'
        ? numberField(3, expected.revision)
        : emptyField({ any: 4, streamExists: 5, noStream: 6 }[expected.kind]),
    ]),
  );

export const batchStreamDeleted = (streamName: string): BatchError =>
  batchError(status.NOT_FOUND, 'StreamDeleted', 'StreamDeleted', streamIdentifier(1, streamName));

export const batchTimeout = (): BatchError =>
  batchError(status.DEADLINE_EXCEEDED, 'Timeout', 'Timeout');

export const batchTooLarge = (limit: number): BatchError =>
  batchError(
    status.INVALID_ARGUMENT,
    'MaximumAppendSizeExceeded',
    'MaximumAppendSizeExceeded',
    numberField(1, limit),
  );

/** Any other failure of a batch. The client shows the message of a BadRequest, and none of an Unknown. */
export const batchFailure = (error: unknown): BatchError => {
  const { code, message } = asCallError(error);
  const isDenied = code === status.PERMISSION_DENIED || code === status.UNAUTHENTICATED;
  return isDenied
    ? batchError(code, message, 'AccessDenied')
    : batchError(code, message, 'BadRequest', stringField(1, message));
};
