/**
 * Columns told by what they hold, for a table whose heads are in nobody's words but its author's:
 * the column in which most cells are dates, the one with the longest texts, the one with times.
 */

import type { Section } from '../finding/sections.ts';
import { type Grid, type GridRow, isBlank } from '../opening/grid.ts';
import { type Contents, contentsOf, isDated, sampleOf } from './column-contents.ts';
import { distinctHeaders, type Mapping, mapColumns } from './columns.ts';
import { guesses, isHeading, isOfBirth, isOfLater } from './header-guesses.ts';

const leastDated = 2; // rows; one date makes no chronology
const shareDated = 0.4; // the head, headings between and dates that lean on others are the rest
const shareTimed = 0.6;
const leastText = 12; // characters, on average

const textAt = (row: GridRow | undefined, column: number): string => row?.cells[column]?.text ?? '';

const best = (
  contents: readonly Contents[],
  score: (of: Contents, column: number) => number,
): number | undefined =>
  contents
    .map((of, column) => ({ column, score: score(of, column) }))
    .toSorted((a, b) => b.score - a.score)
    .find(({ score: points }) => points > 0)?.column;

const dateColumn = (contents: readonly Contents[], isOtherDate: (column: number) => boolean) =>
  best(contents, ({ filled, dated }, column) =>
    dated >= leastDated && dated >= filled * shareDated && !isOtherDate(column) ? dated : 0,
  );

/** The last row above the first date whose cell there is a word without figures: the head of the table, if it has one. */
const headIndex = (grid: Grid, date: number): number => {
  const first = grid.rows.findIndex((row) => isDated(row.cells[date]));
  return grid.rows
    .slice(0, first)
    .findLastIndex(
      (row) =>
        /^\D*\p{L}\D*$/u.test(textAt(row, date)) && row.cells.every(({ text }) => isHeading(text)),
    );
};

const columnsOf = (grid: Grid) => {
  const sample = sampleOf(grid.rows);
  const count = Math.max(0, ...sample.map(({ cells }) => cells.length));
  const contents = contentsOf(sample, count);
  const heads = sample.find((row) => row.cells.filter(({ text }) => !isBlank(text)).length > 1);
  /** The day of writing it down, or of the end: a date, but not the one; a reference that looks like one is none. */
  const isOtherDate = (column: number) =>
    ['recorded', 'endDate', 'reference', 'number'].includes(
      guesses(textAt(heads, column))[0]?.field ?? '',
    );
  const isBirth = (column: number) => isOfBirth(textAt(heads, column));
  const isLater = (column: number) => isOfLater(textAt(heads, column));
  const date =
    dateColumn(contents, (column) => isBirth(column) || isOtherDate(column) || isLater(column)) ??
    dateColumn(contents, (column) => isBirth(column) || isLater(column));
  if (date === undefined) return undefined;
  const dated = contentsOf(
    sample.filter((row) => isDated(row.cells[date])),
    count,
  );
  const event = best(dated, ({ length, dated: days, filled }, column) =>
    column !== date && length >= leastText && days * 2 <= filled ? length : 0,
  );
  const time = best(contents, ({ filled, timed }, column) =>
    column !== date && column !== event && timed > 0 && timed >= filled * shareTimed ? timed : 0,
  );
  return event === undefined ? undefined : { count, date, event, time, contents };
};

/** A section with its columns guessed; undefined where no column is of dates or none of texts. */
export const guessSection = (grid: Grid, mapping?: Mapping): Section | undefined => {
  const found = columnsOf(grid);
  if (found === undefined) return undefined;
  const { count, date, event, time, contents } = found;
  const head = headIndex(grid, date);
  const headRow = grid.rows[head];
  const heads = Array.from({ length: count }, (_, column) => textAt(headRow, column));
  const names = distinctHeaders(heads);
  const settled: Mapping = Object.fromEntries([
    ...(time === undefined ? [] : [[names[time] ?? '', 'time']]),
    [names[date] ?? '', 'date'],
    [names[event] ?? '', 'event'],
  ]);
  const isSettled = names.some((name) => mapping?.[name] !== undefined);
  return {
    where: grid.where,
    headerAt: headRow,
    columns: mapColumns(heads, isSettled ? mapping : settled, contents),
    note: `No heading in ${grid.where === 'file' ? 'this file' : grid.where} is known to us; we took “${names[date]}” for the date and “${names[event]}” for what happened`,
    rows: grid.rows.slice(head + 1),
    repeats: new Set(),
  };
};
