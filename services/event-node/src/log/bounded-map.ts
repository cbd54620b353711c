/** A map that forgets what was not used for long, so that caches do not grow with the log. */
export class BoundedMap<Key, Value> {
  // Two generations: what is used moves to the young one; when that is full, the old one is dropped.
  // Cheaper than keeping every entry in order of use, and as good.
  private young = new Map<Key, Value>();
  private old = new Map<Key, Value>();
  private readonly limit: number;

  /** Keeps the last `limit / 2` entries used, and at most `limit`. */
  constructor(limit: number) {
    this.limit = limit;
  }

  get(key: Key): Value | undefined {
    const value = this.young.get(key);
    if (value !== undefined) return value;
    const older = this.old.get(key);
    if (older !== undefined) this.set(key, older);
    return older;
  }

  set(key: Key, value: Value): void {
    this.young.set(key, value);
    if (this.young.size < this.limit / 2) return;
    this.old = this.young;
    this.young = new Map();
  }

  delete(key: Key): void {
    this.young.delete(key);
    this.old.delete(key);
  }

  clear(): void {
    this.young.clear();
    this.old.clear();
  }
}
