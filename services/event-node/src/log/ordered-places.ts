/** Places of events by stream and revision, on their way into the file: the first of them are there. */
import type { NewPlaces, Place, Stretch } from './new-places.ts';

export class OrderedPlaces {
  /** How many are in the file. */
  inFile = 0;
  readonly size: number;
  private readonly streams: Uint32Array;
  private readonly revisions: Float64Array;
  private readonly positions: Float64Array;

  constructor(places: NewPlaces) {
    this.size = places.size;
    this.streams = new Uint32Array(this.size);
    this.revisions = new Float64Array(this.size);
    this.positions = new Float64Array(this.size);
    let index = 0;
    places.inOrder(({ stream, revision, position }) => {
      this.streams[index] = stream;
      this.revisions[index] = revision;
      this.positions[index] = position;
      index += 1;
    });
  }

  /** The last revision of a stream, where any is here. */
  lastOf(stream: number): number | undefined {
    const index = this.after(stream, Number.POSITIVE_INFINITY) - 1;
    return index >= this.inFile && this.streams[index] === stream
      ? this.revisions[index]
      : undefined;
  }

  /** Some revisions of a stream. */
  placesOf({ stream, first, last, limit, order }: Stretch): readonly Place[] {
    const low = Math.max(this.inFile, this.after(stream, first - 1));
    const high = this.after(stream, last);
    const length = Math.max(0, Math.min(limit, high - low));
    return Array.from({ length }, (_, ordinal) =>
      this.placeAt(order === 'ASC' ? low + ordinal : high - 1 - ordinal),
    );
  }

  /** The next ones that are not in the file, at most so many. */
  next(howMany: number): readonly Place[] {
    const length = Math.min(howMany, this.size - this.inFile);
    return Array.from({ length }, (_, ordinal) => this.placeAt(this.inFile + ordinal));
  }

  private placeAt(index: number): Place {
    return {
      stream: this.streams[index] ?? 0,
      revision: this.revisions[index] ?? 0,
      position: this.positions[index] ?? 0,
    };
  }

  /** Index of the first that is after this revision of this stream. */
  private after(stream: number, revision: number): number {
    let [low, high] = [0, this.size];
    while (low < high) {
      const middle = (low + high) >>> 1;
      const found = this.streams[middle] ?? 0;
      const isAfter =
        found > stream || (found === stream && (this.revisions[middle] ?? 0) > revision);
      if (isAfter) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}
