import { expect, it } from 'vitest';
import { counted, numberInWords } from './counts.ts';

it('puts a comma between thousands', () => {
  expect(numberInWords(999)).toBe('999');
  expect(numberInWords(3012)).toBe('3,012');
});

it('counts one of a thing, and many', () => {
  expect(counted(1, 'day')).toBe('1 day');
  expect(counted(0, 'entry', 'entries')).toBe('0 entries');
  expect(counted(3012, 'entry', 'entries')).toBe('3,012 entries');
});
