/** Professional concern: what may be asked in a disagreement between agencies, and the ways we may say no. */
import { Instant } from '@throughline/time/instant';
import { LocalDate } from '@throughline/time/occurred';
import { z } from 'zod';
import { Id } from '../vocabulary.ts';
import {
  ActionDone,
  ActionNotDone,
  ActionPlanAgreed,
  InterimSafetyArranged,
  PlannedAction,
} from './events/acting.ts';
import {
  ConcernAcknowledged,
  ConcernAnswered,
  ContactMade,
  StageEndedUnanswered,
  StageMeetingHeld,
  StageOutcomeSent,
} from './events/answering.ts';
import { ClockExtended, ClockPaused, ClockResumed, ReminderSent } from './events/clocks.ts';
import {
  ConcernReopened,
  ConcernResolved,
  ConcernWithdrawn,
  FeedbackGiven,
  LearningFlagged,
} from './events/ending.ts';
import {
  ChallengeEscalated,
  ImpasseReferred,
  LeadProfessionalInformed,
  PartnershipNotified,
} from './events/escalating.ts';
import { AgencySupportedConcern, ConcernRaised, OwnManagerConsulted } from './events/raising.ts';

const ofConcern = { concernId: Id.meta({ refersTo: 'concern', label: 'Disagreement' }) };
/** Left out, a fact belongs to the stage that is open. */
const of = {
  ...ofConcern,
  stage: z
    .number()
    .int()
    .positive()
    .meta({ clear: true, label: 'Step', hint: 'If it is not the one that is open' })
    .optional(),
};
/** What a rule adds when a stage opens; nobody types it. */
const added = { opened: true, next: true, policy: true } as const;

export const ConcernCommand = z.discriminatedUnion('type', [
  OwnManagerConsulted.extend({ ...ofConcern, type: z.literal('ConsultOwnManager') }),
  ConcernRaised.omit(added).extend({ ...ofConcern, type: z.literal('RaiseConcern') }),
  AgencySupportedConcern.extend({ ...ofConcern, type: z.literal('SupportConcern') }),
  ConcernAcknowledged.extend({ ...of, type: z.literal('AcknowledgeConcern') }),
  ContactMade.extend({ ...of, type: z.literal('MakeContact') }),
  ConcernAnswered.extend({ ...of, type: z.literal('AnswerConcern') }),
  StageMeetingHeld.extend({ ...of, type: z.literal('HoldStageMeeting') }),
  StageOutcomeSent.extend({ ...of, type: z.literal('SendStageOutcome') }),
  StageEndedUnanswered.omit({ occurred: true, clock: true }).extend({
    ...of,
    type: z.literal('EndStageUnanswered'),
  }),
  ActionPlanAgreed.extend({
    ...of,
    type: z.literal('AgreeActionPlan'),
    actions: z.array(PlannedAction).min(1).max(50).meta({ label: 'Actions' }),
  }),
  ActionDone.extend({ ...ofConcern, type: z.literal('CompleteConcernAction') }),
  ActionNotDone.extend({ ...ofConcern, type: z.literal('ExplainConcernActionNotDone') }),
  ChallengeEscalated.omit({ ...added, flags: true }).extend({
    ...ofConcern,
    type: z.literal('EscalateChallenge'),
  }),
  LeadProfessionalInformed.extend({ ...of, type: z.literal('InformLeadProfessional') }),
  PartnershipNotified.extend({ ...of, type: z.literal('NotifyPartnership') }),
  ClockPaused.omit({ dueWas: true }).extend({ ...ofConcern, type: z.literal('PauseClock') }),
  ClockResumed.omit({ dueWas: true, dueNow: true }).extend({
    ...ofConcern,
    type: z.literal('ResumeClock'),
  }),
  ClockExtended.omit({ dueWas: true, dueNow: true }).extend({
    ...ofConcern,
    type: z.literal('ExtendClock'),
    newDueOn: LocalDate.meta({ clear: true, label: 'New last day' }),
  }),
  InterimSafetyArranged.extend({ ...ofConcern, type: z.literal('ArrangeInterimSafety') }),
  ConcernResolved.extend({ ...of, type: z.literal('ResolveConcern') }),
  ConcernReopened.omit(added).extend({ ...of, type: z.literal('ReopenConcern') }),
  ConcernWithdrawn.extend({ ...ofConcern, type: z.literal('WithdrawConcern') }),
  ImpasseReferred.extend({ ...of, type: z.literal('ReferImpasse') }),
  FeedbackGiven.extend({ ...ofConcern, type: z.literal('GiveConcernFeedback') }),
  LearningFlagged.extend({ ...ofConcern, type: z.literal('FlagLearning') }),
  z.object({
    type: z.literal('RecordConcernDeadlineMissed'),
    ...ofConcern,
    clock: ReminderSent.shape.clock,
    dueAt: Instant.meta({ clear: true, label: 'Was due' }),
  }),
  ReminderSent.extend({ ...ofConcern, type: z.literal('SendConcernReminder') }),
]);
export type ConcernCommand = Readonly<z.infer<typeof ConcernCommand>>;

export const concernRefusals = [
  'alreadyRaised',
  'notRaised',
  'beforeItBegan',
  'neitherChildNorTheme',
  'sameAgency',
  'noPolicyInForce',
  'noSuchTrack',
  'noSuchStage',
  'notOpen',
  'alreadyOpen',
  'notAgreedByBoth',
  'stageHasMoved',
  'notFurtherUp',
  'skipNeedsApproval',
  'notYetLapsed',
  'alreadyEnded',
  'noSuchAction',
  'noSuchClock',
  'clockNotRunning',
  'clockIsPaused',
  'clockNotPaused',
  'notLater',
  'notMissed',
] as const;
export type ConcernRefusal = (typeof concernRefusals)[number];
