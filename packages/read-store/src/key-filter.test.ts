/** A filter of keys: it may be wrong about what was never there, and never about what was. */
import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { keyFilter } from './key-filter.ts';
import { bucketOf } from './layout.ts';

const someKeys = (n: number): readonly number[] =>
  Array.from({ length: n }, () => bucketOf(`${randomUUID()}/${randomUUID()}`));

it('never says that a key is not there which was added', () => {
  const filter = keyFilter();
  const keys = someKeys(50_000);
  for (const key of keys) filter.add(key);
  expect(keys.filter((key) => !filter.mayHold(key))).toEqual([]);
});

it('says so of nearly all that were not', () => {
  const filter = keyFilter();
  for (const key of someKeys(50_000)) filter.add(key);
  expect(someKeys(10_000).filter(filter.mayHold).length).toBeLessThan(50);
});
