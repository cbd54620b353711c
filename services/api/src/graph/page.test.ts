import { expect, test } from 'vitest';
import { pageOf } from './page.ts';

const listed = (...keys: readonly string[]) => keys.map((key) => ({ key }));
const page = (args: Parameters<typeof pageOf>[0], keys: readonly string[]) => {
  const { edges, pageInfo, totalCount } = pageOf(args, listed(...keys), ({ key }) => key);
  return { keys: edges.map(({ node }) => node.key).join(''), ...pageInfo, totalCount };
};

test('a list comes page by page, forwards and backwards, with the count of the whole', () => {
  const first = page({ first: 2 }, [...'abcde']);
  expect(first).toMatchObject({ keys: 'ab', hasNextPage: true, hasPreviousPage: false });
  expect(page({ first: 9, after: first.endCursor }, [...'abcde'])).toMatchObject({
    ...{ keys: 'cde', hasNextPage: false, hasPreviousPage: true, totalCount: 5 },
  });
  const { endCursor } = page({}, [...'abcde']);
  expect(page({ last: 2, before: endCursor }, [...'abcde'])).toMatchObject({ keys: 'cd' });
});

test('a page goes on after the item that the last one ended with, whatever came in before it or went', () => {
  const { endCursor } = page({ first: 2 }, [...'abcde']);
  expect(page({ after: endCursor }, [...'xyabcde']).keys).toBe('cde');
  expect(page({ after: endCursor }, [...'bcde']).keys).toBe('cde');
  expect(page({ before: endCursor }, [...'xabcde']).keys).toBe('xa');
});

test('where that item has gone, the page begins with what stands in its place', () => {
  const { startCursor, endCursor } = page({ first: 2 }, [...'abcde']);
  expect(page({ after: endCursor }, [...'acde']).keys).toBe('cde');
  expect(page({ after: startCursor }, [...'bcde']).keys).toBe('bcde');
  expect(page({ before: endCursor }, [...'acde']).keys).toBe('a');
  expect(page({ after: endCursor }, [])).toMatchObject({ keys: '', hasNextPage: false });
});

test('what is no cursor, and fewer than none, are refused with words', () => {
  for (const after of ['', 'b', '-1.abcdefghijkl', '2.short', 'T2Zmc2V0Q29ubmVjdGlvbjox'])
    expect(() => page({ after }, ['a'])).toThrow('cursors from an earlier page');
  expect(() => page({ first: -2 }, ['a'])).toThrow('you asked for -2');
});

test('a cursor says nothing of what an item is known by', () => {
  expect(page({}, ['Riley Doe']).endCursor).not.toMatch(/riley/i);
});
