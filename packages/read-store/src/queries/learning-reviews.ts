/** Asking for learning reviews: the reviews, what was marked, and the chronology of every agency in scope. */
import type { ChronologyRow } from '@throughline/projections/chronology/row';
import type { AnnotationRow, ReviewRow } from '@throughline/projections/learning-reviews';
import type { Views } from '../open-views.ts';
import { AT_CUT, NOW } from '../versioned.ts';
import type { Restricted } from './audience.ts';
import { withheldFrom } from './withheld.ts';

/** Reviews, the latest first. */
export const learningReviews = (views: Views): readonly ReviewRow[] =>
  views.ask(({ bodies }) =>
    bodies<ReviewRow>(
      `SELECT body FROM learningReview WHERE ${AT_CUT} ORDER BY openedAt DESC, key LIMIT 1000`,
      { cut: NOW },
    ),
  );

export const learningReviewOf = (views: Views, reviewId: string): ReviewRow | undefined =>
  views.ask(({ bodies }) =>
    bodies<ReviewRow>(`SELECT body FROM learningReview WHERE key = :reviewId AND ${AT_CUT}`, {
      reviewId,
      cut: NOW,
    }),
  )[0];

/** What reviewers marked, in the order in which they did. */
export const annotationsOf = (views: Views, reviewId: string): readonly AnnotationRow[] =>
  views.ask(({ bodies }) =>
    bodies<AnnotationRow>(
      `SELECT body FROM reviewAnnotation WHERE reviewId = :reviewId AND ${AT_CUT}
         ORDER BY recordedAt, key`,
      { reviewId, cut: NOW },
    ),
  );

export type MergedQuestion = {
  readonly childIds: readonly string[];
  /** Days of the London calendar; whatever may have happened within them is found. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly maySee: (restricted: Restricted) => boolean;
};

export type Merged = {
  /** Lines within the period, in the order in which things happened; each once, whoever else it is about. */
  readonly dated: readonly ChronologyRow[];
  /** Lines of which no date is known: nobody can say that they lie outside the period. */
  readonly undated: readonly ChronologyRow[];
  /** Lines of these children that lie outside the period. */
  readonly outsideCount: number;
  /** Lines that the viewer may not see. */
  readonly withheldCount: number;
};

const startsOn = ({ occurred }: ChronologyRow): string | undefined => occurred.start;
const endsOn = ({ occurred }: ChronologyRow): string | undefined => occurred.end ?? occurred.start;

const isWithin =
  ({ from, to }: MergedQuestion) =>
  (row: ChronologyRow): boolean =>
    (from === undefined || (endsOn(row) ?? '') >= from) &&
    (to === undefined || (startsOn(row) ?? '') <= to);

/** The chronologies of several children as one, within a period. */
export const mergedChronology = (views: Views, question: MergedQuestion): Merged =>
  views.ask((asking) => {
    const { childIds, maySee } = question;
    const hidden = childIds.map((childId) => withheldFrom(asking, { childId, maySee }));
    const rows = asking.bodies<ChronologyRow>(
      `SELECT body FROM chronology WHERE childId IN (SELECT value FROM json_each(:childIds))
         AND NOT EXISTS (SELECT 1 FROM json_each(:hidden) WHERE value = line)
         AND ${AT_CUT} ORDER BY sortKey, line, childId`,
      {
        cut: NOW,
        childIds: JSON.stringify(childIds),
        hidden: JSON.stringify(hidden.flatMap(({ rowIds }) => rowIds)),
      },
    );
    const once = [...new Map(rows.toReversed().map((row) => [row.rowId, row])).values()].reverse();
    const dated = once.filter((row) => startsOn(row) !== undefined || endsOn(row) !== undefined);
    const inPeriod = dated.filter(isWithin(question));
    return {
      dated: inPeriod,
      undated: once.filter((row) => startsOn(row) === undefined && endsOn(row) === undefined),
      outsideCount: dated.length - inPeriod.length,
      withheldCount: hidden.reduce((sum, { count }) => sum + count, 0),
    };
  });
