/** All words of a row, and of the rows under the same reference: "times are BST" is often said once for them all. */
import type { Section } from '../finding/sections.ts';
import { type GridRow, wordsOf } from '../opening/grid.ts';

/** Asked by a row's index. */
export const wordsAround = ({ columns, rows }: Section): ((index: number) => string) => {
  const at = columns.fields.indexOf('reference');
  const referenceOf = ({ cells }: GridRow): string => cells[at]?.text.trim() ?? '';
  const texts = new Map<string, string>();
  for (const row of at < 0 ? [] : rows) {
    const reference = referenceOf(row);
    if (reference !== '') texts.set(reference, `${texts.get(reference) ?? ''}\n${wordsOf(row)}`);
  }
  return (index) => {
    const row = rows[index];
    return row === undefined ? '' : `${wordsOf(row)}\n${texts.get(referenceOf(row)) ?? ''}`;
  };
};
