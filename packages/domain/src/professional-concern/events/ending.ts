/** How a disagreement ends, is opened again, and what is fed back and learnt. */

import { z } from 'zod';
import { choice } from '../../choice.ts';
import { Channel, fact, Line, Person, Text } from '../../vocabulary.ts';
import { atStage, opening, People } from './stage.ts';

export const ConcernResolved = z.object({
  type: z.literal('ConcernResolved'),
  ...atStage,
  outcome: choice(
    {
      'decision-changed': 'The decision was changed',
      'partly-changed': 'The decision was changed in part',
      'decision-stands': 'The decision stands, and both agree',
      compromise: 'Another way was found',
      overtaken: 'Overtaken by events',
    },
    { label: 'Outcome' },
  ),
  words: Text.meta({ label: 'What was agreed', long: true }),
  agreedBy: People.min(1).meta({ label: 'Agreed by' }),
});
/** The stage it goes on from opens anew, with clocks of its own. */
export const ConcernReopened = z.object({
  type: z.literal('ConcernReopened'),
  ...atStage,
  why: Text.meta({ label: 'Why it is opened again', long: true }),
  by: Person.meta({ label: 'Who opens it' }),
  ...opening,
});
export const ConcernWithdrawn = z.object({
  type: z.literal('ConcernWithdrawn'),
  ...fact,
  why: Text.meta({ label: 'Why it is withdrawn' }),
  by: Person.meta({ label: 'Who withdraws it' }),
});
export const FeedbackGiven = z.object({
  type: z.literal('FeedbackGiven'),
  ...fact,
  to: choice(
    {
      raiser: 'Who raised it',
      child: 'The child or young person',
      family: 'Parents or carers',
      network: 'The network round the child',
    },
    { label: 'Which of these was told', clear: true },
  ),
  recipients: People.meta({ label: 'Who was told' }).optional(),
  channel: Channel.optional(),
  words: Text.meta({ label: 'What they were told', long: true }).optional(),
});
export const LearningFlagged = z.object({
  type: z.literal('LearningFlagged'),
  ...fact,
  learning: Text.meta({ label: 'What others may learn from it', long: true }),
  theme: Line.meta({ label: 'Theme' }).optional(),
});
