/**
 * Places of events in the order they came, in arrays of numbers, which cost the garbage collector nothing. Those of
 * one stream are chained: each knows the one before it, and one far before it; a table of hashes knows the last.
 */

/** Where an event rests: a revision of a stream, by the stream's number, at a position of the log. */
export type Place = {
  readonly stream: number;
  readonly revision: number;
  readonly position: number;
};

/** From the first on, or from the last back. */
export type Order = 'ASC' | 'DESC';

/** Some revisions of a stream. */
export type Stretch = {
  readonly stream: number;
  readonly first: number;
  readonly last: number;
  readonly limit: number;
  readonly order: Order;
};

const LEAST = 1024; // places there is room for from the start
const FAR = 64; // places of a stream that one step passes over
const NONE = -1;
const SPREAD = 0x9e3779b1; // odd, near 2^32 over the golden ratio: neighbours land far apart (Knuth, vol. 3, §6.4)
const LOW = 7; // lowest bits of the product, which tell least of the number, left out

type Numbers = Int32Array | Uint32Array | Float64Array;

const filledFrom = <Kind extends Numbers>(made: Kind, numbers: Numbers): Kind => {
  made.set(numbers);
  return made;
};

export class NewPlaces {
  size = 0;
  private streams = new Uint32Array(LEAST);
  private revisions = new Float64Array(LEAST);
  private positions = new Float64Array(LEAST);
  private ordinals = new Int32Array(LEAST); // in its chain, from 0
  private before = new Int32Array(LEAST);
  private farBefore = new Int32Array(LEAST); // the nearest before it whose ordinal is a multiple of FAR
  private ends = new Int32Array(2 * LEAST).fill(NONE);

  add({ stream, revision, position }: Place): void {
    if (this.size === this.streams.length) this.grow();
    const index = this.size;
    this.size += 1;
    this.streams[index] = stream;
    this.revisions[index] = revision;
    this.positions[index] = position;
    this.chain(index);
  }

  /** Forgets all but the first so many. */
  keepFirst(size: number): void {
    this.size = size;
    this.chainAll();
  }

  /** The last revision of a stream, where any is here. */
  lastOf(stream: number): number | undefined {
    const end = this.endOf(stream);
    return end === NONE ? undefined : this.revisions[end];
  }

  /** Some revisions of a stream. */
  placesOf({ stream, first, last, limit, order }: Stretch): Place[] {
    let end = this.back(this.endOf(stream), (index) => this.revision(index) > last);
    if (end === NONE) return [];
    const below = this.back(end, (index) => this.revision(index) >= first);
    let low = below === NONE ? 0 : this.ordinal(below) + 1;
    if (order === 'ASC') {
      const high = low + limit - 1;
      end = this.back(end, (index) => this.ordinal(index) > high);
    } else low = Math.max(low, this.ordinal(end) - limit + 1);
    const found: Place[] = [];
    for (
      let index = end;
      index !== NONE && this.ordinal(index) >= low;
      index = this.stepBack(index)
    )
      found.push(this.placeAt(index));
    return order === 'ASC' ? found.reverse() : found;
  }

  /** Hands out all of them by stream, those of one stream as they came. */
  inOrder(take: (place: Place) => void): void {
    // One number for both stream and turn: numbers are sorted many times faster than by a function.
    const { size } = this;
    const keys = new Float64Array(size);
    for (let index = 0; index < size; index += 1) {
      keys[index] = (this.streams[index] ?? 0) * size + index;
    }
    keys.sort();
    for (const key of keys) take(this.placeAt(key % size));
  }

  private placeAt(index: number): Place {
    const position = this.positions[index] ?? 0;
    return { stream: this.streams[index] ?? 0, revision: this.revision(index), position };
  }

  private revision(index: number): number {
    return this.revisions[index] ?? NONE;
  }

  private ordinal(index: number): number {
    return this.ordinals[index] ?? NONE;
  }

  private stepBack(index: number): number {
    return this.before[index] ?? NONE;
  }

  /** Goes back along a chain to the first that is not beyond what is looked for. */
  private back(from: number, isBeyond: (index: number) => boolean): number {
    let index = from;
    while (index !== NONE && isBeyond(index)) {
      const far = this.farBefore[index] ?? NONE;
      index = far !== NONE && isBeyond(far) ? far : this.stepBack(index);
    }
    return index;
  }

  private endOf(stream: number): number {
    return this.ends[this.slotOf(stream)] ?? NONE;
  }

  /** Where the last of a stream is kept, or the free slot where it would be. */
  private slotOf(stream: number): number {
    const mask = this.ends.length - 1;
    let slot = (Math.imul(stream, SPREAD) >>> LOW) & mask;
    for (;;) {
      const index = this.ends[slot] ?? NONE;
      if (index === NONE || this.streams[index] === stream) return slot;
      slot = (slot + 1) & mask;
    }
  }

  private chain(index: number): void {
    const slot = this.slotOf(this.streams[index] ?? 0);
    const before = this.ends[slot] ?? NONE;
    const ordinal = this.ordinal(before) + 1;
    this.ordinals[index] = ordinal;
    this.before[index] = before;
    this.farBefore[index] =
      before !== NONE && this.ordinal(before) % FAR !== 0
        ? (this.farBefore[before] ?? NONE)
        : before;
    this.ends[slot] = index;
  }

  private chainAll(): void {
    this.ends.fill(NONE);
    for (let index = 0; index < this.size; index += 1) this.chain(index);
  }

  private grow(): void {
    const room = 2 * this.size;
    this.streams = filledFrom(new Uint32Array(room), this.streams);
    this.revisions = filledFrom(new Float64Array(room), this.revisions);
    this.positions = filledFrom(new Float64Array(room), this.positions);
    this.ordinals = new Int32Array(room);
    this.before = new Int32Array(room);
    this.farBefore = new Int32Array(room);
    this.ends = new Int32Array(2 * room);
    this.chainAll();
  }
}
