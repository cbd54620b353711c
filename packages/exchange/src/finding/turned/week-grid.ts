/** Tables with a row for each week and a column for each of its days: "Week commencing", "Monday", "Tuesday". Each filled cell is an entry of its day. */
import { addDays, weekday } from '@throughline/time/local-date';
import { weekdayNamed } from '@throughline/time/month-names';
import type { LocalDate } from '@throughline/time/occurred';
import { readOccurred } from '@throughline/time/reading/read-occurred';
import { columnName } from '../../opening/cell-reference.ts';
import { type Cell, emptyCell, type Grid, type GridRow, isBlank } from '../../opening/grid.ts';

const fewestDays = 3; // heads that are days of the week
const longestHead = 12; // characters: " Wednesday. "
const firstRows = 20; // in which the heads stand
const leastText = 12; // characters on average; a mark in a register is no account
const OF_WEEK = /^\s*(?:week|wk|w\/c|w\/b|date)\b/i;
const ON_DAY = /\b(?:week|wk|w\/[cb])\b|comm|beg/i; // of which the head says that the day is its first

type Heads = {
  readonly at: number;
  readonly week: number;
  readonly days: ReadonlyMap<number, number>;
};

const headsIn = ({ cells }: GridRow, at: number): Heads | undefined => {
  const days = new Map<number, number>();
  cells.forEach(({ text }, column) => {
    if (text.length > longestHead) return;
    const day = weekdayNamed(text.trim().toLowerCase().replace(/\.$/, ''));
    if (day !== undefined) days.set(column, day);
  });
  if (days.size < fewestDays) return undefined;
  const week = cells.findIndex(({ text }) => OF_WEEK.test(text) && ON_DAY.test(text));
  return week >= 0 ? { at, week, days } : undefined;
};

const beginningOf = (cell: Cell | undefined): LocalDate | undefined => {
  if (!cell || isBlank(cell.text)) return undefined;
  const read = readOccurred({ date: cell.stored?.date ?? cell.text });
  return read.ok ? read.occurred.start : undefined;
};

/** The entries of a week; undefined where nobody can say which it is. */
const entriesOf = (row: GridRow, { week, days }: Heads, others: readonly number[]) => {
  const first = beginningOf(row.cells[week]);
  if (first === undefined) return undefined;
  return [...days].flatMap(([column, day]): readonly GridRow[] => {
    const said = row.cells[column];
    if (!said || isBlank(said.text)) return [];
    const date = addDays(first, (day - weekday(first) + 7) % 7);
    const locator =
      'record' in row.locator ? row.locator : { ...row.locator, column: columnName(column) };
    const when: Cell = { text: row.cells[week]?.text ?? '', span: 1, stored: { date } };
    const beside = others.map((other) => row.cells[other] ?? emptyCell);
    return [{ ...row, locator, cells: [when, { text: said.text, span: 1 }, ...beside] }];
  });
};

/** The table with a row for each account; undefined where it is none of these. */
export const weekGrid = (grid: Grid): Grid | undefined => {
  const heads = grid.rows
    .slice(0, firstRows)
    .flatMap((row, at) => headsIn(row, at) ?? [])
    .at(0);
  const head = heads && grid.rows[heads.at];
  if (!heads || !head) return undefined;
  const others = head.cells.flatMap(({ text }, column) =>
    column === heads.week || heads.days.has(column) || isBlank(text) ? [] : [column],
  );
  const read = grid.rows
    .slice(heads.at + 1)
    .map((row) => ({ row, entries: entriesOf(row, heads, others) }));
  const entries = read.flatMap((each) => each.entries ?? []);
  const length = entries.reduce((sum, { cells }) => sum + (cells[1]?.text.length ?? 0), 0);
  if (entries.length === 0 || length < leastText * entries.length) return undefined;
  const names = ['Date', 'Event', ...others.map((column) => head.cells[column]?.text ?? '')];
  // Weeks of nothing, and what closes the table: to be counted.
  const rows = read.flatMap(({ row, entries: of }) =>
    of && of.length > 0 ? of : [{ ...row, cells: [row.cells[heads.week] ?? emptyCell, emptyCell] }],
  );
  return {
    ...grid,
    rows: [
      ...grid.rows.slice(0, heads.at),
      { locator: head.locator, cells: names.map((text) => ({ text, span: 1 })) },
      ...rows,
    ],
  };
};
