/** The pairs that a file brings: accounts of one event, and rows that look like an earlier one changed since. */
import { editsOf } from './edited-rows.ts';
import type { EventRow } from './event-traits.ts';
import { type SuggestedPair, suggestPairs } from './same-event.ts';

/** `new`: the file adds it; `again`: it stands in the file and was here; `here`: it does not stand in the file. */
export type ComparedRow = EventRow & { readonly is: 'new' | 'again' | 'here' };

/** Only pairs with a new row in them; what is an edit is no second account. */
export const pairsOfFile = (rows: readonly ComparedRow[]): readonly SuggestedPair[] => {
  const added = rows.filter((row) => row.is === 'new');
  const ids = new Set(added.map(({ id }) => id));
  const edits = editsOf(
    added,
    rows.filter((row) => row.is === 'here'),
  );
  const edited = new Set(edits.flatMap(({ a, b }) => [`${a}/${b}`, `${b}/${a}`]));
  const pairs = suggestPairs(rows).filter(
    ({ a, b }) => (ids.has(a) || ids.has(b)) && !edited.has(`${a}/${b}`),
  );
  return [...edits, ...pairs];
};
