/** Professional concern: what follows when someone asks. A fact is recorded even if it is late; only what cannot be true is refused. */
import type { Decision, Rules } from '@throughline/decider/decider';
import type { Given } from '../given.ts';
import { began, isDayBefore } from '../happened.ts';
import { extendClock, pauseClock, recordMissed, resumeClock } from './clock-rules.ts';
import type { ConcernCommand, ConcernRefusal } from './commands.ts';
import type { ConcernEvent } from './events.ts';
import {
  endStageUnanswered,
  escalateChallenge,
  raiseConcern,
  reopenConcern,
} from './stage-rules.ts';
import { isOpen, openRun } from './stages.ts';
import { type Concern, evolve, unraised } from './state.ts';

type Answer = Decision<ConcernEvent, ConcernRefusal>;
type ConcernRules = Rules<Concern, ConcernCommand, ConcernEvent, ConcernRefusal, Given>;

/** Records a fact of a disagreement that has been raised, whether it is still open or not. */
const record = ({ stages }: Concern, event: ConcernEvent): Answer =>
  stages.status === 'unraised' ? { refused: 'notRaised' } : [event];

/** … and that cannot lie on a day before it was raised, as an answer cannot. */
const recordSince = (concern: Concern, event: ConcernEvent): Answer => {
  const { raised } = concern.stages.moments;
  return raised && isDayBefore(event.occurred, raised)
    ? { refused: 'beforeItBegan', found: began(raised) }
    : record(concern, event);
};

/** Records a fact of one stage: the one named, else the one that is open. */
const recordAt = (
  concern: Concern,
  stage: number | undefined,
  fact: (stage: number) => ConcernEvent,
): Answer => {
  const { stages } = concern;
  const run = openRun(stages);
  if (!run) return { refused: 'notRaised' };
  if (stage !== undefined && !stages.runs.some(({ n }) => n === stage))
    return { refused: 'noSuchStage', found: { stage: run.n } };
  return recordSince(concern, fact(stage ?? run.n));
};

const whileOpen = (concern: Concern, answer: () => Answer): Answer => {
  const { status } = concern.stages;
  if (status === 'unraised') return { refused: 'notRaised' };
  return isOpen(concern.stages) ? answer() : { refused: 'notOpen', found: { status } };
};

const ofAction = (concern: Concern, event: ConcernEvent & { readonly action: number }): Answer =>
  event.action <= concern.actions
    ? [event]
    : { refused: 'noSuchAction', found: { actions: concern.actions } };

type Agreement = Extract<ConcernCommand, { readonly type: 'ResolveConcern' }>;

type Person = Agreement['agreedBy'][number];

const isNamed = ({ name, role }: Person): boolean => name !== undefined || role !== undefined;

/** Somebody of each agency agrees that it is over: neither ends the other's disagreement. */
const isAgreedByBoth = ({ between }: Concern, { agreedBy }: Agreement): boolean =>
  between.every((agency) =>
    agreedBy.some((person) => person.agencyId === agency && isNamed(person)),
  );

/** What the two could not settle, and referred, somebody of neither decides. */
const isDecidedBetweenThem = ({ between, stages }: Concern, { agreedBy }: Agreement): boolean =>
  stages.status === 'at impasse' &&
  agreedBy.some((person) => !between.includes(person.agencyId ?? '') && isNamed(person));

const resolveConcern = (command: Agreement, concern: Concern): Answer =>
  whileOpen(concern, () =>
    isAgreedByBoth(concern, command) || isDecidedBetweenThem(concern, command)
      ? recordAt(concern, command.stage, (stage) => ({
          ...{ ...command, stage },
          type: 'ConcernResolved',
        }))
      : { refused: 'notAgreedByBoth' },
  );

export const rules: ConcernRules = {
  initial: unraised,
  decide: {
    ConsultOwnManager: (command) => [{ ...command, type: 'OwnManagerConsulted' }],
    RaiseConcern: raiseConcern,
    SupportConcern: (command, concern) =>
      record(concern, { ...command, type: 'AgencySupportedConcern' }),
    AcknowledgeConcern: (command, concern) =>
      recordAt(concern, command.stage, (stage) => ({
        ...command,
        type: 'ConcernAcknowledged',
        stage,
      })),
    MakeContact: (command, concern) =>
      recordAt(concern, command.stage, (stage) => ({ ...command, type: 'ContactMade', stage })),
    AnswerConcern: (command, concern) =>
      recordAt(concern, command.stage, (stage) => ({ ...command, type: 'ConcernAnswered', stage })),
    HoldStageMeeting: (command, concern) =>
      recordAt(concern, command.stage, (stage) => ({
        ...command,
        type: 'StageMeetingHeld',
        stage,
      })),
    SendStageOutcome: (command, concern) =>
      recordAt(concern, command.stage, (stage) => ({
        ...command,
        type: 'StageOutcomeSent',
        stage,
      })),
    EndStageUnanswered: endStageUnanswered,
    AgreeActionPlan: (command, concern) =>
      recordAt(concern, command.stage, (stage) => ({
        ...command,
        type: 'ActionPlanAgreed',
        stage,
        actions: command.actions.map((planned, i) => ({
          ...planned,
          action: concern.actions + i + 1,
        })),
      })),
    CompleteConcernAction: (command, concern) =>
      ofAction(concern, { ...command, type: 'ActionDone' }),
    ExplainConcernActionNotDone: (command, concern) =>
      ofAction(concern, { ...command, type: 'ActionNotDone' }),
    EscalateChallenge: escalateChallenge,
    InformLeadProfessional: (command, concern) =>
      recordAt(concern, command.stage, (stage) => ({
        ...command,
        type: 'LeadProfessionalInformed',
        stage,
      })),
    NotifyPartnership: (command, concern) =>
      recordAt(concern, command.stage, (stage) => ({
        ...command,
        type: 'PartnershipNotified',
        stage,
      })),
    PauseClock: pauseClock,
    ResumeClock: resumeClock,
    ExtendClock: extendClock,
    // Allowed at every stage, before the first and after the last: challenge never delays protection.
    ArrangeInterimSafety: (command, concern) =>
      concern.hasBegun ? [{ ...command, type: 'InterimSafetyArranged' }] : { refused: 'notRaised' },
    ResolveConcern: resolveConcern,
    ReopenConcern: reopenConcern,
    WithdrawConcern: (command, concern) =>
      whileOpen(concern, () => recordSince(concern, { ...command, type: 'ConcernWithdrawn' })),
    ReferImpasse: (command, concern) =>
      whileOpen(concern, () =>
        recordAt(concern, command.stage, (stage) => ({
          ...command,
          type: 'ImpasseReferred',
          stage,
        })),
      ),
    GiveConcernFeedback: (command, concern) =>
      recordSince(concern, { ...command, type: 'FeedbackGiven' }),
    FlagLearning: (command, concern) => record(concern, { ...command, type: 'LearningFlagged' }),
    RecordConcernDeadlineMissed: recordMissed,
    SendConcernReminder: (command, concern) =>
      command.reference !== undefined && concern.reminded.includes(command.reference)
        ? []
        : record(concern, { ...command, type: 'ReminderSent' }),
  },
  evolve: {
    OwnManagerConsulted: evolve,
    ConcernRaised: evolve,
    AgencySupportedConcern: evolve,
    ConcernAcknowledged: evolve,
    ContactMade: evolve,
    ConcernAnswered: evolve,
    StageMeetingHeld: evolve,
    StageOutcomeSent: evolve,
    StageEndedUnanswered: evolve,
    ActionPlanAgreed: evolve,
    ActionDone: evolve,
    ActionNotDone: evolve,
    ChallengeEscalated: evolve,
    LeadProfessionalInformed: evolve,
    PartnershipNotified: evolve,
    ClockPaused: evolve,
    ClockResumed: evolve,
    ClockExtended: evolve,
    InterimSafetyArranged: evolve,
    ConcernResolved: evolve,
    ConcernReopened: evolve,
    ConcernWithdrawn: evolve,
    ImpasseReferred: evolve,
    FeedbackGiven: evolve,
    LearningFlagged: evolve,
    DeadlineMissed: evolve,
    ReminderSent: evolve,
  },
};
