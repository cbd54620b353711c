/**
 * Request: something asked of another service for a child, and what came of it. Whoever asked, the child,
 * the family and the network are owed the outcome. Stored for ever: add optional fields; never rename,
 * never remove.
 */
import { Instant } from '@throughline/time/instant';
import { z } from 'zod';
import { choice } from '../choice.ts';
import { handing } from '../keepers.ts';
import {
  AgencyId,
  Channel,
  ChildId,
  Code,
  fact,
  Id,
  Line,
  Person,
  PolicyReference,
  Text,
} from '../vocabulary.ts';
import {
  AlternativeArranged,
  ApplicationMade,
  AssessmentArranged,
  AssessmentCarriedOut,
  AssessmentNotCompleted,
  BedFound,
  BedSought,
  Conveyed,
  DependantsProvidedFor,
  MedicalRecommendationMade,
  OpinionGiven,
  ReasonsGivenToNearestRelative,
} from './assessment-events.ts';
import { OutcomeCode, StillNeeded } from './outcomes.ts';
import { FeedbackTerms } from './terms.ts';

const People = z.array(Person).max(50);
const yes = (label: string) => z.boolean().meta({ label });

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
/** The key under which later events speak of one recipient: `requester.1`, `child.1`, `practitioner.2`. */
const RecipientKey = Code.meta({ label: 'Recipient' });
const recipients = z.array(RecipientKey).min(1).max(50).meta({ label: 'Who' });

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
  asked: Person.meta({ label: 'Whom they asked' }).optional(),
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
  to: Person.meta({ label: 'To whom' }),
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
/** The answer. "No further action" is an outcome like any other, and is owed like any other. */
export const OutcomeDecided = z.object({
  type: z.literal('OutcomeDecided'),
  ...fact,
  outcome: OutcomeCode,
  reasons: Text.meta({ label: 'Reasons', long: true }),
  by: Person.meta({ label: 'Who decided' }),
  nextPlan: Text.meta({ label: 'What happens next', long: true }).optional(),
  /** What the child still needs although the request was answered. */
  stillNeeded: z.array(StillNeeded).max(5).meta({ label: 'What is still needed' }).optional(),
});
/** What is still needed was found, or is no longer needed. */
export const StillNeededSettled = z.object({
  type: z.literal('StillNeededSettled'),
  ...fact,
  needs: z.array(StillNeeded).min(1).max(5).meta({ label: 'What' }),
  how: Text.meta({ label: 'How', long: true }),
  byRequestId: Id.meta({ refersTo: 'request', label: 'By which request' }).optional(),
});
export const ServiceDecided = z.object({
  type: z.literal('ServiceDecided'),
  ...fact,
  given: yes('Will a service be given?'),
  service: Line.meta({ label: 'Which service' }).optional(),
  reasons: Text.meta({ label: 'Reasons', long: true }),
  by: Person.meta({ label: 'Who decided' }),
});
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
  from: Line.meta({ label: 'From whom', hint: 'For example, from the young person' }),
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
export const NetworkMemberNamed = z.object({
  type: z.literal('NetworkMemberNamed'),
  ...fact,
  recipient: RecipientKey,
  as: choice(
    { requester: 'Asked for it', family: 'Parent or carer', practitioner: 'Practitioner' },
    { label: 'As what', clear: true },
  ),
  who: Practitioner.meta({ label: 'Who' }),
});
export const ReconsiderationRequested = z.object({
  type: z.literal('ReconsiderationRequested'),
  ...fact,
  by: Person.meta({ label: 'Who asks' }),
  why: Text.meta({ label: 'Why', long: true }),
});
export const PalsContacted = z.object({
  type: z.literal('PalsContacted'),
  ...fact,
  by: Person.meta({ label: 'Who contacted PALS' }),
  words: Text.meta({ label: 'What was asked and answered', long: true }).optional(),
});
/** Recorded by the timekeeper; `occurred` is the moment at which the time ran out. */
export const DeadlineMissed = z.object({
  type: z.literal('DeadlineMissed'),
  ...fact,
  clock: Code.meta({ label: 'Clock' }),
  dueAt: Instant.meta({ clear: true, label: 'Was due' }),
});
export const ReminderSent = z.object({
  type: z.literal('ReminderSent'),
  ...fact,
  clock: Code.meta({ label: 'Clock' }),
  dueAt: Instant.meta({ clear: true, label: 'Due' }),
  toAgencyId: AgencyId.meta({ label: 'To which agency' }).optional(),
  reference: Code.meta({ label: 'Reference of the message' }).optional(),
});

export const RequestEvent = z.discriminatedUnion('type', [
  Requested,
  MhaAssessmentRequested,
  RequestAcknowledged,
  RequestChased,
  RequestScreened,
  RequestPassedOn,
  RequestHandedOn,
  AssessmentArranged,
  MedicalRecommendationMade,
  BedSought,
  BedFound,
  ApplicationMade,
  Conveyed,
  AssessmentCarriedOut,
  AssessmentNotCompleted,
  OutcomeDecided,
  StillNeededSettled,
  ServiceDecided,
  OutcomeExplained,
  OutcomeCommunicated,
  OutcomeLearntOtherwise,
  FeedbackNotGiven,
  OutcomeAcknowledged,
  FeedbackWaived,
  NetworkMemberNamed,
  ReasonsGivenToNearestRelative,
  AlternativeArranged,
  DependantsProvidedFor,
  ReconsiderationRequested,
  PalsContacted,
  OpinionGiven,
  DeadlineMissed,
  ReminderSent,
]);
export type RequestEvent = Readonly<z.infer<typeof RequestEvent>>;
