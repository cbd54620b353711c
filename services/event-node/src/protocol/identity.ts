/** Names and identifiers as they travel: stream names are bytes, event ids come in two notations. */
import { MalformedMessage, type WireReader } from '../wire/reader.ts';
import { bytesField, numberField, stringField } from '../wire/writer.ts';

/** shared.StreamIdentifier { bytes stream_name = 3 } */
export const readStreamName = (identifier: WireReader): string => {
  let name = '';
  for (let field = identifier.next(); field; field = identifier.next()) {
    if (field === 3) name = identifier.string();
    else identifier.skip();
  }
  return name;
};

export const streamIdentifier = (field: number, streamName: string): Buffer =>
  bytesField(field, stringField(3, streamName));

const UUID = /^[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}$/i;

/** Sixteen bytes from the text of a UUID. */
export const uuidBytes = (text: string): Buffer => {
  if (!UUID.test(text)) {
    throw new MalformedMessage('The request holds an id that is not a UUID.');
  }
  return Buffer.from(text.replaceAll('-', ''), 'hex');
};

export const uuidText = (id: Uint8Array): string => {
  const hex = Buffer.from(id.buffer, id.byteOffset, id.byteLength).toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
};

const readStructured = (structured: WireReader): Buffer => {
  const id = Buffer.alloc(16);
  for (let field = structured.next(); field; field = structured.next()) {
    if (field === 1) id.writeBigUInt64BE(structured.uint64(), 0);
    else if (field === 2) id.writeBigUInt64BE(structured.uint64(), 8);
    else structured.skip();
  }
  return id;
};

/** shared.UUID { oneof { Structured structured = 1; string string = 2 } } */
export const readUuid = (uuid: WireReader): Buffer => {
  let id: Buffer | undefined;
  for (let field = uuid.next(); field; field = uuid.next()) {
    if (field === 1) id = readStructured(uuid.message());
    else if (field === 2) id = uuidBytes(uuid.string());
    else uuid.skip();
  }
  if (!id) throw new MalformedMessage('The request holds an empty id where a UUID was expected.');
  return id;
};

/** How a reader asked for ids to be written. */
export type UuidNotation = 'text' | 'structured';

export const uuidField = (field: number, id: Buffer, notation: UuidNotation): Buffer =>
  notation === 'text'
    ? bytesField(field, stringField(2, uuidText(id)))
    : bytesField(
        field,
        bytesField(1, numberField(1, id.readBigInt64BE(0)), numberField(2, id.readBigInt64BE(8))),
      );
