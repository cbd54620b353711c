/** What the cells of a column look like, whatever stands at its head: dates, times, long texts. */
import { readOccurred } from '@throughline/time/read-occurred';
import { readTime } from '@throughline/time/read-time';
import { type Cell, type GridRow, isBlank } from './grid.ts';

export type Contents = {
  /** Cells that hold anything. */
  readonly filled: number;
  /** Of those, how many are dates, and how many are times of day. */
  readonly dated: number;
  readonly timed: number;
  /** And how many are a yes or a no. */
  readonly answered: number;
  /** Rows that were looked at. */
  readonly rows: number;
  /** Characters on average, over all rows. */
  readonly length: number;
};

const sampleRows = 60;
const longestDate = 60; // characters

export const isDated = (cell: Cell | undefined): boolean => {
  if (!cell || isBlank(cell.text) || cell.text.length > longestDate) return false;
  return cell.stored?.date !== undefined || readOccurred({ date: cell.text }).ok;
};

const ANSWER = /^\s*(?:y|n|yes|no|true|false)\s*$/i;

const isTimed = (cell: Cell): boolean => {
  if (cell.stored) return cell.stored.time !== undefined && cell.stored.date === undefined;
  const read = readTime(cell.text);
  return read !== undefined && read.time.kind !== 'unknown';
};

/** The rows that are looked at: the first that are not hidden. */
export const sampleOf = (rows: readonly GridRow[]): readonly GridRow[] =>
  rows.filter(({ hidden }) => !hidden).slice(0, sampleRows);

/** One answer for each of the first `columns` columns. */
export const contentsOf = (rows: readonly GridRow[], columns: number): readonly Contents[] => {
  const sample = sampleOf(rows);
  return Array.from({ length: columns }, (_, column) => {
    const cells = sample.flatMap((row) => {
      const cell = row.cells[column];
      return cell && !isBlank(cell.text) ? [cell] : [];
    });
    return {
      filled: cells.length,
      dated: cells.filter(isDated).length,
      timed: cells.filter(isTimed).length,
      answered: cells.filter(({ text }) => ANSWER.test(text)).length,
      rows: sample.length,
      length: cells.reduce((sum, { text }) => sum + text.length, 0) / Math.max(1, sample.length),
    };
  });
};
