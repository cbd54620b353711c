/** Asking which agencies are taken to have known one line of a chronology, and on what evidence. */
import { type ChronologyRow, rowKey } from '@throughline/projections/chronology/row';
import { type Evidence, ownEvidence } from '@throughline/projections/known/evidence';
import { BUCKETED_KEY, bucketOf } from '../layout.ts';
import type { Views } from '../open-views.ts';
import { AT_CUT, NOW } from '../versioned.ts';
import type { KnownTo } from './last-known.ts';

const NEVER = '\u{10ffff}'; // sorts after every moment

/** First known first; what has no date last. */
const sorted = (evidence: readonly Evidence[]): readonly Evidence[] => {
  const order = ({ knownBy = NEVER, eventId, agencyId }: Evidence) =>
    `${knownBy} ${eventId} ${agencyId}`;
  return evidence.toSorted((a, b) => (order(a) < order(b) ? -1 : 1));
};

/** What is kept of how agencies knew a line, and what the line itself shows; of one agency by a moment, where that is asked. */
export const withOwn = (
  row: ChronologyRow,
  kept: readonly Evidence[],
  knownTo?: KnownTo,
): readonly Evidence[] => {
  const own = ownEvidence(row);
  const isAsked =
    knownTo === undefined ||
    (own?.agencyId === knownTo.agencyId && (own.knownBy ?? '') <= knownTo.by);
  return own === undefined || !isAsked ? kept : sorted([own, ...kept]);
};

/** Every piece of evidence that some agency knew the line, first known first; those with no date last. */
export const evidenceOf = (
  views: Views,
  { childId, rowId }: { readonly childId: string; readonly rowId: string },
): readonly Evidence[] =>
  views.ask(({ bodies }) => {
    const key = rowKey(childId, rowId);
    const [row] = bodies<ChronologyRow>(
      `SELECT body FROM chronology WHERE ${BUCKETED_KEY} AND ${AT_CUT}`,
      { bucket: bucketOf(key), key, cut: NOW },
    );
    const kept = bodies<Evidence>(
      `SELECT body FROM known WHERE childId = :childId AND line = :rowId AND ${AT_CUT}
         ORDER BY knownBy IS NULL, knownBy, key`,
      { childId, rowId, cut: NOW },
    );
    return row === undefined ? kept : withOwn(row, kept);
  });
