/** What a row under the header is: an entry, or one of the things that stand between entries. */

import type { Columns } from '../columns/columns.ts';
import type { Field } from '../columns/field.ts';
import type { Layout } from '../columns/layout.ts';
import { type GridRow, isBlank } from '../opening/grid.ts';
import { fieldCell } from '../rows/row-content.ts';
import { NO_ENTRY } from '../writing/chronology-export.ts';
import { daySaid, isMonthAlone, periodSaid } from './heading-period.ts';

export type NotAnEntry = {
  readonly reason: 'blank_row' | 'repeated_header' | 'footer_row' | 'hidden_row';
  readonly why: string;
  readonly mustBeShown: boolean;
};

/** Words of closing lines: who printed it, how many rows, that it ends here. */
const closingWords =
  /\b(end of|printed|last (?:updated|saved|printed)|print(ed)? (by|on)|total|rows?|records?|entries|returned|count(ed)?|page \d|completed by|checked by|signed|report|generated|exported|extract(ed)?|produced|prepared by|run (by|on|at)|confidential|official|restricted|copyright|©|version|no further entries|nothing follows|^\W*end\W*$|^\W*\d+ (?:episode|incident|contact|event|item|result)s?\W*$)/i;

const longestClosing = 20; // words

/** Own cells, those that are filled and do not repeat the merged cell above. */
const ownCells = (row: GridRow) =>
  row.cells.flatMap((cell, column) =>
    isBlank(cell.text) || cell.merged ? [] : [{ cell, column }],
  );

const textFields: readonly (Field | undefined)[] = ['event', 'action', 'comment'];

/** One wide cell and nothing else: a line across the table. */
const isAcross = (row: GridRow, columns: Columns): boolean => {
  if (!row.cells.some(({ span }) => span > 1)) return false;
  const [only, ...others] = ownCells(row);
  return (
    only !== undefined &&
    others.length === 0 &&
    only.cell.span > 1 &&
    only.cell.span * 2 > columns.headers.length
  );
};

const lineAcross = (row: GridRow, isAfterAll: boolean): NotAnEntry => {
  const words = ownCells(row)[0]?.cell.text.trim().split(/\s+/).length ?? 0;
  return {
    reason: 'footer_row',
    why: isAfterAll
      ? 'closing line across the columns'
      : 'a line across the columns, between entries',
    mustBeShown: !isAfterAll && words > 4, // a longer line between entries may be an account of something
  };
};

const TOTAL = /^\s*(?:grand |sub-?)?totals?\b/i;
const SUM = /^[\s\d.,:£%]+$/;

/** "Total" before nothing but sums. */
const isTotals = ([label, ...sums]: ReturnType<typeof ownCells>): boolean =>
  label !== undefined &&
  TOTAL.test(label.cell.text) &&
  sums.length > 0 &&
  sums.every(({ cell }) => SUM.test(cell.text));

/** A closing line in one cell, a count beside its label, or totals: no entry has so little. */
const isClosing = (row: GridRow, columns: Columns): boolean => {
  const own = ownCells(row);
  if (isTotals(own)) return true;
  if (own.length === 0 || own.length > 2) return false;
  const text = own.map(({ cell }) => cell.text).join(' ');
  if (own.length === 1) return closingWords.test(text);
  const isCount = own.some(({ cell }) => /^\s*\d+\s*$/.test(cell.text));
  if (isCount && /^(?:total|no\.?|number|count|sum)\b/i.test(text.trim())) return true;
  const saysNothing = own.every(({ column }) => !textFields.includes(columns.fields[column]));
  return saysNothing && (closingWords.test(text) || isCount);
};

/** A gap or a heading in a copy that was taken away from here. */
const isOurOwnLine = (row: GridRow, layout: Layout): boolean =>
  fieldCell(row, layout, 'entry')?.text.trim() === NO_ENTRY;

/** The foot of a printed page, wherever it came to stand: "Page 1 of 2". */
export const isPageFoot = (text: string): boolean =>
  /^\s*page\s+\d+(\s*(of|\/)\s*\d+)?\s*$/i.test(text);

/** "SPRING TERM 2024", "May 2024": it dates what stands under it, and no entry has so little. */
const isPeriodAlone = (row: GridRow, columns: Columns): boolean => {
  const [only, ...others] = ownCells(row);
  if (only === undefined || others.length > 0) return false;
  const date = columns.fields.indexOf('date');
  const isDay = isAcross(row, columns) || date < 0;
  const isFirst = only.column === 0 || only.column === date;
  return (
    (isFirst && isMonthAlone(only.cell.text)) ||
    periodSaid(only.cell.text) !== undefined ||
    (isDay && daySaid(only.cell.text) !== undefined)
  );
};

const isFootAlone = (row: GridRow): boolean => {
  const [only, ...others] = ownCells(row);
  return only !== undefined && others.length === 0 && isPageFoot(only.cell.text);
};

export const isBlankRow = (row: GridRow): boolean =>
  row.cells.every((cell) => cell.merged === true || isBlank(cell.text));

const MOST_OF_NO_ENTRY = 2; // own cells: a label and a count

/** Whether more than so many of its cells say something of their own; said without looking at all of them. */
export const saysMoreThan = (row: GridRow, most: number): boolean => {
  let filled = 0;
  for (const { text, merged } of row.cells) {
    if (merged === true || isBlank(text)) continue;
    filled += 1;
    if (filled > most) return true;
  }
  return false;
};

/** Says why a row is no entry; undefined where it is to be read as one. `isAfterAll`: only such rows follow. */
export const whyNoEntry = (
  row: GridRow,
  layout: Layout,
  isAfterAll: boolean,
): NotAnEntry | undefined => {
  const isOurs = layout.columnsOf.entry !== undefined;
  if (!row.hidden && !row.struck && !isOurs && !isAfterAll && saysMoreThan(row, MOST_OF_NO_ENTRY))
    return undefined; // nearly all rows
  if (isBlankRow(row))
    return { reason: 'blank_row', why: 'all cells are empty', mustBeShown: false };
  if (row.hidden) {
    return {
      reason: 'hidden_row',
      why: 'the row is hidden in the file; unhide it and send it again if it is to be read',
      mustBeShown: true,
    };
  }
  if (row.struck) {
    return {
      reason: 'hidden_row',
      why: 'all its words are struck through in the file; undo that and send it again if it is to be read',
      mustBeShown: true,
    };
  }
  if (isOurOwnLine(row, layout))
    return { reason: 'footer_row', why: 'a line of our own copy, no entry', mustBeShown: false };
  if (isFootAlone(row))
    return { reason: 'footer_row', why: 'the foot of a printed page', mustBeShown: false };
  if (isPeriodAlone(row, layout))
    return { reason: 'footer_row', why: 'a heading over the entries below', mustBeShown: false };
  if (isAcross(row, layout)) return lineAcross(row, isAfterAll);
  if (isAfterAll && isClosing(row, layout)) {
    const [only, ...others] = ownCells(row).map(({ cell }) => cell.text.trim().split(/\s+/).length);
    // A long text alone in its row may be an entry whose date was forgotten.
    const mustBeShown = others.length === 0 && (only ?? 0) > longestClosing;
    return { reason: 'footer_row', why: 'closing line after the last entry', mustBeShown };
  }
  return undefined;
};

/** From which index on there is nothing but blank and closing rows. */
export const endOfEntries = (rows: readonly GridRow[], columns: Columns): number => {
  let end = rows.length;
  while (end > 0) {
    const row = rows[end - 1];
    if (!row || !(isBlankRow(row) || isAcross(row, columns) || isClosing(row, columns))) break;
    end -= 1;
  }
  return end;
};
