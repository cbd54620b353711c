/** What the dates of a section look like together, and the words around them. */

import type { Section } from '../finding/sections.ts';
import { isBlank } from '../opening/grid.ts';
import type { AroundDates } from './date-order.ts';
import { midnight } from './read-when.ts';

const wordsLookedAt = 100; // rows

export const aroundDates = ({ columns, rows }: Section): AroundDates => ({
  head: columns.headers[columns.fields.indexOf('date')] ?? '',
  words: rows.slice(0, wordsLookedAt).map((row) => row.cells.map(({ text }) => text).join(' ')),
});

export const datesOf = ({ columns, rows }: Section): readonly string[] => {
  const at = columns.fields.indexOf('date');
  const dates: string[] = [];
  for (const row of rows) {
    const cell = row.cells[at];
    if (cell && !cell.stored) dates.push(cell.text);
  }
  return dates;
};

const OF_TWELVE = /^\D{0,8}\d{1,2}(?:[:.]\d\d)? ?[ap]\.?m\b/i;
const OF_TWENTY_FOUR = /^\s*(?:0\d|1[3-9]|2[0-3])[:.]?\d\d/;
const fewest = 2; // times with am or pm

/** Whether the times of a section are written with am and pm alone. */
export const countsToTwelve = ({ columns, rows }: Section): boolean => {
  const at = columns.fields.indexOf('time');
  const times = at < 0 ? [] : rows.map(({ cells }) => cells[at]?.text ?? '');
  if (
    rows.some(({ cells }) => cells[at]?.stored) ||
    times.some((time) => OF_TWENTY_FOUR.test(time))
  )
    return false;
  return times.filter((time) => OF_TWELVE.test(time)).length >= fewest;
};

export const allAtMidnight = (dates: readonly string[]): boolean => {
  let filled = 0;
  for (const date of dates) {
    if (isBlank(date)) continue;
    if (!midnight.test(date)) return false;
    filled += 1;
  }
  return filled > 1;
};
