/** One line of a child's chronology, whoever may see it: who asks decides that. */
import { type ChronologyRow, rowKey } from '@throughline/projections/chronology/row';
import { BUCKETED_KEY, bucketOf } from '../layout.ts';
import type { Asking } from '../open-views.ts';
import { AT_CUT, NOW } from '../versioned.ts';

export type LineOf = { readonly childId: string; readonly rowId: string };

/** The line as it stands now, or stood at the cut; undefined where there is none. */
export const lineAt = (
  { bodies }: Asking,
  { childId, rowId }: LineOf,
  cut = NOW,
): ChronologyRow | undefined => {
  const key = rowKey(childId, rowId);
  return bodies<ChronologyRow>(`SELECT body FROM chronology WHERE ${BUCKETED_KEY} AND ${AT_CUT}`, {
    bucket: bucketOf(key),
    key,
    cut,
  })[0];
};
