/** Asking another service for something, chasing, screening and passing on what was asked. */

import { z } from 'zod';
import { choice } from '../../choice.ts';
import { handing } from '../../keepers.ts';
import {
  Channel,
  ChildId,
  Code,
  fact,
  Id,
  Line,
  Person,
  PolicyReference,
  Text,
} from '../../vocabulary.ts';
import { FeedbackTerms } from '../terms.ts';
import { People, RecipientKey, yes } from './parts.ts';

export const RequestKind = choice(
  {
    'mental-health-act-assessment': 'Mental Health Act assessment',
    referral: 'Referral to children’s social care',
    'mental-health-assessment': 'Mental health assessment',
    gp: 'GP',
    camhs: 'CAMHS',
    'crisis-or-liaison': 'Crisis or liaison team',
    'community-care': 'Community care assessment (Care Act 2014)',
    'child-in-need': 'Child in need assessment',
    carer: 'Carer’s assessment',
    'young-carer': 'Young carer’s assessment',
    'age-assessment': 'Age assessment',
    health: 'Health assessment',
    'second-opinion': 'Second opinion',
    'change-of-clinician': 'Change of clinician',
    'individual-funding': 'Individual funding request',
    bed: 'Bed',
    'other-service': 'Another service',
    information: 'Information',
  },
  { label: 'What is asked for' },
);
export type RequestKind = z.infer<typeof RequestKind>;
export const Urgency = choice(
  {
    emergency: 'Emergency: now',
    urgent: 'Urgent: today',
    soon: 'Soon',
    routine: 'Routine',
  },
  { label: 'How urgent' },
);
/** Somebody who is owed the outcome: named by the request, or added when they turn out to be involved. */
export const Practitioner = Person.extend({
  /** Which line of the policy's list they are, such as `gp` or `school-or-college`. */
  listedAs: Code.meta({ label: 'Which of those the policy names' }).optional(),
});
const asked = {
  ...fact,
  childIds: z.array(ChildId).min(1).max(20).meta({ label: 'For whom' }),
  requestedBy: People.min(1).meta({ label: 'Who asks' }),
  requestedOf: Person.meta({ label: 'Who is asked' }),
  channel: Channel.optional(),
  confirmedInWriting: yes('Was a call confirmed in writing?').optional(),
  reasons: Text.meta({ label: 'Why', long: true }),
  concerns: z
    .array(Text)
    .max(30)
    .meta({ label: 'Concerns to be considered', hint: 'One a line; each will be answered' })
    .optional(),
  history: Text.meta({ label: 'History to be considered', long: true }).optional(),
  riskNow: Text.meta({ label: 'Risk now', long: true }).optional(),
  urgency: Urgency.optional(),
  communication: Text.meta({ label: 'Language, interpreter and other needs' }).optional(),
  leadsFrom: Id.meta({ refersTo: 'request', label: 'Earlier request it follows' }).optional(),
  /** Parents and carers who are owed the outcome. */
  family: People.meta({ label: 'Parents and carers to be told' }).optional(),
  network: z.array(Practitioner).max(50).meta({ label: 'Practitioners to be told' }).optional(),
  /** What the answer is owed under; a later version of the policy changes nothing. */
  terms: FeedbackTerms.optional(),
  policy: PolicyReference.optional(),
};
export const Requested = z.object({
  type: z.literal('Requested'),
  kind: RequestKind,
  legalBasis: Line.meta({
    label: 'Legal basis',
    hint: 'For example, Children Act 1989 s17',
  }).optional(),
  ...asked,
});
export type Requested = Readonly<z.infer<typeof Requested>>;
export const MhaAssessmentRequested = z.object({
  type: z.literal('MhaAssessmentRequested'),
  ...asked,
  byNearestRelative: yes('Asked by or for the nearest relative, under s13(4)?').optional(),
});
export type MhaAssessmentRequested = Readonly<z.infer<typeof MhaAssessmentRequested>>;
export const RequestAcknowledged = z.object({
  type: z.literal('RequestAcknowledged'),
  ...fact,
  by: Person.meta({ label: 'Who acknowledged it' }),
  channel: Channel.optional(),
  words: Text.meta({ label: 'What was said' }).optional(),
});
export const RequestChased = z.object({
  type: z.literal('RequestChased'),
  ...fact,
  by: Person.meta({ label: 'Who asked again' }),
  channel: Channel.optional(),
  asked: Person.meta({ label: 'Who they asked' }).optional(),
  answer: Text.meta({ label: 'The answer', hint: 'Leave empty if there was none' }).optional(),
});
export const RequestScreened = z.object({
  type: z.literal('RequestScreened'),
  ...fact,
  decision: choice(
    {
      accepted: 'Accepted',
      'not-appropriate': 'Not appropriate',
      redirected: 'Redirected',
      duplicate: 'Duplicate',
      'advice-only': 'Advice only',
    },
    { label: 'Decision' },
  ),
  reasons: Text.meta({ label: 'Reasons', long: true }),
  by: Person.meta({ label: 'Who decided' }),
  redirectedTo: Person.meta({ label: 'Redirected to' }).optional(),
});
export const RequestPassedOn = z.object({
  type: z.literal('RequestPassedOn'),
  ...fact,
  to: Person.meta({ label: 'Who it was passed to' }),
  why: Text.meta({ label: 'Why' }).optional(),
});
/** Whoever asked, is asked or is to be told has left or moved: a colleague of the agency stands in their place. */
export const RequestHandedOn = z.object({
  type: z.literal('RequestHandedOn'),
  ...fact,
  /** A recipient's key, or `asked`: whoever the request was made to. */
  part: Code.meta({ label: 'Which part in it' }),
  ...handing,
});
export const NetworkMemberNamed = z.object({
  type: z.literal('NetworkMemberNamed'),
  ...fact,
  recipient: RecipientKey,
  as: choice(
    { requester: 'Asked for it', family: 'Parent or carer', practitioner: 'Practitioner' },
    { label: 'What part they have', clear: true },
  ),
  who: Practitioner.meta({ label: 'Who' }),
});
