/** Parsing over and over: what was made into code answers as the schema does. */
import { expect, it } from 'vitest';
import { z } from 'zod';
import { parseBy } from './parsing.ts';

const Letter = z.object({
  type: z.literal('LetterWritten'),
  to: z.string().min(1).max(20),
  pages: z.int().positive().optional(),
  lines: z.array(z.object({ text: z.string(), mark: z.enum(['plain', 'bold']).optional() })).min(1),
});
const line = { text: 'Dear all' };
const said: readonly unknown[] = [
  { type: 'LetterWritten', to: 'Ann', lines: [line] },
  { type: 'LetterWritten', to: 'Ann', pages: 2, lines: [{ ...line, mark: 'bold' }] },
  { type: 'LetterWritten', to: 'Ann', lines: [{ ...line, stray: 1 }], stray: true },
  { type: 'LetterWritten', to: '', pages: 1.5, lines: [] },
  { type: 'LetterBurnt', to: 'Ann', lines: [line] },
  { type: 'LetterWritten', lines: 'none' },
  undefined,
];

it('answers the first time and the ten thousandth as the schema does', () => {
  const before = said.map((value) => Letter.safeParse(value));
  expect(before.map(({ success }) => success)).toEqual([true, true, true, ...Array(4).fill(false)]);
  for (let times = 0; times < 10_000; times += 1) {
    const index = times % said.length;
    const answer = parseBy(Letter, said[index]);
    expect([answer.data, answer.error?.issues]).toEqual([
      before[index]?.data,
      before[index]?.error?.issues,
    ]);
  }
});

it('hands over something new, never what it was given', () => {
  const given = said[0];
  for (let times = 0; times < 3_000; times += 1)
    expect(parseBy(Letter, given).data).not.toBe(given);
});
