/** Work on many rows in slices, with a pause after each in which everybody else has their turn. */
import { setImmediate } from 'node:timers/promises';

const LONGEST = 10; // ms for one slice

export const inSlices = async <Item, Result>(
  items: readonly Item[],
  each: (item: Item) => Result,
): Promise<readonly Result[]> => {
  const results: Result[] = [];
  let began = performance.now();
  for (const item of items) {
    results.push(each(item));
    if (performance.now() - began < LONGEST) continue;
    await setImmediate();
    began = performance.now();
  }
  return results;
};
