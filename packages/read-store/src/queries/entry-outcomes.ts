/** Asking which entries' outcomes the network is owed. */
import type { EntryOutcomeRow } from '@throughline/projections/entry-outcomes';
import type { Views } from '../open-views.ts';
import { AT_CUT, NOW } from '../versioned.ts';

/** Of one child; not said of an entry that was taken back. The words are the chronology's to show. */
export const outcomesOwed = (views: Views, childId: string): readonly EntryOutcomeRow[] =>
  views.ask(({ bodies }) =>
    bodies<EntryOutcomeRow>(
      `SELECT body FROM entryOutcome WHERE childId = :childId AND isOwed = 1 AND ${AT_CUT} ORDER BY key`,
      { childId, cut: NOW },
    ),
  );
