/**
 * Tables on their side: the heads down the first column, an entry in each column beside them. A form that is filled in for each
 * event is one of these, with one entry.
 */
import { type Cell, emptyCell, type Grid, type GridRow, isBlank } from './grid.ts';
import { guesses, headerKey, isHeading } from './header-guesses.ts';
import { columnName } from './xlsx-sheet.ts';

const mostEntries = 60; // columns; a wider table has its heads at the top
const fewestHeads = 3;

const labelIn = (cell: Cell | undefined): string =>
  (cell?.text ?? '').trim().replace(/\s*[:：]$/, '');
const labelOf = ({ cells }: GridRow): string => labelIn(cells[0]);

const isFilled = ({ cells }: GridRow): boolean => cells.slice(1).some(({ text }) => !isBlank(text));

/** Two heads to a row, each with what it asks for beside it: taken for two rows. */
const inPairs = (rows: readonly GridRow[]): readonly GridRow[] => {
  const own = ({ cells, locator }: GridRow) =>
    'sheet' in locator ? cells : cells.filter((cell) => cell !== emptyCell); // in Word, those that no wide cell covers
  const isHead = (cell: Cell | undefined) => guesses(labelIn(cell)).length > 0;
  const dated = rows.find((row) => guesses(labelOf(row))[0]?.field === 'date');
  if (!dated || !isHead(own(dated)[2])) return rows;
  return rows.flatMap((row) => {
    const cells = own(row);
    const starts = Array.from({ length: Math.ceil(cells.length / 2) }, (_, at) => at * 2);
    return starts.map((at) => ({ ...row, cells: cells.slice(at, at + 2) }));
  });
};

/** Rows from one first head to the next: a form's, or the form's below it. */
const formsOf = (rows: readonly GridRow[]): readonly (readonly GridRow[])[] => {
  const forms: GridRow[][] = [];
  let heads = new Set<string>();
  for (const row of rows) {
    const head = headerKey(labelOf(row));
    if (head === '' || !isHeading(labelOf(row))) continue;
    if (forms.length === 0 && !isFilled(row)) continue; // a title
    if (forms.length === 0 || heads.has(head)) {
      forms.push([]);
      heads = new Set();
    }
    heads.add(head);
    forms.at(-1)?.push(row);
  }
  return forms.filter((form) => form.length >= fewestHeads);
};

const upright = ({ span: _, merged: __, ...cell }: Cell): Cell => ({ ...cell, span: 1 });

/** The form turned: its heads as a row, and a row for each column that says anything. */
const turned = (grid: Grid, form: readonly GridRow[]): Grid | undefined => {
  const locator = form.find((row) => guesses(labelOf(row))[0]?.field === 'date')?.locator;
  if (!locator) return undefined;
  const width = Math.min(mostEntries, Math.max(...form.map(({ cells }) => cells.length)));
  const heads = form.map((row): Cell => ({ text: labelOf(row), span: 1 }));
  const columns = Array.from({ length: width - 1 }, (_, at) => at + 1).filter((column) =>
    form.some(({ cells }) => !isBlank(cells[column]?.text ?? '')),
  );
  const entries = columns.map((column): GridRow => {
    const cells = form.map(({ cells: each }) => upright(each[column] ?? emptyCell));
    return {
      locator: columns.length > 1 ? { ...locator, column: columnName(column) } : locator,
      cells,
    };
  });
  return { ...grid, rows: [{ locator, cells: heads }, ...entries] };
};

/** The grids that a grid is when it is read from its side: one for each form that it holds. */
export const onItsSide = (grid: Grid): readonly Grid[] =>
  grid.rows.some(({ cells }) => cells.length > mostEntries)
    ? []
    : formsOf(inPairs(grid.rows)).flatMap((form) => turned(grid, form) ?? []);
