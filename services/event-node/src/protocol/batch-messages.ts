/** Appends in batches, over a stream kept open: what is asked, and the answer to each. */
import { MalformedMessage, WireReader } from '../wire/reader.ts';
import { bytesField, emptyField, numberField, stringField } from '../wire/writer.ts';
import {
  type AppendOptions,
  type Proposed,
  readProposed,
  success,
  type Written,
} from './append-messages.ts';
import { readStreamName, readUuid, streamIdentifier, uuidField } from './identity.ts';
import { ANY, type Expected, readExpected } from './revisions.ts';

export type BatchOptions = AppendOptions & {
  /** Milliseconds since 1970 after which the writer has stopped waiting. */
  readonly deadline: number | undefined;
};

export type BatchMessage = {
  readonly correlation: Buffer;
  readonly options: BatchOptions | undefined;
  readonly events: readonly Proposed[];
  readonly isFinal: boolean;
};

const readTimestamp = (timestamp: WireReader): number => {
  let seconds = 0;
  let nanoseconds = 0;
  for (let field = timestamp.next(); field; field = timestamp.next()) {
    if (field === 1) seconds = Number(BigInt.asIntN(64, timestamp.uint64()));
    else if (field === 2) nanoseconds = timestamp.uint32();
    else timestamp.skip();
  }
  return seconds * 1000 + nanoseconds / 1e6;
};

// A duration, sent instead of a moment by newer clients, counts from now.
const readDuration = (duration: WireReader, now: number): number => now + readTimestamp(duration);

const readBatchOptions = (options: WireReader, now: number): BatchOptions => {
  let streamName = '';
  let expected: Expected = ANY;
  let deadline: number | undefined;
  for (let field = options.next(); field; field = options.next()) {
    if (field === 1) streamName = readStreamName(options.message());
    else if (field === 6) deadline = readTimestamp(options.message());
    else if (field === 7) deadline = readDuration(options.message(), now);
    else {
      const read = readExpected(field, options);
      if (read) expected = read;
      else options.skip();
    }
  }
  return { streamName, expected, deadline };
};

/** BatchAppendReq { correlation_id = 1; options = 2; repeated proposed_messages = 3; is_final = 4 } */
export const readBatch = (bytes: Buffer, now: number): BatchMessage => {
  const request = new WireReader(bytes);
  let correlation: Buffer | undefined;
  let options: BatchOptions | undefined;
  let isFinal = false;
  const events: Proposed[] = [];
  for (let field = request.next(); field; field = request.next()) {
    if (field === 1) correlation = readUuid(request.message());
    else if (field === 2) options = readBatchOptions(request.message(), now);
    else if (field === 3) events.push(readProposed(request.message()));
    else if (field === 4) isFinal = request.boolean();
    else request.skip();
  }
  if (!correlation) throw new MalformedMessage('A batch has no correlation id.');
  return { correlation, options, events, isFinal };
};

const batchEcho = (correlation: Buffer, { streamName, expected }: AppendOptions) => ({
  before: uuidField(1, correlation, 'text'),
  after: Buffer.concat([
    streamIdentifier(4, streamName),
    expected.kind === 'revision'
      ? numberField(5, expected.revision)
      : emptyField({ noStream: 6, any: 7, streamExists: 8 }[expected.kind]),
  ]),
});

export const batchSucceeded = (
  correlation: Buffer,
  options: AppendOptions,
  written: Written,
): Buffer => {
  const { before, after } = batchEcho(correlation, options);
  return Buffer.concat([before, bytesField(3, ...success(written)), after]);
};

/** A google.rpc.Status with one typed detail. */
export type BatchError = {
  readonly code: number;
  readonly message: string;
  readonly detail: string;
  readonly value: Buffer;
};

export const batchRefused = (
  correlation: Buffer,
  options: AppendOptions,
  { code, message, detail, value }: BatchError,
): Buffer => {
  const { before, after } = batchEcho(correlation, options);
  const any = [
    stringField(1, `type.googleapis.com/event_store.client.${detail}`),
    bytesField(2, value),
  ];
  const status = bytesField(
    2,
    numberField(1, code),
    stringField(2, message),
    bytesField(3, ...any),
  );
  return Buffer.concat([before, status, after]);
};
