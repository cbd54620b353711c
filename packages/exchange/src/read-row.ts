/** One row of a chronology: when, what, by whom; with the cells as written beside it. */
import { createHash } from 'node:crypto';
import type { LocalDate, Occurred } from '@throughline/time/occurred';
import { type DateContext, readOccurred } from '@throughline/time/read-occurred';
import type { Columns } from './columns.ts';
import type { Field } from './field.ts';
import { type Cell, type GridRow, isBlank, type Locator, plain } from './grid.ts';

export type ReadRow = {
  readonly locator: Locator;
  /** SHA-256 of what the row says, whatever its number; `#2` is added for an exact copy. */
  readonly rowKey: string;
  /** Each cell as written, by its header. */
  readonly cells: Readonly<Record<string, string>>;
  /** As a column of the file names it; undefined where the whole file is one agency's. */
  readonly agency: string | undefined;
  readonly occurred: Occurred;
  /** When the agency wrote it down, where a column says so, as written. */
  readonly recorded?: string;
  readonly text: string;
  readonly action?: string;
  readonly source?: string;
  readonly who?: string;
  readonly comment?: string;
  readonly kind?: string;
  readonly reference?: string;
  /** As a column of the file names the child; undefined where the whole file is about one. */
  readonly child?: string;
  readonly flags: readonly string[];
};

export type RejectedRow = {
  readonly locator: Locator;
  readonly reason:
    | 'blank_row'
    | 'unreadable_date'
    | 'impossible_date'
    | 'no_date'
    | 'repeated_header'
    | 'footer_row'
    | 'hidden_row'
    | 'no_text';
  readonly why: string;
  readonly rawDate?: string;
  readonly text?: string;
  /** A real entry that somebody has to put right; it may not be left out silently. */
  readonly mustBeShown: boolean;
  readonly cells: Readonly<Record<string, string>>;
};

export const isRead = (row: ReadRow | RejectedRow): row is ReadRow => 'occurred' in row;

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
const notContent: readonly (Field | undefined)[] = ['number'];

const keyOf = (row: GridRow, columns: Columns): string => {
  const said = columns.headers
    .map((header, column) => ({ header, column, text: plain(row.cells[column]?.text ?? '') }))
    .filter(({ column, text }) => text !== '' && !notContent.includes(columns.fields[column]))
    .map(({ header, text }) => `${plain(header)}\u001f${text}`)
    .toSorted();
  return createHash('sha256').update(said.join('\u001e')).digest('hex');
};

/** The texts of all columns of a field, one under another. */
const fieldText = (row: GridRow, columns: Columns, field: Field): string | undefined => {
  const texts = columns.fields.flatMap((each, column) =>
    each === field ? [(row.cells[column]?.text ?? '').trim()] : [],
  );
  return texts.filter((text) => !isBlank(text)).join('\n') || undefined;
};

const fieldCell = (row: GridRow, columns: Columns, field: Field): Cell | undefined =>
  row.cells[columns.fields.indexOf(field)];

/** A stored date is certain and is read as such; a typed one is read as people write. */
const writtenDate = (row: GridRow, columns: Columns): { date: string; time?: string } => {
  const date = fieldCell(row, columns, 'date');
  const end = fieldCell(row, columns, 'endDate');
  const time = fieldCell(row, columns, 'time');
  const from = stored(date) ?? date?.text ?? '';
  const to = stored(end) ?? end?.text.trim() ?? '';
  const isPeriod = to !== '' && to !== from && !isBlank(from);
  const atTime = time?.stored?.time ?? time?.text ?? '';
  return {
    date: isPeriod ? `${from} - ${to}` : from,
    ...(!isBlank(atTime) && { time: atTime }),
  };
};

/** In the British order that the reader of dates expects; midnight in a pure date cell is no time. */
const stored = (cell: Cell | undefined): string | undefined => {
  if (!cell?.stored?.date) return undefined;
  return [cell.stored.date.split('-').reverse().join('/'), cell.stored.time]
    .filter(Boolean)
    .join(' ');
};

/** Starts like a spreadsheet formula or a call to one: kept as text, and told. */
const formulaLike = /^\s*(=\s*\S|[@+-]\s*[A-Za-z]+[A-Za-z0-9.]*\s*[(|])/;
const longCell = 5_000; // characters: more than a page of print
const timedSentence =
  /(?:^|[.;!?”"]\s+|\n\s*)(?:at\s+)?(?:[01]?\d|2[0-3])[:.][0-5]\d\s*(?:[ap]m|hrs|h)?\b(?=\s+[A-Z“"])/g;

const flagsOf = (row: GridRow, text: string): readonly string[] => [
  ...(row.cells.some((cell) => formulaLike.test(cell.text)) ? ['formula_like'] : []),
  ...(row.cells.some((cell) => cell.text.length > longCell) ? ['very_long_cell'] : []),
  ...(text.length <= longCell && (text.match(timedSentence)?.length ?? 0) > 1
    ? ['two_events_in_one_row']
    : []),
];

export type RowContext = {
  readonly previous: Occurred | undefined;
  readonly order: 'day-first' | 'month-first';
  /** What other rows under the same reference say, for a time that needs it. */
  readonly nearby: string;
  readonly madeOn: LocalDate | undefined;
  readonly bornOn: LocalDate | undefined;
  readonly involvedFrom: LocalDate | undefined;
};

const dateContext = (context: RowContext, row: GridRow, isStored: boolean): DateContext => ({
  ...(context.previous && { previous: context.previous }),
  ...(context.madeOn && { madeOn: context.madeOn }),
  ...(context.bornOn && { bornOn: context.bornOn }),
  ...(context.involvedFrom && { involvedFrom: context.involvedFrom }),
  order: isStored ? 'day-first' : context.order,
  text: [...row.cells.map(({ text }) => text), context.nearby].join('\n'),
});

const optional = (row: GridRow, columns: Columns) => {
  const found: Partial<
    Record<
      'action' | 'source' | 'who' | 'comment' | 'kind' | 'reference' | 'child' | 'recorded',
      string
    >
  > = {};
  for (const field of [
    'action',
    'source',
    'who',
    'comment',
    'kind',
    'reference',
    'child',
    'recorded',
  ] as const) {
    const text = fieldText(row, columns, field);
    if (text !== undefined) found[field] = text;
  }
  return found;
};

/** Reads one entry: dated and with a text, or rejected with the reason. */
export const readRow = (
  row: GridRow,
  columns: Columns,
  context: RowContext,
): ReadRow | RejectedRow => {
  const cells = cellsByHeader(row, columns);
  const written = writtenDate(row, columns);
  const others = optional(row, columns);
  const text = fieldText(row, columns, 'event') ?? others.action ?? others.comment;
  const rejected = {
    locator: row.locator,
    cells,
    mustBeShown: true,
    ...(text !== undefined && { text }),
    ...(!isBlank(written.date) && {
      rawDate: fieldCell(row, columns, 'date')?.text ?? written.date,
    }),
  };
  if (isBlank(written.date))
    return { ...rejected, reason: 'no_date', why: 'the date cell is empty' };
  const isStored = fieldCell(row, columns, 'date')?.stored !== undefined;
  const read = readOccurred(written, dateContext(context, row, isStored));
  if (!read.ok) return { ...rejected, reason: read.reason, why: read.why };
  if (text === undefined) {
    return {
      ...rejected,
      reason: 'no_text',
      why: 'the row has a date but says nothing of what happened',
    };
  }
  return {
    locator: row.locator,
    rowKey: keyOf(row, columns),
    cells,
    agency: fieldText(row, columns, 'agency'),
    occurred: read.occurred,
    text,
    ...others,
    flags: [...new Set([...read.flags, ...flagsOf(row, text)])],
  };
};
