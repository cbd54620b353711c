/** The stages of a disagreement in the graph, each with its clocks: by when, under which rule, and how it stands. */
import { wordsFor } from '@throughline/domain/choice';
import { RoleClass } from '@throughline/domain/organisation/events';
import type { ConcernClock } from '@throughline/domain/professional-concern/clocks';
import { isOpen, type StageRun } from '@throughline/domain/professional-concern/stages';
import type { ConcernRow } from '@throughline/projections/concerns';
import { clockStatus, deadlineAsSaid, lateBy } from '@throughline/time/deadline';
import { builder } from './builder.ts';
import { Occurred } from './occurred.ts';

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
const small = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1);

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
    inWords: t.string({
      description:
        'By when and under which rule: "due by end of Wednesday 16 April, 3 working days from 11 April, Kelderby step 1".',
      resolve: (clock, _, { clock: present, partnership }) =>
        `${deadlineAsSaid(clock, present.now())}, ${capital(partnership)} ${small(clock.stageLabel)}`,
    }),
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

export const Stage = builder.objectRef<StageOf>('Stage').implement({
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
export const stagesOf = ({ stages, clocks }: ConcernRow): StageOf[] => {
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
