/** The chronology of every agency in a review's scope: lines with ages, intervals and marks, and the gaps between them. */
import {
  type Dated,
  type Gap,
  gapsBetween,
  saysInContact,
} from '@throughline/domain/learning-review/gaps';
import type { ChronologyRow } from '@throughline/projections/chronology/row';
import type { AnnotationRow, ReviewRow } from '@throughline/projections/learning-reviews';
import { child } from '@throughline/read-store/queries/children';
import { annotationsOf, mergedChronology } from '@throughline/read-store/queries/learning-reviews';
import { daysBetween } from '@throughline/time/local-date';
import type { LocalDate } from '@throughline/time/occurred';
import { ageInWords } from '@throughline/time/occurred-at';
import type { Context } from '../context.ts';

export type ReviewLine = {
  readonly row: ChronologyRow;
  readonly age?: string | undefined;
  /** Days since the line before it ended, where both are known to the day. */
  readonly daysSince?: number | undefined;
  readonly annotations: readonly AnnotationRow[];
};

export type ReviewGap = Gap & {
  /** Nobody recorded anything; nobody recorded that the child was seen; one agency recorded nothing. */
  readonly kind: 'nobody-recorded' | 'nobody-saw-the-child' | 'agency-silent';
  readonly childId: string;
  readonly agencyId?: string | undefined;
};

export type Workspace = {
  readonly lines: readonly ReviewLine[];
  readonly undated: readonly ReviewLine[];
  readonly gaps: readonly ReviewGap[];
  /** Lines in the period, before any filter. */
  readonly wholeCount: number;
  readonly outsideCount: number;
  readonly withheldCount: number;
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
  /** Only lines that bear any mark: the selection beside the whole. */
  readonly isSelection?: boolean | undefined;
};

/** What an entry says of whether the child was seen, as it stands after corrections. */
const seenIn = ({ entry }: ChronologyRow): string | undefined =>
  entry?.changes.findLast(({ change }) => change.childSeen !== undefined)?.change.childSeen ??
  entry?.recorded.childSeen;

/** Kinds of line that keep the record itself: they tell of nothing that an agency did with the child. */
const keepsTheRecord: ReadonlySet<string> = new Set([
  'child',
  'involvement',
  'import',
  'correction',
]);

/** Something an agency did or wrote, which still stands. */
const stands = (row: ChronologyRow): boolean =>
  row.agencyId !== undefined &&
  row.withdrawn === undefined &&
  row.inError === undefined &&
  row.unreadable === undefined &&
  !keepsTheRecord.has(row.kind);

const isAbout =
  (childId: string) =>
  (row: ChronologyRow): boolean =>
    row.childId === childId || (row.entry?.recorded.childIds.includes(childId) ?? false);

const gapsOf = (
  childId: string,
  rows: readonly ChronologyRow[],
  agencyIds: readonly string[],
): readonly ReviewGap[] => {
  const standing = rows.filter(stands).filter(isAbout(childId));
  const find = (kind: ReviewGap['kind'], among: readonly Dated[], agencyId?: string) =>
    gapsBetween(among).map((gap): ReviewGap => ({ ...gap, kind, childId, agencyId }));
  return [
    ...find('nobody-recorded', standing),
    ...find(
      'nobody-saw-the-child',
      standing.filter((row) => saysInContact(seenIn(row))),
    ),
    ...agencyIds.flatMap((agencyId) =>
      find(
        'agency-silent',
        standing.filter((row) => row.agencyId === agencyId),
        agencyId,
      ),
    ),
  ];
};

const fits =
  ({ kinds, theme, agencyIds, isSelection }: WorkspaceFilter) =>
  ({ row, annotations }: ReviewLine): boolean =>
    (agencyIds === undefined || (row.agencyId !== undefined && agencyIds.includes(row.agencyId))) &&
    (!isSelection || annotations.length > 0) &&
    ((kinds === undefined && theme === undefined) ||
      annotations.some(
        (one) =>
          (kinds === undefined || kinds.includes(one.kind)) &&
          (theme === undefined || one.theme === theme),
      ));

/** The day on which a line ended, and on which it began, where both are known as days. */
const daysOf = ({ row: { occurred } }: ReviewLine) => {
  const { start, end = start, grain } = occurred;
  return start && end && (grain === 'minute' || grain === 'day') ? { start, end } : undefined;
};

const withIntervals = (lines: readonly ReviewLine[]): readonly ReviewLine[] =>
  lines.map((line, n) => {
    const before = lines[n - 1];
    const from = before && daysOf(before)?.end;
    const start = daysOf(line)?.start;
    const daysSince = from && start && start > from ? daysBetween(from, start) : undefined;
    return { ...line, daysSince };
  });

const bornOf = ({ views }: Context, childId: string): LocalDate | undefined => {
  const born = child(views, childId)?.details.bornOn;
  return born?.start === born?.end ? born?.start : undefined;
};

/** Everything that a review's page shows, for whoever asks; the caller has opened the children. */
export const workspaceOf = (
  context: Context,
  { reviewId, childIds, review }: ReviewRow,
  filter: WorkspaceFilter,
): Workspace => {
  const { views, authoriser } = context;
  const { period, agencyIds } = review;
  const marks = annotationsOf(views, reviewId);
  const merged = mergedChronology(views, { ...period, childIds, maySee: authoriser.maySee });
  const born = new Map(childIds.map((childId) => [childId, bornOf(context, childId)]));
  const lineOf = (row: ChronologyRow): ReviewLine => {
    const day = born.get(row.childId);
    return {
      row,
      age: day && ageInWords(day, row.occurred),
      annotations: marks.filter(({ entryId }) => entryId === row.rowId),
    };
  };
  const seen = merged.dated.filter(stands).map(seenIn);
  const shown = (rows: readonly ChronologyRow[]) => rows.map(lineOf).filter(fits(filter));
  return {
    lines: withIntervals(shown(merged.dated)),
    undated: shown(merged.undated),
    gaps: childIds.flatMap((childId) => gapsOf(childId, merged.dated, agencyIds)),
    wholeCount: merged.dated.length,
    outsideCount: merged.outsideCount,
    withheldCount: merged.withheldCount,
    contactCount: seen.filter(saysInContact).length,
    contactNotSaidCount: seen.filter((one) => one === undefined).length,
    themes: [...new Set(marks.flatMap(({ theme }) => theme ?? []))].toSorted(),
  };
};
