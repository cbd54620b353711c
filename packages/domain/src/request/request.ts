/**
 * Request: anything asked of another service for a child, and what came of it. One stream for each
 * request; it stays open until everyone who is owed the outcome has it.
 */
import { type Definition, pathway } from '../pathway.ts';
import { RequestCommand, type RequestRefusal, requestRefusals } from './commands.ts';
import { RequestEvent } from './events.ts';
import { narration } from './narration.ts';
import { rules } from './rules.ts';
import type { Request } from './state.ts';

export const requestDefinition: Definition<
  Request,
  typeof RequestEvent,
  typeof RequestCommand,
  RequestRefusal
> = {
  slug: 'request',
  category: 'request',
  idField: 'requestId',
  events: RequestEvent,
  commands: RequestCommand,
  opens: ['MakeRequest', 'RequestMhaAssessment'],
  ofAnyDay: ['HandRequestOn'],
  permissions: {
    MakeRequest: 'record',
    RequestMhaAssessment: 'record',
    AcknowledgeRequest: 'record',
    ChaseRequest: 'record',
    ScreenRequest: 'record',
    PassRequestOn: 'record',
    HandRequestOn: 'hand-on',
    ArrangeAssessment: 'record',
    MakeMedicalRecommendation: 'record',
    SeekBed: 'record',
    FindBed: 'record',
    MakeApplication: 'record',
    Convey: 'record',
    CarryOutAssessment: 'record',
    EndAssessmentIncomplete: 'record',
    DecideOutcome: 'record',
    SettleStillNeeded: 'record',
    DecideService: 'record',
    ExplainOutcome: 'record',
    CommunicateOutcome: 'record',
    RecordOutcomeLearntOtherwise: 'record',
    RecordFeedbackNotGiven: 'record',
    AcknowledgeOutcome: 'record',
    WaiveFeedback: 'lead', // that somebody need not be told is for a leader to say
    NameNetworkMember: 'record',
    GiveReasonsToNearestRelative: 'record',
    ArrangeAlternative: 'record',
    ProvideForDependants: 'record',
    RequestReconsideration: 'record',
    ContactPals: 'record',
    GiveOpinion: 'record',
    RecordRequestDeadlineMissed: 'keep-time',
    SendRequestReminder: 'keep-time',
  },
  refusals: requestRefusals,
  subjects: ({ progress }) => progress.childIds,
  rules,
  narration,
};

export const request = pathway<Request, typeof RequestEvent, typeof RequestCommand, RequestRefusal>(
  requestDefinition,
);
