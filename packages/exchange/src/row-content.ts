/** What a row says, column by column, and a key by which the same row is known again. */
import { createHash } from 'node:crypto';
import type { Columns } from './columns.ts';
import type { Field } from './field.ts';
import { type Cell, type GridRow, isBlank, plain } from './grid.ts';
import { plainText } from './plain-text.ts';

/** Each cell by its header; a cell that several columns share is kept once. */
export const cellsByHeader = (row: GridRow, columns: Columns): Readonly<Record<string, string>> => {
  const cells: Record<string, string> = {};
  columns.headers.forEach((header, column) => {
    const text = row.cells[column]?.text ?? '';
    if (!isBlank(text) || columns.fields[column] !== undefined) cells[header] = text;
  });
  return cells;
};

/** Columns that say where a row stands, not what it says. */
const notContent: readonly (Field | undefined)[] = ['number', 'entry'];

/** SHA-256 of all that the row says, in any order of columns. */
export const keyOf = (row: GridRow, columns: Columns): string => {
  const said = columns.headers
    .map((header, column) => ({ header, column, text: plain(row.cells[column]?.text ?? '') }))
    .filter(({ column, text }) => text !== '' && !notContent.includes(columns.fields[column]))
    .map(({ header, text }) => `${plain(header)}\u001f${text}`)
    .toSorted();
  return createHash('sha256').update(said.join('\u001e')).digest('hex');
};

/** The texts of all columns of a field, one under another, without a program's markup. */
export const fieldText = (row: GridRow, columns: Columns, field: Field): string | undefined => {
  const texts = columns.fields.flatMap((each, column) =>
    each === field ? [plainText(row.cells[column]?.text ?? '').trim()] : [],
  );
  return texts.filter((text) => !isBlank(text)).join('\n') || undefined;
};

/** The first column of a field. */
export const fieldCell = (row: GridRow, columns: Columns, field: Field): Cell | undefined =>
  row.cells[columns.fields.indexOf(field)];
