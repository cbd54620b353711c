/** What a child's record already holds when a file comes in. */
import type { EventRow } from '@throughline/exchange/same-event';
import type { ChronologyRow } from '@throughline/projections/chronology/row';
import { involvements } from '@throughline/read-store/queries/children';
import { AT_CUT, NOW } from '@throughline/read-store/versioned';
import type { LocalDate } from '@throughline/time/occurred';
import type { Context } from '../context.ts';

/** Every entry of the child, as rows that may be about the same event as a row of the file. */
export const entriesOf = ({ views }: Context, childId: string): readonly EventRow[] =>
  views.ask((asking) =>
    asking
      .bodies<ChronologyRow>(
        `SELECT body FROM chronology WHERE childId = :childId AND kind = 'entry' AND ${AT_CUT}`,
        { childId, cut: NOW },
      )
      .map(({ rowId, agencyName, agencyId, occurred, text, headline, entry }) => ({
        id: rowId,
        agency: agencyName ?? agencyId ?? '',
        occurred,
        text: entry?.recorded.text ?? text ?? headline,
        who: entry?.recorded.writtenBy?.name,
        kind: entry?.recorded.category,
        action: entry?.recorded.actionTaken,
        comment: entry?.recorded.comment,
      })),
  );

/** The first day on which any agency was involved; a row dated long before it is looked at twice. */
export const involvedFrom = ({ views }: Context, childId: string): LocalDate | undefined =>
  involvements(views, childId)
    .flatMap(({ from }) => from.start ?? [])
    .toSorted()[0];
