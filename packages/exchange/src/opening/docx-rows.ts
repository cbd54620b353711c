/** A row of a Word table while it is read, and its cells at their places once it is. */
import { type Cell, emptyCell, isBlank } from './grid.ts';

/** `text`: its paragraphs so far, none yet where it is undefined. */
export type OpenCell = {
  text: string | undefined;
  struck: string;
  span: number;
  continues: boolean;
};
export type OpenRow = { cells: OpenCell[]; skipped: number; deleted: boolean };
export const addParagraph = (cell: OpenCell, text: string): void => {
  cell.text = cell.text === undefined ? text : `${cell.text}\n${text}`;
};

/** Nothing in it stands but what was struck through. */
export const isWhollyStruck = ({ cells }: OpenRow): boolean =>
  cells.some(({ struck }) => struck !== '') &&
  cells.every(({ text = '', continues }) => continues || isBlank(text));

export const withStruck = (row: OpenRow): OpenRow => ({
  ...row,
  cells: row.cells.map((cell) => ({ ...cell, text: cell.struck })),
});

/** Puts each cell at its grid column; a cell merged down repeats the text above it. */
export const placed = (row: OpenRow, above: readonly Cell[]): Cell[] => {
  const cells: Cell[] = [];
  for (let skipped = 0; skipped < row.skipped; skipped += 1) cells.push(emptyCell);
  for (const cell of row.cells) {
    const at = cells.length;
    if (cell.continues) cells.push({ text: above[at]?.text ?? '', span: cell.span, merged: true });
    else cells.push({ text: cell.text ?? '', span: cell.span });
    for (let covered = 1; covered < cell.span; covered += 1) cells.push(emptyCell);
  }
  return cells;
};
