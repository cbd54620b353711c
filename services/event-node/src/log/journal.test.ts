import type { DatabaseSync } from 'node:sqlite';
import { expect, it, vi } from 'vitest';
import { createJournal } from './journal.ts';

const MEBIBYTE = 1024 * 1024;

/** Of a database, what a journal asks of it. */
const answering = (get: () => undefined): DatabaseSync => {
  const database: Pick<DatabaseSync, 'prepare'> = { prepare: () => ({ get }) as never };
  return database as DatabaseSync;
};

it('is due once enough was committed, in many small commits as in few large ones', () => {
  const put = vi.fn(() => undefined);
  const journal = createJournal(answering(put));
  journal.wrote(3 * MEBIBYTE);
  expect(journal.isDue()).toBe(false);
  for (let count = 0; count < 300; count += 1) journal.wrote(100);
  expect(journal.isDue()).toBe(true);
  journal.putIntoFile();
  expect(put).toHaveBeenCalledOnce();
  expect(journal.isDue()).toBe(false);
});

it('stays as it is where the file has no room, for a commit to say so', () => {
  const journal = createJournal(
    answering(() => {
      throw new Error('database or disk is full');
    }),
  );
  journal.wrote(5 * MEBIBYTE);
  expect(journal.putIntoFile).not.toThrow();
});
