/** Asking for disagreements between agencies: one, a child's, an agency's, or all that are open. */
import type { ConcernRow } from '@throughline/projections/concerns';
import type { Step } from '@throughline/projections/steps';
import type { Views } from '../open-views.ts';
import { AT_CUT, NOW } from '../versioned.ts';

export const concern = (
  views: Views,
  concernId: string,
  cut: bigint = NOW,
): ConcernRow | undefined =>
  views.ask(({ bodies }) =>
    bodies<ConcernRow>(`SELECT body FROM concern WHERE key = :concernId AND ${AT_CUT}`, {
      concernId,
      cut,
    }),
  )[0];

/** A child's disagreements, in the order in which they were raised. */
export const concernsOfChild = (
  views: Views,
  childId: string,
  cut: bigint = NOW,
): readonly ConcernRow[] =>
  views.ask(({ bodies }) =>
    bodies<ConcernRow>(
      `SELECT body FROM concern WHERE ${AT_CUT} AND key IN
         (SELECT concernId FROM concernChild WHERE childId = :childId AND ${AT_CUT}) ORDER BY raisedAt, key`,
      { childId, cut },
    ),
  );

/** Every disagreement that was ever raised, oldest first. */
export const everyConcern = (views: Views): readonly ConcernRow[] =>
  views.ask(({ bodies }) =>
    bodies<ConcernRow>(
      `SELECT body FROM concern WHERE ${AT_CUT} AND raisedAt IS NOT NULL ORDER BY raisedAt, key`,
      { cut: NOW },
    ),
  );

/** Disagreements that are open, oldest first; with an agency, only those that it is party to. */
export const openConcerns = (
  views: Views,
  { agencyId }: { readonly agencyId?: string | undefined },
): readonly ConcernRow[] =>
  views.ask(({ bodies }) =>
    bodies<ConcernRow>(
      `SELECT body FROM concern WHERE ${AT_CUT} AND isOpen = 1
         ${
           agencyId === undefined
             ? ''
             : `AND (raisingAgencyId = :agencyId OR receivingAgencyId = :agencyId
           OR EXISTS (SELECT 1 FROM json_each(body, '$.supportingAgencyIds') WHERE value = :agencyId))`
         }
       ORDER BY raisedAt, key`,
      { cut: NOW, agencyId: agencyId ?? null },
    ),
  );

/** What was said and done in a disagreement, in the order in which it happened. */
export const concernSteps = (views: Views, concernId: string, cut: bigint = NOW): readonly Step[] =>
  views.ask(({ bodies }) =>
    bodies<Step>(
      `SELECT body FROM concernStep WHERE caseId = :concernId AND ${AT_CUT} ORDER BY sortKey, key`,
      { concernId, cut },
    ),
  );
