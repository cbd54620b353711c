/** One row of a chronology: when, what, by whom; with the cells as written beside it. */
import type { ReadOccurred } from '@throughline/time/reading/read-occurred';
import type { Layout } from '../columns/layout.ts';
import { type GridRow, isBlank } from '../opening/grid.ts';
import { type RowContext, rawDateOf, readWhen } from './read-when.ts';
import type { ReadRow, RejectedRow } from './row.ts';
import { cellsByHeader, fieldText, keyOf, seenText } from './row-content.ts';
import { flagsOf } from './row-flags.ts';

const optional = (row: GridRow, layout: Layout) => {
  const found: Partial<Record<Layout['optional'][number], string>> = {};
  for (const field of layout.optional) {
    const text = field === 'seen' ? seenText(row, layout) : fieldText(row, layout, field);
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

type Why = Pick<RejectedRow, 'column' | 'reason' | 'why'>;

const NO_TEXT: Why = {
  reason: 'no_text',
  why: 'the row has a date but says nothing of what happened',
};

const whyUndated = (
  { reason, why }: Extract<ReadOccurred, { ok: false }>,
  { headers, fields }: Layout,
): Why => {
  const column = headers[fields.indexOf('date')];
  return { ...(column !== undefined && { column }), reason, why };
};

const rejected = (
  row: GridRow,
  layout: Layout,
  text: string | undefined,
): Omit<RejectedRow, keyof Why> => {
  const rawDate = rawDateOf(row, layout);
  return {
    locator: row.locator,
    cells: cellsByHeader(row, layout),
    mustBeShown: true,
    ...(text !== undefined && { text }),
    ...(!isBlank(rawDate) && { rawDate }),
  };
};

/** Reads one entry: dated and with a text, or rejected with the reason. */
export const readRow = (
  row: GridRow,
  layout: Layout,
  context: RowContext,
): ReadRow | RejectedRow => {
  const more = optional(row, layout);
  const text = fieldText(row, layout, 'event') ?? more.action ?? remarkIn(more.comment);
  const read = readWhen(row, layout, context);
  if (!read.ok) return { ...rejected(row, layout, text), ...whyUndated(read, layout) };
  if (text === undefined) return { ...rejected(row, layout, text), ...NO_TEXT };
  return {
    ...more, // first: engines copy it fastest there
    locator: row.locator,
    rowKey: keyOf(row, layout),
    cells: cellsByHeader(row, layout),
    agency: fieldText(row, layout, 'agency'),
    occurred: read.occurred,
    text,
    flags: together(read.flags, flagsOf(row, text)),
  };
};
