/** What a row says, column by column, and a key by which the same row is known again. */
import { hash } from 'node:crypto';
import type { Field } from '../columns/field.ts';
import { BETWEEN, type Layout, UNDER } from '../columns/layout.ts';
import { type Cell, type GridRow, isBlank, plain } from '../opening/grid.ts';
import { plainText } from '../opening/plain-text.ts';

/** Each cell by its header; a cell that several columns share is kept once. */
export const cellsByHeader = (
  row: GridRow,
  { headed }: Layout,
): Readonly<Record<string, string>> => {
  const cells: Record<string, string> = {};
  for (const { header, column, isKnown } of headed) {
    const text = row.cells[column]?.text ?? '';
    if (isKnown || !isBlank(text)) cells[header] = text;
  }
  return cells;
};

/** Printable words one space apart, in every cell and head: what of them is not plain yet are capitals. */
const PLAIN_BUT_FOR_CAPITALS = new RegExp(`^(?:[${BETWEEN}${UNDER}]+[!-~]+(?: [!-~]+)*)*$`);

/** All that a row says at once, as most rows say it; undefined where a cell has to be looked at by itself. */
const saidPlainly = ({ cells }: GridRow, { keyed, hasTwins }: Layout): string | undefined => {
  if (hasTwins) return undefined;
  let said = '';
  for (const { column, head } of keyed) {
    const text = cells[column]?.text ?? '';
    if (text !== '') said += head + text;
  }
  return PLAIN_BUT_FOR_CAPITALS.test(said) ? said.toLowerCase() : undefined;
};

const saidCellByCell = ({ cells }: GridRow, { keyed, hasTwins }: Layout): string => {
  const said = keyed.map(({ column, head }) => {
    const text = plain(cells[column]?.text ?? '');
    return text === '' ? '' : head + text;
  });
  if (hasTwins) said.sort(); // columns of one name stand in the order of what they say
  return said.join('');
};

/** SHA-256 of all that the row says, in any order of columns. */
export const keyOf = (row: GridRow, layout: Layout): string => {
  const said = saidPlainly(row, layout) ?? saidCellByCell(row, layout);
  return hash('sha256', said.slice(BETWEEN.length));
};

/** The texts of all columns of a field, one under another, without a program's markup. */
export const fieldText = (
  row: GridRow,
  { columnsOf }: Layout,
  field: Field,
): string | undefined => {
  const of = columnsOf[field];
  if (of === undefined) return undefined;
  const isOurs = columnsOf.entry !== undefined; // a copy of ours holds people's own words, and no program's
  let said = '';
  for (const column of of) {
    const written = row.cells[column]?.text ?? '';
    const text = (isOurs ? written : plainText(written)).trim();
    if (!isBlank(text)) said = said === '' ? text : `${said}\n${text}`;
  }
  return said || undefined;
};

const ALONE = /\balone\b/i;
const saidAlone = (text: string): string =>
  /^\s*(?:y|yes|true)\s*$/i.test(text)
    ? 'alone'
    : /^\s*(?:n|no|false)\s*$/i.test(text)
      ? 'not alone'
      : text;

/** "Child seen?" and "Seen alone?" in one: "Yes, not alone". */
export const seenText = (row: GridRow, layout: Layout): string | undefined => {
  const of = layout.columnsOf.seen ?? [];
  if (of.length < 2) return fieldText(row, layout, 'seen');
  const said = of.flatMap((column) => {
    const text = plainText(row.cells[column]?.text ?? '').trim();
    if (isBlank(text)) return [];
    return [ALONE.test(layout.headers[column] ?? '') ? saidAlone(text) : text];
  });
  return said.join(', ') || undefined;
};

/** The first column of a field. */
export const fieldCell = (row: GridRow, { columnsOf }: Layout, field: Field): Cell | undefined => {
  const column = columnsOf[field]?.[0];
  return column === undefined ? undefined : row.cells[column];
};
