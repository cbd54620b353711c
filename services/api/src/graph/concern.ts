/** Professional concerns in the graph: the timeline with its clocks, and the escalation queue. */

import { wordsFor } from '@throughline/domain/choice';
import {
  ConcernResolved,
  FeedbackGiven,
} from '@throughline/domain/professional-concern/events/ending';
import { ConcernRaised } from '@throughline/domain/professional-concern/events/raising';
import { isOpen } from '@throughline/domain/professional-concern/stages';
import type { ConcernAction, ConcernRow } from '@throughline/projections/concerns';
import {
  concern as concernById,
  concernSteps,
  concernsOfChild,
  openConcerns as everyOpenConcern,
} from '@throughline/read-store/queries/concerns';
import type { Occurred as OccurredValue } from '@throughline/time/occurred';
import { sideOf } from '../authorising/party.ts';
import type { ConcernParties } from '../authorising/seeing.ts';
import { type Context, viewerOf } from '../context.ts';
import { acrossRecords } from '../records-of-child.ts';
import { Agency, agencyById } from './agency.ts';
import { Awaiting } from './awaiting.ts';
import { builder } from './builder.ts';
import { Child, childToShow, referenceToShow } from './child.ts';
import { fresh } from './freshness.ts';
import { Occurred } from './occurred.ts';
import { countOf, pageOf } from './page.ts';
import { Stage, stagesOf } from './stage.ts';
import { Step, stepsInOrder } from './step.ts';

export const partiesOf = ({
  childIds,
  raised,
  supportingAgencyIds,
}: ConcernRow): ConcernParties => ({
  childIds,
  raisingAgencyId: raised?.raisingAgencyId ?? '',
  receivingAgencyId: raised?.receivingAgencyId ?? '',
  supportingAgencyIds,
});

const Action = builder.objectRef<ConcernAction>('ConcernAction').implement({
  fields: (t) => ({
    action: t.exposeInt('action'),
    what: t.exposeString('what'),
    agency: t.field({
      type: Agency,
      nullable: true,
      resolve: ({ agencyId }, _, context) => agencyById(context, agencyId) ?? null,
    }),
    dueOn: t.exposeString('dueOn', { nullable: true }),
    status: t.exposeString('status'),
    words: t.exposeString('words', { nullable: true }),
  }),
});

type FeedbackOwed = {
  readonly to: (typeof FeedbackGiven.shape.to.options)[number];
  readonly at: OccurredValue | undefined;
};

const Feedback = builder.objectRef<FeedbackOwed>('ConcernFeedback').implement({
  description: 'Whether those whom a disagreement concerns were told what came of it.',
  fields: (t) => ({
    to: t.exposeString('to', { description: 'raiser, child, family or network.' }),
    toInWords: t.string({ resolve: ({ to }) => wordsFor(FeedbackGiven.shape.to, to) }),
    at: t.field({ type: Occurred, nullable: true, resolve: ({ at }) => at ?? null }),
  }),
});

export const Concern = builder.objectRef<ConcernRow>('Concern').implement({
  description:
    'A professional disagrees with another agency’s decision or action, and the two work it out stage by stage.',
  fields: (t) => ({
    id: t.exposeID('concernId'),
    child: t.field({
      type: Child,
      nullable: true,
      description: 'The child, where you may open the record; a leader sees the reference alone.',
      resolve: ({ childIds }, _, context) => childToShow(context, childIds),
    }),
    childReference: t.string({
      nullable: true,
      resolve: ({ childIds }, _, context) => referenceToShow(context, childIds),
    }),
    theme: t.string({ nullable: true, resolve: ({ raised }) => raised?.theme ?? null }),
    title: t.string({ resolve: ({ raised }) => raised?.decisionDisputed ?? 'Not raised yet' }),
    subject: t.string({ nullable: true, resolve: ({ raised }) => raised?.subject ?? null }),
    subjectInWords: t.string({
      nullable: true,
      resolve: ({ raised }) =>
        raised === undefined ? null : wordsFor(ConcernRaised.shape.subject, raised.subject),
    }),
    raisingAgency: t.field({
      type: Agency,
      nullable: true,
      resolve: ({ raised }, _, context) => agencyById(context, raised?.raisingAgencyId) ?? null,
    }),
    receivingAgency: t.field({
      type: Agency,
      nullable: true,
      resolve: ({ raised }, _, context) => agencyById(context, raised?.receivingAgencyId) ?? null,
    }),
    mySide: t.string({
      nullable: true,
      description:
        'raising or receiving: which of the two agencies, or of those that took their work over, you are of; null where you are of neither, and neither answer nor end it.',
      resolve: (row, _, context) => sideOf(context, viewerOf(context), partiesOf(row)) ?? null,
    }),
    supporters: t.field({
      type: [Agency],
      resolve: ({ supportingAgencyIds }, _, context) =>
        supportingAgencyIds.flatMap((id) => agencyById(context, id) ?? []),
    }),
    raisedBy: t.string({
      nullable: true,
      resolve: ({ raised }) => raised?.raisedBy.name ?? raised?.raisedBy.role ?? null,
    }),
    outcomeSought: t.string({
      nullable: true,
      resolve: ({ raised }) => raised?.outcomeSought ?? null,
    }),
    evidence: t.string({ nullable: true, resolve: ({ raised }) => raised?.evidence ?? null }),
    riskNow: t.string({ nullable: true, resolve: ({ raised }) => raised?.riskNow ?? null }),
    interimSafety: t.stringList({ resolve: ({ interimSafety }) => [...interimSafety] }),
    decisionReceivedAt: t.field({
      type: Occurred,
      nullable: true,
      resolve: ({ raised }) => raised?.decisionReceivedAt ?? null,
    }),
    raisedAt: t.field({
      type: Occurred,
      nullable: true,
      resolve: ({ raised }) => raised?.occurred ?? null,
    }),
    isOpen: t.boolean({ resolve: ({ stages }) => isOpen(stages) }),
    status: t.string({ resolve: ({ status }) => status }),
    stage: t.int({ nullable: true, resolve: ({ stage }) => stage ?? null }),
    currentStage: t.field({
      type: Stage,
      nullable: true,
      resolve: (concern) =>
        isOpen(concern.stages)
          ? (stagesOf(concern).findLast(({ isAhead }) => !isAhead) ?? null)
          : null,
    }),
    stages: t.field({ type: [Stage], resolve: stagesOf }),
    awaiting: t.field({ type: [Awaiting], resolve: ({ awaiting }) => [...awaiting] }),
    feedback: t.field({
      type: [Feedback],
      description: 'The raiser, the child, the family, the network: told, or no record of it.',
      resolve: ({ stages: { moments } }) =>
        FeedbackGiven.shape.to.options.map((to) => ({ to, at: moments[`feedback_given_${to}`] })),
    }),
    actions: t.field({ type: [Action], resolve: ({ actions }) => [...actions] }),
    outcome: t.string({ nullable: true, resolve: ({ resolution }) => resolution?.outcome ?? null }),
    outcomeInWords: t.string({
      nullable: true,
      resolve: ({ resolution }) =>
        resolution === undefined
          ? null
          : wordsFor(ConcernResolved.shape.outcome, resolution.outcome),
    }),
    outcomeWords: t.string({
      nullable: true,
      resolve: ({ resolution }) => resolution?.words ?? null,
    }),
    steps: t.field({
      type: [Step],
      resolve: ({ concernId }, _, context) => stepsInOrder(concernSteps(context.views, concernId)),
    }),
    unreadableCount: t.int({ resolve: ({ unreadable }) => unreadable }),
  }),
});

/** The next moment something of a concern is due; what has no clock comes last. */
const nextDue = ({ clocks }: ConcernRow): string =>
  clocks
    .filter(({ doneAt, leftAt }) => doneAt === undefined && leftAt === undefined)
    .map(({ dueAt }) => dueAt as string)
    .toSorted()[0] ?? '9999';

/** Open concerns that the viewer may see, what is due first at the top. */
export const openConcerns = (context: Context): ConcernRow[] =>
  everyOpenConcern(context.views, {})
    .filter((concern) => context.authoriser.mayOpenConcern(partiesOf(concern)))
    .toSorted((a, b) => (nextDue(a) < nextDue(b) ? -1 : 1));

builder.objectField(Child, 'concerns', (t) =>
  t.field({
    type: [Concern],
    description: 'Professional concerns about this child, newest first.',
    args: { open: t.arg.boolean() },
    resolve: async ({ childId }, { open }, context) => {
      await context.authoriser.open(childId, 'concerns');
      const { views } = context;
      return acrossRecords(views, childId, {
        ask: (record) => concernsOfChild(views, record),
        keyOf: ({ concernId }) => concernId,
        orderOf: ({ raisedAt }) => raisedAt ?? '',
      })
        .toReversed()
        .filter(({ stages }) => open == null || isOpen(stages) === open);
    },
  }),
);

builder.queryFields((t) => ({
  concern: t.field({
    type: Concern,
    nullable: true,
    args: { id: t.arg.id({ required: true }), atLeastAsFreshAs: t.arg({ type: 'Position' }) },
    resolve: async (_, { id, atLeastAsFreshAs }, context) => {
      viewerOf(context);
      await fresh(context, atLeastAsFreshAs);
      const concern = concernById(context.views, id);
      if (concern === undefined) return null;
      await context.authoriser.openConcern(partiesOf(concern), 'concern');
      return concern;
    },
  }),
  escalationQueue: t.connection(
    {
      type: Concern,
      description: 'Open concerns that your agency is party to, what is due first at the top.',
      args: { atLeastAsFreshAs: t.arg({ type: 'Position' }) },
      resolve: async (_, args, context) => {
        viewerOf(context);
        await fresh(context, args.atLeastAsFreshAs);
        const concerns = openConcerns(context);
        const page = pageOf(args, concerns, ({ concernId }) => concernId);
        for (const edge of page.edges ?? [])
          if (edge != null)
            await context.authoriser.openConcern(partiesOf(edge.node), 'escalation-queue');
        return page;
      },
    },
    { fields: (c) => ({ totalCount: c.int({ resolve: countOf }) }) },
  ),
}));
