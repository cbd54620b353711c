/** The partnership's ladder in the graph: the stages of a disagreement, as people read them before they begin one. */
import { wordsFor } from '@throughline/domain/choice';
import { inForceOn } from '@throughline/domain/given';
import { RoleClass } from '@throughline/domain/organisation/events';
import { type PolicyClock, Side } from '@throughline/domain/policy-clock';
import { Ladder, type Stage } from '@throughline/domain/professional-concern/ladder';
import { policies } from '@throughline/read-store/queries/organisations';
import { londonDate } from '@throughline/time/local-date';
import { type Context, viewerOf } from '../context.ts';
import { builder } from './builder.ts';
import { countingInWords, lengthInWords } from './length-in-words.ts';

/** What the moments of a stage are called; `s2_met` is "the meeting at Step 2". */
const moments: Readonly<Record<string, (label: string) => string>> = {
  raised: () => 'the disagreement being raised',
  answered: (label) => `the answer at ${label}`,
  opened: (label) => `${label} opening`,
  ended: (label) => `the end of ${label}`,
  met: (label) => `the meeting at ${label}`,
  met_end: (label) => `the end of the meeting at ${label}`,
  outcome_sent: (label) => `the outcome of ${label} being sent`,
  partnership_notified: (label) => `the partnership being told at ${label}`,
};

const momentInWords = (code: string, stages: readonly Stage[]): string => {
  if (code === 'decision_received') return 'the decision reaching you';
  const [, n, moment = ''] = /^s(\d+)_(.+)$/.exec(code) ?? [];
  const label = stages.find((stage) => stage.n === Number(n))?.label;
  const words = moments[moment];
  return label !== undefined && words ? words(label) : code.replaceAll('_', ' ');
};

type ClockOf = { readonly clock: PolicyClock; readonly stages: readonly Stage[] };

const LadderClock = builder.objectRef<ClockOf>('LadderClock').implement({
  description: 'Something that the policy wants done, and how long there is.',
  fields: (t) => ({
    what: t.string({ resolve: ({ clock }) => clock.do }),
    within: t.string({
      description: 'In words: "3 working days".',
      resolve: ({ clock }) => lengthInWords(clock.within),
    }),
    from: t.string({
      description: 'The moment from which it is counted, in words.',
      resolve: ({ clock, stages }) => momentInWords(clock.from, stages),
    }),
    counting: t.string({
      nullable: true,
      description: 'How this one is counted, where it is not as the others are.',
      resolve: ({ clock }) => countingInWords(clock),
    }),
    owedBy: t.string({ resolve: ({ clock }) => wordsFor(Side, clock.owedBy ?? 'both') }),
    lapseEndsStage: t.boolean({
      description: 'No answer in that time ends the stage.',
      resolve: ({ clock }) => clock.lapseEndsStage ?? false,
    }),
  }),
});

type StageOf = {
  readonly stage: Stage;
  readonly stages: readonly Stage[];
  readonly skips: NonNullable<Ladder['skips']>;
};

const plain = (code: string): string => code.replaceAll('_', ' ');
const labelOf = (n: number, stages: readonly Stage[]): string =>
  stages.find((stage) => stage.n === n)?.label ?? `stage ${n}`;

/** What a policy may ask for before a stage opens. */
const gates: Readonly<Record<string, string>> = {
  own_manager_confirms_justified: 'one’s own manager agrees that it is justified',
};

const LadderStage = builder.objectRef<StageOf>('LadderStage').implement({
  description: 'One stage of the policy in force.',
  fields: (t) => ({
    n: t.int({ resolve: ({ stage }) => stage.n }),
    label: t.string({ resolve: ({ stage }) => stage.label }),
    who: t.stringList({
      description: 'In words: who acts on the raising side, then on the receiving side.',
      resolve: ({ stage }) => stage.who.map((role) => wordsFor(RoleClass, role)),
    }),
    isTerminal: t.boolean({ resolve: ({ stage }) => stage.terminal ?? false }),
    gate: t.string({
      nullable: true,
      description: 'What has to be true before it opens, in words.',
      resolve: ({ stage: { gate } }) => (gate === undefined ? null : (gates[gate] ?? plain(gate))),
    }),
    skips: t.stringList({
      description: 'Which stages may be left out on the way to it, and who has to approve that.',
      resolve: ({ stage, skips, stages }) =>
        skips
          .filter(({ to }) => to === stage.n)
          .map(
            ({ from, approvedBy }) =>
              `from ${labelOf(from, stages)}, if the ${wordsFor(RoleClass, approvedBy).toLowerCase()} approves it`,
          ),
    }),
    clocks: t.field({
      type: [LadderClock],
      resolve: ({ stage, stages }) => stage.clocks.map((clock) => ({ clock, stages })),
    }),
    artefacts: t.stringList({
      description: 'What has to be written down.',
      resolve: ({ stage }) => [...(stage.artefacts ?? [])],
    }),
    tell: t.stringList({
      description: 'Who is told when it opens.',
      resolve: ({ stage }) => [...(stage.tell ?? [])],
    }),
  }),
});

type Adopted = {
  readonly name: string;
  readonly version: string;
  readonly inForceFrom: string;
  readonly source?: string | undefined;
  readonly ladder: Ladder;
};

export const LadderType = builder.objectRef<Adopted>('Ladder').implement({
  description: 'How agencies work out a disagreement, as a policy says it.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'What the partnership calls the process.' }),
    version: t.exposeString('version'),
    inForceFrom: t.exposeString('inForceFrom'),
    stages: t.field({
      type: [LadderStage],
      resolve: ({ ladder: { stages, skips = [] } }) =>
        stages.map((stage) => ({ stage, stages, skips })),
    }),
    source: t.exposeString('source', { nullable: true, description: 'Where it is published.' }),
    countingOfDays: t.string({ resolve: ({ ladder }) => ladder.counting.working_day }),
    countingOfHours: t.string({
      nullable: true,
      resolve: ({ ladder }) => ladder.counting.hour ?? null,
    }),
    earlyAction: t.string({
      nullable: true,
      description: 'What the policy says of a child at risk meanwhile.',
      resolve: ({ ladder }) => ladder.counting.early_action ?? null,
    }),
  }),
});

/** The ladder in force today, by the partnership's own present. */
export const ladderInForce = (context: Context): Adopted | null => {
  const day = londonDate(context.clock.now());
  const policy = inForceOn(context.policies(), 'concerns-resolution', day);
  if (policy === undefined) return null;
  const { id, version, inForceFrom, content } = policy;
  const row = policies(context.views).find((one) => one.policyId === id);
  const { name = version, source } = row ?? {};
  return { name, version, inForceFrom, source, ladder: Ladder.parse(content) };
};

builder.queryField('ladder', (t) =>
  t.field({
    type: LadderType,
    nullable: true,
    description: 'The ladder in force today; none where the partnership has adopted none.',
    resolve: (_, __, context) => {
      viewerOf(context);
      return ladderInForce(context);
    },
  }),
);
