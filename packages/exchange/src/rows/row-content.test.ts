import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Field } from '../columns/field.ts';
import { layOut } from '../columns/layout.ts';
import { plain } from '../opening/grid.ts';
import { keyOf } from './row-content.ts';

const word = fc.string({
  unit: fc.constantFrom('a', 'b', 'B', ' ', '\u0001', '-', 'é'),
  maxLength: 4,
});
const column = fc.record({
  header: word,
  field: fc.constantFrom<(Field | undefined)[]>('date', 'event', 'number', undefined),
  text: word,
});

describe('the key of a row', () => {
  it('stays what it was when the first rows were recorded: a hash of all that it says, in no order', () =>
    fc.assert(
      fc.property(fc.array(column, { maxLength: 6 }), (table) => {
        const columns = {
          headers: table.map(({ header }) => header),
          fields: table.map(({ field }) => field),
          sureness: 1,
        };
        const cells = table.map(({ text }) => ({ text, span: 1 }));
        const said = table
          .filter(({ text, field }) => plain(text) !== '' && field !== 'number')
          .map(({ header, text }) => `${plain(header)}\u001f${plain(text)}`)
          .toSorted();
        expect(keyOf({ locator: { line: 1, record: 1 }, cells }, layOut(columns))).toBe(
          createHash('sha256').update(said.join('\u001e')).digest('hex'),
        );
      }),
      { numRuns: 2_000 },
    ));
});
