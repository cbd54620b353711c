/** What reviews ask of an agency, for its own people: its chronology, or answers to queries about it. */
import { mayAsk } from '@throughline/access/permissions';
import type { RowQuery } from '@throughline/domain/learning-review/events';
import { type Return, returnOf } from '@throughline/domain/learning-review/state';
import type { ReviewRow } from '@throughline/projections/learning-reviews';
import { learningReviews } from '@throughline/read-store/queries/learning-reviews';
import { type Context, viewerOf } from '../context.ts';

export type ReviewAsk = {
  readonly found: ReviewRow;
  readonly asked: Return;
  /** Children of its scope whose records the viewer may open. */
  readonly childIds: readonly string[];
  /** What may tell of any child in scope, for whoever may open all of them. */
  readonly instructions: string | undefined;
  readonly queries: readonly string[];
  readonly rows: readonly RowQuery[];
  readonly withheldCount: number;
};

const askOf =
  ({ authoriser }: Context, agencyId: string) =>
  (found: ReviewRow): readonly ReviewAsk[] => {
    const asked = returnOf(found.review, agencyId);
    const childIds = found.childIds.filter(authoriser.mayOpen);
    if (asked === undefined || asked.status === 'received' || childIds.length === 0) return [];
    const opensAll = childIds.length === found.childIds.length;
    const queries = opensAll ? asked.queries : [];
    const rows = asked.rows.filter(({ childId }) => childIds.includes(childId));
    const all = asked.queries.length + asked.rows.length;
    return [
      {
        ...{ found, asked, childIds, queries, rows },
        instructions: opensAll ? asked.instructions : undefined,
        withheldCount: all - queries.length - rows.length,
      },
    ];
  };

/** For whoever brings in files for an agency; a reviewer's own list says what their reviews wait for. */
export const asksOfMyAgency = (context: Context): readonly ReviewAsk[] => {
  const { role, agencyId } = viewerOf(context);
  if (agencyId === undefined || !mayAsk(role, 'import') || mayAsk(role, 'review')) return [];
  return learningReviews(context.views).flatMap(askOf(context, agencyId));
};
