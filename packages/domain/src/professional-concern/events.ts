/**
 * Professional concern: a professional disagrees with another agency's decision or action, and the two
 * agencies work it out, stage by stage. Stored for ever: add optional fields; never rename, never remove.
 */

import { z } from 'zod';
import {
  ActionDone,
  ActionNotDone,
  ActionPlanAgreed,
  InterimSafetyArranged,
} from './events/acting.ts';
import {
  ConcernAcknowledged,
  ConcernAnswered,
  ContactMade,
  StageEndedUnanswered,
  StageMeetingHeld,
  StageOutcomeSent,
} from './events/answering.ts';
import {
  ClockExtended,
  ClockPaused,
  ClockResumed,
  DeadlineMissed,
  ReminderSent,
} from './events/clocks.ts';
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
