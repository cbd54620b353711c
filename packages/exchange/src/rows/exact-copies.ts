/** Rows of one file that say exactly the same: the second is `…#2` and flagged. */
import type { ReadRow } from './row.ts';

const DIGITS = 8; // hexadecimal: as many as 32 bits hold

/** A number that keys with the same beginning have in common, and other keys seldom. */
const beginningOf = ({ rowKey }: ReadRow): number => {
  let number = 0;
  for (let at = 0; at < DIGITS; at += 1) number = (number * 31 + rowKey.charCodeAt(at)) | 0;
  return number;
};

/** Numbers that are there more than once, in ascending order. */
const repeated = (sorted: Int32Array): ReadonlySet<number> =>
  new Set(sorted.filter((one, at) => one === sorted[at - 1]));

/** Looks among the beginnings of the keys first: to remember every key of a large file takes longer than to make it. */
export const withCopiesTold = (rows: readonly ReadRow[]): readonly ReadRow[] => {
  const beginnings = new Int32Array(rows.length);
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
