/**
 * Columns told by what they hold, for a table whose heads are in nobody's words but its author's:
 * the column in which most cells are dates, and the one with the longest texts.
 */
import { readOccurred } from '@throughline/time/read-occurred';
import { distinctHeaders, type Mapping, mapColumns } from './columns.ts';
import { type Grid, type GridRow, isBlank } from './grid.ts';
import { isHeading } from './header-guesses.ts';
import type { Section } from './sections.ts';

const sampleRows = 60;
const leastDated = 2; // rows; one date makes no chronology
const shareDated = 0.5; // the head, headings between and doubtful dates are the rest
const leastText = 12; // characters, on average

const textAt = (row: GridRow, column: number): string => row.cells[column]?.text ?? '';

const isDate = (row: GridRow, column: number): boolean => {
  const cell = row.cells[column];
  if (!cell || isBlank(cell.text) || cell.text.length > 60) return false;
  return cell.stored?.date !== undefined || readOccurred({ date: cell.text }).ok;
};

const best = (columns: readonly number[], score: (column: number) => number): number | undefined =>
  columns
    .map((column) => ({ column, score: score(column) }))
    .toSorted((a, b) => b.score - a.score)
    .find(({ score }) => score > 0)?.column;

const dateColumn = (rows: readonly GridRow[], columns: readonly number[]): number | undefined =>
  best(columns, (column) => {
    const filled = rows.filter((row) => !isBlank(textAt(row, column)));
    const dated = filled.filter((row) => isDate(row, column)).length;
    return dated >= leastDated && dated >= filled.length * shareDated ? dated : 0;
  });

const textColumn = (rows: readonly GridRow[], columns: readonly number[]): number | undefined =>
  best(columns, (column) => {
    const length =
      rows.reduce((sum, row) => sum + textAt(row, column).length, 0) / Math.max(1, rows.length);
    return length >= leastText ? length : 0;
  });

/** The last row above the first date whose cell there is a word without figures: the head of the table, if it has one. */
const headIndex = (grid: Grid, date: number): number => {
  const first = grid.rows.findIndex((row) => isDate(row, date));
  return grid.rows
    .slice(0, first)
    .findLastIndex(
      (row) =>
        /^\D*\p{L}\D*$/u.test(textAt(row, date)) && row.cells.every(({ text }) => isHeading(text)),
    );
};

/** A section with its columns guessed; undefined where no column is of dates or none of texts. */
export const guessSection = (grid: Grid): Section | undefined => {
  const sample = grid.rows.filter(({ hidden }) => !hidden).slice(0, sampleRows);
  const columns = Array.from(
    { length: Math.max(0, ...sample.map(({ cells }) => cells.length)) },
    (_, at) => at,
  );
  const date = dateColumn(sample, columns);
  if (date === undefined) return undefined;
  const dated = sample.filter((row) => isDate(row, date));
  const event = textColumn(
    dated,
    columns.filter((column) => column !== date),
  );
  if (event === undefined) return undefined;
  const head = headIndex(grid, date);
  const headRow = grid.rows[head];
  const heads = columns.map((column) => (headRow ? textAt(headRow, column) : ''));
  const names = distinctHeaders(heads);
  const settled: Mapping = Object.fromEntries([
    [names[date] ?? '', 'date'],
    [names[event] ?? '', 'event'],
  ]);
  return {
    where: grid.where,
    headerAt: headRow,
    columns: mapColumns(heads, settled),
    isGuessed: true,
    rows: grid.rows.slice(head + 1).map((row) => ({ row, repeatsHeader: false })),
  };
};
