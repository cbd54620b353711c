/** One row of a chronology: when, what, by whom; with the cells as written beside it. */
import type { Columns } from './columns.ts';
import { type GridRow, isBlank } from './grid.ts';
import { type RowContext, rawDateOf, readWhen } from './read-when.ts';
import type { ReadRow, RejectedRow } from './row.ts';
import { cellsByHeader, fieldsIn, fieldText, keyOf, seenText } from './row-content.ts';
import { flagsOf } from './row-flags.ts';

const others = [
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

const known = new WeakMap<Columns, readonly (typeof others)[number][]>();

/** Asked of each row, worked out once for a table. */
const othersIn = (columns: Columns): readonly (typeof others)[number][] => {
  const found = known.get(columns) ?? fieldsIn(columns, others);
  known.set(columns, found);
  return found;
};

const optional = (row: GridRow, columns: Columns) => {
  const found: Partial<Record<(typeof others)[number], string>> = {};
  for (const field of othersIn(columns)) {
    const text = field === 'seen' ? seenText(row, columns) : fieldText(row, columns, field);
    if (text !== undefined) found[field] = text;
  }
  return found;
};

const together = (a: readonly string[], b: readonly string[]): readonly string[] => {
  if (b.length === 0) return a;
  return a.length === 0 ? b : [...new Set([...a, ...b])];
};

/** "Open" in a column of the status is no account of anything. */
const remarkIn = (comment: string | undefined): string | undefined =>
  comment !== undefined && /\S\s+\S/.test(comment) ? comment : undefined;

/** Reads one entry: dated and with a text, or rejected with the reason. */
export const readRow = (
  row: GridRow,
  columns: Columns,
  context: RowContext,
): ReadRow | RejectedRow => {
  const cells = cellsByHeader(row, columns);
  const rawDate = rawDateOf(row, columns);
  const more = optional(row, columns);
  const text = fieldText(row, columns, 'event') ?? more.action ?? remarkIn(more.comment);
  const rejected = () => ({
    locator: row.locator,
    cells,
    mustBeShown: true,
    ...(text !== undefined && { text }),
    ...(!isBlank(rawDate) && { rawDate }),
  });
  const read = readWhen(row, columns, context);
  if (!read.ok) {
    const column = columns.headers[columns.fields.indexOf('date')];
    return {
      ...rejected(),
      ...(column !== undefined && { column }),
      reason: read.reason,
      why: read.why,
    };
  }
  if (text === undefined) {
    return {
      ...rejected(),
      reason: 'no_text',
      why: 'the row has a date but says nothing of what happened',
    };
  }
  return {
    ...more, // first: engines copy it fastest there
    locator: row.locator,
    rowKey: keyOf(row, columns),
    cells,
    agency: fieldText(row, columns, 'agency'),
    occurred: read.occurred,
    text,
    flags: together(read.flags, flagsOf(row, text)),
  };
};
