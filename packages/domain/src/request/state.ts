/** Request: what the rules must remember of one request. */
import type { Rules } from '@throughline/decider/decider';
import type { Metadata } from '@throughline/decider/recorded';
import { Instant } from '@throughline/time/instant';
import type { Given } from '../given.ts';
import type { Keepers } from '../keepers.ts';
import type { RequestCommand, RequestRefusal } from './commands.ts';
import type { RequestEvent } from './events.ts';
import { keepersAfter } from './keepers.ts';
import { advance, notRequested, type RequestProgress } from './progress.ts';

export type Request = {
  readonly progress: RequestProgress;
  /** In whose name each part in it is. */
  readonly keepers: Keepers;
  /** Deadlines recorded as missed, as `clock@dueAt`, so that several timekeepers tell once. */
  readonly missed: readonly string[];
  /** References of reminders already sent. */
  readonly reminded: readonly string[];
};

export const unasked: Request = {
  progress: notRequested,
  keepers: {},
  missed: [],
  reminded: [],
};

export const missedKey = ({ clock, dueAt }: { clock: string; dueAt: string }): string =>
  `${clock}@${dueAt}`;

const remember = (request: Request, event: RequestEvent): Request => {
  if (event.type === 'DeadlineMissed')
    return { ...request, missed: [...request.missed, missedKey(event)] };
  if (event.type === 'ReminderSent' && event.reference !== undefined)
    return { ...request, reminded: [...request.reminded, event.reference] };
  return request;
};

const goOn = (request: Request, event: RequestEvent, metadata: Metadata): Request => ({
  ...remember(request, event),
  keepers: keepersAfter(request.keepers, event, metadata),
  progress: advance(request.progress, event, Instant.parse(metadata.recordedAt)),
});

export const evolve: Rules<Request, RequestCommand, RequestEvent, RequestRefusal, Given>['evolve'] =
  {
    Requested: goOn,
    MhaAssessmentRequested: goOn,
    RequestAcknowledged: goOn,
    RequestChased: goOn,
    RequestScreened: goOn,
    RequestPassedOn: goOn,
    RequestHandedOn: goOn,
    AssessmentArranged: goOn,
    MedicalRecommendationMade: goOn,
    BedSought: goOn,
    BedFound: goOn,
    ApplicationMade: goOn,
    Conveyed: goOn,
    AssessmentCarriedOut: goOn,
    AssessmentNotCompleted: goOn,
    OutcomeDecided: goOn,
    StillNeededSettled: goOn,
    ServiceDecided: goOn,
    OutcomeExplained: goOn,
    OutcomeCommunicated: goOn,
    OutcomeLearntOtherwise: goOn,
    FeedbackNotGiven: goOn,
    OutcomeAcknowledged: goOn,
    FeedbackWaived: goOn,
    NetworkMemberNamed: goOn,
    ReasonsGivenToNearestRelative: goOn,
    AlternativeArranged: goOn,
    DependantsProvidedFor: goOn,
    ReconsiderationRequested: goOn,
    PalsContacted: goOn,
    OpinionGiven: goOn,
    DeadlineMissed: goOn,
    ReminderSent: goOn,
  };
