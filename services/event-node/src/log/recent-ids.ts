/** A memory of the latest event ids, by which a repeated append "at any revision" is recognised. */
import { randomInt } from 'node:crypto';

/** How many ids are remembered, across streams and restarts. */
export const REMEMBERED_IDS = 50_000;

/** Where an event rests. */
export type Place = {
  readonly stream: number;
  readonly revision: number;
  readonly position: number;
};

export type RecentIds = {
  readonly add: (id: Buffer, stream: number, revision: number, position: number) => void;
  readonly find: (id: Buffer, stream: number) => Place | undefined;
  readonly remove: (id: Buffer) => void;
};

const SLOTS = 2 ** 17; // more than twice as many as are remembered, so that a free one is near

// An id is kept as four numbers. Where to look for it is mixed from all of them (as MurmurHash3
// mixes) and from a secret, so that nobody can send ids that are all looked for in one place.
const quarter = (id: Buffer, at: number): number => id.readUInt32LE(at);
const SECRET = randomInt(2 ** 32);
const mix = (sum: number, next: number): number => {
  const mixed = Math.imul(sum ^ next, 0x85ebca6b);
  return Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
};
const placeOf = (id: Buffer): number => {
  const half = mix(mix(SECRET, quarter(id, 0)), quarter(id, 4));
  const sum = mix(mix(half, quarter(id, 8)), quarter(id, 12));
  return (sum ^ (sum >>> 16)) & (SLOTS - 1);
};

/** Ids in arrays of numbers, which cost the garbage collector nothing. A slot at position 0 is free. */
const createGeneration = () => {
  const ids = new Uint32Array(4 * SLOTS);
  const streams = new Float64Array(SLOTS);
  const revisions = new Float64Array(SLOTS);
  const positions = new Float64Array(SLOTS);
  let size = 0;

  const isAt = (slot: number, id: Buffer): boolean =>
    ids[4 * slot] === quarter(id, 0) &&
    ids[4 * slot + 1] === quarter(id, 4) &&
    ids[4 * slot + 2] === quarter(id, 8) &&
    ids[4 * slot + 3] === quarter(id, 12);

  /** The slot of an id, or the free one where it would be. */
  const slotOf = (id: Buffer): number => {
    let slot = placeOf(id);
    while (positions[slot] !== 0 && !isAt(slot, id)) slot = (slot + 1) & (SLOTS - 1);
    return slot;
  };

  return {
    size: () => size,
    set: (id: Buffer, stream: number, revision: number, position: number): void => {
      const slot = slotOf(id);
      if (positions[slot] === 0) size += 1;
      for (let at = 0; at < 4; at += 1) ids[4 * slot + at] = quarter(id, 4 * at);
      streams[slot] = stream;
      revisions[slot] = revision;
      positions[slot] = position;
    },
    get: (id: Buffer): Place | undefined => {
      const slot = slotOf(id);
      const [stream = 0, revision = 0] = [streams[slot], revisions[slot]];
      const position = positions[slot] ?? 0;
      return position === 0 ? undefined : { stream, revision, position };
    },
    /** Leaves the slot taken, by an event of no stream, so that what is beyond it is still found. */
    remove: (id: Buffer): void => {
      const slot = slotOf(id);
      if (positions[slot] !== 0) streams[slot] = -1;
    },
    clear: (): void => {
      positions.fill(0);
      size = 0;
    },
  };
};

export const recentIds = (): RecentIds => {
  let young = createGeneration();
  let old = createGeneration();
  return {
    add: (id, stream, revision, position) => {
      if (young.size() >= REMEMBERED_IDS) {
        [young, old] = [old, young];
        young.clear();
      }
      young.set(id, stream, revision, position);
    },
    find: (id, stream) => {
      const place = young.get(id) ?? old.get(id);
      return place?.stream === stream ? place : undefined;
    },
    remove: (id) => {
      young.remove(id);
      old.remove(id);
    },
  };
};
