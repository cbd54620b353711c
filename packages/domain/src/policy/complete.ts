/**
 * Is a policy complete enough to adopt? An incomplete one can be previewed: this says what is missing,
 * stage by stage. Only the parts that every ladder must have are looked at here; the pathway that a
 * policy governs parses the rest.
 */
import { Within } from '@throughline/time/deadline';
import { z } from 'zod';
import { StatutoryClocks } from '../statutory-clocks.ts';
import type { PolicyEvent } from './events.ts';

/** Something that is missing: where, and what, as codes. */
export type Gap = { readonly where: string; readonly missing: string };

const Clock = z.object({
  id: z.string().min(1),
  do: z.string().min(1),
  within: Within,
  from: z.string(),
});
const Stage = z.object({
  n: z.number().int().positive(),
  label: z.string().trim().min(1).optional(),
  who: z.array(z.string().trim().min(1)).optional(),
  terminal: z.boolean().optional(),
  clocks: z.array(z.unknown()).optional(),
});
const Ladder = z.object({ stages: z.array(Stage).min(1) });
type Stage = z.infer<typeof Stage>;

/** What can start a clock of a stage: a moment of a stage (`s2_met`), or the decision that is disputed. */
const stageMoments = [
  'raised',
  'acknowledged',
  'discussed',
  'answered',
  'opened',
  'ended',
  'met',
  'met_end',
  'outcome_sent',
  'partnership_notified',
  'action_plan_agreed',
];
const anchorsOf = (stages: readonly Stage[]): ReadonlySet<string> =>
  new Set([
    'decision_received',
    ...stages.flatMap(({ n }) => stageMoments.map((moment) => `s${n}_${moment}`)),
  ]);

const clockGaps = (clock: unknown, where: string, anchors: ReadonlySet<string>): readonly Gap[] => {
  const read = Clock.safeParse(clock);
  if (!read.success) {
    const field = read.error.issues[0]?.path[0];
    return [{ where, missing: `clock.${String(field ?? 'object')}` }];
  }
  return anchors.has(read.data.from) ? [] : [{ where, missing: `anchor.${read.data.from}` }];
};

const stageGaps = (stage: Stage, anchors: ReadonlySet<string>): readonly Gap[] => {
  const where = `stage ${stage.n}`;
  const { clocks = [] } = stage;
  return [
    ...(stage.label === undefined ? [{ where, missing: 'label' }] : []),
    ...((stage.who?.length ?? 0) === 0 ? [{ where, missing: 'who' }] : []),
    ...(clocks.length === 0 && stage.terminal !== true ? [{ where, missing: 'clocks' }] : []),
    ...clocks.flatMap((clock) => clockGaps(clock, where, anchors)),
  ];
};

/** What a ladder of stages lacks. Stages are numbered 1, 2, 3 … and the last one ends it. */
export const ladderGaps = (content: unknown): readonly Gap[] => {
  const ladder = Ladder.safeParse(content);
  if (!ladder.success) return [{ where: 'policy', missing: 'stages' }];
  const { stages } = ladder.data;
  const misnumbered = stages.find(({ n }, at) => n !== at + 1);
  const anchors = anchorsOf(stages);
  return [
    ...(misnumbered ? [{ where: `stage ${misnumbered.n}`, missing: 'consecutive number' }] : []),
    ...(stages.at(-1)?.terminal === true ? [] : [{ where: 'policy', missing: 'terminal stage' }]),
    ...stages.flatMap((stage) => stageGaps(stage, anchors)),
  ];
};

const FeedbackTerms = z.object({
  within: Within,
  from: z.string().min(1),
  tell: z.array(z.unknown()).min(1),
});

const statutoryGaps = (content: unknown): readonly Gap[] =>
  StatutoryClocks.safeParse(content).success ? [] : [{ where: 'policy', missing: 'clocks' }];

const feedbackGaps = (content: unknown): readonly Gap[] => {
  const issue = FeedbackTerms.safeParse(content).error?.issues[0];
  return issue === undefined
    ? []
    : [{ where: 'policy', missing: String(issue.path[0] ?? 'object') }];
};

/** What a policy of a kind lacks before it can be adopted. */
export const gapsIn: Readonly<Record<PolicyEvent['kind'], (content: unknown) => readonly Gap[]>> = {
  'concerns-resolution': ladderGaps,
  'request-feedback': feedbackGaps,
  'statutory-clocks': statutoryGaps,
};
