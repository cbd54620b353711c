/**
 * Professional concern: a professional disagrees with another agency's decision or action, and the two
 * agencies work it out, stage by stage. Stored for ever: add optional fields; never rename, never remove.
 */
import { Instant } from '@throughline/time/instant';
import { LocalDate, Occurred } from '@throughline/time/occurred';
import { z } from 'zod';
import { choice } from '../choice.ts';
import {
  AgencyId,
  Channel,
  ChildId,
  Code,
  fact,
  Line,
  Person,
  PolicyReference,
  Text,
} from '../vocabulary.ts';
import { Stage } from './ladder.ts';

const StageNumber = z.number().int().positive().meta({ clear: true, label: 'Step' });
const ClockId = Code.meta({ label: 'Clock' });
const People = z.array(Person).max(50);
const inWriting = z.boolean().meta({ clear: true, label: 'In writing?' });
/** The stage a fact belongs to, which may be an earlier one: a late answer answers its own stage. */
const atStage = { ...fact, stage: StageNumber };
/** What an opened stage runs under, and the stage after it, whose clocks may already begin. */
const opening = {
  opened: Stage,
  next: Stage.optional(),
  policy: PolicyReference,
};

export const OwnManagerConsulted = z.object({
  type: z.literal('OwnManagerConsulted'),
  ...fact,
  childIds: z.array(ChildId).min(1).max(20).meta({ label: 'Whom it is about' }).optional(),
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
  childIds: z.array(ChildId).min(1).max(20).meta({ label: 'Whom it is about' }).optional(),
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
  with: Person.meta({ label: 'With whom' }),
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
  present: People.meta({ label: 'Present' }),
  apologies: People.meta({ label: 'Apologies' }).optional(),
  notInvited: People.meta({ label: 'Not invited' }).optional(),
  words: Text.meta({ label: 'What was said and agreed', long: true }),
});
export const StageOutcomeSent = z.object({
  type: z.literal('StageOutcomeSent'),
  ...atStage,
  by: Person.meta({ label: 'Who sent it' }).optional(),
  to: People.min(1).meta({ label: 'To whom' }),
  channel: Channel.optional(),
  outcome: Text.meta({ label: 'The outcome', long: true }),
});
/** The limit passed without an answer; `occurred` is the last day on which it could have come. */
export const StageEndedUnanswered = z.object({
  type: z.literal('StageEndedUnanswered'),
  ...atStage,
  clock: ClockId,
});

const ActionNumber = z.number().int().positive().meta({ clear: true, label: 'Action' });
export const PlannedAction = z.object({
  what: Text.meta({ label: 'What will be done' }),
  agencyId: AgencyId.meta({ label: 'By which agency' }),
  owner: Person.meta({ label: 'By whom' }).optional(),
  dueOn: LocalDate.meta({ label: 'By when' }).optional(),
});
export const ActionPlanAgreed = z.object({
  type: z.literal('ActionPlanAgreed'),
  ...atStage,
  actions: z
    .array(PlannedAction.extend({ action: ActionNumber }))
    .min(1)
    .max(50)
    .meta({ label: 'Actions' }),
  agreedBy: People.meta({ label: 'Agreed by' }).optional(),
});
export const ActionDone = z.object({
  type: z.literal('ActionDone'),
  ...fact,
  action: ActionNumber,
  words: Text.meta({ label: 'What was done' }).optional(),
});
export const ActionNotDone = z.object({
  type: z.literal('ActionNotDone'),
  ...fact,
  action: ActionNumber,
  why: Text.meta({ label: 'Why it was not done' }),
  newDueOn: LocalDate.meta({ label: 'New date' }).optional(),
});

export const ChallengeEscalated = z.object({
  type: z.literal('ChallengeEscalated'),
  ...fact,
  fromStage: StageNumber.meta({ clear: true, label: 'From which step' }),
  toStage: StageNumber.meta({ clear: true, label: 'To which step' }),
  why: Text.meta({ label: 'Why it goes further', long: true }),
  by: Person.meta({ label: 'Who takes it further' }),
  to: Person.meta({ label: 'To whom' }).optional(),
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
  to: Person.meta({ label: 'To whom at the partnership' }).optional(),
  words: Text.meta({ label: 'What it said' }).optional(),
});

export const ClockReason = choice(
  {
    'court-proceedings': 'Court proceedings',
    'criminal-investigation': 'Criminal investigation',
    'awaiting-information': 'Waiting for information',
    'family-circumstances': 'Circumstances of the family',
    'agreed-by-both': 'Both agencies agreed',
    other: 'Something else',
  },
  { label: 'Category' },
);
const clockChange = {
  ...fact,
  clock: ClockId,
  category: ClockReason,
  reason: Text.meta({ label: 'Why' }),
  approvedBy: Person.meta({ label: 'Who approved it' }).optional(),
};
const dueWas = Instant.meta({ clear: true, label: 'Was due' });
const dueNow = Instant.meta({ clear: true, label: 'Is now due' });
export const ClockPaused = z.object({ type: z.literal('ClockPaused'), ...clockChange, dueWas });
export const ClockResumed = z.object({
  type: z.literal('ClockResumed'),
  ...fact,
  clock: ClockId,
  reason: Text.meta({ label: 'Why it goes on' }).optional(),
  dueWas,
  dueNow,
});
export const ClockExtended = z.object({
  type: z.literal('ClockExtended'),
  ...clockChange,
  dueWas,
  dueNow,
});

export const InterimSafetyArranged = z.object({
  type: z.literal('InterimSafetyArranged'),
  ...fact,
  arrangement: Text.meta({ label: 'What keeps the child safe meanwhile', long: true }),
  by: Person.meta({ label: 'Who arranged it' }),
  until: Occurred.meta({ label: 'Until when' }).optional(),
});
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
export const ImpasseReferred = z.object({
  type: z.literal('ImpasseReferred'),
  ...atStage,
  to: Person.meta({ label: 'Referred to', hint: 'For example, the independent scrutineer' }),
  why: Text.meta({ label: 'What could not be settled', long: true }),
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
    { label: 'To whom', clear: true },
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
/** Recorded by the timekeeper; `occurred` is the moment at which the time ran out. */
export const DeadlineMissed = z.object({
  type: z.literal('DeadlineMissed'),
  ...fact,
  clock: ClockId,
  dueAt: Instant.meta({ clear: true, label: 'Was due' }),
});
export const ReminderSent = z.object({
  type: z.literal('ReminderSent'),
  ...fact,
  clock: ClockId,
  dueAt: Instant.meta({ clear: true, label: 'Due' }),
  toAgencyId: AgencyId.meta({ label: 'To which agency' }).optional(),
  roleClass: Code.meta({ label: 'To which role' }).optional(),
  reference: Code.meta({ label: 'Reference of the message' }).optional(),
});

export const ConcernEvent = z.discriminatedUnion('type', [
  OwnManagerConsulted,
  ConcernRaised,
  AgencySupportedConcern,
  ConcernAcknowledged,
  ContactMade,
  ConcernAnswered,
  StageMeetingHeld,
  StageOutcomeSent,
  StageEndedUnanswered,
  ActionPlanAgreed,
  ActionDone,
  ActionNotDone,
  ChallengeEscalated,
  LeadProfessionalInformed,
  PartnershipNotified,
  ClockPaused,
  ClockResumed,
  ClockExtended,
  InterimSafetyArranged,
  ConcernResolved,
  ConcernReopened,
  ConcernWithdrawn,
  ImpasseReferred,
  FeedbackGiven,
  LearningFlagged,
  DeadlineMissed,
  ReminderSent,
]);
export type ConcernEvent = Readonly<z.infer<typeof ConcernEvent>>;
