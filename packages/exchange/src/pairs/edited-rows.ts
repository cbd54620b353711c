/**
 * Rows that look like an earlier row of the same agency, changed since: the words touched up on the same
 * day, or the same words under another date. Suggested, never taken for granted.
 */

import { plain } from '../opening/grid.ts';
import type { EventRow } from './event-traits.ts';
import type { SuggestedPair } from './same-event.ts';

const near = 0.6; // of the words of both rows, that stand in both
const grown = 0.9; // of the shorter row's words, that stand in the longer one
const leastWords = 4; // a shorter row says too little to be known again by its words
const leastText = 40; // characters; the same shorter words under two dates are two events as a rule

type Worded = { readonly row: EventRow; readonly key: string; readonly words: ReadonlySet<string> };

const worded = (row: EventRow): Worded => {
  const words = plain(row.text).match(/[\p{L}\p{N}]+/gu) ?? [];
  return { row, key: words.join(' '), words: new Set(words) };
};

const grouped = (rows: readonly Worded[], by: (of: Worded) => string | undefined) =>
  Map.groupBy(
    rows.filter((row) => by(row) !== undefined),
    by,
  );

const dayOf = ({ row: { agency, occurred } }: Worded): string | undefined =>
  occurred.start === undefined ? undefined : `${agency}\u001f${occurred.start}`;
const sayingOf = ({ row: { agency }, key }: Worded): string | undefined =>
  key.length < leastText ? undefined : `${agency}\u001f${key}`;

/** How much of the two rows is the same: 0 nothing, 1 all. */
const share = (a: Worded, b: Worded): number => {
  const shorter = Math.min(a.words.size, b.words.size);
  if (shorter < leastWords) return 0;
  const both = a.words.intersection(b.words).size;
  const ofAll = both / a.words.union(b.words).size;
  return both / shorter >= grown ? Math.max(ofAll, near) : ofAll;
};

const pair = (later: Worded, earlier: Worded, strength: number, reason: string): SuggestedPair => ({
  a: earlier.row.id,
  b: later.row.id,
  strength: Math.round(Math.min(strength, 0.99) * 100) / 100, // never as sure as the very same row
  certain: false,
  reasons: [reason],
});

/**
 * For each new row, the earlier row of its agency that it most looks like. `earlier` are rows that are not
 * in the file that came in: a row which still stands in it beside the new one was not changed into it.
 */
export const editsOf = (
  added: readonly EventRow[],
  earlier: readonly EventRow[],
): readonly SuggestedPair[] => {
  const before = earlier.map(worded);
  const byDay = grouped(before, dayOf);
  const bySaying = grouped(before, sayingOf);
  return added.map(worded).flatMap((later) => {
    const [closest] = (byDay.get(dayOf(later)) ?? [])
      .map((row) => ({ row, strength: share(later, row) }))
      .toSorted((x, y) => y.strength - x.strength);
    if (closest !== undefined && closest.strength >= near)
      return [
        pair(
          later,
          closest.row,
          closest.strength,
          'an earlier row of this agency for the same day, with its words changed',
        ),
      ];
    const moved = bySaying.get(sayingOf(later))?.find(({ row }) => row.id !== later.row.id);
    return moved === undefined
      ? []
      : [
          pair(
            later,
            moved,
            near,
            'the words of an earlier row of this agency, under another date',
          ),
        ];
  });
};
