/** Asking how often something was not there when it was needed. */
import type { ConstraintRow } from '@throughline/projections/constraints';
import type { Views } from '../open-views.ts';
import { AT_CUT, NOW } from '../versioned.ts';

/** What was met from one moment up to another. */
export const constraintsBetween = (
  views: Views,
  { from, to }: { readonly from: string; readonly to: string },
): readonly ConstraintRow[] =>
  views.ask(({ bodies }) =>
    bodies<ConstraintRow>(
      `SELECT body FROM constraintMet WHERE at >= :from AND at < :to AND ${AT_CUT} ORDER BY at, key`,
      { from, to, cut: NOW },
    ),
  );
