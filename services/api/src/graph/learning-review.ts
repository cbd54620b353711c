/** Learning reviews in the graph: for reviewers alone, and each only where they may open every child in its scope. */
import { mayAsk } from '@throughline/access/permissions';
import { wordsFor } from '@throughline/domain/choice';
import { returnClock, reviewClock } from '@throughline/domain/learning-review/clocks';
import { AnnotationKind, ReviewKind } from '@throughline/domain/learning-review/events';
import type { Return, Review } from '@throughline/domain/learning-review/state';
import type { AnnotationRow, ReviewRow } from '@throughline/projections/learning-reviews';
import {
  learningReviewOf,
  learningReviews,
} from '@throughline/read-store/queries/learning-reviews';
import { user } from '@throughline/read-store/queries/organisations';
import { importOf } from '@throughline/read-store/queries/records';
import { clockStatus, deadlineInWords } from '@throughline/time/deadline';
import type { Instant } from '@throughline/time/instant';
import { GraphQLError } from 'graphql';
import { type Context, viewerOf } from '../context.ts';
import { type BlankTemplate, blankTemplate } from '../learning-review/template.ts';
import {
  type ReviewGap,
  type ReviewLine,
  type Workspace,
  workspaceOf,
} from '../learning-review/workspace.ts';
import { Agency, agencyById } from './agency.ts';
import { builder } from './builder.ts';
import { Child, childById } from './child.ts';
import { ChronologyEntry } from './chronology.ts';
import { fresh } from './freshness.ts';
import { Import } from './import.ts';
import { Occurred } from './occurred.ts';

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
    entry: t.field({ type: ChronologyEntry, resolve: ({ row }) => ({ row, evidence: [] }) }),
    childId: t.id({ resolve: ({ row }) => row.childId }),
    age: t.exposeString('age', { nullable: true, description: 'The child’s age then, in words.' }),
    daysSince: t.exposeInt('daysSince', {
      nullable: true,
      description: 'Days since the line before it ended; null on the same day, or where unknown.',
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
    nextEntryId: t.exposeID('nextRowId', { description: 'The line that ends it.' }),
    days: t.exposeInt('days'),
    impreciseCount: t.int({
      description: 'Lines that may lie within it, known no closer than a week.',
      resolve: ({ impreciseRowIds }) => impreciseRowIds.length,
    }),
  }),
});

type Paged = Workspace & { readonly first: number; readonly skip: number };

const Chronology = builder.objectRef<Paged>('ReviewChronology').implement({
  description: 'Every agency’s account in the scope. What is not shown is counted.',
  fields: (t) => ({
    lines: t.field({
      type: [Line],
      resolve: ({ lines, first, skip }) => lines.slice(skip, skip + first),
    }),
    undated: t.field({ type: [Line], resolve: ({ undated }) => [...undated] }),
    gaps: t.field({ type: [GapType], resolve: ({ gaps }) => [...gaps] }),
    totalCount: t.int({
      description: 'Dated lines that fit the filter.',
      resolve: ({ lines }) => lines.length,
    }),
    wholeCount: t.exposeInt('wholeCount', { description: 'Dated lines in the period.' }),
    outsideCount: t.exposeInt('outsideCount', { description: 'Lines outside the period.' }),
    withheldCount: t.exposeInt('withheldCount', { description: 'Lines that you may not see.' }),
    contactCount: t.exposeInt('contactCount', {
      description: 'Lines that say that the child was seen or spoken with.',
    }),
    contactNotSaidCount: t.exposeInt('contactNotSaidCount', {
      description: 'Lines that do not say whether the child was seen.',
    }),
    themes: t.stringList({ resolve: ({ themes }) => [...themes] }),
  }),
});

const words: Readonly<Record<Return['status'], string>> = {
  asked: 'Asked',
  received: 'Received',
  'returned with queries': 'Returned with queries',
};

/** One agency in a review; `asked` is absent where nothing was asked of it and nothing came. */
type Seat = { readonly agencyId: string; readonly asked?: Return | undefined };

const clockIn = ({ asked }: Seat) => asked && returnClock(asked);

const ReviewReturn = builder.objectRef<Seat>('ReviewReturn').implement({
  description: 'What one agency was asked for, and what came.',
  fields: (t) => ({
    agency: t.field({
      type: Agency,
      nullable: true,
      resolve: ({ agencyId }, _, context) => agencyById(context, agencyId) ?? null,
    }),
    status: t.string({
      description: 'not asked, asked, received or returned with queries.',
      resolve: ({ asked }) => asked?.status ?? 'not asked',
    }),
    statusInWords: t.string({
      resolve: ({ asked }) => (asked ? words[asked.status] : 'Not asked yet'),
    }),
    clock: t.string({
      nullable: true,
      description: 'running, due soon, late, met or met late; null where no day was set.',
      resolve: (seat, _, { clock }) => {
        const due = clockIn(seat);
        return due ? clockStatus(due, clock.now()) : null;
      },
    }),
    dueInWords: t.string({
      nullable: true,
      resolve: (seat) => {
        const due = clockIn(seat);
        return due ? deadlineInWords(due) : null;
      },
    }),
    receivedAt: t.field({
      type: 'Instant',
      nullable: true,
      resolve: ({ asked }) => asked?.receivedAt ?? null,
    }),
    instructions: t.string({ nullable: true, resolve: ({ asked }) => asked?.instructions ?? null }),
    columns: t.stringList({
      resolve: ({ asked }) =>
        asked?.columns?.map(({ name, mandatory }) => (mandatory ? `${name} *` : name)) ?? [],
    }),
    queries: t.stringList({ resolve: ({ asked }) => [...(asked?.queries ?? [])] }),
    chased: t.int({ resolve: ({ asked }) => asked?.chased ?? 0 }),
    files: t.field({
      type: [Import],
      resolve: ({ asked }, _, { views, authoriser }) =>
        (asked?.importIds ?? [])
          .flatMap((importId) => importOf(views, importId) ?? [])
          .filter(({ childIds }) => childIds.every(authoriser.mayOpen)),
    }),
  }),
});

/** The agencies in scope, then those that sent something all the same. */
const seatsOf = ({ agencyIds, returns }: Review): Seat[] =>
  [...new Set([...agencyIds, ...returns.map(({ agencyId }) => agencyId)])].map((agencyId) => ({
    agencyId,
    asked: returns.find((one) => one.agencyId === agencyId),
  }));

const TemplateFormat = builder.enumType('TemplateFormat', {
  values: { DOCX: { value: 'docx' }, XLSX: { value: 'xlsx' } } as const,
});

const Template = builder.objectRef<BlankTemplate>('BlankTemplate').implement({
  description: 'The blank chronology for an agency to fill in. It says nothing of any child.',
  fields: (t) => ({
    name: t.exposeString('name'),
    type: t.exposeString('type', { description: 'Its media type.' }),
    base64: t.string({ resolve: ({ bytes }) => Buffer.from(bytes).toString('base64') }),
  }),
});

const PAGE = 100; // lines
const MOST = 500;

const LearningReview = builder.objectRef<ReviewRow>('LearningReview').implement({
  description: 'A partnership’s look back over what happened, to learn from it.',
  fields: (t) => ({
    id: t.exposeID('reviewId'),
    title: t.exposeString('title'),
    kindInWords: t.string({ resolve: ({ kind }) => wordsFor(ReviewKind, kind) }),
    lead: t.string({ nullable: true, resolve: ({ lead }) => lead?.name ?? lead?.role ?? null }),
    opened: t.field({ type: Occurred, resolve: ({ occurred }) => occurred }),
    dueInWords: t.string({
      nullable: true,
      description: 'The time limit of its kind, with the rule; null where it has none.',
      resolve: ({ review }, _, { calendar }) => {
        const clock = reviewClock(review, calendar);
        return clock ? deadlineInWords(clock) : null;
      },
    }),
    clock: t.string({
      nullable: true,
      resolve: ({ review }, _, { calendar, clock }) => {
        const own = reviewClock(review, calendar);
        return own ? clockStatus(own, clock.now()) : null;
      },
    }),
    children: t.field({
      type: [Child],
      resolve: ({ childIds }, _, context) =>
        childIds.flatMap((childId) => childById(context, childId) ?? []),
    }),
    from: t.field({
      type: 'Date',
      nullable: true,
      resolve: ({ review }) => review.period.from ?? null,
    }),
    to: t.field({
      type: 'Date',
      nullable: true,
      resolve: ({ review }) => review.period.to ?? null,
    }),
    enquiries: t.stringList({ resolve: ({ review }) => [...review.enquiries] }),
    returns: t.field({ type: [ReviewReturn], resolve: ({ review }) => seatsOf(review) }),
    unreadable: t.exposeInt('unreadable'),
    chronology: t.field({
      type: Chronology,
      args: {
        marked: t.arg.stringList({ description: 'Only lines with a mark of these kinds.' }),
        theme: t.arg.string(),
        agencies: t.arg.idList(),
        selection: t.arg.boolean({ description: 'Only lines that bear any mark.' }),
        first: t.arg.int({ defaultValue: PAGE }),
        skip: t.arg.int({ defaultValue: 0 }),
      },
      resolve: (review, { marked, theme, agencies, selection, first, skip }, context) => ({
        ...workspaceOf(context, review, {
          kinds: marked ?? undefined,
          theme: theme ?? undefined,
          agencyIds: agencies ?? undefined,
          isSelection: selection ?? undefined,
        }),
        first: Math.min(Math.max(first ?? PAGE, 0), MOST),
        skip: Math.max(skip ?? 0, 0),
      }),
    }),
    template: t.field({
      type: Template,
      nullable: true,
      description: 'Null where nothing has been asked of that agency.',
      args: {
        agencyId: t.arg.id({ required: true }),
        format: t.arg({ type: TemplateFormat, required: true }),
      },
      resolve: (row, { agencyId, format }, context) => {
        const asked = row.review.returns.find((one) => one.agencyId === agencyId);
        const agencyName = agencyById(context, agencyId)?.name ?? 'an agency';
        return asked === undefined ? null : blankTemplate(row, asked, { format, agencyName });
      },
    }),
  }),
});

const forReviewers = (context: Context): void => {
  if (mayAsk(viewerOf(context).role, 'review')) return;
  throw new GraphQLError('Learning reviews are for reviewers.', {
    extensions: { code: 'FORBIDDEN', because: 'notPermitted' },
  });
};

builder.queryField('review', (t) =>
  t.field({
    type: LearningReview,
    nullable: true,
    args: { id: t.arg.id({ required: true }), atLeastAsFreshAs: t.arg({ type: 'Position' }) },
    resolve: async (_, { id, atLeastAsFreshAs }, context) => {
      forReviewers(context);
      await fresh(context, atLeastAsFreshAs);
      const found = learningReviewOf(context.views, id);
      if (found === undefined) return null;
      for (const childId of found.childIds) await context.authoriser.open(childId, 'review');
      return found;
    },
  }),
);

builder.queryField('reviews', (t) =>
  t.field({
    type: [LearningReview],
    description: 'Reviews of which you may open every child in scope, the latest first.',
    args: { atLeastAsFreshAs: t.arg({ type: 'Position' }) },
    resolve: async (_, { atLeastAsFreshAs }, context) => {
      forReviewers(context);
      await fresh(context, atLeastAsFreshAs);
      const found = learningReviews(context.views).filter(({ childIds }) =>
        childIds.every(context.authoriser.mayOpen),
      );
      for (const childId of new Set(found.flatMap(({ childIds }) => childIds)))
        await context.authoriser.open(childId, 'reviews-list');
      return found;
    },
  }),
);
