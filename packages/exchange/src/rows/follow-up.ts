/** Rows that only say what was done about the entry above them, and when, as software for concerns exports them: "Action date", "Action taken". */
import { headerKey } from '../columns/header-guesses.ts';
import type { Layout } from '../columns/layout.ts';
import { emptyCell, type GridRow, isBlank } from '../opening/grid.ts';
import { readRow } from './read-row.ts';
import { isRead } from './row.ts';
import { cellsByHeader, keyOf } from './row-content.ts';

const OF_ACTION =
  /^(?:actions?|outcome|response|follow up)(?: taken)? (date|time)$|^(date|time) of (?:action|outcome|response|follow up)$/;

/** Asked of each row in turn, from the top: the row as an entry of its own, where it is one of these. */
type FollowUps = (row: GridRow) => GridRow | undefined;

const none: FollowUps = () => undefined; // of nearly every file

const followUps = ({ headers, fields, columnsOf }: Layout): FollowUps => {
  const ownColumn = (which: string) =>
    headers.findIndex((header, at) => {
      const [, before, after] = OF_ACTION.exec(headerKey(header)) ?? [];
      return fields[at] === undefined && (before ?? after) === which;
    });
  const date = ownColumn('date');
  const time = ownColumn('time');
  const [action] = columnsOf.action ?? [];
  if (date < 0 || action === undefined) return none;
  const ofEntry = new Set([...(columnsOf.date ?? []), ...(columnsOf.event ?? [])]);
  const carried = new Set([...(columnsOf.child ?? []), ...(columnsOf.reference ?? [])]);
  const lent = new Map<number | undefined, number>([
    [columnsOf.date?.[0], date],
    [columnsOf.time?.[0], time],
  ]);
  let above: GridRow | undefined;
  const says = ({ cells }: GridRow, at: number) => !isBlank(cells[at]?.text ?? '');
  return (row) => {
    const isOne = says(row, date) && says(row, action) && ![...ofEntry].some((at) => says(row, at));
    if (!isOne) {
      above = row;
      return undefined;
    }
    const cells = headers.map((_, at) => {
      const from = lent.get(at);
      if (from !== undefined) return row.cells[from] ?? emptyCell;
      return (carried.has(at) && !says(row, at) ? above : row)?.cells[at] ?? emptyCell;
    });
    return { ...row, cells };
  };
};

/** Reads each row in turn, and those as entries of their own; their cells stay as they were sent. */
export const withFollowUps = (columns: Layout): typeof readRow => {
  const followUpIn = followUps(columns);
  return (row, layout, context) => {
    const followUp = followUpIn(row);
    if (followUp === undefined) return readRow(row, layout, context);
    const read = readRow(followUp, layout, context);
    const cells = cellsByHeader(row, layout);
    return isRead(read) ? { ...read, rowKey: keyOf(row, layout), cells } : { ...read, cells };
  };
};
