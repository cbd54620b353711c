/** Which column is the date, which the event: worked out from the words at its head, and what stands under it. */

import { isBlank } from '../opening/grid.ts';
import type { Contents } from './column-contents.ts';
import { fewest, leastDated, mostlyDated, wishesOf } from './column-wishes.ts';
import type { Field } from './field.ts';
import { headerKey, isHeading } from './header-guesses.ts';

export type Columns = {
  /** A distinct name for each column, as written where there is one. */
  readonly headers: readonly string[];
  readonly fields: readonly (Field | undefined)[];
  /** How well the heads of date and event are known: 1 word for word, 0 not at all. */
  readonly sureness: number;
};

/** header → field, as a person or an agency's last import settled it. */
export type Mapping = Readonly<Record<string, Field | 'ignore'>>;

/** Fields that only one column of a table may have; other columns keep their next best meaning. */
const single: readonly Field[] = ['date', 'event', 'time', 'endTime', 'endDate', 'agency', 'child'];

/** Names every column distinctly: what is written, "(2)" for a repeat, "Column 3" for none. */
export const distinctHeaders = (cells: readonly string[]): readonly string[] => {
  const seen = new Map<string, number>();
  return cells.map((cell, column) => {
    const name = isBlank(cell) ? `Column ${column + 1}` : cell.replace(/\s+/g, ' ').trim();
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    return times === 1 ? name : `${name} (${times})`;
  });
};

const settled = (mapping: Mapping | undefined): ReadonlyMap<string, Field | 'ignore'> =>
  new Map(Object.entries(mapping ?? {}).map(([header, field]) => [headerKey(header), field]));

const holdsDays = ({ filled, dated }: Contents): boolean =>
  filled >= fewest && dated > filled * mostlyDated;

/** Its words name one column for the date, and the days stand in another: "From" over who wrote, "Received" over when. */
export const isMisled = ({ fields }: Columns, contents: readonly Contents[]): boolean => {
  const at = fields.indexOf('date');
  const under = contents[at];
  if (!under || under.filled < fewest || under.dated >= under.filled * leastDated) return false;
  return contents.some((other, column) => fields[column] === undefined && holdsDays(other));
};

/** Gives each column its field, dearest wishes first; `contents` is what stands under each head. */
export const mapColumns = (
  cells: readonly string[],
  mapping?: Mapping,
  contents?: readonly Contents[],
): Columns => {
  const headers = distinctHeaders(cells);
  const known = settled(mapping);
  const given = new Map<number, Field | 'ignore'>();
  headers.forEach((header, column) => {
    const field = known.get(headerKey(header));
    if (field) given.set(column, field);
  });
  const taken = new Set<Field | 'ignore'>(given.values());
  const scores = new Map<Field | 'ignore', number>([...taken].map((field) => [field, 1]));
  for (const { column, field, score } of wishesOf(cells, given, contents)) {
    if (given.has(column) || (single.includes(field) && taken.has(field))) continue;
    given.set(column, field);
    taken.add(field);
    scores.set(field, Math.max(score, scores.get(field) ?? 0));
  }
  return {
    headers,
    sureness: Math.min(scores.get('date') ?? 0, scores.get('event') ?? 0),
    fields: headers.map((_, column) => {
      const field = given.get(column);
      return field === 'ignore' ? undefined : field;
    }),
  };
};

/** Neither a long text nor a date. */
export const mayBeHead = (cell: string): boolean => isHeading(cell) && !/\d[/.:-]\d/.test(cell);

/** Looked at first, for nearly every row is plainly no header: a long text, a date, or a single cell. */
export const mayBeHeader = (cells: readonly string[]): boolean => {
  let filled = 0;
  for (const cell of cells) {
    if (!mayBeHead(cell)) return false;
    if (!isBlank(cell)) filled += 1;
  }
  return filled > 1;
};

/** Under a header, only words known as they stand begin another table: an entry may look like a header. */
export const isSurely = ({ sureness }: Columns): boolean => sureness > 0.9;

/** What makes a header: the day may stand over the table, and only times in it. */
const saysWhen = ({ fields }: Columns, hasDay: boolean): boolean =>
  fields.includes('date') || (hasDay && fields.includes('time'));

/** "Start of Year 5" is when something was, and no head. */
const OPENS_SCHOOL_YEAR = /^(?:start|end|beginning|middle) of /i;

/** Columns that lend the date beside them its month or year. */
const LENDS = /^\s*(?:month|year)\s*$/i;

/** A header row says when and what, in short cells most of which are known words. */
export const isHeaderRow = (
  cells: readonly string[],
  columns: Columns,
  hasDay = false,
): boolean => {
  if (OPENS_SCHOOL_YEAR.test(cells[columns.fields.indexOf('date')] ?? '')) return false;
  const filled = cells.flatMap((cell, column) => (isBlank(cell) ? [] : [column]));
  const known = filled.filter(
    (column) => columns.fields[column] !== undefined || LENDS.test(cells[column] ?? ''),
  );
  return (
    saysWhen(columns, hasDay) &&
    columns.fields.includes('event') &&
    filled.every((column) => isHeading(cells[column] ?? '')) &&
    known.length * 2 >= filled.length
  );
};
