/** A table's columns as its rows ask for them: what is the same for every row, worked out once. */

import { plain } from '../opening/grid.ts';
import type { Columns } from './columns.ts';
import type { Field } from './field.ts';
import { headerKey } from './header-guesses.ts';

/** Fields that an entry can do without. */
const optional = [
  'action',
  'source',
  'who',
  'seen',
  'comment',
  'kind',
  'reference',
  'child',
  'recorded',
  'entry',
] as const;

export type Layout = Columns & {
  readonly headed: readonly {
    readonly header: string;
    readonly column: number;
    readonly isKnown: boolean;
  }[];
  /** Columns with content, in the order in which a row's key has them; `head` stands before what the cell says. */
  readonly keyed: readonly { readonly column: number; readonly head: string }[];
  readonly hasTwins: boolean;
  /** Where hours have a column of their own: that of their minutes, or none beside it, for whole hours. */
  readonly hours: { readonly minutes: number | undefined } | undefined;
  /** Where each day of the date's column stands for a week, by its head: which end of it. */
  readonly week: 'w/c' | 'w/e' | undefined;
  /** The columns of each field that the table has, from the left. */
  readonly columnsOf: Readonly<Partial<Record<Field, readonly number[]>>>;
  /** Those fields of the table that an entry can do without. */
  readonly optional: readonly (typeof optional)[number][];
};

/** Between two cells in what a row's key is made of. */
export const BETWEEN = '\u001e';
/** Between a column's head and what the cell says. */
export const UNDER = '\u001f';

/** Columns that say where a row stands, not what it says. */
const notContent: readonly (Field | undefined)[] = ['number', 'entry'];

const keyedOf = ({ headers, fields }: Columns): Layout['keyed'] =>
  headers
    .map((header, column) => ({ column, head: `${BETWEEN}${plain(header)}${UNDER}` }))
    .filter(({ column }) => !notContent.includes(fields[column]))
    .toSorted((a, b) => (a.head < b.head ? -1 : a.head > b.head ? 1 : 0));

const columnsOf = ({ fields }: Columns): Layout['columnsOf'] => {
  const found: Partial<Record<Field, readonly number[]>> = {};
  fields.forEach((field, column) => {
    if (field !== undefined) found[field] = [...(found[field] ?? []), column];
  });
  return found;
};

const MINUTES = /^(?:mins?|minutes?|mm)$/;
const HOURS = /^(?:hr|hrs|hours?|hh)$/;

const hoursOf = ({ headers, fields }: Columns): Layout['hours'] => {
  const hours = fields.indexOf('time');
  if (!HOURS.test(headerKey(headers[hours] ?? ''))) return undefined;
  return { minutes: MINUTES.test(headerKey(headers[hours + 1] ?? '')) ? hours + 1 : undefined };
};

const OF_WEEK =
  /^(?:week|wk|w c|w b|w e)(?: (?:commencing|comm|c|beginning|beg|b|starting|ending|end|e))?$/;
const ENDS = /^w e$|\b(?:ending|end|e)$/;

const weekOf = ({ headers, fields }: Columns): Layout['week'] => {
  const head = headerKey(headers[fields.indexOf('date')] ?? '');
  if (!OF_WEEK.test(head)) return undefined;
  return ENDS.test(head) ? 'w/e' : 'w/c';
};

export const layOut = (columns: Columns): Layout => {
  const keyed = keyedOf(columns);
  const of = columnsOf(columns);
  return {
    ...columns,
    headed: columns.headers.map((header, column) => ({
      header,
      column,
      isKnown: columns.fields[column] !== undefined,
    })),
    keyed,
    hours: hoursOf(columns),
    week: weekOf(columns),
    hasTwins: new Set(keyed.map(({ head }) => head)).size < keyed.length,
    columnsOf: of,
    optional: optional.filter((field) => of[field] !== undefined),
  };
};
