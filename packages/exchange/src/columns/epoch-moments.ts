/** Moments as programs count them, in seconds or milliseconds since 1970, in a column whose head asks for a moment: "opened_at" over 1704070500. */
import { instantOf } from '@throughline/time/instant';
import { occurredAt } from '@throughline/time/occurred-at';
import { type Cell, type Grid, type GridRow, isBlank } from '../opening/grid.ts';
import { headerKey } from './header-guesses.ts';

const firstRows = 20; // in which the heads stand
const COUNTED = /^\d{10}(?:\d{3})?$/; // an NHS number has ten figures too: the head decides
const ASKS =
  /(?:^| )(?:at|on|date|dates|time|datetime|timestamp|epoch|unix|ts|utc|created|received|opened|started|occurred|logged)(?: |$)/;
/** Of children who are children today, and of their parents. */
const recent = { from: Date.UTC(1990, 0, 1), to: Date.UTC(2050, 0, 1) };

const millisecondsOf = (text: string): number =>
  text.length === 13 ? Number(text) : Number(text) * 1000;

const isMoment = ({ text }: Cell): boolean => {
  const at = COUNTED.test(text) ? millisecondsOf(text) : Number.NaN;
  return at >= recent.from && at < recent.to;
};

const asMoment = (cell: Cell): Cell => {
  if (!isMoment(cell)) return cell;
  const { start, time } = occurredAt(instantOf(millisecondsOf(cell.text)));
  if (start === undefined || time?.kind !== 'exact') return cell;
  return { ...cell, stored: { date: start, time: time.from } };
};

/** Whether a cell is a head that asks for a moment, over nothing else. */
const isHeadOfMoments = ({ rows }: Grid, row: number, column: number): boolean => {
  const under = rows[row + 1]?.cells[column];
  if (!under || !isMoment(under)) return false; // as of nearly every cell
  if (!ASKS.test(headerKey(rows[row]?.cells[column]?.text ?? ''))) return false;
  return rows.slice(row + 1).every(({ cells }) => {
    const cell = cells[column];
    return !cell || isBlank(cell.text) || isMoment(cell);
  });
};

/** The grid with such numbers as the days and times of the London clock for which they stand; the number stays what was written. */
export const withMoments = (grid: Grid): Grid => {
  const columns = new Set<number>();
  grid.rows.slice(0, firstRows).forEach(({ cells }, row) => {
    for (let column = 0; column < cells.length; column += 1)
      if (isHeadOfMoments(grid, row, column)) columns.add(column);
  });
  if (columns.size === 0) return grid;
  const read = (row: GridRow): GridRow => ({
    ...row,
    cells: row.cells.map((cell, column) => (columns.has(column) ? asMoment(cell) : cell)),
  });
  return { ...grid, rows: grid.rows.map(read) };
};
