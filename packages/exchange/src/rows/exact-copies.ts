/** Rows of one file that say exactly the same: the second is `…#2` and flagged. */
import type { ReadRow } from './row.ts';

const DIGITS = 8; // hexadecimal: as many as fit into 32 bits
const beginningOf = ({ rowKey }: ReadRow): number => Number.parseInt(rowKey.slice(0, DIGITS), 16);

/** Numbers that are there more than once, in ascending order. */
const repeated = (sorted: Uint32Array): ReadonlySet<number> =>
  new Set(sorted.filter((one, at) => one === sorted[at - 1]));

/** Looks among the beginnings of the keys first: to remember every key of a large file takes longer than to make it. */
export const withCopiesTold = (rows: readonly ReadRow[]): readonly ReadRow[] => {
  const beginnings = new Uint32Array(rows.length);
  rows.forEach((row, at) => {
    beginnings[at] = beginningOf(row);
  });
  const suspected = repeated(beginnings.sort());
  if (suspected.size === 0) return rows;
  const times = new Map<string, number>();
  return rows.map((row) => {
    if (!suspected.has(beginningOf(row))) return row;
    const { rowKey, flags } = row;
    const time = (times.get(rowKey) ?? 0) + 1;
    times.set(rowKey, time);
    return time === 1
      ? row
      : { ...row, rowKey: `${rowKey}#${time}`, flags: [...flags, 'exact_copy'] };
  });
};
