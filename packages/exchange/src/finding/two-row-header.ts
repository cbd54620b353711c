/**
 * A header that takes two rows: groups above ("Encounter" over date, time and clinician), or the
 * writer's instructions below ("dd/mm/yyyy", "max. 50 words").
 */

import { guesses, isHeading } from '../columns/header-guesses.ts';
import { isBlank } from '../opening/grid.ts';

const pattern =
  /\b(d{1,2}[/. -]*m{1,3}|m{1,2}\/d{1,2}|yyyy|hh[:.]?mm|24 ?h(?:ou)?rs? clock|format)\b/i;
const leastKnown = 2 / 3; // of the filled cells of a second row, that are words for heads of columns

const filledOf = (cells: readonly string[]): readonly number[] =>
  cells.flatMap((cell, column) => (isBlank(cell) ? [] : [column]));

/** Says how to fill the columns in; no entry has the pattern of a date where its date should be. */
const isInstruction = (cells: readonly string[], date: number): boolean =>
  pattern.test(cells[date] ?? '');

/**
 * Whether the row under a header goes on with it: it names columns that the header leaves without a name.
 * `date`: the column that the header has for the date.
 */
export const goesOnWithHeader = (
  above: readonly string[],
  cells: readonly string[],
  date: number,
): boolean => {
  if (isInstruction(cells, date)) return true;
  const filled = filledOf(cells);
  if (!filled.some((column) => isBlank(above[column] ?? ''))) return false;
  if (filled.length < 2 || filled.some((column) => /\d/.test(cells[column] ?? ''))) return false;
  const isHead = (column: number) =>
    isHeading(cells[column] ?? '') && guesses(cells[column] ?? '').length > 0;
  const own = cells[date] ?? '';
  if (!isBlank(own) && !isHead(date)) return false;
  return filled.filter(isHead).length >= filled.length * leastKnown;
};

/** One head for each column: the lower where it says more than how to fill it in, under the upper's name. */
export const joinedHeads = (
  above: readonly string[],
  below: readonly string[],
  date: number,
): readonly string[] => {
  if (isInstruction(below, date)) return above;
  return below.map((cell, column) => (isBlank(cell) ? (above[column] ?? '') : cell));
};

/** A row of groups over a header: several short cells, none of them alone across the whole table. */
export const isGroupRow = (cells: readonly string[]): boolean => {
  const filled = filledOf(cells);
  return (
    filled.length > 1 &&
    filled.length < cells.length &&
    filled.every((column) => isHeading(cells[column] ?? '') && !/\d/.test(cells[column] ?? ''))
  );
};
