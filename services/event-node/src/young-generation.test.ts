import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

const BOUND = 64 * 1024 * 1024; // what it may have grown to between two looks
const MOST = 40_000_000; // objects

// Makes objects of which many survive a while, as while somebody catches up: so many, or until the bound is passed.
const PROGRAM = `
  import { getHeapSpaceStatistics } from 'node:v8';
  import { boundYoungGeneration } from '${new URL('./young-generation.ts', import.meta.url)}';
  const [how, most] = process.argv.slice(1);
  if (how === 'bounded') boundYoungGeneration();
  const size = () =>
    getHeapSpaceStatistics().find((space) => space.space_name === 'new_space').space_size;
  const kept = [];
  let made = 0;
  const make = () => {
    for (let n = 0; n < 50_000; n += 1) kept[made++ % 150_000] = { made };
    if (made < Number(most) && size() <= ${BOUND}) setImmediate(make);
    else console.log(JSON.stringify({ made, size: size() }));
  };
  make();
`;

const run = async (how: 'bounded' | 'unbounded', most: number) => {
  const args = ['--input-type=module', '--eval', PROGRAM, how, String(most)];
  const { stdout } = await promisify(execFile)(process.execPath, args);
  return JSON.parse(stdout) as { made: number; size: number };
};

it('keeps the part of the heap in which objects begin from growing on and on', async () => {
  const unbounded = await run('unbounded', MOST);
  expect(unbounded.size).toBeGreaterThan(BOUND); // else there is nothing to bound any more
  expect((await run('bounded', 2 * unbounded.made)).size).toBeLessThanOrEqual(BOUND);
});
