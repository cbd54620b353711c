/** Writes protocol buffers: small parts put together, for messages that are not on the fast path. */

const EMPTY = Buffer.alloc(0);

/** Bytes that a number takes as a varint. */
export const varintLength = (value: number): number => {
  let length = 1;
  for (let rest = value; rest >= 0x80; rest = Math.floor(rest / 0x80)) length += 1;
  return length;
};

/** Writes a varint of a safe, non-negative integer; answers the offset after it. */
export const putVarint = (target: Buffer, value: number, offset: number): number => {
  let at = offset;
  let rest = value;
  while (rest >= 0x80) {
    target[at++] = rest > 0x7fffffff ? (rest % 0x80) | 0x80 : (rest & 0x7f) | 0x80;
    rest = rest > 0x7fffffff ? Math.floor(rest / 0x80) : rest >>> 7;
  }
  target[at++] = rest;
  return at;
};

const bigVarint = (value: bigint): Buffer => {
  const bytes: number[] = [];
  let rest = BigInt.asUintN(64, value);
  while (rest >= 0x80n) {
    bytes.push(Number(rest & 0x7fn) | 0x80);
    rest >>= 7n;
  }
  bytes.push(Number(rest));
  return Buffer.from(bytes);
};

const varint = (value: number | bigint): Buffer => {
  if (typeof value === 'bigint') return bigVarint(value);
  const bytes = Buffer.allocUnsafe(varintLength(value));
  putVarint(bytes, value, 0);
  return bytes;
};

/** Field `number` holding an unsigned number; a negative bigint is written as two's complement. */
export const numberField = (field: number, value: number | bigint): Buffer =>
  Buffer.concat([varint(field << 3), varint(value)]);

/** Field `number` holding bytes, or a message made of the given parts. */
export const bytesField = (field: number, ...parts: readonly Uint8Array[]): Buffer => {
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  return Buffer.concat([varint((field << 3) | 2), varint(length), ...parts]);
};

export const stringField = (field: number, value: string): Buffer =>
  bytesField(field, Buffer.from(value, 'utf8'));

/** Field `number` holding an empty message: how this protocol says "none", "any" or "end". */
export const emptyField = (field: number): Buffer => bytesField(field, EMPTY);
