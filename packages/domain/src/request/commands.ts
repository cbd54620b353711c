/** Request: what may be asked of a request, and the ways we may say no. */
import { z } from 'zod';
import { whenRefusals } from '../happened.ts';
import { Id } from '../vocabulary.ts';
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
import { OutcomeCode } from './outcomes.ts';

const of = { requestId: Id.meta({ refersTo: 'request', label: 'Request' }) };
/** What a rule adds from the policy in force; nobody types it. */
const added = { terms: true, policy: true } as const;
const outcome = OutcomeCode.optional();
/** So that nobody decides, or tells, in ignorance of what a colleague decided meanwhile: each outcome begins the telling anew. */
const seenOutcomes = z
  .int()
  .nonnegative()
  .optional()
  .meta({ label: 'How many outcomes were on record when the form was opened' });

export const RequestCommand = z.discriminatedUnion('type', [
  Requested.omit(added).extend({ ...of, type: z.literal('MakeRequest') }),
  MhaAssessmentRequested.omit(added).extend({ ...of, type: z.literal('RequestMhaAssessment') }),
  RequestAcknowledged.extend({ ...of, type: z.literal('AcknowledgeRequest') }),
  RequestChased.extend({ ...of, type: z.literal('ChaseRequest') }),
  RequestScreened.extend({ ...of, type: z.literal('ScreenRequest'), outcome }),
  RequestPassedOn.extend({ ...of, type: z.literal('PassRequestOn') }),
  RequestHandedOn.extend({ ...of, type: z.literal('HandRequestOn') }),
  AssessmentArranged.extend({ ...of, type: z.literal('ArrangeAssessment') }),
  MedicalRecommendationMade.omit({ lapses: true, policy: true }).extend({
    ...of,
    type: z.literal('MakeMedicalRecommendation'),
  }),
  BedSought.extend({ ...of, type: z.literal('SeekBed') }),
  BedFound.extend({ ...of, type: z.literal('FindBed') }),
  ApplicationMade.extend({ ...of, type: z.literal('MakeApplication') }),
  Conveyed.extend({ ...of, type: z.literal('Convey') }),
  AssessmentCarriedOut.extend({ ...of, type: z.literal('CarryOutAssessment') }),
  AssessmentNotCompleted.extend({ ...of, type: z.literal('EndAssessmentIncomplete'), outcome }),
  OutcomeDecided.extend({ ...of, type: z.literal('DecideOutcome'), seenOutcomes }),
  StillNeededSettled.extend({ ...of, type: z.literal('SettleStillNeeded') }),
  ServiceDecided.extend({ ...of, type: z.literal('DecideService') }),
  OutcomeExplained.extend({ ...of, type: z.literal('ExplainOutcome') }),
  OutcomeCommunicated.extend({ ...of, type: z.literal('CommunicateOutcome'), seenOutcomes }),
  OutcomeLearntOtherwise.extend({ ...of, type: z.literal('RecordOutcomeLearntOtherwise') }),
  FeedbackNotGiven.extend({ ...of, type: z.literal('RecordFeedbackNotGiven') }),
  OutcomeAcknowledged.extend({ ...of, type: z.literal('AcknowledgeOutcome') }),
  FeedbackWaived.extend({ ...of, type: z.literal('WaiveFeedback') }),
  NetworkMemberNamed.omit({ recipient: true }).extend({
    ...of,
    type: z.literal('NameNetworkMember'),
  }),
  ReasonsGivenToNearestRelative.extend({
    ...of,
    type: z.literal('GiveReasonsToNearestRelative'),
  }),
  AlternativeArranged.extend({ ...of, type: z.literal('ArrangeAlternative') }),
  DependantsProvidedFor.extend({ ...of, type: z.literal('ProvideForDependants') }),
  ReconsiderationRequested.extend({ ...of, type: z.literal('RequestReconsideration') }),
  PalsContacted.extend({ ...of, type: z.literal('ContactPals') }),
  OpinionGiven.extend({ ...of, type: z.literal('GiveOpinion') }),
  DeadlineMissed.omit({ occurred: true }).extend({
    ...of,
    type: z.literal('RecordRequestDeadlineMissed'),
  }),
  ReminderSent.extend({ ...of, type: z.literal('SendRequestReminder') }),
]);
export type RequestCommand = Readonly<z.infer<typeof RequestCommand>>;

export const requestRefusals = [
  'alreadyRequested',
  'notRequested',
  'beforeItBegan',
  ...whenRefusals,
  'unknownOutcome',
  'outcomeHasChanged',
  'noSuchRecipient',
  'nothingNamed',
  'notStillNeeded',
  'nobodyNamed',
  'notInTheirName',
  'notMissed',
] as const;
export type RequestRefusal = (typeof requestRefusals)[number];
