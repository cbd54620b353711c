/**
 * Tables with days or months for heads, as a timeline on a wall has them: "Jan 2023", "Feb 2023", and a row for each agency. Each filled
 * cell is an entry of the day over it.
 */
import { isDated } from '../../columns/column-contents.ts';
import { guesses, headerKey } from '../../columns/header-guesses.ts';
import { columnName } from '../../opening/cell-reference.ts';
import { type Cell, emptyCell, type Grid, type GridRow, isBlank } from '../../opening/grid.ts';
import { namesAgency } from './agency-columns.ts';

const fewest = 2; // days, and accounts under them
const leastText = 12; // characters on average; a mark in a register is no account
const firstRows = 20; // in which the days stand

const isFilled = (cell: Cell | undefined): boolean => cell !== undefined && !isBlank(cell.text);

const asksForDay = (corner: Cell | undefined): boolean =>
  guesses(corner?.text ?? '').some(({ field }) => field === 'date');

const tellsWhat = ({ cells }: GridRow): boolean =>
  guesses(cells[0]?.text ?? '')[0]?.field === 'event';

/** A row of days, but for what stands over the labels at the left; "Date" there heads a form, one entry to a column. */
export const isRowOfDays = ({ cells: [corner, ...days] }: GridRow): boolean => {
  const filled = days.filter(isFilled);
  return (
    filled.length >= fewest && filled.every(isDated) && !isDated(corner) && !asksForDay(corner)
  );
};

type Account = { readonly row: GridRow; readonly column: number };

const accountsUnder = (head: GridRow, rows: readonly GridRow[]): readonly Account[] =>
  head.cells.flatMap((day, column) =>
    column === 0 || !isFilled(day)
      ? []
      : rows.flatMap((row) => (isFilled(row.cells[column]) ? [{ row, column }] : [])),
  );

const textOf = ({ row, column }: Account): string => row.cells[column]?.text ?? '';

const areAccounts = (accounts: readonly Account[]): boolean => {
  const length = accounts.reduce((sum, each) => sum + textOf(each).length, 0);
  return (
    accounts.length >= fewest &&
    length >= leastText * accounts.length &&
    !accounts.some(({ row, column }) => isDated(row.cells[column]))
  );
};

const cellOf = (text: string): Cell => ({ text, span: 1 });

/** What the labels at the left are: as the corner says, else agencies where they name them. */
const labelled = (corner: Cell | undefined, rows: readonly GridRow[]): string => {
  if (corner && headerKey(corner.text) !== '') return corner.text;
  return rows.some(({ cells }) => namesAgency(cells[0]?.text ?? '')) ? 'Agency' : 'Type';
};

/** The table with a row for each account, in the order of the days; undefined where it is none of these. */
export const datesAcross = (grid: Grid): Grid | undefined => {
  const at = grid.rows.slice(0, firstRows).findIndex(isRowOfDays);
  const head = grid.rows[at];
  if (!head) return undefined;
  const rows = grid.rows.slice(at + 1);
  if (rows.some(tellsWhat)) return undefined; // heads down the side: a table that lies on it
  const accounts = accountsUnder(head, rows);
  if (!areAccounts(accounts)) return undefined;
  const heads = ['Date', labelled(head.cells[0], rows), 'Event'];
  const entries = accounts.map((account): GridRow => {
    const { row, column } = account;
    const locator =
      'record' in row.locator ? row.locator : { ...row.locator, column: columnName(column) };
    return {
      ...row,
      locator,
      cells: [head.cells[column] ?? emptyCell, row.cells[0] ?? emptyCell, cellOf(textOf(account))],
    };
  });
  const told = new Set(accounts.map(({ row }) => row));
  // Labels of nothing, and what closes the table: to be counted.
  const others = rows
    .filter((row) => !told.has(row))
    .map((row) => ({ ...row, cells: [emptyCell, row.cells[0] ?? emptyCell, emptyCell] }));
  return {
    ...grid,
    rows: [
      ...grid.rows.slice(0, at),
      { locator: head.locator, cells: heads.map(cellOf) },
      ...entries,
      ...others,
    ],
  };
};
