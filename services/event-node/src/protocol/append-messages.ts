/** Appends in one call, deletions, and what an event is on its way in. */
import { MalformedMessage, WireReader } from '../wire/reader.ts';
import { bytesField, emptyField, numberField } from '../wire/writer.ts';
import { readStreamName, readUuid } from './identity.ts';
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
export const readProposed = (message: WireReader): Proposed => {
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

/** Where a write ended: the last event's revision (−1: the stream is still empty) and position. */
export type Written = { readonly revision: number; readonly position: number | undefined };

export const positionFields = (position: number): readonly Buffer[] => [
  numberField(1, position),
  numberField(2, position),
];

export const success = ({ revision, position }: Written): readonly Buffer[] => [
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
