/** Things in a view, and the places of events, for tests of the store. */
import { table } from '@throughline/projections/table';
import type { Place } from './store.ts';

export type Thing = { readonly id: string; readonly colour?: string; readonly n?: number };
export const things = table<Thing>({
  name: 'thing',
  key: ({ id }) => id,
  fields: ['colour'],
  indexes: [['colour']],
});

/** Where the n-th event stands in the log. */
export const place = (
  n: number,
  knownAt = `2025-01-01T00:00:${String(n).padStart(2, '0')}.000Z`,
): Place => ({
  ...{ id: `e-${n}`, position: BigInt(n * 10), partnership: 'kelderby', knownAt },
});
