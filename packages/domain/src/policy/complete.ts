/**
 * Is a policy complete enough to adopt? An incomplete one can be previewed: this says what is missing,
 * and where. The shape of each content is the schema of the pathway that it governs.
 */
import type { z } from 'zod';
import { Ladder } from '../professional-concern/ladder.ts';
import { RequestFeedbackPolicy } from '../request/terms.ts';
import { StatutoryClocks } from '../statutory-clocks.ts';
import type { PolicyEvent } from './events.ts';

/** Something that is missing, as codes: `{ where: 'stages.2', missing: 'clocks' }`. */
export type Gap = { readonly where: string; readonly missing: string };

const whole = 'policy';
const gapOf = ({ path }: z.core.$ZodIssue): Gap => ({
  where: path.slice(0, -1).join('.') || whole,
  missing: String(path.at(-1) ?? 'object'),
});

const shapeGaps = (schema: z.ZodType, content: unknown): readonly Gap[] =>
  (schema.safeParse(content).error?.issues ?? []).map(gapOf);

/** What the events of a disagreement can mark at a stage; a clock of that stage may start from it. */
const stageMoments: readonly string[] = [
  'raised',
  'opened',
  'acknowledged',
  'contacted',
  'answered',
  'ended',
  'ended_unanswered',
  'met',
  'met_end',
  'outcome_sent',
  'plan_agreed',
  'lead_professional_informed',
  'partnership_notified',
  'impasse_referred',
  'escalated',
];
const wholeMoments: readonly string[] = ['decision_received', 'raised', 'resolved'];

const anchorGaps = ({ stages }: Ladder): readonly Gap[] => {
  const anchors = new Set([
    ...wholeMoments,
    ...stages.flatMap(({ n }) => stageMoments.map((moment) => `s${n}_${moment}`)),
  ]);
  return stages.flatMap(({ clocks }, at) =>
    clocks
      .filter(({ from }) => !anchors.has(from))
      .map(({ from }) => ({ where: `stages.${at}`, missing: `anchor ${from}` })),
  );
};

/** Stages are numbered 1, 2, 3 …; each but the last has a clock; the last one ends the ladder. */
const stageGaps = ({ stages }: Ladder): readonly Gap[] =>
  stages.flatMap(({ n, clocks, terminal }, at) => {
    const where = `stages.${at}`;
    const isLast = at === stages.length - 1;
    return [
      ...(n === at + 1 ? [] : [{ where, missing: `number ${at + 1}` }]),
      ...(clocks.length > 0 || terminal ? [] : [{ where, missing: 'clocks' }]),
      ...(isLast && !terminal ? [{ where, missing: 'terminal' }] : []),
    ];
  });

/** What a ladder lacks before it can be adopted. */
export const ladderGaps = (content: unknown): readonly Gap[] => {
  const ladder = Ladder.safeParse(content).data;
  if (ladder === undefined) return shapeGaps(Ladder, content);
  return [...stageGaps(ladder), ...anchorGaps(ladder)];
};

/** What a policy of a kind lacks before it can be adopted. */
export const gapsIn: Readonly<Record<PolicyEvent['kind'], (content: unknown) => readonly Gap[]>> = {
  'concerns-resolution': ladderGaps,
  'request-feedback': (content) => shapeGaps(RequestFeedbackPolicy, content),
  'statutory-clocks': (content) => shapeGaps(StatutoryClocks, content),
};
