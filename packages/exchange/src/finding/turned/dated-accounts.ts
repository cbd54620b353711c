/** A table without a column for the date, whose accounts begin with one: "12/03/2024 – Home visit. Flat cold." */
import { sampleOf } from '../../columns/column-contents.ts';
import { distinctHeaders, type Mapping, mapColumns } from '../../columns/columns.ts';
import { isHeading } from '../../columns/header-guesses.ts';
import { type Grid, type GridRow, isBlank } from '../../opening/grid.ts';
import type { Section } from '../sections.ts';
import { datedOpening } from '../text/dated-opening.ts';

const fewest = 3; // such accounts; fewer make no chronology

const textAt = (row: GridRow | undefined, column: number): string => row?.cells[column]?.text ?? '';

const isDatedAccount = (text: string): boolean => (datedOpening(text)?.rest ?? '') !== '';

/** The column in which most cells begin with a day and go on. */
const columnOf = (rows: readonly GridRow[], count: number): number | undefined =>
  Array.from({ length: count }, (_, column) => {
    const texts = rows.map((row) => textAt(row, column)).filter((text) => !isBlank(text));
    return { column, filled: texts.length, dated: texts.filter(isDatedAccount).length };
  })
    .toSorted((a, b) => b.dated - a.dated)
    .find(({ dated, filled }) => dated >= fewest && dated * 2 > filled)?.column;

/** A section that leaves each day to be read from its account; undefined where no column is of such. */
export const datedAccounts = (grid: Grid, mapping?: Mapping): Section | undefined => {
  const sample = sampleOf(grid.rows);
  const count = Math.max(0, ...sample.map(({ cells }) => cells.length));
  const event = columnOf(sample, count);
  if (event === undefined) return undefined;
  const first = grid.rows.findIndex((row) => isDatedAccount(textAt(row, event)));
  const above = grid.rows[first - 1];
  const headerAt = above?.cells.every(({ text }) => isHeading(text)) ? above : undefined;
  const heads = Array.from({ length: count }, (_, column) => textAt(headerAt, column));
  const name = distinctHeaders(heads)[event] ?? '';
  return {
    where: grid.where,
    headerAt,
    columns: mapColumns(heads, mapping?.[name] ? mapping : { [name]: 'event' }),
    note: `There is no column for the date in ${grid.where === 'file' ? 'this file' : grid.where}; we took the date with which each entry begins`,
    rows: grid.rows.slice(first),
    repeats: new Set(),
  };
};
