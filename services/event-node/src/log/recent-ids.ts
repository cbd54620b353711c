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
  /** Of an id that is remembered already, the event that was there first stays the one that is. */
  readonly add: (id: Buffer, stream: number, revision: number, position: number) => void;
  readonly find: (id: Buffer, stream: number) => Place | undefined;
  /** Forgets an id, where it is remembered for the event at this position. */
  readonly remove: (id: Buffer, position: number) => void;
};

const GONE = -1; // in place of the stream of an event that was never kept
const SLOTS = 2 ** 17; // more than twice as many as are remembered, so that a free one is near

// The id that is asked about, as four numbers. Where to look for it is mixed from all of them (as MurmurHash3
// mixes) and from a secret, so that nobody can send ids that are all looked for in one place.
const asked = new Uint32Array(4);
const askedBytes = new Uint8Array(asked.buffer);
const SECRET = randomInt(2 ** 32);
const mix = (sum: number, next: number | undefined): number => {
  const mixed = Math.imul(sum ^ (next ?? 0), 0x85ebca6b);
  return Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
};

/** Takes an id to ask about, and answers the slot where to look for it first. */
const ask = (id: Buffer): number => {
  askedBytes.set(id);
  const sum = mix(mix(mix(mix(SECRET, asked[0]), asked[1]), asked[2]), asked[3]);
  return (sum ^ (sum >>> 16)) & (SLOTS - 1);
};

/** Ids in arrays of numbers, which cost the garbage collector nothing, in the order they came. */
class Generation {
  size = 0;
  private readonly slots = new Uint32Array(SLOTS); // which id is there, from 1; 0 is free
  private readonly ids = new Uint32Array(4 * (REMEMBERED_IDS + 1));
  private readonly places = new Float64Array(3 * (REMEMBERED_IDS + 1));

  /** Where to begin to look is handed in, for it is the same in each generation. */
  get(from: number): Place | undefined {
    const entry = this.slots[this.slotOf(from)];
    if (!entry) return undefined;
    const [stream = 0, revision = 0, position = 0] = this.places.subarray(3 * entry);
    return stream === GONE ? undefined : { stream, revision, position };
  }

  set(from: number, stream: number, revision: number, position: number): void {
    const slot = this.slotOf(from);
    const entry = this.slots[slot] || ++this.size;
    this.slots[slot] = entry;
    this.ids.set(asked, 4 * entry);
    this.places[3 * entry] = stream;
    this.places[3 * entry + 1] = revision;
    this.places[3 * entry + 2] = position;
  }

  /** Leaves the slot taken, by an event of no stream, so that what is beyond it is still found. */
  remove(from: number, position: number): void {
    const entry = this.slots[this.slotOf(from)];
    if (entry && this.places[3 * entry + 2] === position) this.places[3 * entry] = GONE;
  }

  clear(): void {
    this.slots.fill(0);
    this.size = 0;
  }

  /** The slot of the id that is asked about, or the free one where it would be. */
  private slotOf(from: number): number {
    let slot = from;
    while (!this.isFreeOrAsked(this.slots[slot] ?? 0)) slot = (slot + 1) & (SLOTS - 1);
    return slot;
  }

  private isFreeOrAsked(entry: number): boolean {
    if (entry === 0) return true;
    const at = 4 * entry;
    return (
      this.ids[at] === asked[0] &&
      this.ids[at + 1] === asked[1] &&
      this.ids[at + 2] === asked[2] &&
      this.ids[at + 3] === asked[3]
    );
  }
}

export const recentIds = (): RecentIds => {
  let young = new Generation();
  let old = new Generation();
  return {
    add: (id, stream, revision, position) => {
      if (young.size >= REMEMBERED_IDS) {
        [young, old] = [old, young];
        young.clear();
      }
      const from = ask(id);
      if (!young.get(from) && !old.get(from)) young.set(from, stream, revision, position);
    },
    find: (id, stream) => {
      const from = ask(id);
      const place = young.get(from) ?? old.get(from);
      return place?.stream === stream ? place : undefined;
    },
    remove: (id, position) => {
      const from = ask(id);
      young.remove(from, position);
      old.remove(from, position);
    },
  };
};
