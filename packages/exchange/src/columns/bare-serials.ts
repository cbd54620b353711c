/** Days and times that a spreadsheet lost the format of: "45093" among stored days, "0.21875" among stored times. */
import type { Cell, GridRow } from '../opening/grid.ts';

const fewest = 2; // stored days of the column, from which a bare number among them is one
const furthest = 3650; // days from those; a count or a sum lies elsewhere
const A_DAY = 86_400_000; // milliseconds

const dayNumber = (date: string): number => Date.parse(`${date}T00:00:00Z`) / A_DAY;
const dateOf = (day: number): string => new Date(day * A_DAY).toISOString().slice(0, 10);

/** 30 December 1899, or 1 January 1904 in books of old Macs, on the same scale. */
const epoch = (from1904: boolean): number => dayNumber(from1904 ? '1904-01-01' : '1899-12-30');

type Known = { readonly from: number; readonly to: number; readonly count: number };

const knownDays = (rows: readonly GridRow[]): ReadonlyMap<number, Known> => {
  const known = new Map<number, Known>();
  for (const { cells } of rows) {
    cells.forEach(({ stored }, column) => {
      if (stored?.date === undefined) return;
      const day = dayNumber(stored.date);
      const { from = day, to = day, count = 0 } = known.get(column) ?? {};
      known.set(column, { from: Math.min(from, day), to: Math.max(to, day), count: count + 1 });
    });
  }
  return known;
};

const PART_OF_DAY = /^0?\.\d{2,}$/;
const BARE = /^\d{5}$|^0?\.\d{2,}$/;
const MINUTES = 1440; // of a day

const isBare = ({ text, stored }: Cell): boolean => !stored && BARE.test(text);

const timeOf = (part: number): string => {
  const minutes = Math.round(part * MINUTES) % MINUTES;
  const two = (n: number) => String(n).padStart(2, '0');
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
};

/** Columns with stored times enough to know them by. */
const columnsOfTimes = (rows: readonly GridRow[]): ReadonlySet<number> => {
  const counts = new Map<number, number>();
  for (const { cells } of rows) {
    cells.forEach(({ stored }, column) => {
      if (stored?.time !== undefined && stored.date === undefined)
        counts.set(column, (counts.get(column) ?? 0) + 1);
    });
  }
  return new Set([...counts].flatMap(([column, count]) => (count >= fewest ? [column] : [])));
};

/** The rows with such numbers as the days they stand for, the number kept as what was written; and how many there were. */
export const withBareSerials = (
  rows: readonly GridRow[],
  from1904: boolean,
): { readonly rows: readonly GridRow[]; readonly found: number } => {
  const known = knownDays(rows);
  const clocks = columnsOfTimes(rows);
  if (known.size === 0 && clocks.size === 0) return { rows, found: 0 };
  let found = 0;
  const asTime = (cell: Cell): Cell => {
    found += 1;
    return { ...cell, stored: { time: timeOf(Number(cell.text)) } };
  };
  const asStored = (cell: Cell, column: number): Cell => {
    if (clocks.has(column) && !cell.stored && PART_OF_DAY.test(cell.text)) return asTime(cell);
    const days = known.get(column);
    if (!days || days.count < fewest || cell.stored || !/^\d{5}$/.test(cell.text)) return cell;
    const day = Number(cell.text) + epoch(from1904);
    if (day < days.from - furthest || day > days.to + furthest) return cell;
    found += 1;
    return { ...cell, stored: { date: dateOf(day) } };
  };
  const read = rows.map((row) =>
    row.cells.some(isBare) ? { ...row, cells: row.cells.map(asStored) } : row,
  );
  return { rows: found > 0 ? read : rows, found };
};
