/** The coded outcomes of an assessment request, as data: what each means, and what it leaves needed. */
import { z } from 'zod';
import written from '../../../../schema/policies/assessment-outcomes.json' with { type: 'json' };
import { choice } from '../choice.ts';
import { Code } from '../vocabulary.ts';

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
      group: z.enum(['triage', 'not-completed', 'completed']),
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
