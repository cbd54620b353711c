/** The header of a chronology, where a row of a grid is one: by its words, checked against what stands under it. */
import { contentsOf } from '../columns/column-contents.ts';
import {
  type Columns,
  isHeaderRow,
  isMisled,
  type Mapping,
  mapColumns,
  mayBeHead,
  mayBeHeader,
} from '../columns/columns.ts';
import { guesses } from '../columns/header-guesses.ts';
import { type Cell, type Grid, type GridRow, isBlank } from '../opening/grid.ts';
import { daySaid } from './heading-period.ts';
import { goesOnWithHeader, isGroupRow, joinedHeads } from './two-row-header.ts';

/** The texts of a row; a header merged across stands over each column it covers. */
export const textsOf = (row: GridRow): readonly string[] => row.cells.map(({ text }) => text);

const padded = (texts: readonly string[], columns: number): readonly string[] => [
  ...texts,
  ...Array.from({ length: Math.max(0, columns - texts.length) }, () => ''),
];

/** A header found in a row: how many rows it takes, its columns, and the groups that stand over it. */
export type FoundHeader = {
  readonly columns: Columns;
  readonly rows: number;
  readonly groups: readonly string[] | undefined;
  /** The day over a table that has times and no dates, as written. */
  readonly day?: string;
};

type AroundHeader = {
  readonly texts: readonly string[];
  readonly mapping: Mapping | undefined;
  readonly hasDay: boolean;
};

/** By its words alone, else by its words and what stands under them, where at least half of them are known. */
const knownHeader = (
  grid: Grid,
  at: number,
  { texts, mapping, hasDay }: AroundHeader,
): Columns | undefined => {
  const byWords = mapColumns(texts, mapping);
  if (isHeaderRow(texts, byWords, hasDay)) return byWords;
  const filled = texts.filter((text) => !isBlank(text));
  if (filled.filter((text) => guesses(text).length > 0).length * 2 < filled.length)
    return undefined;
  const below = contentsOf(grid.rows.slice(at + 1, at + 1 + fewRows), texts.length);
  const columns = mapColumns(texts, mapping, below);
  return isHeaderRow(texts, columns, hasDay) ? columns : undefined;
};

const fewRows = 10; // under a row that may be a header

const knownIn = ({ fields }: Columns): number =>
  fields.filter((field) => field !== undefined).length;

/** A row of groups whose words would do for a header, over the header itself: "When did it happen" over "From" and "To". */
const standsOverHeader = (
  texts: readonly string[],
  known: Columns,
  below: readonly string[],
): boolean => {
  if (!isGroupRow(texts)) return false;
  const own = mapColumns(below);
  return isHeaderRow(below, own) && knownIn(own) >= knownIn(known);
};

/** A day alone in its row, right under the heads or over them. */
const dayAcross = (row: GridRow | undefined): string | undefined => {
  const own = row?.cells.filter(({ text, merged }) => !merged && !isBlank(text)) ?? [];
  return own.length === 1 ? daySaid(own[0]?.text) : undefined;
};

const contentsWithin = 100; // rows under the header

type Around = { readonly columnCount: number; readonly mapping: Mapping | undefined };

const isShort = ({ text }: Cell): boolean => mayBeHead(text);

const headerFrom = (
  grid: Grid,
  at: number,
  { columnCount, mapping }: Around,
): FoundHeader | undefined => {
  const textsAt = (index: number): readonly string[] =>
    padded(
      textsOf(grid.rows[index] ?? { locator: { line: 0, record: 0 }, cells: [] }),
      columnCount,
    );
  const texts = textsAt(at);
  const day = daySaid(grid.lead) ?? dayAcross(grid.rows[at + 1]) ?? dayAcross(grid.rows[at - 1]);
  const hasDay = day !== undefined;
  const known = knownHeader(grid, at, { texts, mapping, hasDay });
  if (!known || standsOverHeader(texts, known, textsAt(at + 1))) return undefined;
  const date = known.fields.indexOf('date');
  const goesOn = goesOnWithHeader(texts, textsAt(at + 1), date);
  const above = at > 0 ? textsAt(at - 1) : [];
  const groups = isGroupRow(above) ? above : undefined;
  const named = groups ? joinedHeads(groups, texts, date) : texts; // a column may be named in the row of groups only
  const heads = goesOn ? joinedHeads(named, textsAt(at + 1), date) : named;
  const rows = goesOn ? 2 : 1;
  const isOurs = known.fields.includes('entry'); // heads that we wrote mean what they say, whatever stands below
  const contents = isOurs
    ? undefined
    : contentsOf(grid.rows.slice(at + rows, at + rows + contentsWithin), columnCount);
  const columns = mapColumns(heads, mapping, contents);
  const isFitting = isHeaderRow(heads, columns, hasDay);
  if (!mapping && !isFitting && contents && isMisled(known, contents)) return undefined;
  const found = isFitting ? columns : known;
  const isLent = day !== undefined && !found.fields.includes('date');
  return { columns: found, rows, groups, ...(isLent && { day }) };
};

/** The header that begins in this row; nearly every row is none at a glance. */
export const headerAt = (grid: Grid, at: number, around: Around): FoundHeader | undefined => {
  const row = grid.rows[at];
  return row?.cells.every(isShort) && mayBeHeader(textsOf(row))
    ? headerFrom(grid, at, around)
    : undefined;
};
