/** The two ways to append: one call with a stream of events, and batches over a stream kept open. */
import { MalformedMessage, WireReader } from '../wire/reader.ts';
import { bytesField, emptyField, numberField, stringField } from '../wire/writer.ts';
import { readStreamName, readUuid, streamIdentifier, uuidField } from './identity.ts';
import { ANY, type Expected, readExpected, revisionOnWire } from './revisions.ts';

/** An event on its way in. `id` is sixteen bytes. */
export type Proposed = {
  readonly id: Buffer;
  readonly type: string;
  readonly isJson: boolean;
  readonly metadata: Buffer;
  readonly data: Buffer;
};

const EMPTY = Buffer.alloc(0);

const readMapEntry = (entry: WireReader): readonly [string, string] => {
  let key = '';
  let value = '';
  for (let field = entry.next(); field; field = entry.next()) {
    if (field === 1) key = entry.string();
    else if (field === 2) value = entry.string();
    else entry.skip();
  }
  return [key, value];
};

/** ProposedMessage { UUID id = 1; map metadata = 2; bytes custom_metadata = 3; bytes data = 4 } */
const readProposed = (message: WireReader): Proposed => {
  let id: Buffer | undefined;
  let type: string | undefined;
  let contentType: string | undefined;
  let metadata: Buffer = EMPTY;
  let data: Buffer = EMPTY;
  for (let field = message.next(); field; field = message.next()) {
    if (field === 1) id = readUuid(message.message());
    else if (field === 2) {
      const [key, value] = readMapEntry(message.message());
      if (key === 'type') type = value;
      else if (key === 'content-type') contentType = value;
    } else if (field === 3) metadata = message.view();
    else if (field === 4) data = message.view();
    else message.skip();
  }
  if (!id) throw new MalformedMessage('A proposed event has no id.');
  if (type === undefined) throw new MalformedMessage('A proposed event has no "type" metadata.');
  if (contentType === undefined) {
    throw new MalformedMessage('A proposed event has no "content-type" metadata.');
  }
  return { id, type, isJson: contentType === 'application/json', metadata, data };
};

export type AppendOptions = { readonly streamName: string; readonly expected: Expected };

/** The options of Append, Delete and Tombstone: a stream identifier and what is expected of it. */
export const readWriteOptions = (options: WireReader): AppendOptions => {
  let streamName = '';
  let expected: Expected = ANY;
  for (let field = options.next(); field; field = options.next()) {
    if (field === 1) streamName = readStreamName(options.message());
    else {
      const read = readExpected(field, options);
      if (read) expected = read;
      else options.skip();
    }
  }
  return { streamName, expected };
};

export type AppendMessage = { readonly options: AppendOptions } | { readonly event: Proposed };

/** AppendReq { oneof { Options options = 1; ProposedMessage proposed_message = 2 } } */
export const readAppend = (bytes: Buffer): AppendMessage => {
  const request = new WireReader(bytes);
  let message: AppendMessage | undefined;
  for (let field = request.next(); field; field = request.next()) {
    if (field === 1) message = { options: readWriteOptions(request.message()) };
    else if (field === 2) message = { event: readProposed(request.message()) };
    else request.skip();
  }
  if (!message) throw new MalformedMessage('An append message holds neither options nor an event.');
  return message;
};

/** DeleteReq and TombstoneReq { Options options = 1 } */
export const readDelete = (bytes: Buffer): AppendOptions => {
  const request = new WireReader(bytes);
  let options: AppendOptions | undefined;
  for (let field = request.next(); field; field = request.next()) {
    if (field === 1) options = readWriteOptions(request.message());
    else request.skip();
  }
  if (!options) throw new MalformedMessage('A delete has no options.');
  return options;
};

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

/** Where a write ended: the last event's revision (−1: the stream is still empty) and position. */
export type Written = { readonly revision: number; readonly position: number | undefined };

export const positionFields = (position: number): readonly Buffer[] => [
  numberField(1, position),
  numberField(2, position),
];

const success = ({ revision, position }: Written): readonly Buffer[] => [
  revision < 0 ? emptyField(2) : numberField(1, revisionOnWire(revision)),
  position === undefined ? emptyField(4) : bytesField(3, ...positionFields(position)),
];

export const appendSucceeded = (written: Written): Buffer => bytesField(1, ...success(written));

/** AppendResp.wrong_expected_version: the current revision, and what was expected instead. */
export const appendRefused = (expected: Expected, current: number): Buffer =>
  bytesField(
    2,
    current < 0 ? emptyField(7) : numberField(6, revisionOnWire(current)),
    expected.kind === 'revision'
      ? numberField(8, expected.revision)
      : emptyField({ any: 9, streamExists: 10, noStream: 11 }[expected.kind]),
  );

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
