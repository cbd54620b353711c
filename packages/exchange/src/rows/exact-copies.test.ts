import { LocalDate } from '@throughline/time/occurred';
import { occurredOn } from '@throughline/time/occurred-at';
import { describe, expect, it } from 'vitest';
import { withCopiesTold } from './exact-copies.ts';
import type { ReadRow } from './row.ts';

const rowOf = (rowKey: string): ReadRow => ({
  locator: { line: 1, record: 1 },
  rowKey,
  cells: {},
  agency: undefined,
  occurred: occurredOn(LocalDate.parse('2024-10-28')),
  text: 'Seen at home.',
  flags: ['formula_like'],
});
const told = (...keys: readonly string[]) =>
  withCopiesTold(keys.map(rowOf)).map(({ rowKey, flags }) => `${rowKey} ${flags.join()}`);

const [one, another] = ['0123abcd77', '9999ffff00'];
const alike = '0123abcd78'; // begins as another key does, and is none of its copies

describe('telling exact copies among the rows of a file', () => {
  it('numbers and flags every copy, in the order of the file', () =>
    expect(told(one, another, one, one)).toEqual([
      `${one} formula_like`,
      `${another} formula_like`,
      `${one}#2 formula_like,exact_copy`,
      `${one}#3 formula_like,exact_copy`,
    ]));

  it('takes no row for a copy whose key only begins as another does', () =>
    expect(told(one, alike, one)).toEqual([
      `${one} formula_like`,
      `${alike} formula_like`,
      `${one}#2 formula_like,exact_copy`,
    ]));
});
