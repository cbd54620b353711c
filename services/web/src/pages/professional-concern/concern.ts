/** A disagreement between agencies as its pages know it: where it stands, whom it waits for, and its clocks. */
import { startOfSentence } from '@throughline/govuk/sentences';
import { z } from 'zod';
import { FramedChild } from '../child-frame.ts';
import { Named, Occurred, Step } from '../shapes.ts';
import { clockTag } from '../tag-for.ts';

const Clock = z.object({
  id: z.string(),
  name: z.string(),
  inWords: z.string(),
  status: z.string(),
  dueAt: z.string(),
  doneAt: z.string().nullish(),
  leftAt: z.string().nullish(),
  pausedAt: z.string().nullish(),
  firstDueAt: z.string().nullish(),
  workingDaysLate: z.number().nullish(),
  minutesLate: z.number().nullish(),
});
type Clock = Readonly<z.infer<typeof Clock>>;

const Stage = z.object({
  n: z.number(),
  label: z.string(),
  whoInWords: z.array(z.string()).default([]),
  isTerminal: z.boolean().default(false),
  isAhead: z.boolean().default(false),
  openedAt: Occurred.nullish(),
  endedAt: Occurred.nullish(),
  policyVersion: z.string().nullish(),
  clocks: z.array(Clock),
});
type Stage = Readonly<z.infer<typeof Stage>>;

const Awaiting = z.object({
  side: z.string(),
  agency: Named.nullish(),
  roleInWords: z.string(),
  people: z.array(z.object({ name: z.string(), as: z.string(), contact: z.string().nullish() })),
  what: z.string(),
  stage: z.number(),
  clockId: z.string().nullish(),
});

/** A disagreement in a list. */
export const ListedConcern = z.object({
  id: z.string(),
  title: z.string(),
  isOpen: z.boolean(),
  status: z.string(),
  child: FramedChild.nullish(),
  childReference: z.string().nullish(),
  theme: z.string().nullish(),
  raisingAgency: Named.nullish(),
  receivingAgency: Named.nullish(),
  mySide: z.enum(['raising', 'receiving']).nullable(),
  raisedAt: Occurred.nullish(),
  outcomeInWords: z.string().nullish(),
  stages: z.array(Stage),
  awaiting: z.array(Awaiting),
});
export type ListedConcern = Readonly<z.infer<typeof ListedConcern>>;

export const ConcernAction = z.object({
  action: z.number(),
  what: z.string(),
  agency: Named.nullish(),
  dueOn: z.string().nullish(),
  status: z.string(),
  words: z.string().nullish(),
});

/** A disagreement on a page of its own. */
export const WholeConcern = ListedConcern.extend({
  subjectInWords: z.string().nullish(),
  raisedBy: z.string().nullish(),
  outcomeSought: z.string().nullish(),
  evidence: z.string().nullish(),
  riskNow: z.string().nullish(),
  interimSafety: z.array(z.string()),
  outcomeWords: z.string().nullish(),
  decisionReceivedAt: Occurred.nullish(),
  supporters: z.array(Named),
  actions: z.array(ConcernAction),
  feedback: z.array(z.object({ to: z.string(), toInWords: z.string(), at: Occurred.nullish() })),
  steps: z.array(Step),
  unreadableCount: z.number(),
});

/** Who disagrees with whom: what a disagreement is called, for what it is about may be long. */
export const sidesInWords = ({
  raisingAgency,
  receivingAgency,
}: Pick<ListedConcern, 'raisingAgency' | 'receivingAgency'>): string =>
  raisingAgency && receivingAgency
    ? `${raisingAgency.name} disagrees with ${receivingAgency.name}`
    : 'Disagreement between agencies';

/** The stage that has opened and not been left for another; the last one, once it is over. */
export const currentStage = ({ stages }: Pick<ListedConcern, 'stages'>): Stage | undefined =>
  stages.findLast(({ isAhead }) => !isAhead);

/** "3 working days late"; nothing where it is, or was, in time. */
export const lateness = ({
  workingDaysLate,
  minutesLate,
  status,
}: Pick<Clock, 'workingDaysLate' | 'minutesLate' | 'status'>): string => {
  if (!status.includes('late')) return '';
  if (workingDaysLate)
    return `${workingDaysLate} working ${workingDaysLate === 1 ? 'day' : 'days'} late`;
  const hours = Math.ceil((minutesLate ?? 0) / 60);
  return hours > 0 ? `${hours} ${hours === 1 ? 'hour' : 'hours'} late` : '';
};

/** A clock in words: what, by when under which rule of which stage, and how it went. */
export const clockLine = (clock: Clock) => ({
  id: clock.id,
  what: startOfSentence(clock.name),
  due: startOfSentence(clock.inWords),
  isPaused: Boolean(clock.pausedAt),
  isRunning: !clock.doneAt && !clock.leftAt,
  doneAt: clock.doneAt,
  firstDueAt: clock.firstDueAt,
  lateness: lateness(clock),
  tag:
    clock.leftAt && !clock.doneAt
      ? { text: 'Went on without', classes: 'govuk-tag--grey' }
      : clockTag(clock.status),
});

/** The clocks that still run, or ran out, with nothing done. */
const running = ({ stages }: Pick<ListedConcern, 'stages'>) =>
  stages.flatMap((stage) =>
    stage.clocks
      .filter(({ doneAt, leftAt }) => !doneAt && !leftAt)
      .map((clock) => ({ dueAt: clock.dueAt, ...clockLine(clock) })),
  );

/** "Lorna Example, or Pat Sample (deputy)": whoever is to be tried first stands first. */
const namesOf = (people: ListedConcern['awaiting'][number]['people']): string =>
  people
    .map(({ name, as, contact }) => {
      const more = [as === 'holder' ? '' : as, contact ?? ''].filter(Boolean).join(', ');
      return more ? `${name} (${more})` : name;
    })
    .join(', or ');

type Turn = ListedConcern['awaiting'][number];

/** "CAMHS, senior leader". */
export const whomInWords = ({
  agency,
  roleInWords,
}: {
  readonly agency?: { readonly name: string } | null | undefined;
  readonly roleInWords: string;
}): string => [agency?.name ?? 'The partnership office', roleInWords.toLowerCase()].join(', ');

/** What is waited for, each thing once, with the clock that it answers and everybody who has to do it. */
export const awaited = (concern: Pick<ListedConcern, 'stages' | 'awaiting'>) => {
  const clocks = running(concern);
  const together = Map.groupBy(concern.awaiting, ({ what, clockId }: Turn) => clockId ?? what);
  return [...together.values()].map((turns) => ({
    what: startOfSentence(turns[0]?.what ?? ''),
    clock: clocks.find(({ id }) => id === turns[0]?.clockId),
    who: turns.map((turn) => ({ whom: whomInWords(turn), names: namesOf(turn.people) })),
  }));
};

/** A disagreement as a line of a list: where it is, whom it waits for, and why it is stuck if it is. */
export const listed = (concern: ListedConcern) => ({
  ...concern,
  stage: currentStage(concern)?.label,
  awaited: awaited(concern),
  stuck: running(concern).filter(({ tag }) => tag.text === 'Late'),
});
