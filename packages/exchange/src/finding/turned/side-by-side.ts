/** Tables that stand side by side on one sheet, with an empty column between them: taken apart, each a grid of its own. */
import { isHeaderRow, mapColumns, mayBeHeader } from '../../columns/columns.ts';
import { columnName } from '../../opening/cell-reference.ts';
import { type Grid, type GridRow, isBlank } from '../../opening/grid.ts';
import { textsOf } from '../find-header.ts';

const firstRows = 20; // in which the heads stand

/** The columns of a table, from the first up to the one after its last. */
type Stretch = readonly [from: number, to: number];

const stretchesOf = (texts: readonly string[]): readonly Stretch[] => {
  const starts = texts.flatMap((text, at) =>
    !isBlank(text) && isBlank(texts[at - 1] ?? '') ? [at] : [],
  );
  return starts.map((from) => {
    const end = texts.findIndex((text, at) => at > from && isBlank(text));
    return [from, end < 0 ? texts.length : end];
  });
};

const isHead = (texts: readonly string[]): boolean => isHeaderRow(texts, mapColumns(texts));

/** The tables whose heads stand in a row, where it holds more than one. */
const tablesIn = (row: GridRow): readonly Stretch[] => {
  const texts = textsOf(row);
  const stretches = mayBeHeader(texts) ? stretchesOf(texts) : [];
  const areTables =
    stretches.length > 1 && stretches.every(([from, to]) => isHead(texts.slice(from, to)));
  return areTables ? stretches : [];
};

const isEmptyBetween = (rows: readonly GridRow[], tables: readonly Stretch[]): boolean =>
  rows.every(({ cells }) =>
    cells.every(
      ({ text }, at) => isBlank(text) || tables.some(([from, to]) => at >= from && at < to),
    ),
  );

const cutTo = (grid: Grid, head: number, [from, to]: Stretch): Grid => {
  const rows = grid.rows.map((row): GridRow => {
    const locator =
      from === 0 || 'record' in row.locator
        ? row.locator
        : { ...row.locator, column: columnName(from) };
    return { ...row, locator, cells: row.cells.slice(from, to) };
  });
  const end = rows.findLastIndex(({ cells }) => cells.some(({ text }) => !isBlank(text))) + 1;
  const over = rows
    .slice(0, head)
    .flatMap(textsOf)
    .filter((text) => !isBlank(text));
  const [lead] = over.length === 1 ? over : [grid.lead];
  return { ...grid, rows: rows.slice(0, end), ...(lead !== undefined && { lead }) };
};

/** The tables of a grid; the grid itself where it is one. */
export const sideBySide = (grid: Grid): readonly Grid[] => {
  const head = grid.rows.slice(0, firstRows).findIndex((row) => tablesIn(row).length > 0);
  const row = grid.rows[head];
  const tables = row ? tablesIn(row) : [];
  return tables.length > 0 && isEmptyBetween(grid.rows.slice(head), tables)
    ? tables.map((table) => cutTo(grid, head, table))
    : [grid];
};
