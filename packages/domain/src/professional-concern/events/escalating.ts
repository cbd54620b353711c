/** Taking a disagreement further, and whom that has to be told. */

import { z } from 'zod';
import { Channel, Code, fact, Person, Text } from '../../vocabulary.ts';
import { atStage, opening, StageNumber } from './stage.ts';

const inWriting = z.boolean().meta({ clear: true, label: 'In writing?' });
export const ChallengeEscalated = z.object({
  type: z.literal('ChallengeEscalated'),
  ...fact,
  fromStage: StageNumber.meta({ clear: true, label: 'From which step' }),
  toStage: StageNumber.meta({ clear: true, label: 'To which step' }),
  why: Text.meta({ label: 'Why it goes further', long: true }),
  by: Person.meta({ label: 'Who takes it further' }),
  to: Person.meta({ label: 'Who it goes to' }).optional(),
  channel: Channel.optional(),
  approvedBy: Person.meta({ label: 'Who approved leaving out a step' }).optional(),
  /** `skip-not-in-ladder`: a stage was left out that the policy does not let anyone leave out. */
  flags: z.array(Code).max(5).meta({ label: 'What was noticed' }).optional(),
  ...opening,
});
export type ChallengeEscalated = Readonly<z.infer<typeof ChallengeEscalated>>;
export const LeadProfessionalInformed = z.object({
  type: z.literal('LeadProfessionalInformed'),
  ...atStage,
  who: Person.meta({ label: 'Lead professional, reviewing officer or chair' }),
  inWriting,
  channel: Channel.optional(),
});
export const PartnershipNotified = z.object({
  type: z.literal('PartnershipNotified'),
  ...atStage,
  by: Person.meta({ label: 'Who sent it' }).optional(),
  to: Person.meta({ label: 'Who it was sent to at the partnership' }).optional(),
  words: Text.meta({ label: 'What it said' }).optional(),
});
export const ImpasseReferred = z.object({
  type: z.literal('ImpasseReferred'),
  ...atStage,
  to: Person.meta({
    label: 'Who it is referred to',
    hint: 'For example, the independent scrutineer',
  }),
  why: Text.meta({ label: 'What could not be settled', long: true }),
});
