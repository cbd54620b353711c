/** Who was told what came of a request, who was not, and who no longer need be. */

import { z } from 'zod';
import { choice } from '../../choice.ts';
import { Channel, fact, Line, Person, Text } from '../../vocabulary.ts';
import { People, recipients } from './parts.ts';

/** To the young person, or a parent or carer: in clear language, with options, and something to take home. */
export const OutcomeExplained = z.object({
  type: z.literal('OutcomeExplained'),
  ...fact,
  recipients,
  by: Person.meta({ label: 'Who explained it' }),
  channel: Channel,
  language: Line.meta({ label: 'In which language, with which interpreter' }).optional(),
  options: Text.meta({ label: 'Options explained', long: true }).optional(),
  takenHome: Text.meta({ label: 'Information given to take home' }).optional(),
  understood: Text.meta({ label: 'What they said, and whether it was understood' }).optional(),
});
export const OutcomeCommunicated = z.object({
  type: z.literal('OutcomeCommunicated'),
  ...fact,
  recipients,
  to: People.meta({ label: 'Which people' }).optional(),
  by: Person.meta({ label: 'Who told them' }).optional(),
  howMuch: choice(
    {
      'outcome-only': 'The outcome only',
      'with-reasons': 'The outcome and the reasons',
      full: 'The outcome, the reasons and the plan',
    },
    { label: 'How much they were told', clear: true },
  ).optional(),
  channel: Channel.optional(),
  words: Text.meta({ label: 'What was said', long: true }).optional(),
});
/** They know, but not from those who owed it to them. */
export const OutcomeLearntOtherwise = z.object({
  type: z.literal('OutcomeLearntOtherwise'),
  ...fact,
  recipients,
  who: People.meta({ label: 'Which people' }).optional(),
  from: Line.meta({ label: 'Who from', hint: 'For example, from the young person' }),
  words: Text.meta({ label: 'What the record says' }).optional(),
});
/** A record shows that somebody was not told. It pays nothing. */
export const FeedbackNotGiven = z.object({
  type: z.literal('FeedbackNotGiven'),
  ...fact,
  recipients,
  who: People.meta({ label: 'Which people' }).optional(),
  words: Text.meta({ label: 'What the record says', long: true }),
});
export const OutcomeAcknowledged = z.object({
  type: z.literal('OutcomeAcknowledged'),
  ...fact,
  recipients,
  by: Person.meta({ label: 'Who acknowledged it' }).optional(),
});
export const DebtName = choice(
  {
    decision: 'Decision to take it on or not',
    outcome: 'Outcome',
    'feedback-to-requesters': 'Feedback to those who asked',
    'feedback-to-child-and-family': 'Feedback to the child, and parents or carers',
    'feedback-to-network': 'Feedback to the network',
  },
  { label: 'What is owed', clear: true },
);
export type DebtName = z.infer<typeof DebtName>;
/** Names either what is no longer owed at all, or to which recipients it is not. */
export const FeedbackWaived = z.object({
  type: z.literal('FeedbackWaived'),
  ...fact,
  debt: DebtName.optional(),
  recipients: recipients.optional(),
  reason: Text.meta({ label: 'Why it is not owed' }),
  by: Person.meta({ label: 'Who decided' }).optional(),
});
