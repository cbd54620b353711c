/** Calls that no client makes: laid out by hand, byte by byte. */
import { readFile } from 'node:fs/promises';

/** A message as it travels in a call. */
export const frame = (body: Buffer): Buffer => {
  const prefix = Buffer.alloc(5);
  prefix.writeUInt32BE(body.length, 1);
  return Buffer.concat([prefix, body]);
};

const varint = (value: number): Buffer => {
  const bytes = [];
  for (let rest = value; ; rest >>>= 7) {
    bytes.push(rest >= 0x80 ? (rest & 0x7f) | 0x80 : rest);
    if (rest < 0x80) return Buffer.from(bytes);
  }
};

/** Field `number` of a message, holding bytes. */
export const field = (number: number, ...parts: readonly Buffer[]): Buffer => {
  const body = Buffer.concat(parts);
  return Buffer.concat([Buffer.from([(number << 3) | 2]), varint(body.length), body]);
};

/** Field `number` of a message, holding a number. */
export const numberField = (number: number, value: number): Buffer =>
  Buffer.concat([Buffer.from([number << 3]), varint(value)]);

const text = (number: number, value: string): Buffer => field(number, Buffer.from(value));

/** A UUID of its own. */
export const uuid = (): Buffer => text(2, crypto.randomUUID());

export const streamNamed = (name: string): Buffer => field(1, text(3, name));

/** ProposedMessage: an event of so many bytes, and so many of metadata. */
export const proposed = (bytes: number, metadata = 0): Buffer => {
  const about = (key: string, value: string): Buffer => field(2, text(1, key), text(2, value));
  return Buffer.concat([
    field(1, uuid()),
    about('type', 'Begun'),
    about('content-type', 'application/octet-stream'),
    field(3, Buffer.alloc(metadata, 1)),
    field(4, Buffer.alloc(bytes, 1)),
  ]);
};

export const headersOf = (path: string): Record<string, string> => ({
  ':method': 'POST',
  ':path': path,
  'content-type': 'application/grpc',
  te: 'trailers',
});

/** What a process takes of the machine's memory. */
export const residentBytes = async (pid: number): Promise<number> => {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1] ?? 0) * 1024;
};
