/** Asking which agencies are taken to have known one line of a chronology, and on what evidence. */
import type { ChronologyRow } from '@throughline/projections/chronology/row';
import { type Evidence, ownEvidence } from '@throughline/projections/known/evidence';
import type { Views } from '../open-views.ts';
import { AT_CUT, NOW } from '../versioned.ts';
import type { KnownTo } from './last-known.ts';
import { type LineOf, lineAt } from './line.ts';

const NEVER = '\u{10ffff}'; // sorts after every moment

const orderOf = ({ knownBy = NEVER, eventId, agencyId }: Evidence): string =>
  `${knownBy} ${eventId} ${agencyId}`;

/** Whether the agency that is asked about, if one is, knew it by the moment. */
const isAsked = ({ agencyId, knownBy = NEVER }: Evidence, knownTo: KnownTo | undefined): boolean =>
  knownTo === undefined || (agencyId === knownTo.agencyId && knownBy <= knownTo.by);

/**
 * What the line itself shows of how agencies knew it, and what is kept of that beside it; of one agency by a moment, where
 * that is asked. First known first; what has no date last.
 */
export const withOwn = (
  row: ChronologyRow | undefined,
  kept: readonly Evidence[],
  knownTo?: KnownTo,
): readonly Evidence[] => {
  const own = row && ownEvidence(row);
  const all = own !== undefined && isAsked(own, knownTo) ? [own, ...kept] : kept;
  return all.toSorted((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));
};

/** Every piece of evidence that some agency knew the line. */
export const evidenceOf = (views: Views, line: LineOf): readonly Evidence[] =>
  views.ask((asking) =>
    withOwn(
      lineAt(asking, line),
      asking.bodies<Evidence>(
        `SELECT body FROM known WHERE childId = :childId AND line = :rowId AND ${AT_CUT}`,
        { ...line, cut: NOW },
      ),
    ),
  );
