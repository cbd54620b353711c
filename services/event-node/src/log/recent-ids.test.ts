/** The memory of recent event ids: what it keeps, what it forgets, and what it was told to forget. */
import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { REMEMBERED_IDS, recentIds } from './recent-ids.ts';

const idOf = (ordinal: number): Buffer =>
  createHash('sha256').update(String(ordinal)).digest().subarray(0, 16);

it('remembers the latest ids of each stream, and where their events rest', () => {
  const recent = recentIds();
  const count = 3 * REMEMBERED_IDS;
  for (let n = 0; n < count; n += 1) recent.add(idOf(n), n % 7, n, n + 1);
  for (let n = count - REMEMBERED_IDS; n < count; n += 97) {
    expect(recent.find(idOf(n), n % 7)).toEqual({ stream: n % 7, revision: n, position: n + 1 });
    expect(recent.find(idOf(n), 8)).toBeUndefined();
  }
  expect(recent.find(idOf(0), 0)).toBeUndefined();
  expect(recent.find(idOf(count), count % 7)).toBeUndefined();
});

it('forgets an id that is removed, and takes it again', () => {
  const recent = recentIds();
  recent.add(idOf(1), 5, 0, 1);
  recent.remove(idOf(1), 1);
  expect(recent.find(idOf(1), 5)).toBeUndefined();
  recent.add(idOf(1), 5, 3, 9);
  expect(recent.find(idOf(1), 5)).toEqual({ stream: 5, revision: 3, position: 9 });
});

it('keeps the event that had an id first, whoever has it after that, and whatever becomes of those', () => {
  const recent = recentIds();
  recent.add(idOf(1), 5, 0, 1);
  recent.add(idOf(1), 6, 0, 2);
  recent.add(idOf(1), 5, 1, 3);
  recent.remove(idOf(1), 2);
  recent.remove(idOf(1), 3);
  expect(recent.find(idOf(1), 5)).toEqual({ stream: 5, revision: 0, position: 1 });
  expect(recent.find(idOf(1), 6)).toBeUndefined();
});
