/** What a writer expects of a stream before it writes, and how that is told on the wire. */
import type { WireReader } from '../wire/reader.ts';

export type Expected =
  | { readonly kind: 'any' | 'noStream' | 'streamExists' }
  | { readonly kind: 'revision'; readonly revision: bigint };

export const ANY: Expected = { kind: 'any' };

/** The largest revision: that of a tombstone. */
export const TOMBSTONE_ON_WIRE = 2n ** 63n - 1n;
/** A tombstone's revision as we keep it: the largest number that JavaScript counts exactly. */
export const TOMBSTONE = Number.MAX_SAFE_INTEGER;

export const revisionOnWire = (revision: number): number | bigint =>
  revision === TOMBSTONE ? TOMBSTONE_ON_WIRE : revision;

// Signed numbers travel in an unsigned field: −1, −2 and −4 are the protocol's older words.
const WORDS: ReadonlyMap<bigint, Expected> = new Map<bigint, Expected>([
  [-1n, { kind: 'noStream' }],
  [-2n, ANY],
  [-4n, { kind: 'streamExists' }],
]);

const expectedRevision = (onWire: bigint): Expected => {
  const revision = BigInt.asIntN(64, onWire);
  return WORDS.get(revision) ?? { kind: 'revision', revision };
};

/** Reads one of fields 2–5 of any write's options: revision, no_stream, any, stream_exists. */
export const readExpected = (field: number, options: WireReader): Expected | undefined => {
  if (field === 2) return expectedRevision(options.uint64());
  if (field < 3 || field > 5) return undefined;
  options.skip();
  if (field === 3) return { kind: 'noStream' };
  return field === 4 ? ANY : { kind: 'streamExists' };
};

const NUMBERS = { any: -2n, noStream: -1n, streamExists: -4n } as const;

/** The number that stands for an expectation in error trailers. */
export const expectedNumber = (expected: Expected): bigint =>
  expected.kind === 'revision' ? expected.revision : NUMBERS[expected.kind];

/** A position or revision asked for, as a number; what is beyond counting is "the end". */
export const asOffset = (onWire: bigint): number =>
  onWire > BigInt(Number.MAX_SAFE_INTEGER) ? Number.MAX_SAFE_INTEGER : Number(onWire);
