/**
 * Professional concern: "Disagree with another agency's decision or action". One stream for each
 * disagreement, from the first word with one's own manager to what the partnership learned.
 */
import { type Definition, pathway } from '../pathway.ts';
import { ConcernCommand, type ConcernRefusal, concernRefusals } from './commands.ts';
import { ConcernEvent } from './events.ts';
import { narration } from './narration.ts';
import { rules } from './rules.ts';
import type { Concern } from './state.ts';

export const concernDefinition: Definition<
  Concern,
  typeof ConcernEvent,
  typeof ConcernCommand,
  ConcernRefusal
> = {
  slug: 'professional-concern',
  category: 'professionalConcern',
  idField: 'concernId',
  events: ConcernEvent,
  commands: ConcernCommand,
  opens: ['ConsultOwnManager', 'RaiseConcern'],
  ofAnyDay: ['PauseClock'],
  permissions: {
    ConsultOwnManager: 'challenge',
    RaiseConcern: 'challenge',
    SupportConcern: 'challenge',
    AcknowledgeConcern: 'challenge',
    MakeContact: 'challenge',
    AnswerConcern: 'challenge',
    HoldStageMeeting: 'challenge',
    SendStageOutcome: 'challenge',
    EndStageUnanswered: 'challenge',
    AgreeActionPlan: 'challenge',
    CompleteConcernAction: 'challenge',
    ExplainConcernActionNotDone: 'challenge',
    EscalateChallenge: 'challenge',
    InformLeadProfessional: 'challenge',
    NotifyPartnership: 'challenge',
    PauseClock: 'lead',
    ResumeClock: 'lead',
    ExtendClock: 'lead',
    ArrangeInterimSafety: 'challenge',
    ResolveConcern: 'challenge',
    ReopenConcern: 'challenge',
    WithdrawConcern: 'challenge',
    ReferImpasse: 'lead',
    GiveConcernFeedback: 'challenge',
    FlagLearning: 'challenge',
    RecordConcernDeadlineMissed: 'keep-time',
    SendConcernReminder: 'keep-time',
  },
  refusals: concernRefusals,
  subjects: ({ childIds }) => childIds,
  rules,
  narration,
};

export const professionalConcern = pathway<
  Concern,
  typeof ConcernEvent,
  typeof ConcernCommand,
  ConcernRefusal
>(concernDefinition);
