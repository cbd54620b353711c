/** How streams and events are named: the same thing asked for twice gets the same name. */
import { createHash } from 'node:crypto';

/** Namespace of every name derived here; a random UUID, fixed for ever. */
const NAMESPACE = Buffer.from('5b1f3f0e7c9a4b0e9d6f2a8c41e7d305', 'hex');

/** UUID version 5 (RFC 9562 §5.5) of a name, in this product's namespace. */
export const uuidOf = (name: string): string => {
  const hash = createHash('sha1').update(NAMESPACE).update(name, 'utf8').digest();
  hash.writeUInt8((hash.readUInt8(6) & 0x0f) | 0x50, 6);
  hash.writeUInt8((hash.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = hash.toString('hex', 0, 16);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    hex.slice(12, 16),
    hex.slice(16, 20),
    hex.slice(20),
  ].join('-');
};

export const streamName = (partnership: string, category: string, streamId: string): string =>
  `${partnership}.${category}-${streamId}`;

export type StreamParts = {
  readonly partnership: string;
  readonly category: string;
  readonly streamId: string;
};

/** Takes a stream's name apart; nothing where it is not one of ours. The category ends at the first hyphen. */
export const streamParts = (name: string): StreamParts | undefined => {
  const dot = name.indexOf('.');
  const hyphen = name.indexOf('-', dot);
  if (dot < 1 || hyphen < dot + 2) return undefined;
  return {
    partnership: name.slice(0, dot),
    category: name.slice(dot + 1, hyphen),
    streamId: name.slice(hyphen + 1),
  };
};

/** A partnership's name stands before the dot of every stream, so it can hold neither a dot nor a hyphen. */
export const checkedPartnership = (partnership: string): string => {
  if (/^[a-z][a-z0-9]*$/.test(partnership)) return partnership;
  throw new Error(
    `A partnership's name must be small letters and digits, beginning with a letter; found "${partnership}". Choose another name: it stands in every stream's name.`,
  );
};
