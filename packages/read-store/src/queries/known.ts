/** Asking which agencies are taken to have known one line of a chronology, and on what evidence. */
import type { Evidence } from '@throughline/projections/known/evidence';
import type { Views } from '../open-views.ts';
import { AT_CUT, NOW } from '../versioned.ts';

/** Every piece of evidence that some agency knew the line, first known first; those with no date last. */
export const evidenceOf = (
  views: Views,
  { childId, rowId }: { readonly childId: string; readonly rowId: string },
): readonly Evidence[] =>
  views.ask(({ bodies }) =>
    bodies<Evidence>(
      `SELECT body FROM known WHERE childId = :childId AND line = :rowId AND ${AT_CUT}
         ORDER BY knownBy IS NULL, knownBy, key`,
      { childId, rowId, cut: NOW },
    ),
  );
