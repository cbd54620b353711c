/** The merged chronology of a review in the graph: lines with marks, gaps, and pages that count what is not on them. */
import type { InputShapeFromFields } from '@pothos/core';
import { wordsFor } from '@throughline/domain/choice';
import { AnnotationKind } from '@throughline/domain/learning-review/events';
import type { AnnotationRow, ReviewRow } from '@throughline/projections/learning-reviews';
import { agency, user } from '@throughline/read-store/queries/organisations';
import type { Instant } from '@throughline/time/instant';
import type { Context } from '../context.ts';
import type { ReviewGap } from '../learning-review/gaps-in-scope.ts';
import { gapInWords } from '../learning-review/in-words.ts';
import type { Place } from '../learning-review/places.ts';
import { type ReviewLine, type Workspace, workspaceOf } from '../learning-review/workspace.ts';
import { Agency, agencyById } from './agency.ts';
import { builder } from './builder.ts';
import { ChronologyEntry } from './chronology-entry.ts';

const instant = (written: string): Instant => written as Instant; // the log's own moments are instants

const Annotation = builder.objectRef<AnnotationRow>('Annotation').implement({
  description: 'A reviewer’s mark on a line. It stands beside the account and changes none of it.',
  fields: (t) => ({
    eventId: t.exposeID('eventId'),
    kind: t.exposeString('kind', { description: 'good-practice, missed-opportunity or question.' }),
    kindInWords: t.string({ resolve: ({ kind }) => wordsFor(AnnotationKind, kind) }),
    theme: t.exposeString('theme', { nullable: true }),
    note: t.exposeString('note', { nullable: true }),
    by: t.string({
      resolve: ({ recordedBy }, _, { views }) => user(views, recordedBy)?.name ?? 'somebody',
    }),
    recordedAt: t.field({ type: 'Instant', resolve: ({ recordedAt }) => instant(recordedAt) }),
  }),
});

const Line = builder.objectRef<ReviewLine>('ReviewLine').implement({
  description: 'One line of the merged chronology.',
  fields: (t) => ({
    entry: t.field({ type: ChronologyEntry, resolve: (line) => line }),
    childId: t.id({ resolve: ({ row }) => row.childId }),
    age: t.exposeString('age', { nullable: true, description: 'The child’s age then, in words.' }),
    daysSince: t.exposeInt('daysSince', {
      nullable: true,
      description: 'Days since the line before it ended; null on the same day, or where unknown.',
    }),
    standsWith: t.exposeID('standsWith', {
      nullable: true,
      description: 'The first of several accounts of one event, which stand beside each other.',
    }),
    selections: t.stringList({
      description: 'Names of the selections that it was chosen for.',
      resolve: ({ selections }) => [...selections],
    }),
    annotations: t.field({
      type: [Annotation],
      resolve: ({ annotations }) => [...annotations],
    }),
  }),
});

const GapKind = builder.enumType('ReviewGapKind', {
  values: {
    NOBODY_RECORDED: { value: 'nobody-recorded' },
    NOBODY_SAW_THE_CHILD: {
      value: 'nobody-saw-the-child',
      description: 'Nobody recorded that the child was seen or spoken with.',
    },
    AGENCY_SILENT: { value: 'agency-silent', description: 'One agency recorded nothing.' },
  } as const,
});

const GapType = builder.objectRef<ReviewGap>('ReviewGap').implement({
  description: 'More than 60 days between two lines whose days are known.',
  fields: (t) => ({
    kind: t.field({ type: GapKind, resolve: ({ kind }) => kind }),
    childId: t.exposeID('childId'),
    agency: t.field({
      type: Agency,
      nullable: true,
      resolve: ({ agencyId }, _, context) => agencyById(context, agencyId) ?? null,
    }),
    lastOn: t.field({ type: 'Date', resolve: ({ lastOn }) => lastOn }),
    nextOn: t.field({ type: 'Date', resolve: ({ nextOn }) => nextOn }),
    nextEntryId: t.exposeID('nextRowId', {
      nullable: true,
      description: 'The line that ends it; null where it runs to the last day of the period.',
    }),
    isFromStart: t.boolean({
      description: 'It runs from the first day of the period.',
      resolve: ({ lastRowId }) => lastRowId === undefined,
    }),
    days: t.exposeInt('days'),
    inWords: t.string({
      description: 'What is missing for how long.',
      resolve: (gap, _, { views }) =>
        gapInWords(gap, (agencyId) => agency(views, agencyId)?.name ?? 'An agency'),
    }),
    impreciseCount: t.int({
      description: 'Lines that may lie within it, known no closer than a week.',
      resolve: ({ impreciseRowIds }) => impreciseRowIds.length,
    }),
  }),
});

type Paged = Workspace & { readonly first: number; readonly skip: number };

const linesIn = (places: readonly Place[]): ReviewLine[] => places.flat();

/** Places of a page; what has no date comes after all that has. */
const onPage = (
  { first, skip, dated }: Paged,
  places: readonly Place[],
  of: 'dated' | 'undated',
): ReviewLine[] => {
  const from = of === 'dated' ? skip : skip - dated.length;
  return linesIn(places.slice(Math.max(0, from), Math.max(0, from + first)));
};

type YearStart = { readonly year: string; readonly place: number; readonly entryId: string };

/** Where each year begins among the dated places, so that a page of it can be gone to. */
const yearsIn = ({ dated }: Paged): readonly YearStart[] => {
  const starts = new Map<string, YearStart>();
  dated.forEach(([first], place) => {
    const { start, end } = first?.row.occurred ?? {};
    const year = (start ?? end)?.slice(0, 4);
    if (first === undefined || year === undefined || starts.has(year)) return;
    starts.set(year, { year, place, entryId: first.row.rowId });
  });
  return [...starts.values()];
};

const Year = builder.objectRef<YearStart>('ReviewYear').implement({
  description: 'A year of the chronology, and where it begins.',
  fields: (t) => ({
    year: t.exposeString('year'),
    place: t.exposeInt('place', { description: 'How many places come before it.' }),
    entryId: t.exposeID('entryId', { description: 'The line with which it begins.' }),
  }),
});

const Chronology = builder.objectRef<Paged>('ReviewChronology').implement({
  description: 'Every agency’s account in the scope. What is not shown is counted.',
  fields: (t) => ({
    lines: t.field({ type: [Line], resolve: (page) => onPage(page, page.dated, 'dated') }),
    undated: t.field({
      type: [Line],
      description:
        'Lines of which no date is known; they follow the last page of those that have one.',
      resolve: (page) => onPage(page, page.undated, 'undated'),
    }),
    years: t.field({
      type: [Year],
      description: 'The years in which something that fits the filter happened.',
      resolve: (page) => [...yearsIn(page)],
    }),
    gaps: t.field({ type: [GapType], resolve: ({ gaps }) => [...gaps] }),
    placeCount: t.int({
      description:
        'Places that fit the filter: accounts of one event stand in one. Pages count these.',
      resolve: ({ dated, undated }) => dated.length + undated.length,
    }),
    totalCount: t.int({
      description: 'Dated lines that fit the filter.',
      resolve: ({ dated }) => linesIn(dated).length,
    }),
    undatedCount: t.int({
      description: 'Lines without a date that fit the filter.',
      resolve: ({ undated }) => linesIn(undated).length,
    }),
    wholeCount: t.exposeInt('wholeCount', { description: 'Dated lines in the period.' }),
    ofFilesCount: t.exposeInt('ofFilesCount', {
      description:
        'Those of them that stand in agencies’ own files; the others were recorded here.',
    }),
    outsideCount: t.exposeInt('outsideCount', { description: 'Lines outside the period.' }),
    withheldCount: t.exposeInt('withheldCount', { description: 'Lines that you may not see.' }),
    unreadableCount: t.exposeInt('unreadableCount', { description: 'Lines that cannot be read.' }),
    laterCount: t.exposeInt('laterCount', {
      description: 'Lines of today’s record that the question about the past leaves out.',
    }),
    contactCount: t.exposeInt('contactCount', {
      description: 'Lines that say that the child was seen or spoken with.',
    }),
    contactNotSaidCount: t.exposeInt('contactNotSaidCount', {
      description: 'Lines that do not say whether the child was seen.',
    }),
    themes: t.stringList({ resolve: ({ themes }) => [...themes] }),
  }),
});

/** What can be asked of a review's chronology, on the screen and on paper. */
export const workspaceArgs = builder.args((t) => ({
  marked: t.stringList({ description: 'Only lines with a mark of these kinds.' }),
  theme: t.string(),
  agencies: t.idList(),
  selection: t.boolean({ description: 'Only lines that bear any mark.' }),
  chosen: t.string({ description: 'Only lines that were chosen for the selection of this name.' }),
  asKnownAt: t.field({
    type: 'Instant',
    description: 'What the shared record held at that moment.',
  }),
  knownToAgency: t.id({ description: 'Only what this agency knew …' }),
  knownBy: t.field({
    type: 'Instant',
    description: '… by this moment, each line as it last knew it, with the evidence.',
  }),
}));
export type WorkspaceArgs = InputShapeFromFields<typeof workspaceArgs>;

/** The arguments as a question, for whoever asks. */
export const workspaceAsked = (
  { views, partnership, clock }: Context,
  { marked, theme, agencies, selection, chosen, asKnownAt, knownToAgency, knownBy }: WorkspaceArgs,
) => ({
  filter: {
    kinds: marked ?? undefined,
    theme: theme ?? undefined,
    agencyIds: agencies ?? undefined,
    isSelection: selection ?? undefined,
    chosen: chosen ?? undefined,
  },
  past: {
    cut: asKnownAt == null ? undefined : views.cutAt(partnership, asKnownAt),
    knownTo:
      knownToAgency == null
        ? undefined
        : { agencyId: knownToAgency, by: knownBy ?? clock.now(), partnership },
  },
});

const PAGE = 100; // places
const MOST = 500;

type Window = {
  readonly first?: number | null | undefined;
  readonly skip?: number | null | undefined;
};

export const ReviewChronology = Chronology;

/** A page of what a review's chronology answers. */
export const reviewPage = (
  context: Context,
  review: ReviewRow,
  { first, skip, ...args }: WorkspaceArgs & Window,
): Paged => ({
  ...workspaceOf(context, review, workspaceAsked(context, args)),
  first: Math.min(Math.max(first ?? PAGE, 0), MOST),
  skip: Math.max(skip ?? 0, 0),
});
