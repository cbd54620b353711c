/** Where the latest events of each stream rest, as long as the file does not tell. */
import { NewPlaces, type Place, type Stretch } from './new-places.ts';
import { OrderedPlaces } from './ordered-places.ts';

/** What was there when a write began. */
export type Kept = {
  readonly ordered: OrderedPlaces | undefined;
  readonly inFile: number;
  readonly fresh: NewPlaces;
  readonly size: number;
};

/** Those that are on their way into the file, by stream, and those that came since. Of a stream, the file's are before both. */
export class RecentPlaces {
  private ordered: OrderedPlaces | undefined;
  private fresh = new NewPlaces();

  get waiting(): number {
    const { size = 0, inFile = 0 } = this.ordered ?? {};
    return size - inFile + this.fresh.size;
  }

  add(place: Place): void {
    this.fresh.add(place);
  }

  /** The last revision of a stream, where any is here. */
  lastOf(stream: number): number | undefined {
    return this.fresh.lastOf(stream) ?? this.ordered?.lastOf(stream);
  }

  /** Some revisions of a stream. */
  placesOf(stretch: Stretch): readonly Place[] {
    const [first, then] =
      stretch.order === 'ASC' ? [this.ordered, this.fresh] : [this.fresh, this.ordered];
    const found = first?.placesOf(stretch) ?? [];
    const left = stretch.limit - found.length;
    return left > 0 ? [...found, ...(then?.placesOf({ ...stretch, limit: left }) ?? [])] : found;
  }

  /** The position of a revision of a stream, where it is here. */
  positionOf(stream: number, revision: number): number | undefined {
    const [place] = this.placesOf({
      stream,
      first: revision,
      last: revision,
      limit: 1,
      order: 'ASC',
    });
    return place?.position;
  }

  /** Sets all that came since on their way into the file. */
  putInOrder(): void {
    this.ordered = new OrderedPlaces(this.fresh);
    this.fresh = new NewPlaces();
  }

  /** The next ones on their way, at most so many. */
  next(howMany: number): readonly Place[] {
    return this.ordered?.next(howMany) ?? [];
  }

  /** So many more are in the file now. */
  wentIntoFile(howMany: number): void {
    if (!this.ordered) return;
    this.ordered.inFile += howMany;
    if (this.ordered.inFile === this.ordered.size) this.ordered = undefined;
  }

  get isOnItsWay(): boolean {
    return this.ordered !== undefined;
  }

  kept(): Kept {
    const { ordered, fresh } = this;
    return { ordered, inFile: ordered?.inFile ?? 0, fresh, size: fresh.size };
  }

  /** Goes back to what was there when a write began that was undone. */
  goBackTo({ ordered, inFile, fresh, size }: Kept): void {
    this.ordered = ordered;
    if (ordered) ordered.inFile = inFile;
    this.fresh = fresh;
    if (fresh.size !== size) fresh.keepFirst(size);
  }
}
