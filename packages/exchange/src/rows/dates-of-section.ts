/** What the dates of a section look like together, and the words around them. */

import type { Section } from '../finding/sections.ts';
import { type GridRow, isBlank } from '../opening/grid.ts';
import type { AroundDates } from './date-order.ts';
import { endsInMidnight } from './read-when.ts';

const wordsLookedAt = 100; // rows

export const aroundDates = ({ columns, rows }: Section): AroundDates => ({
  head: columns.headers[columns.fields.indexOf('date')] ?? '',
  words: rows.slice(0, wordsLookedAt).map((row) => row.cells.map(({ text }) => text).join(' ')),
});

/** Those that are written. One after another: a few of them settle most questions. */
export function* datesOf({ columns, rows }: Section): Iterable<string> {
  const at = columns.fields.indexOf('date');
  for (const row of rows) {
    const cell = row.cells[at];
    if (cell && !cell.stored) yield cell.text;
  }
}

const OF_TWELVE = /^\D{0,8}\d{1,2}(?:[:.]\d\d)? ?[ap]\.?m\b/i;
const OF_TWENTY_FOUR = /^\s*(?:0\d|1[3-9]|2[0-3])[:.]?\d\d/;
const fewest = 2; // times from which it is no accident

/** Whether the times of a section are written with am and pm alone. */
export const countsToTwelve = ({ columns, rows }: Section): boolean => {
  const at = columns.fields.indexOf('time');
  if (at < 0) return false;
  const timeOf = ({ cells }: GridRow): string => cells[at]?.text ?? '';
  if (rows.some((row) => OF_TWENTY_FOUR.test(timeOf(row)) || row.cells[at]?.stored)) return false;
  return rows.filter((row) => OF_TWELVE.test(timeOf(row))).length >= fewest;
};

const FIGURES = /^\d{1,4}$/;
const OF_HOUR_AND_MINUTE = /^(?:1?\d|2[0-3])[0-5]\d$/;

/** Whether a program took the times of a section for numbers, and their first noughts with it: "915" and "5" for 09:15 and 00:05. */
export const lackNoughts = ({ columns, rows }: Section): boolean => {
  const at = columns.fields.indexOf('time');
  if (at < 0) return false;
  let told = 0;
  for (const { cells } of rows) {
    const cell = cells[at];
    if (!cell || isBlank(cell.text)) continue;
    if (cell.stored || !FIGURES.test(cell.text)) return false;
    if (OF_HOUR_AND_MINUTE.test(cell.text)) told += 1;
  }
  return told >= fewest;
};

export const allAtMidnight = (dates: Iterable<string>): boolean => {
  let filled = 0;
  for (const date of dates) {
    if (isBlank(date)) continue;
    if (!endsInMidnight(date)) return false;
    filled += 1;
  }
  return filled > 1;
};
