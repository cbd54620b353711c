/** Asking for learning reviews: the reviews, what was marked, and the chronology of every agency in scope. */
import type { ChronologyRow } from '@throughline/projections/chronology/row';
import type { Evidence } from '@throughline/projections/known/evidence';
import type { AnnotationRow, ReviewRow } from '@throughline/projections/learning-reviews';
import type { Asking, Views } from '../open-views.ts';
import { AT_CUT, NOW } from '../versioned.ts';
import type { Restricted } from './audience.ts';
import { withOwn } from './known.ts';
import { type KnownTo, lastKnown } from './last-known.ts';
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
  /** What the shared record held there (`views.cutAt`); absent: what it holds now. */
  readonly cut?: bigint | undefined;
  /** Only what this agency knew by that moment: each line as it last knew it, with the evidence. */
  readonly knownTo?: KnownTo | undefined;
  readonly maySee: (restricted: Restricted) => boolean;
};

export type Merged = {
  /** Lines within the period, in the order in which things happened; each once, whoever else it is about. */
  readonly dated: readonly ChronologyRow[];
  /** Lines of which no date is known: nobody can say that they lie outside the period. */
  readonly undated: readonly ChronologyRow[];
  /** Why the agency that was asked about is taken to have known a line, earliest first. */
  readonly evidenceOf: (row: ChronologyRow) => readonly Evidence[];
  /** Whether a line reads otherwise than when that agency last knew it. */
  readonly isChangedSince: (row: ChronologyRow) => boolean;
  /** Lines of these children that lie outside the period. */
  readonly outsideCount: number;
  /** Lines that the viewer may not see. */
  readonly withheldCount: number;
  /** Lines of today's record, in the period or undated, that the question about the past leaves out. */
  readonly laterCount: number;
};

const startsOn = ({ occurred }: ChronologyRow): string | undefined => occurred.start;
const endsOn = ({ occurred }: ChronologyRow): string | undefined => occurred.end ?? occurred.start;
const isDated = (row: ChronologyRow): boolean =>
  startsOn(row) !== undefined || endsOn(row) !== undefined;

const isWithin =
  ({ from, to }: MergedQuestion) =>
  (row: ChronologyRow): boolean =>
    (from === undefined || (endsOn(row) ?? '') >= from) &&
    (to === undefined || (startsOn(row) ?? '') <= to);

const OF_CHILDREN = 'childId IN (SELECT value FROM json_each(:childIds))';

/** Every line at a cut, each once, in the order in which things happened. */
const linesAt = (
  asking: Asking,
  childIds: readonly string[],
  hidden: readonly string[],
  cut: bigint,
): readonly ChronologyRow[] => {
  const rows = asking.bodies<ChronologyRow>(
    `SELECT body FROM chronology WHERE ${OF_CHILDREN}
       AND NOT EXISTS (SELECT 1 FROM json_each(:hidden) WHERE value = line)
       AND ${AT_CUT} ORDER BY sortKey, line, childId`,
    { cut, childIds: JSON.stringify(childIds), hidden: JSON.stringify(hidden) },
  );
  return [...new Map(rows.toReversed().map((row) => [row.rowId, row])).values()].reverse();
};

/** What is kept of how the agency knew, by line. */
const evidenceIn = (
  asking: Asking,
  { childIds, knownTo, cut = NOW }: MergedQuestion & { readonly knownTo: KnownTo },
): ReadonlyMap<string, readonly Evidence[]> => {
  const found = asking.bodies<Evidence>(
    `SELECT body FROM known WHERE ${OF_CHILDREN} AND agencyId = :agencyId AND knownBy <= :by
       AND ${AT_CUT}`,
    { ...knownTo, cut, childIds: JSON.stringify(childIds) },
  );
  return Map.groupBy(found, ({ rowId }) => rowId);
};

type Known = Pick<Merged, 'evidenceOf' | 'isChangedSince'> & {
  readonly lines: readonly ChronologyRow[];
};

/** Lines as they stand; or those that an agency knew, each as it last knew it. */
const known = (asking: Asking, here: readonly ChronologyRow[], question: MergedQuestion): Known => {
  const { knownTo, cut } = question;
  if (knownTo === undefined)
    return { lines: here, evidenceOf: () => [], isChangedSince: () => false };
  const evidence = evidenceIn(asking, { ...question, knownTo });
  const shownBy = (row: ChronologyRow) => withOwn(row, evidence.get(row.rowId) ?? [], knownTo);
  const last = here
    .filter((row) => shownBy(row).length > 0)
    .map((row) => lastKnown(asking, row, { knownTo, cut }));
  const changed = new Set(last.flatMap((one) => (one.isChangedSince ? one.row.rowId : [])));
  return {
    lines: last.map(({ row }) => row).toSorted((a, b) => (a.sortKey < b.sortKey ? -1 : 1)),
    evidenceOf: shownBy,
    isChangedSince: ({ rowId }) => changed.has(rowId),
  };
};

/** The chronologies of several children as one, within a period, now or as it was. */
export const mergedChronology = (views: Views, question: MergedQuestion): Merged =>
  views.ask((asking) => {
    const { childIds, maySee, cut } = question;
    const hidden = childIds.map((childId) => withheldFrom(asking, { childId, maySee, cut }));
    const hiddenIds = hidden.flatMap(({ rowIds }) => rowIds);
    const here = linesAt(asking, childIds, hiddenIds, cut ?? NOW);
    const { lines, evidenceOf, isChangedSince } = known(asking, here, question);
    const fits = (row: ChronologyRow) => !isDated(row) || isWithin(question)(row);
    const shown = lines.filter(fits);
    const today = cut === undefined ? here : linesAt(asking, childIds, hiddenIds, NOW);
    const ids = new Set(shown.map(({ rowId }) => rowId));
    return {
      dated: shown.filter(isDated),
      undated: shown.filter((row) => !isDated(row)),
      ...{ evidenceOf, isChangedSince },
      outsideCount: lines.length - shown.length,
      withheldCount: hidden.reduce((sum, { count }) => sum + count, 0),
      laterCount: today.filter(fits).filter(({ rowId }) => !ids.has(rowId)).length,
    };
  });
