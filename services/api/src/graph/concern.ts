/** Professional concerns in the graph: the timeline with its clocks, and the escalation queue. */
import { wordsFor } from '@throughline/domain/choice';
import { RoleClass } from '@throughline/domain/organisation/events';
import type { Awaited } from '@throughline/domain/professional-concern/awaiting';
import type { ConcernClock } from '@throughline/domain/professional-concern/clocks';
import { ConcernRaised, ConcernResolved } from '@throughline/domain/professional-concern/events';
import { isOpen, type StageRun } from '@throughline/domain/professional-concern/stages';
import type { ConcernAction, ConcernRow } from '@throughline/projections/concerns';
import type { RoleHolder } from '@throughline/projections/organisations';
import {
  concern as concernById,
  concernSteps,
  concernsOfChild,
  openConcerns as everyOpenConcern,
} from '@throughline/read-store/queries/concerns';
import { roleHolders } from '@throughline/read-store/queries/organisations';
import { clockStatus, deadlineInWords, lateBy } from '@throughline/time/deadline';
import type { ConcernParties } from '../authoriser.ts';
import { type Context, viewerOf } from '../context.ts';
import { Agency, agencyById } from './agency.ts';
import { builder } from './builder.ts';
import { Child, childById, childToShow } from './child.ts';
import { fresh } from './freshness.ts';
import { Occurred } from './occurred.ts';
import { countOf, pageOf } from './page.ts';
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

const StageClock = builder.objectRef<ConcernClock>('StageClock').implement({
  description:
    'Something that has to be done by a time, under a rule. Whether it is late is asked of now.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'The policy’s own id of the clock.' }),
    name: t.exposeString('name', { description: 'What has to be done.' }),
    startedAt: t.expose('startedAt', { type: 'Instant' }),
    dueAt: t.expose('dueAt', { type: 'Instant' }),
    doneAt: t.expose('doneAt', { type: 'Instant', nullable: true }),
    pausedAt: t.expose('pausedAt', { type: 'Instant', nullable: true }),
    firstDueAt: t.expose('firstDueAt', {
      type: 'Instant',
      nullable: true,
      description: 'Where it was paused or extended: when it was due at first.',
    }),
    leftAt: t.expose('leftAt', {
      type: 'Instant',
      nullable: true,
      description: 'When the challenge went on without it.',
    }),
    rule: t.exposeString('rule'),
    owedBy: t.exposeString('owedBy', { description: 'raising, receiving, both or partnership.' }),
    status: t.string({
      description: 'running, due soon, late, met, met late or paused.',
      resolve: (clock, _, { clock: present }) => clockStatus(clock, present.now()),
    }),
    inWords: t.string({ resolve: (clock) => deadlineInWords(clock) }),
    minutesLate: t.int({
      nullable: true,
      resolve: (clock, _, { clock: present, calendar }) =>
        lateBy(clock, present.now(), calendar)?.minutes ?? null,
    }),
    workingDaysLate: t.int({
      nullable: true,
      resolve: (clock, _, { clock: present, calendar }) =>
        lateBy(clock, present.now(), calendar)?.workingDays ?? null,
    }),
  }),
});

type StageOf = {
  readonly run: Pick<StageRun, 'n' | 'label' | 'who' | 'moments'> & Partial<StageRun>;
  readonly clocks: readonly ConcernClock[];
  readonly isAhead: boolean;
};

const Stage = builder.objectRef<StageOf>('Stage').implement({
  description:
    'One stage of a challenge, under the policy version that was in force when it opened.',
  fields: (t) => ({
    n: t.int({ resolve: ({ run }) => run.n }),
    label: t.string({ resolve: ({ run }) => run.label }),
    who: t.stringList({
      description: 'Role class on the raising side, then on the receiving side.',
      resolve: ({ run }) => [...run.who],
    }),
    whoInWords: t.stringList({
      resolve: ({ run }) => run.who.map((role) => wordsFor(RoleClass, role)),
    }),
    isTerminal: t.boolean({ resolve: ({ run }) => run.terminal ?? false }),
    isAhead: t.exposeBoolean('isAhead', {
      description: 'Not opened yet; some of its clocks may already run.',
    }),
    openedAt: t.field({
      type: Occurred,
      nullable: true,
      resolve: ({ run }) => run.moments['opened'] ?? null,
    }),
    endedAt: t.field({
      type: Occurred,
      nullable: true,
      resolve: ({ run }) => run.moments['ended'] ?? run.moments['closed'] ?? null,
    }),
    policyVersion: t.string({ nullable: true, resolve: ({ run }) => run.policy?.version ?? null }),
    clocks: t.field({ type: [StageClock], resolve: ({ clocks }) => [...clocks] }),
  }),
});

/** Stages as they opened, and the one ahead where a clock of it already runs. */
const stagesOf = ({ stages, clocks }: ConcernRow): StageOf[] => {
  const { runs, ahead } = stages;
  const clocksOf = (n: number, round: number) =>
    clocks.filter(
      (clock) =>
        clock.stage === n &&
        (round === 1 ? !/\.\d+$/.test(clock.id) : clock.id.endsWith(`.${round}`)),
    );
  const opened = runs.map((run) => ({ run, clocks: clocksOf(run.n, run.round), isAhead: false }));
  if (ahead === undefined || !isOpen(stages)) return opened;
  const round = runs.filter(({ n }) => n === ahead.n).length + 1;
  const begun = clocksOf(ahead.n, round);
  return begun.length === 0
    ? opened
    : [
        ...opened,
        {
          run: { ...ahead, terminal: ahead.terminal ?? false, moments: {} },
          clocks: begun,
          isAhead: true,
        },
      ];
};

const roleHolder = (
  { views }: Context,
  { agencyId, roleClass }: Awaited,
): RoleHolder | undefined =>
  agencyId === undefined
    ? undefined
    : roleHolders(views, agencyId).findLast(
        (one) => one.roleClass === roleClass && one.to === undefined,
      );

const Awaiting = builder.objectRef<Awaited>('Awaiting').implement({
  description: 'Whose turn it is: which agency, in which role, has to do what.',
  fields: (t) => ({
    side: t.exposeString('side', { description: 'raising, receiving or partnership.' }),
    agency: t.field({
      type: Agency,
      nullable: true,
      resolve: ({ agencyId }, _, context) => agencyById(context, agencyId) ?? null,
    }),
    roleClass: t.exposeString('roleClass'),
    roleInWords: t.string({ resolve: ({ roleClass }) => wordsFor(RoleClass, roleClass) }),
    person: t.string({
      nullable: true,
      description: 'Who holds that role there now.',
      resolve: (awaited, _, context) => roleHolder(context, awaited)?.person.name ?? null,
    }),
    what: t.exposeString('what'),
    stage: t.exposeInt('stage'),
    clockId: t.string({ nullable: true, resolve: ({ clock }) => clock ?? null }),
  }),
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
      resolve: ({ childIds: [first] }, _, context) =>
        first === undefined ? null : (childById(context, first)?.reference ?? null),
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
      return concernsOfChild(context.views, childId)
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
        const page = pageOf(args, concerns);
        for (const edge of page.edges ?? [])
          if (edge != null)
            await context.authoriser.openConcern(partiesOf(edge.node), 'escalation-queue');
        return page;
      },
    },
    { fields: (c) => ({ totalCount: c.int({ resolve: countOf }) }) },
  ),
}));
