/** What a reviewer's reviews wait for: returns that are late or went back, files and rows that need somebody. */
import { returnClock } from '@throughline/domain/learning-review/clocks';
import type { Return } from '@throughline/domain/learning-review/state';
import type { ImportRow } from '@throughline/projections/imports';
import type { ReviewRow } from '@throughline/projections/learning-reviews';
import { importsOfChild, openPairs, rejectedRows } from '@throughline/read-store/queries/records';
import { clockStatus, deadlineInWords } from '@throughline/time/deadline';
import type { Context } from '../context.ts';

export type ReviewTask = {
  readonly found: ReviewRow;
  readonly kind:
    | 'not-asked'
    | 'late'
    | 'returned-with-queries'
    | 'file-not-added'
    | 'rows-need-you'
    | 'pairs-to-settle';
  readonly agencyId?: string | undefined;
  readonly importId?: string | undefined;
  readonly childId?: string | undefined;
  /** How many rows, pairs or agencies; 1 where it is one thing. */
  readonly count: number;
  readonly fileName?: string | undefined;
  readonly dueInWords?: string | undefined;
};

const ofReturn =
  ({ clock }: Context, found: ReviewRow) =>
  (one: Return): readonly ReviewTask[] => {
    const due = returnClock(one);
    const isLate = due !== undefined && clockStatus(due, clock.now()) === 'late';
    const kind = isLate ? 'late' : 'returned-with-queries';
    if (!isLate && one.status !== 'returned with queries') return [];
    return [
      {
        ...{ found, kind, count: 1 },
        agencyId: one.agencyId,
        dueInWords: due && deadlineInWords(due),
      },
    ];
  };

const notAsked = (found: ReviewRow): readonly ReviewTask[] => {
  const { agencyIds, returns } = found.review;
  const count = agencyIds.filter((id) => returns.every(({ agencyId }) => agencyId !== id)).length;
  return count === 0 ? [] : [{ found, kind: 'not-asked', count }];
};

const ofFile =
  ({ views }: Context, found: ReviewRow) =>
  ({ importId, agencyId, fileName, status }: ImportRow): readonly ReviewTask[] => {
    if (status === 'withdrawn') return [];
    const about = { found, importId, agencyId, fileName };
    const count = rejectedRows(views, importId).filter(
      ({ mustBeShown, settled }) => mustBeShown && settled === undefined,
    ).length;
    return [
      ...(status === 'received' ? [{ ...about, kind: 'file-not-added' as const, count: 1 }] : []),
      ...(count === 0 ? [] : [{ ...about, kind: 'rows-need-you' as const, count }]),
    ];
  };

const ofChild =
  (context: Context, found: ReviewRow) =>
  (childId: string): readonly ReviewTask[] => {
    const count = openPairs(context.views, childId).length;
    const pairs = count === 0 ? [] : [{ found, kind: 'pairs-to-settle' as const, childId, count }];
    return [...importsOfChild(context.views, childId).flatMap(ofFile(context, found)), ...pairs];
  };

/** In the order of the reviews; within one, what is late first. */
export const awaitingReviewer = (
  context: Context,
  reviews: readonly ReviewRow[],
): readonly ReviewTask[] =>
  reviews.flatMap((found) => [
    ...found.review.returns
      .flatMap(ofReturn(context, found))
      .toSorted((a, b) => Number(b.kind === 'late') - Number(a.kind === 'late')),
    ...found.childIds.flatMap(ofChild(context, found)),
    ...notAsked(found),
  ]);
