/** The last revisions of streams in memory. */
import { expect, it } from 'vitest';
import { TOMBSTONE } from '../protocol/revisions.ts';
import { createStreamEnds } from './stream-ends.ts';

it('are kept by the number of the stream, whatever they are, until they are forgotten', () => {
  const ends = createStreamEnds();
  for (const [stream, last] of [
    [1, 0],
    [5000, 7],
    [3, -1],
    [4, TOMBSTONE],
  ] as const) {
    ends.keep(stream, last);
    expect(ends.of(stream)).toBe(last);
  }
  expect(ends.of(1)).toBe(0);
  ends.keep(1, 1);
  expect([0, 1, 2, 3, 4, 5000, 5001].map(ends.of)).toEqual([
    ...[undefined, 1, undefined, -1, TOMBSTONE, 7, undefined],
  ]);
  ends.forget();
  expect(ends.of(1)).toBeUndefined();
});
it('are not kept of more streams than a large log has', () => {
  const ends = createStreamEnds();
  ends.keep(2 ** 30, 7);
  expect(ends.of(2 ** 30)).toBeUndefined();
});
