/** The coded outcomes of an assessment in the graph, so that every form offers the same list. */
import { type AssessmentOutcome, assessmentOutcomes } from '@throughline/domain/request/outcomes';
import { builder } from './builder.ts';

export const Outcome = builder.objectRef<AssessmentOutcome>('AssessmentOutcome').implement({
  description: 'One way in which an assessment, or the request for it, may end.',
  fields: (t) => ({
    code: t.exposeString('code'),
    words: t.exposeString('words'),
    group: t.exposeString('group', {
      description:
        'triage, not-completed or completed; answered: of what is no Mental Health Act assessment.',
    }),
  }),
});

builder.queryField('assessmentOutcomes', (t) =>
  t.field({
    type: [Outcome],
    description: 'In the order in which a form offers them.',
    resolve: () => [...assessmentOutcomes],
  }),
);
