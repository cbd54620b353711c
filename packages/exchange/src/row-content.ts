/** What a row says, column by column, and a key by which the same row is known again. */
import { hash } from 'node:crypto';
import type { Columns } from './columns.ts';
import type { Field } from './field.ts';
import { type Cell, type GridRow, isBlank, plain } from './grid.ts';
import { plainText } from './plain-text.ts';

/** Each cell by its header; a cell that several columns share is kept once. */
export const cellsByHeader = (row: GridRow, columns: Columns): Readonly<Record<string, string>> => {
  const cells: Record<string, string> = {};
  for (const { header, column, isKnown } of layoutOf(columns).headed) {
    const text = row.cells[column]?.text ?? '';
    if (isKnown || !isBlank(text)) cells[header] = text;
  }
  return cells;
};

/** Columns that say where a row stands, not what it says. */
const notContent: readonly (Field | undefined)[] = ['number', 'entry'];

/** What is the same for every row of a table: asked of each row, worked out once. */
type Layout = {
  readonly headed: readonly {
    readonly header: string;
    readonly column: number;
    readonly isKnown: boolean;
  }[];
  /** Columns with content, in the order in which a row's key has them. */
  readonly keyed: readonly { readonly column: number; readonly head: string }[];
  readonly hasTwins: boolean;
  readonly columnsOf: ReadonlyMap<Field, readonly number[]>;
};

const layouts = new WeakMap<Columns, Layout>();

const layOut = (columns: Columns): Layout => {
  const keyed = columns.headers
    .map((header, column) => ({ column, head: `${plain(header)}\u001f` }))
    .filter(({ column }) => !notContent.includes(columns.fields[column]))
    .toSorted((a, b) => (a.head < b.head ? -1 : a.head > b.head ? 1 : 0));
  const columnsOf = new Map<Field, number[]>();
  columns.fields.forEach((field, column) => {
    if (field !== undefined) columnsOf.set(field, [...(columnsOf.get(field) ?? []), column]);
  });
  const hasTwins = new Set(keyed.map(({ head }) => head)).size < keyed.length;
  const headed = columns.headers.map((header, column) => ({
    header,
    column,
    isKnown: columns.fields[column] !== undefined,
  }));
  return { headed, keyed, hasTwins, columnsOf };
};

const layoutOf = (columns: Columns): Layout => {
  const known = layouts.get(columns);
  if (known) return known;
  const layout = layOut(columns);
  layouts.set(columns, layout);
  return layout;
};

/** SHA-256 of all that the row says, in any order of columns. */
export const keyOf = (row: GridRow, columns: Columns): string => {
  const { keyed, hasTwins } = layoutOf(columns);
  const said: string[] = [];
  for (const { column, head } of keyed) {
    const text = plain(row.cells[column]?.text ?? '');
    if (text !== '') said.push(head + text);
  }
  if (hasTwins) said.sort(); // columns of one name stand in the order of what they say
  return hash('sha256', said.join('\u001e'));
};

/** The texts of all columns of a field, one under another, without a program's markup. */
export const fieldText = (row: GridRow, columns: Columns, field: Field): string | undefined => {
  const { columnsOf } = layoutOf(columns);
  const of = columnsOf.get(field);
  if (of === undefined) return undefined;
  const isOurs = columnsOf.has('entry'); // a copy of ours holds people's own words, and no program's
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
export const seenText = (row: GridRow, columns: Columns): string | undefined => {
  const of = layoutOf(columns).columnsOf.get('seen') ?? [];
  if (of.length < 2) return fieldText(row, columns, 'seen');
  const said = of.flatMap((column) => {
    const text = plainText(row.cells[column]?.text ?? '').trim();
    if (isBlank(text)) return [];
    return [ALONE.test(columns.headers[column] ?? '') ? saidAlone(text) : text];
  });
  return said.join(', ') || undefined;
};

/** Which of these fields a table has a column for. */
export const fieldsIn = <Of extends Field>(columns: Columns, of: readonly Of[]): readonly Of[] => {
  const { columnsOf } = layoutOf(columns);
  return of.filter((field) => columnsOf.has(field));
};

/** The first column of a field. */
export const fieldCell = (row: GridRow, columns: Columns, field: Field): Cell | undefined => {
  const column = layoutOf(columns).columnsOf.get(field)?.[0];
  return column === undefined ? undefined : row.cells[column];
};
