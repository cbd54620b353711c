/** Reads protocol buffers off the wire, field by field, and refuses what is cut short or malformed. */

/** A request that is not a well-formed message of this protocol. Says where, never what it held. */
export class MalformedMessage extends Error {
  override readonly name = 'MalformedMessage';
}

const LARGEST_FIELD = 0x1fffffff; // protocol buffers: field numbers are at most 2^29 − 1
const VARINT = 0;
const FIXED64 = 1;
const LENGTH_DELIMITED = 2;
const FIXED32 = 5;

/** A cursor over one message. `next()` gives the number of the next field, 0 at the end. */
export class WireReader {
  private readonly bytes: Buffer;
  private position: number;
  private readonly end: number;
  private wireType = VARINT;

  constructor(bytes: Buffer, start = 0, end = bytes.length) {
    this.bytes = bytes;
    this.position = start;
    this.end = end;
  }

  next(): number {
    if (this.position >= this.end) return 0;
    const tag = this.small();
    this.wireType = tag & 7;
    const field = tag >>> 3;
    if (field === 0 || field > LARGEST_FIELD) throw this.malformed('a field number');
    return field;
  }

  /** An unsigned number that must fit 32 bits: lengths, tags, enums, booleans. */
  small(): number {
    let value = 0;
    for (let shift = 0; shift < 35; shift += 7) {
      const byte = this.byte();
      value += (byte & 0x7f) * 2 ** shift;
      if (byte < 0x80) return value;
    }
    throw this.malformed('a number of at most 32 bits');
  }

  /** An unsigned number of up to 64 bits. */
  uint64(): bigint {
    this.expect(VARINT, 'a number');
    let low = 0;
    for (let shift = 0; shift < 49; shift += 7) {
      const byte = this.byte();
      low += (byte & 0x7f) * 2 ** shift;
      if (byte < 0x80) return BigInt(low);
    }
    let value = BigInt(low);
    for (let shift = 49n; shift < 70n; shift += 7n) {
      const byte = this.byte();
      value |= BigInt(byte & 0x7f) << shift;
      if (byte < 0x80) return BigInt.asUintN(64, value);
    }
    throw this.malformed('a number of at most 64 bits');
  }

  uint32(): number {
    return Number(BigInt.asUintN(32, this.uint64()));
  }

  boolean(): boolean {
    return this.uint64() !== 0n;
  }

  /** A view of the field's bytes: shared with the request, so copy what must outlive it. */
  view(): Buffer {
    const start = this.slice();
    return this.bytes.subarray(start, this.position);
  }

  string(): string {
    const start = this.slice();
    return this.bytes.toString('utf8', start, this.position);
  }

  /** A cursor over the message within this field. */
  message(): WireReader {
    const start = this.slice();
    return new WireReader(this.bytes, start, this.position);
  }

  skip(): void {
    if (this.wireType === VARINT) this.uint64();
    else if (this.wireType === LENGTH_DELIMITED) this.slice();
    else if (this.wireType === FIXED64) this.advance(8);
    else if (this.wireType === FIXED32) this.advance(4);
    else throw this.malformed('a known wire type');
  }

  private slice(): number {
    this.expect(LENGTH_DELIMITED, 'a length-delimited field');
    const length = this.small();
    const start = this.position;
    this.advance(length);
    return start;
  }

  private advance(length: number): void {
    if (length > this.end - this.position) throw this.malformed(`${length} more bytes`);
    this.position += length;
  }

  private byte(): number {
    const byte = this.position < this.end ? this.bytes[this.position++] : undefined;
    if (byte === undefined) throw this.malformed('another byte');
    return byte;
  }

  private expect(wireType: number, what: string): void {
    if (this.wireType !== wireType) throw this.malformed(what);
  }

  private malformed(expected: string): MalformedMessage {
    return new MalformedMessage(
      `The request is malformed: expected ${expected} at byte ${this.position} of ${this.end}.`,
    );
  }
}
