/** A data folder that holds the demonstration already. Loading it takes most of a start, and is the same each time. */
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { startProduct } from './product.ts';

/** The variable that names where it is loaded once; outside the tests there is none, and every start loads it. */
export const onceIn = 'DEMONSTRATION_ONCE_IN';

const WAIT = 240_000; // ms; whoever loads it on a busy machine takes their time
const LOOK_EVERY = 100; // ms

/** True for the first who asks. */
const isFirst = (lock: string): boolean => {
  try {
    mkdirSync(lock);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
};

const placesIn = (place: string) => ({
  folder: join(place, 'data'),
  lock: join(place, 'loading'),
  loaded: join(place, 'loaded'),
});

const load = async ({ folder, lock, loaded }: ReturnType<typeof placesIn>): Promise<void> => {
  try {
    const product = await startProduct(folder, { withDemonstration: true });
    await product.end('SIGINT');
    writeFileSync(loaded, '');
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    rmSync(lock, { recursive: true, force: true }); // the next who asks tries again
    throw error;
  }
};

/** Puts the loaded demonstration into an empty folder; stays away where it is not kept anywhere. */
export const layDemonstration = async (into: string): Promise<void> => {
  const place = process.env[onceIn];
  if (place === undefined) return;
  const places = placesIn(place);
  const until = performance.now() + WAIT;
  while (!existsSync(places.loaded)) {
    if (isFirst(places.lock)) await load(places);
    else if (performance.now() > until)
      throw new Error(
        `Expected the demonstration to be loaded within ${WAIT} ms, found it is not.`,
      );
    else await setTimeout(LOOK_EVERY);
  }
  await cp(places.folder, into, { recursive: true });
};
