/** What the two agencies say to each other within a stage; or that nothing was said in time. */

import { Occurred } from '@throughline/time/occurred';
import { z } from 'zod';
import { choice } from '../../choice.ts';
import { Channel, Person, Text } from '../../vocabulary.ts';
import { atStage, ClockId, People } from './stage.ts';

export const ConcernAcknowledged = z.object({
  type: z.literal('ConcernAcknowledged'),
  ...atStage,
  by: Person.meta({ label: 'Who acknowledged it' }),
  channel: Channel.optional(),
  words: Text.meta({ label: 'What was said' }).optional(),
});
export const ContactMade = z.object({
  type: z.literal('ContactMade'),
  ...atStage,
  by: Person.meta({ label: 'Who made it' }),
  with: Person.meta({ label: 'Who it was with' }),
  channel: Channel,
  reached: z.boolean().meta({ clear: true, label: 'Did you reach them?' }),
  words: Text.meta({ label: 'What was said', long: true }).optional(),
});
export const ConcernAnswered = z.object({
  type: z.literal('ConcernAnswered'),
  ...atStage,
  by: Person.meta({ label: 'Who answered' }),
  answer: Text.meta({ label: 'The answer', long: true }),
  position: choice(
    {
      agrees: 'Agrees to what was asked',
      partly: 'Agrees in part',
      'does-not-agree': 'Does not agree',
      'passed-on': 'Passed on to somebody else',
    },
    { label: 'What it comes to' },
  ),
  channel: Channel.optional(),
});
export const StageMeetingHeld = z.object({
  type: z.literal('StageMeetingHeld'),
  ...atStage,
  ended: Occurred.meta({
    label: 'When it ended',
    hint: 'If the time above says until when, leave this out',
  }).optional(),
  present: People.meta({ label: 'Who was there' }),
  apologies: People.meta({ label: 'Apologies' }).optional(),
  notInvited: People.meta({ label: 'Not invited' }).optional(),
  words: Text.meta({ label: 'What was said and agreed', long: true }),
});
export const StageOutcomeSent = z.object({
  type: z.literal('StageOutcomeSent'),
  ...atStage,
  by: Person.meta({ label: 'Who sent it' }).optional(),
  to: People.min(1).meta({ label: 'Who it was sent to' }),
  channel: Channel.optional(),
  outcome: Text.meta({ label: 'The outcome', long: true }),
});
/** The limit passed without an answer; `occurred` is the last day on which it could have come. */
export const StageEndedUnanswered = z.object({
  type: z.literal('StageEndedUnanswered'),
  ...atStage,
  clock: ClockId,
});
