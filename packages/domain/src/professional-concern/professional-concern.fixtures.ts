/** Two disagreements of case A, told as commands: both are made up. */
import type { OfType } from '@throughline/decider/decider';
import { Instant } from '@throughline/time/instant';
import { LocalDate } from '@throughline/time/occurred';
import { agencies, from, id, samim, when } from '../kelderby.fixtures.ts';
import type { ConcernCommand } from './commands.ts';

type Asked<Type extends ConcernCommand['type']> = OfType<ConcernCommand, Type>;

const concernId = id(501);
const person = (name: string, role: string, agencyId?: string) => ({
  name,
  role,
  ...(agencyId && { agencyId }),
});
const bakare = person('Tunde Bakare', 'social worker', agencies.socialCare);
const fenwick = person('Moira Fenwick', 'team manager', agencies.socialCare);
const marsh = person('Ed Marsh', 'service manager', agencies.socialCare);
const whitcombe = person(
  'Dr Lorna Whitcombe',
  'director of children’s services',
  agencies.socialCare,
);
const storrWhitby = person('Dr Helen Storr-Whitby', 'chief nurse', agencies.camhs);
const venkataraman = person('Priya Venkataraman', 'care co-ordinator', agencies.camhs);
const asanteReid = person('Kwame Asante-Reid', 'team manager', agencies.camhs);
const porteous = person('Elaine Porteous', 'partnership business manager');
const averill = person('Tom Averill', 'director', agencies.openHarbour);

export const consult = (): Asked<'ConsultOwnManager'> => ({
  type: 'ConsultOwnManager',
  concernId,
  occurred: when('2025-04-10T09:00'),
  childIds: [samim],
  agencyId: agencies.socialCare,
  consulted: fenwick,
  advice: 'Raise it with the care co-ordinator, by telephone and in writing.',
  supports: true,
});

export const raise = (parts: Partial<Asked<'RaiseConcern'>> = {}): Asked<'RaiseConcern'> => ({
  type: 'RaiseConcern',
  concernId,
  occurred: when('2025-04-11T14:10'),
  childIds: [samim],
  subject: 'threshold',
  decisionDisputed: 'CAMHS decision to discharge to the GP (letter of 8 April 2025).',
  decisionReceivedAt: when('2025-04-09T11:05'),
  raisingAgencyId: agencies.socialCare,
  raisedBy: bakare,
  receivingAgencyId: agencies.camhs,
  receivedBy: venkataraman,
  channel: 'telephone',
  confirmedInWriting: true,
  outcomeSought: 'Keep the case open, a joint risk review, and the assessment looked at again.',
  riskNow: 'Two incidents in five months; not eating; hears voices.',
  interimSafety: 'Two staff at night; the crisis line is in his room.',
  ...parts,
});

export const support = (agencyId: string): Asked<'SupportConcern'> => ({
  type: 'SupportConcern',
  concernId,
  occurred: when('2025-04-11T14:10'),
  agencyId,
});

export const answer = (
  at = '2025-04-22',
  parts: Partial<Asked<'AnswerConcern'>> = {},
): Asked<'AnswerConcern'> => ({
  type: 'AnswerConcern',
  concernId,
  occurred: when(at),
  by: venkataraman,
  answer: 'I support keeping the case open, but the decision is the team’s.',
  position: 'passed-on',
  channel: 'email',
  ...parts,
});

export const escalate = (
  fromStage: number,
  toStage: number,
  at: string,
  parts: Partial<Asked<'EscalateChallenge'>> = {},
): Asked<'EscalateChallenge'> => ({
  type: 'EscalateChallenge',
  concernId,
  occurred: when(at),
  fromStage,
  toStage,
  why: 'Not settled; he is still at risk.',
  by: fenwick,
  ...parts,
});

export const meet = (
  at: string,
  parts: Partial<Asked<'HoldStageMeeting'>> = {},
): Asked<'HoldStageMeeting'> => ({
  type: 'HoldStageMeeting',
  concernId,
  occurred: when(at),
  present: [fenwick, asanteReid],
  words: 'Both positions were heard. Not settled.',
  ...parts,
});

export const sendOutcome = (
  at: string,
  parts: Partial<Asked<'SendStageOutcome'>> = {},
): Asked<'SendStageOutcome'> => ({
  type: 'SendStageOutcome',
  concernId,
  occurred: when(at),
  to: [fenwick],
  channel: 'letter',
  outcome: 'The position is unchanged; he may stay on the duty list.',
  ...parts,
});

export const notify = (at: string): Asked<'NotifyPartnership'> => ({
  type: 'NotifyPartnership',
  concernId,
  occurred: when(at),
  by: marsh,
  to: porteous,
});

export const agreePlan = (at: string): Asked<'AgreeActionPlan'> => ({
  type: 'AgreeActionPlan',
  concernId,
  occurred: when(at),
  actions: [
    { what: 'Keep the case open', agencyId: agencies.camhs },
    {
      what: 'Ask for a Mental Health Act assessment',
      agencyId: agencies.socialCare,
      owner: bakare,
    },
  ],
});

export const resolve = (
  at: string,
  parts: Partial<Asked<'ResolveConcern'>> = {},
): Asked<'ResolveConcern'> => ({
  type: 'ResolveConcern',
  concernId,
  occurred: when(at),
  outcome: 'decision-changed',
  words: 'CAMHS keep the case open; an assessment is to be asked for.',
  agreedBy: [whitcombe, storrWhitby],
  ...parts,
});

/** Through all four steps, across Easter and both May bank holidays. */
export const discharge = (): readonly ConcernCommand[] => [
  consult(),
  raise(),
  support(agencies.lanternBridge),
  support(agencies.openHarbour),
  escalate(1, 2, '2025-04-17T11:00', { to: asanteReid, channel: 'email' }),
  answer('2025-04-22', { stage: 1 }),
  meet('2025-04-29T15:00'),
  sendOutcome('2025-05-01'),
  escalate(2, 3, '2025-05-02T09:30', { by: marsh }),
  notify('2025-05-07'),
  meet('2025-05-12T16:00', { present: [marsh, fenwick, porteous] }),
  escalate(3, 4, '2025-05-12T16:00', { by: marsh }),
  meet('2025-05-23T14:00', {
    occurred: from('2025-05-23T14:00', '15:30'),
    present: [whitcombe, storrWhitby, averill, porteous],
  }),
  agreePlan('2025-05-23'),
  resolve('2025-05-23T15:30'),
  sendOutcome('2025-05-27T10:05', { by: porteous, to: [fenwick, asanteReid, averill] }),
];

/** Settled at the first step. */
export const notInvited = (): readonly ConcernCommand[] => [
  raise({
    occurred: when('2025-03-13'),
    subject: 'information-sharing',
    decisionDisputed: 'Open Harbour was not invited to any of five meetings.',
    decisionReceivedAt: when('2025-03-11'),
    raisingAgencyId: agencies.openHarbour,
    raisedBy: averill,
    receivingAgencyId: agencies.socialCare,
    receivedBy: fenwick,
    channel: 'letter',
    outcomeSought: 'To be invited from now on.',
    riskNow: 'Those who see him twice a week are not heard.',
  }),
  answer('2025-03-18T16:20', {
    by: fenwick,
    answer: 'An apology; Open Harbour and the GP will be invited from 25 March.',
    position: 'agrees',
  }),
  resolve('2025-03-18T16:20', {
    words: 'To be invited from now on.',
    agreedBy: [fenwick, averill],
  }),
];

export const pause = (at: string, clock = 's1_answer'): Asked<'PauseClock'> => ({
  type: 'PauseClock',
  concernId,
  occurred: when(at),
  clock,
  category: 'awaiting-information',
  reason: 'The risk assessment is not back yet.',
});
export const resume = (at: string, clock = 's1_answer'): Asked<'ResumeClock'> => ({
  type: 'ResumeClock',
  concernId,
  occurred: when(at),
  clock,
});
export const extend = (
  newDueOn: string,
  parts: Partial<Asked<'ExtendClock'>> = {},
): Asked<'ExtendClock'> => ({
  type: 'ExtendClock',
  concernId,
  occurred: when('2025-04-15T09:00'),
  clock: 's1_answer',
  category: 'agreed-by-both',
  reason: 'She is on leave until 22 April.',
  approvedBy: fenwick,
  newDueOn: LocalDate.parse(newDueOn),
  ...parts,
});
export const endUnanswered = (): Asked<'EndStageUnanswered'> => ({
  type: 'EndStageUnanswered',
  concernId,
});
export const missed = (clock: string, dueAt: string): Asked<'RecordConcernDeadlineMissed'> => ({
  type: 'RecordConcernDeadlineMissed',
  concernId,
  clock,
  dueAt: Instant.parse(dueAt),
});
export const arrangeSafety = (at: string): Asked<'ArrangeInterimSafety'> => ({
  type: 'ArrangeInterimSafety',
  concernId,
  occurred: when(at),
  arrangement: 'Two staff at night, and a call at nine every evening.',
  by: fenwick,
});
export const withdraw = (at: string): Asked<'WithdrawConcern'> => ({
  type: 'WithdrawConcern',
  concernId,
  occurred: when(at),
  why: 'The letter was sent in error.',
  by: bakare,
});
export const reopen = (
  at: string,
  parts: Partial<Asked<'ReopenConcern'>> = {},
): Asked<'ReopenConcern'> => ({
  type: 'ReopenConcern',
  concernId,
  occurred: when(at),
  why: 'What was agreed was not done.',
  by: fenwick,
  ...parts,
});

/** A story in which everything happens that can happen to a disagreement. */
export const everything = (): readonly ConcernCommand[] => {
  const at = { concernId, occurred: when('2025-04-11T15:00') };
  return [
    consult(),
    raise(),
    support(agencies.openHarbour),
    { ...at, type: 'AcknowledgeConcern', by: asanteReid, channel: 'email' },
    {
      ...at,
      type: 'MakeContact',
      by: bakare,
      with: venkataraman,
      channel: 'telephone',
      reached: false,
    },
    {
      ...at,
      type: 'InformLeadProfessional',
      who: { name: 'Denise Achebe-Long', role: 'independent reviewing officer' },
      inWriting: true,
    },
    arrangeSafety('2025-04-11T15:00'),
    pause('2025-04-14T09:00'),
    resume('2025-04-15T09:00'),
    extend('2025-04-22'),
    endUnanswered(),
    missed('s1_answer', '2025-04-22T22:59:59.999Z'),
    {
      ...at,
      type: 'SendConcernReminder',
      clock: 's2_open',
      dueAt: Instant.parse('2025-04-23T22:59:59.999Z'),
      toAgencyId: agencies.socialCare,
      roleClass: 'line_manager',
    },
    escalate(1, 2, '2025-04-23T10:00'),
    answer('2025-04-24', { stage: 1 }),
    meet('2025-04-29T15:00'),
    agreePlan('2025-04-29'),
    { ...at, type: 'CompleteConcernAction', action: 1 },
    { ...at, type: 'ExplainConcernActionNotDone', action: 2, why: 'Nobody was on duty.' },
    sendOutcome('2025-05-01'),
    escalate(2, 3, '2025-05-02T09:30'),
    notify('2025-05-02T10:00'),
    {
      ...at,
      type: 'ReferImpasse',
      to: { name: 'Elaine Porteous', role: 'partnership business manager' },
      why: 'Neither side moves.',
    },
    resolve('2025-05-12T17:00'),
    { ...at, type: 'GiveConcernFeedback', to: 'child', words: 'Your worker will stay.' },
    { ...at, type: 'FlagLearning', learning: 'Leave needs a named deputy.' },
    reopen('2025-06-01'),
    withdraw('2025-06-02'),
  ];
};
