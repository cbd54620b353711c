/** The chronology of every agency in a review's scope: lines with ages, intervals and marks, and the gaps between them. */
import type { ChronologyRow } from '@throughline/projections/chronology/row';
import type { Evidence } from '@throughline/projections/known/evidence';
import type { AnnotationRow, ReviewRow } from '@throughline/projections/learning-reviews';
import { child } from '@throughline/read-store/queries/children';
import type { KnownTo } from '@throughline/read-store/queries/last-known';
import {
  annotationsOf,
  type Merged,
  mergedChronology,
} from '@throughline/read-store/queries/learning-reviews';
import { recordsOfChild } from '@throughline/read-store/queries/merged';
import type { LocalDate } from '@throughline/time/occurred';
import { ageInWords } from '@throughline/time/occurred-at';
import type { Context } from '../context.ts';
import { contactIn, gapsInScope, type ReviewGap } from './gaps-in-scope.ts';
import { type Place, placesOf, withIntervals } from './places.ts';

export type ReviewLine = {
  readonly row: ChronologyRow;
  readonly evidence: readonly Evidence[];
  /** Whether it reads otherwise now than when the agency that was asked about last knew it. */
  readonly isChangedSince: boolean;
  /** Where the record was cut that the line is read in; absent: now. */
  readonly cut?: bigint | undefined;
  readonly age?: string | undefined;
  /** Days since the place before it ended, where both are known to the day. */
  readonly daysSince?: number | undefined;
  /** The first of several accounts of one event, this one included; absent where it stands alone. */
  readonly standsWith?: string | undefined;
  readonly annotations: readonly AnnotationRow[];
  /** Names of the selections that it was chosen for. */
  readonly selections: readonly string[];
};

export type Workspace = {
  readonly dated: readonly Place[];
  readonly undated: readonly Place[];
  readonly gaps: readonly ReviewGap[];
  /** Lines in the period, before any filter. */
  readonly wholeCount: number;
  /** Those of them that stand in agencies' own files; the others were recorded here. */
  readonly ofFilesCount: number;
  readonly outsideCount: number;
  readonly withheldCount: number;
  readonly unreadableCount: number;
  /** Lines of today's record that the question about the past leaves out. */
  readonly laterCount: number;
  /** Entries in the period that say that the child was seen or spoken with; and those that say neither. */
  readonly contactCount: number;
  readonly contactNotSaidCount: number;
  readonly themes: readonly string[];
};

export type WorkspaceFilter = {
  /** Only lines that bear such a mark. */
  readonly kinds?: readonly string[] | undefined;
  readonly theme?: string | undefined;
  readonly agencyIds?: readonly string[] | undefined;
  /** Only lines that bear any mark. */
  readonly isSelection?: boolean | undefined;
  /** Only lines that were chosen for the selection of this name. */
  readonly chosen?: string | undefined;
};

/** Which record is read: as it is now, as the shared record stood at the cut, or what one agency knew. */
export type WorkspacePast = {
  readonly cut?: bigint | undefined;
  readonly knownTo?: KnownTo | undefined;
};

export type WorkspaceAsked = {
  readonly filter: WorkspaceFilter;
  readonly past: WorkspacePast;
};

/** Nothing is left out between the lines, so that gaps and intervals between them mean something. */
export const isWhole = ({ filter, past }: WorkspaceAsked): boolean =>
  Object.values({ ...filter, ...past }).every((asked) => asked === undefined || asked === false);

const fits =
  ({ kinds, theme, agencyIds, isSelection, chosen }: WorkspaceFilter) =>
  ({ row, annotations, selections }: ReviewLine): boolean =>
    (agencyIds === undefined || (row.agencyId !== undefined && agencyIds.includes(row.agencyId))) &&
    (!isSelection || annotations.length > 0) &&
    (chosen === undefined || selections.includes(chosen)) &&
    ((kinds === undefined && theme === undefined) ||
      annotations.some(
        (one) =>
          (kinds === undefined || kinds.includes(one.kind)) &&
          (theme === undefined || one.theme === theme),
      ));

const bornOf = ({ views }: Context, childId: string): LocalDate | undefined => {
  const born = child(views, childId)?.details.bornOn;
  return born?.start === born?.end ? born?.start : undefined;
};

/** What a reviewer sees beside each row: the child's age, marks and selections. */
const lineMaker = (
  context: Context,
  { childIds, review: { selections } }: ReviewRow,
  marks: readonly AnnotationRow[],
) => {
  const born = new Map(childIds.map((childId) => [childId, bornOf(context, childId)]));
  const marksOf = Map.groupBy(marks, ({ entryId }) => entryId);
  const chosen = selections.map(({ name, entryIds }) => ({ name, entryIds: new Set(entryIds) }));
  return (row: ChronologyRow): Omit<ReviewLine, 'evidence' | 'isChangedSince'> => {
    const day = born.get(row.childId);
    return {
      row,
      age: day && ageInWords(day, row.occurred),
      annotations: marksOf.get(row.rowId) ?? [],
      selections: chosen.flatMap(({ name, entryIds }) => (entryIds.has(row.rowId) ? name : [])),
    };
  };
};

/** A line of a record that was merged stands in the chronology of the child whom the review names. */
const asOfKept = (views: Context['views'], { childIds }: ReviewRow, merged: Merged): Merged => {
  const scopeOf = new Map(
    childIds.flatMap((childId) => recordsOfChild(views, childId).map((id) => [id, childId])),
  );
  const inScope = (rows: readonly ChronologyRow[]) =>
    rows.map((row) => ({ ...row, childId: scopeOf.get(row.childId) ?? row.childId }));
  return { ...merged, dated: inScope(merged.dated), undated: inScope(merged.undated) };
};

/** Everything that a review's page shows, for whoever asks; the caller has opened the children. */
export const workspaceOf = (
  context: Context,
  found: ReviewRow,
  { filter, past }: WorkspaceAsked,
): Workspace => {
  const { views, authoriser } = context;
  const { reviewId, review } = found;
  const childIds = found.childIds.flatMap((childId) => recordsOfChild(views, childId));
  const { maySee } = authoriser;
  const marks = annotationsOf(views, reviewId);
  const merged = asOfKept(
    views,
    found,
    mergedChronology(views, { ...review.period, ...past, childIds, maySee }),
  );
  const lineOf = lineMaker(context, found, marks);
  const shown = (rows: readonly ChronologyRow[]) =>
    placesOf(
      rows
        .map((row) => ({
          ...lineOf(row),
          evidence: merged.evidenceOf(row),
          isChangedSince: merged.isChangedSince(row),
          cut: past.cut,
        }))
        .filter(fits(filter)),
    );
  const { dated, undated, outsideCount, withheldCount, laterCount } = merged;
  return {
    dated: withIntervals(shown(dated)),
    undated: withIntervals(shown(undated)),
    gaps: gapsInScope(dated, review),
    wholeCount: dated.length,
    ofFilesCount: dated.filter(({ source }) => source !== undefined).length,
    ...{ outsideCount, withheldCount, laterCount },
    unreadableCount: [...dated, ...undated].filter(({ kind }) => kind === 'gap').length,
    ...contactIn(dated),
    themes: [...new Set(marks.flatMap(({ theme }) => theme ?? []))].toSorted(),
  };
};
