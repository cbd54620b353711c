/** The rows of a sheet as a person sees them: merged cells spread, and the empty rows there that it leaves out. */
import { type Cell, emptyCell, type GridRow } from './grid.ts';

export type SheetRow = {
  readonly locator: { readonly sheet: string; readonly row: number };
  readonly cells: Cell[];
  readonly hidden?: true;
};

export const lastColumn = 1_000; // of 16,384; a chronology has a dozen, and a stray cell far right is no column of it

export type Merge = {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
};

/** Merged across: one wide cell. Merged down: the rows below repeat the value of the first. */
export const spreadMerges = (rows: readonly SheetRow[], merges: readonly Merge[]): void => {
  if (merges.length === 0) return;
  const byNumber = new Map(rows.map(({ locator, cells }) => [locator.row, cells]));
  for (const { top, left, bottom, right } of merges) {
    const first = byNumber.get(top)?.[left];
    if (!first || left >= lastColumn) continue;
    const span = right - left + 1;
    byNumber.get(top)?.splice(left, 1, { ...first, span });
    for (let number = top + 1; number <= Math.min(bottom, top + rows.length); number += 1) {
      const cells = byNumber.get(number);
      if (!cells) continue;
      while (cells.length <= left) cells.push(emptyCell);
      cells[left] = { ...first, span, merged: true };
    }
  }
};

/** Longest run of missing rows that is put back one by one; a longer one is an empty region. */
const longestGap = 50;

/** Puts back the empty rows that a sheet leaves out, so that each can be counted and found. */
export const withEmptyRows = (rows: readonly SheetRow[], sheet: string): readonly GridRow[] => {
  if (rows.every(({ locator }, at) => locator.row === at + 1)) return rows;
  const all: GridRow[] = [];
  let next = 1;
  for (const row of rows) {
    const number = row.locator.row;
    if (number - next <= longestGap) {
      for (; next < number; next += 1) all.push({ locator: { sheet, row: next }, cells: [] });
    }
    all.push(row);
    next = number + 1;
  }
  return all;
};
