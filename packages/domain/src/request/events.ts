/**
 * Request: something asked of another service for a child, and what came of it. Whoever asked, the child,
 * the family and the network are owed the outcome. Stored for ever: add optional fields; never rename,
 * never remove.
 */

import { z } from 'zod';
import {
  MhaAssessmentRequested,
  NetworkMemberNamed,
  RequestAcknowledged,
  RequestChased,
  Requested,
  RequestHandedOn,
  RequestPassedOn,
  RequestScreened,
} from './events/asking.ts';
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
} from './events/assessing.ts';
import {
  OutcomeDecided,
  PalsContacted,
  ReconsiderationRequested,
  ServiceDecided,
  StillNeededSettled,
} from './events/deciding.ts';
import {
  FeedbackNotGiven,
  FeedbackWaived,
  OutcomeAcknowledged,
  OutcomeCommunicated,
  OutcomeExplained,
  OutcomeLearntOtherwise,
} from './events/telling.ts';
import { DeadlineMissed, ReminderSent } from './events/time.ts';

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
