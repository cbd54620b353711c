/** Asking one’s own manager, raising a disagreement with another agency, and agencies that support it. */

import { Occurred } from '@throughline/time/occurred';
import { z } from 'zod';
import { choice } from '../../choice.ts';
import { AgencyId, Channel, ChildId, Code, fact, Line, Person, Text } from '../../vocabulary.ts';
import { opening } from './stage.ts';

export const OwnManagerConsulted = z.object({
  type: z.literal('OwnManagerConsulted'),
  ...fact,
  childIds: z.array(ChildId).min(1).max(20).meta({ label: 'Who it is about' }).optional(),
  agencyId: AgencyId.meta({ label: 'Your agency' }),
  consulted: Person.meta({ label: 'Manager or safeguarding lead' }),
  advice: Text.meta({ label: 'What they advised', long: true }).optional(),
  supports: z.boolean().meta({ clear: true, label: 'Do they support raising it?' }).optional(),
});
export const ConcernSubject = choice(
  {
    threshold: 'Threshold: whether the child meets it',
    roles: 'Roles: who does what',
    'action-or-inaction': 'Action, or nothing being done',
    'plan-progress': 'Progress of a plan',
    'information-sharing': 'Sharing of information',
    resource: 'Resource: what is there or paid for',
  },
  { label: 'What it is about' },
);
export type ConcernSubject = z.infer<typeof ConcernSubject>;
export const ConcernRaised = z.object({
  type: z.literal('ConcernRaised'),
  ...fact,
  childIds: z.array(ChildId).min(1).max(20).meta({ label: 'Who it is about' }).optional(),
  theme: Line.meta({
    label: 'Theme',
    hint: 'If it is not about one child: for example, waiting times',
  }).optional(),
  subject: ConcernSubject,
  decisionDisputed: Text.meta({ label: 'The decision or inaction you disagree with', long: true }),
  decisionBy: Person.meta({ label: 'Who decided it' }).optional(),
  decisionReceivedAt: Occurred.meta({ label: 'When you learned of it' }),
  raisingAgencyId: AgencyId.meta({ label: 'Your agency' }),
  raisedBy: Person.meta({ label: 'Who raises it' }),
  receivingAgencyId: AgencyId.meta({ label: 'The agency you disagree with' }),
  receivedBy: Person.meta({ label: 'Who received it' }).optional(),
  channel: Channel.optional(),
  confirmedInWriting: z
    .boolean()
    .meta({ clear: true, label: 'Was a call confirmed in writing?' })
    .optional(),
  outcomeSought: Text.meta({ label: 'What you ask for', long: true }),
  evidence: Text.meta({ label: 'What it rests on', long: true }).optional(),
  levelOfNeed: Line.meta({ label: 'Level of need', hint: 'In the partnership’s words' }).optional(),
  riskNow: Text.meta({ label: 'Risk to the child now', long: true }),
  interimSafety: Text.meta({
    label: 'What keeps the child safe meanwhile',
    hint: 'Disagreement never delays protection',
    long: true,
  }).optional(),
  track: Code.meta({ label: 'Route' }).optional(),
  ...opening,
});
export type ConcernRaised = Readonly<z.infer<typeof ConcernRaised>>;
export const AgencySupportedConcern = z.object({
  type: z.literal('AgencySupportedConcern'),
  ...fact,
  agencyId: AgencyId.meta({ label: 'Agency in support' }),
  by: Person.meta({ label: 'Who said so' }).optional(),
  words: Text.meta({ label: 'In their words' }).optional(),
});
