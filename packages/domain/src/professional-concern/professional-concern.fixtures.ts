/** Two disagreements of case A, told as commands: both are made up. */
import type { OfType } from '@throughline/decider/decider';
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
const whitcombe = person('Dr Lorna Whitcombe', 'director of children’s services');
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
