/**
 * Tables on their side: the heads down the first column, an entry in each column beside them. A form that is filled in for each
 * event is one of these, with one entry.
 */

import { guesses, headerKey, isHeading } from '../../columns/header-guesses.ts';
import { columnName } from '../../opening/cell-reference.ts';
import { type Cell, emptyCell, type Grid, type GridRow, isBlank } from '../../opening/grid.ts';
import { isRowOfDays } from './dates-across.ts';

const mostEntries = 60; // columns; a wider table has its heads at the top
const fewestHeads = 3;

const labelIn = (cell: Cell | undefined): string =>
  (cell?.text ?? '')
    .trim()
    .replace(/[:：]$/, '')
    .trimEnd(); // a space before the colon in the pattern would be looked for from every space of a long cell
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

/** Days beside one another, and no head at their left. */
const withDaysNamed = (row: GridRow): GridRow =>
  labelOf(row) === '' && isRowOfDays(row)
    ? { ...row, cells: [{ text: 'Date', span: 1 }, ...row.cells.slice(1)] }
    : row;

const lineOf = ({ cells }: GridRow): string =>
  cells.flatMap(({ text }) => (isBlank(text) ? [] : [text.trim()])).join(' ');

const isKnown = (row: GridRow): boolean => guesses(labelOf(row)).length > 0;

/** Words and no label, or a label that goes on: they belong to the answer above. */
const isMore = (row: GridRow): boolean =>
  isFilled(row) && (labelOf(row) === '' || row.cells[0]?.merged === true);

const SENTENCE = /[.!?”"’)]\s*$/;

/**
 * A line across the form that answers the head above. A few words that end no sentence are a heading within the form, unless
 * a head waits for its answer.
 */
const isAnswer = (row: GridRow, above: GridRow): boolean =>
  !isFilled(row) &&
  !isKnown(row) &&
  row.cells.length <= 2 &&
  (!isFilled(above) || SENTENCE.test(labelOf(row)) || !isHeading(labelOf(row)));

/** The row with more words in its answers, a line under what stood there. */
const withMore = (row: GridRow, more: readonly Cell[]): GridRow => {
  const width = Math.max(row.cells.length, more.length);
  const cells = Array.from({ length: width }, (_, column): Cell => {
    const cell = row.cells[column] ?? emptyCell;
    const said = column === 0 ? '' : (more[column]?.text ?? '');
    if (isBlank(said)) return cell;
    return { ...cell, text: isBlank(cell.text) ? said : `${cell.text}\n${said}`, span: 1 };
  });
  return { ...row, cells };
};

type Forms = { readonly forms: readonly (readonly GridRow[])[]; readonly others: string[] };

/** Rows from one first head to the next: a form's, or the form's below it; and the lines that are no part of any. */
const formsOf = (rows: readonly GridRow[]): Forms => {
  const forms: GridRow[][] = [];
  const others: string[] = [];
  let heads = new Set<string>();
  for (const row of rows) {
    const form = forms.at(-1);
    const above = form?.at(-1);
    const head = headerKey(labelOf(row));
    if (form && above && isMore(row)) form[form.length - 1] = withMore(above, row.cells);
    else if (form && above && isAnswer(row, above))
      form[form.length - 1] = withMore(above, [emptyCell, { text: labelOf(row), span: 1 }]);
    else if (head === '' || (!isFilled(row) && !(form && isKnown(row)))) others.push(lineOf(row));
    else {
      if (!form || heads.has(head)) {
        forms.push([]);
        heads = new Set();
      }
      heads.add(head);
      forms.at(-1)?.push(row);
    }
  }
  const [whole, short] = [true, false].map((isWhole) =>
    forms.filter((form) => form.length >= fewestHeads === isWhole),
  );
  others.push(...(short ?? []).flat().map(lineOf));
  return { forms: whole ?? [], others: others.filter(Boolean) };
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

/** The grids that a grid is when it is read from its side, one for each form that it holds; and its other lines. */
export const onItsSide = (
  grid: Grid,
): { readonly grids: readonly Grid[]; readonly others: readonly string[] } => {
  if (grid.rows.some(({ cells }) => cells.length > mostEntries)) return { grids: [], others: [] };
  const { forms, others } = formsOf(inPairs(grid.rows.map(withDaysNamed)));
  return { grids: forms.flatMap((form) => turned(grid, form) ?? []), others };
};
