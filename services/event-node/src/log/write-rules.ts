/** Whether a write may happen: what its writer expects of the stream, and whether it was sent before. */
import type { Expected } from '../protocol/revisions.ts';
import { TOMBSTONE } from '../protocol/revisions.ts';

/** What the rules must know of a stream. `last` is −1 where nothing was ever written. */
export type StreamStanding = {
  readonly last: number;
  readonly isSoftDeleted: boolean;
  readonly hasMetadata: boolean;
};

/** How the rules find events that were written before. */
export type Earlier = {
  /** Where a recently written id rests, if it is in this stream. */
  readonly recent: (id: Buffer) => { readonly revision: number } | undefined;
  readonly at: (revision: number) => { readonly id: Buffer } | undefined;
};

export type Verdict =
  | { readonly kind: 'write' }
  | { readonly kind: 'repeated'; readonly revision: number }
  | { readonly kind: 'wrongRevision'; readonly current: number }
  | { readonly kind: 'deleted' };

const WRITE: Verdict = { kind: 'write' };

const wrong = (current: number): Verdict => ({ kind: 'wrongRevision', current });

// With no revision to compare at, only a memory of recent ids can tell a repeat.
const repeatedAnywhere = (ids: readonly Buffer[], earlier: Earlier, current: number): Verdict => {
  let found: number | undefined;
  for (const id of ids) {
    const before = earlier.recent(id);
    if (!before) return found === undefined ? WRITE : wrong(current); // part repeated, part new: neither
    found = before.revision;
  }
  return found === undefined ? WRITE : { kind: 'repeated', revision: found };
};

// The stream has moved past the expected revision: fine if exactly these events moved it.
const repeatedAfter = (
  expected: number,
  ids: readonly Buffer[],
  standing: StreamStanding,
  earlier: Earlier,
): Verdict => {
  for (const [ordinal, id] of ids.entries()) {
    if (earlier.at(expected + 1 + ordinal)?.id.equals(id)) continue;
    const mayRevive = ordinal === 0 && expected === -1 && standing.isSoftDeleted;
    return mayRevive ? WRITE : wrong(standing.last);
  }
  if (ids.length === 0) return wrong(standing.last);
  return { kind: 'repeated', revision: expected + ids.length };
};

/** Decides one write of events with these ids. */
export const judge = (
  expected: Expected,
  ids: readonly Buffer[],
  standing: StreamStanding,
  earlier: Earlier,
): Verdict => {
  if (standing.last === TOMBSTONE) return { kind: 'deleted' };
  if (expected.kind === 'any') return repeatedAnywhere(ids, earlier, standing.last);
  if (expected.kind === 'streamExists') {
    if (standing.isSoftDeleted) return { kind: 'deleted' };
    if (standing.last < 0 && !standing.hasMetadata) return wrong(standing.last);
    return repeatedAnywhere(ids, earlier, standing.last);
  }
  const revision = expected.kind === 'revision' ? expected.revision : -1n;
  if (revision === BigInt(standing.last)) return WRITE;
  if (revision > BigInt(standing.last) || revision < -1n) return wrong(standing.last);
  return repeatedAfter(Number(revision), ids, standing, earlier);
};
