/** The characters of a text file, whatever office program wrote it. */

import { isAscii } from 'node:buffer';

export type Decoded = { readonly text: string; readonly encoding: string };

const decode = (bytes: Uint8Array, label: string, fatal = false): string =>
  new TextDecoder(label, { fatal }).decode(bytes);

const asBuffer = (bytes: Uint8Array): Buffer =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Of nothing but ASCII every byte is a letter: said several times faster. `fatal`: throws for what is not UTF-8. */
export const fromUtf8 = (bytes: Uint8Array, fatal = false): string =>
  isAscii(bytes) ? asBuffer(bytes).toString('latin1') : decode(bytes, 'utf-8', fatal);

const startsWith = (bytes: Uint8Array, ...mark: readonly number[]): boolean =>
  mark.every((byte, at) => bytes[at] === byte);

/** UTF-16 without a mark: in Western text every other byte is nought. */
const silentUtf16 = (bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined => {
  const sample = bytes.subarray(0, 2_000);
  const zeros = [0, 0];
  sample.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  if (odd > sample.length * 0.3 && even < sample.length * 0.05) return 'utf-16le';
  if (even > sample.length * 0.3 && odd < sample.length * 0.05) return 'utf-16be';
  return undefined;
};

/** Reads text as UTF-8 or UTF-16 where it is that, else as Windows-1252; undefined where it is no text. */
export const decodeText = (bytes: Uint8Array): Decoded | undefined => {
  if (startsWith(bytes, 0xef, 0xbb, 0xbf))
    return { text: decode(bytes, 'utf-8'), encoding: 'utf-8 with BOM' };
  if (startsWith(bytes, 0xff, 0xfe))
    return { text: decode(bytes, 'utf-16le'), encoding: 'utf-16le' };
  if (startsWith(bytes, 0xfe, 0xff))
    return { text: decode(bytes, 'utf-16be'), encoding: 'utf-16be' };
  const utf16 = silentUtf16(bytes);
  if (utf16) return { text: decode(bytes, utf16), encoding: utf16 };
  if (isBinary(bytes)) return undefined;
  try {
    return { text: fromUtf8(bytes, true), encoding: 'utf-8' };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error; // TypeError: not UTF-8
    return { text: decode(bytes, 'windows-1252'), encoding: 'windows-1252' };
  }
};

/** Text has no control characters but tabs, line ends and a form feed. */
const isBinary = (bytes: Uint8Array): boolean => {
  const sample = bytes.subarray(0, 20_000);
  let controls = 0;
  for (const byte of sample) {
    if (byte === 0) return true;
    if (byte < 32 && ![9, 10, 11, 12, 13, 26].includes(byte)) controls += 1;
  }
  return controls > sample.length / 100;
};
