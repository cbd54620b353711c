/** A review's merged chronology taken away: lines, gaps, accounts beside each other and marks, as on the screen. */
import type {
  ChronologyExport,
  ExportedRow,
} from '@throughline/exchange/writing/chronology-export';
import type { ReviewRow } from '@throughline/projections/learning-reviews';
import { child } from '@throughline/read-store/queries/children';
import { dayInWords, londonDate } from '@throughline/time/local-date';
import type { Occurred } from '@throughline/time/occurred';
import { type Context, viewerOf } from '../context.ts';
import { linkedTo, sourceInWords } from '../graph/chronology-entry.ts';
import { type WorkspaceArgs, workspaceAsked } from '../graph/learning-review-chronology.ts';
import type { ReviewGap } from '../learning-review/gaps-in-scope.ts';
import { gapInWords, intervalInWords, markInWords } from '../learning-review/in-words.ts';
import type { Place } from '../learning-review/places.ts';
import {
  isWhole,
  type ReviewLine,
  type Workspace,
  workspaceOf,
} from '../learning-review/workspace.ts';
import { exportedRow } from './exported-rows.ts';
import {
  type ExportFormat,
  giveCopy,
  mostRows,
  namesOf,
  signedCopy,
  type TakenAway,
  tooLong,
} from './give-copy.ts';
import { reviewInWords } from './review-in-words.ts';

type Asked = {
  readonly found: ReviewRow;
  readonly format: ExportFormat;
  readonly args: WorkspaceArgs;
  readonly reason?: string | undefined;
};

type Names = ReturnType<typeof namesOf>;

const between = (text: string, occurred: Occurred): ExportedRow => ({
  ...{ entry: '', agency: '', text, occurred, isBetween: true },
});

/** A gap as a line of its own, before the line that ends it. */
const gapRow =
  ({ agency }: Names) =>
  (gap: ReviewGap): ExportedRow =>
    between(`Gap: ${gapInWords(gap, agency)}.`, {
      ...{ start: gap.lastOn, end: gap.nextOn, grain: 'day', range: true },
      asWritten: '',
    });

const marksOf = ({ annotations, selections }: ReviewLine, { user }: Names): string =>
  [
    ...annotations.map(
      (mark) =>
        `${markInWords(mark)} (${user(mark.recordedBy)}, ${dayInWords(londonDate(mark.recordedAt as Parameters<typeof londonDate>[0]))})`, // the log's own moments are instants
    ),
    ...selections.map((name) => `Chosen for “${name}”.`),
  ].join('\n');

const rowMaker = (context: Context, { childIds }: ReviewRow) => {
  const names = namesOf(context);
  const nameOf = new Map(childIds.map((id) => [id, child(context.views, id)?.name ?? 'the child']));
  return (line: ReviewLine): ExportedRow => {
    const row = exportedRow(line, {
      ...{ names, sourceInWords },
      linkedTo: (one) => linkedTo(context, one, line.cut),
    });
    const about = childIds.length > 1 ? nameOf.get(line.row.childId) : undefined;
    const age = [about, line.age, intervalInWords(line.daysSince)]
      .filter((part) => part !== undefined)
      .join('; ');
    const marks = marksOf(line, names);
    return { ...row, ...(age && { age }), ...(marks && { marks }) };
  };
};

/** Lines in the order of the screen, each gap before the line that ends it, what has no date at the end. */
const rowsOf = (
  { dated, undated, gaps }: Workspace,
  rowOf: (line: ReviewLine) => ExportedRow,
  options: { readonly names: Names; readonly withGaps: boolean },
): readonly ExportedRow[] => {
  const shown = options.withGaps ? gaps.filter(({ kind }) => kind !== 'agency-silent') : [];
  const endedBy = Map.groupBy(shown, ({ nextRowId }) => nextRowId);
  const asRow = gapRow(options.names);
  const placeRows = (place: Place) => [
    ...place.flatMap(({ row }) => (endedBy.get(row.rowId) ?? []).map(asRow)),
    ...place.map(rowOf),
  ];
  const unknown: Occurred = { grain: 'unknown', asWritten: '' };
  return [
    ...dated.flatMap(placeRows),
    ...(endedBy.get(undefined) ?? []).map(asRow),
    ...(undated.length === 0 ? [] : [between('Without a date', unknown)]),
    ...undated.flatMap(placeRows),
  ];
};

const copyOf = (context: Context, { found, args }: Asked): ChronologyExport => {
  const asked = workspaceAsked(context, args);
  const whole = workspaceOf(context, found, asked);
  const count = [...whole.dated, ...whole.undated].flat().length;
  if (count > mostRows) throw tooLong(count);
  const names = namesOf(context);
  const withGaps = isWhole(asked);
  return {
    title: `Merged chronology for “${found.title}”`,
    ...signedCopy(context),
    isOfReview: true,
    asked: reviewInWords(context, { found, args, whole, withGaps }),
    rows: rowsOf(whole, rowMaker(context, found), { names, withGaps }),
    withheld: whole.withheldCount,
    unreadable: whole.unreadableCount,
  };
};

/** The caller has opened every child in its scope. */
export const takeReviewAway = (context: Context, asked: Asked): Promise<TakenAway> => {
  viewerOf(context);
  const { found, format, reason } = asked;
  return giveCopy(context, {
    ...{ of: copyOf(context, asked), format, childIds: found.childIds },
    ...{ what: 'review-chronology', reason, named: 'merged-chronology' },
  });
};
