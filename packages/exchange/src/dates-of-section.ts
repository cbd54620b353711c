/** What the dates of a section look like together, and the words around them. */
import type { AroundDates } from './date-order.ts';
import { isBlank } from './grid.ts';
import { midnight } from './read-when.ts';
import type { Section } from './sections.ts';

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

export const allAtMidnight = (dates: readonly string[]): boolean => {
  let filled = 0;
  for (const date of dates) {
    if (isBlank(date)) continue;
    if (!midnight.test(date)) return false;
    filled += 1;
  }
  return filled > 1;
};
