/**
 * Bounds the part of the heap in which objects begin. V8 doubles it again and again while some survive in it, up to
 * 128 MB, and hardly ever takes that back: what a long catching up costs in memory would be decided by how long it took.
 * `--max-semi-space-size` is read before the first line of a program; the factor of growing is read at each growing.
 */
import { getHeapSpaceStatistics, setFlagsFromString } from 'node:v8';

const ENOUGH = 32 * 1024 * 1024; // bytes, both halves
const LOOK_EVERY = 100; // ms

const size = (): number =>
  getHeapSpaceStatistics().find(({ space_name }) => space_name === 'new_space')?.space_size ?? 0;

/** Lets it grow to 32 MB, and no further. */
export const boundYoungGeneration = (): void => {
  const looking = setInterval(() => {
    if (size() < ENOUGH) return;
    setFlagsFromString('--semi-space-growth-factor=1');
    clearInterval(looking);
  }, LOOK_EVERY);
  looking.unref();
};
