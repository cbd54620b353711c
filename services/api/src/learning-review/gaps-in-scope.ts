/** The gaps of a review: where nobody recorded anything, where nobody recorded seeing the child, where one agency is silent. */
import {
  type Dated,
  type Gap,
  gapsBetween,
  saysInContact,
} from '@throughline/domain/learning-review/gaps';
import type { Review } from '@throughline/domain/learning-review/state';
import type { ChronologyRow } from '@throughline/projections/chronology/row';

export type ReviewGap = Gap & {
  readonly kind: 'nobody-recorded' | 'nobody-saw-the-child' | 'agency-silent';
  readonly childId: string;
  readonly agencyId?: string | undefined;
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
export const stands = (row: ChronologyRow): boolean =>
  row.agencyId !== undefined &&
  row.withdrawn === undefined &&
  row.inError === undefined &&
  row.unreadable === undefined &&
  !keepsTheRecord.has(row.kind);

const isAbout =
  (childId: string) =>
  (row: ChronologyRow): boolean =>
    row.childId === childId || (row.entry?.recorded.childIds.includes(childId) ?? false);

/** How far the record says whether the child was seen: without that, the second kind of gap cannot be known. */
export const contactIn = (rows: readonly ChronologyRow[]) => {
  const seen = rows.filter(stands).map(seenIn);
  return {
    contactCount: seen.filter(saysInContact).length,
    contactNotSaidCount: seen.filter((one) => one === undefined).length,
  };
};

/** One child's gaps; an agency's own are counted between its lines, for it may have come late or left early. */
const gapsOf = (
  childId: string,
  rows: readonly ChronologyRow[],
  { agencyIds, period }: Review,
): readonly ReviewGap[] => {
  const standing = rows.filter(stands).filter(isAbout(childId));
  const find = (kind: ReviewGap['kind'], among: readonly Dated[], agencyId?: string) =>
    gapsBetween(among, kind === 'agency-silent' ? {} : period).map(
      (gap): ReviewGap => ({ ...gap, kind, childId, agencyId }),
    );
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

export const gapsInScope = (rows: readonly ChronologyRow[], review: Review): readonly ReviewGap[] =>
  review.childIds.flatMap((childId) => gapsOf(childId, rows, review));
