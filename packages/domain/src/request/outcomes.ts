/** The coded outcomes of an assessment request, as data: what each means, and what it leaves needed. */
import { z } from 'zod';
import written from '../../../../schema/policies/assessment-outcomes.json' with { type: 'json' };
import { choice } from '../choice.ts';
import { Code } from '../vocabulary.ts';
import type { RequestKind } from './events/asking.ts';

export const OutcomeCode = Code.meta({
  clear: false, // it tells what was decided about a child
  label: 'Outcome',
  hint: 'No further action is an outcome, and is owed to everyone',
});
export const StillNeeded = choice(
  {
    bed: 'A bed',
    doctor: 'A doctor',
    reassessment: 'Another assessment',
    access: 'Access: a way to see them',
    'another-service': 'Another service, to which it was redirected',
  },
  { label: 'Still needed' },
);
export type StillNeeded = z.infer<typeof StillNeeded>;

const AssessmentOutcomes = z.object({
  outcomes: z.array(
    z.object({
      code: Code,
      words: z.string().min(1),
      /** `completed`: of an assessment under the Mental Health Act; `answered`: of everything else that is asked. */
      group: z.enum(['triage', 'not-completed', 'completed', 'answered']),
      stillNeeded: z.array(StillNeeded).default([]),
    }),
  ),
});
const listed = AssessmentOutcomes.parse(written).outcomes;
export type AssessmentOutcome = (typeof listed)[number];

/** What a code means; undefined for a code that only a partnership's own list knows. */
export const outcomeOf = (code: string): AssessmentOutcome | undefined =>
  listed.find((outcome) => outcome.code === code);

export const outcomeInWords = (code: string): string => outcomeOf(code)?.words ?? code;

/** The list, in the order in which a form offers it. */
export const assessmentOutcomes: readonly AssessmentOutcome[] = listed;

const mentalHealth: ReadonlySet<string> = new Set<RequestKind>([
  'mental-health-assessment',
  'crisis-or-liaison',
  'bed',
]);

/** What a request of that kind can come to, the likeliest first. No age assessment ends in detention. */
export const outcomesOf = (kind: RequestKind | undefined): readonly AssessmentOutcome[] => {
  const ofGroups = (...groups: readonly AssessmentOutcome['group'][]) =>
    listed.filter(({ group }) => groups.includes(group));
  const always = ofGroups('triage', 'not-completed');
  if (kind === 'mental-health-act-assessment') return [...always, ...ofGroups('completed')];
  const answered = [...ofGroups('answered'), ...always];
  return kind !== undefined && mentalHealth.has(kind)
    ? [...answered, ...ofGroups('completed')]
    : answered;
};
