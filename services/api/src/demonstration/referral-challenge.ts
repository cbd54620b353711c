/** The disagreement over Maya's referral: it came up to the senior leaders, whose meeting is late. */
import { endOfDay } from '@throughline/time/local-date';
import { LocalDate } from '@throughline/time/occurred';
import { agencies } from './agencies.ts';
import { concernIdOf, concernTeller } from './challenge-telling.ts';
import { timekeeperAfter } from './missed.ts';
import { citeOf, maya } from './other-child.ts';
import { people, TIMEKEEPER } from './people.ts';
import { between, type Step, when } from './step.ts';

const id = 'other/referral';
const concernId = concernIdOf(id);
const tell = concernTeller({ id });
const { socialCare, housing } = agencies;
const { pryce, tolley, akehurst, fenwick, marsh, whitcombe, porteous } = people;
const by = 'joel-pryce';
const MEETING_DUE = endOfDay(LocalDate.parse('2025-11-28')); // ten working days from the meeting of Step 3

const stepOne = (): readonly Step[] => [
  tell('raise', by, {
    type: 'RaiseConcern',
    ...{
      concernId,
      childIds: [maya],
      occurred: when('2025-10-27T09:40'),
      ...citeOf('asked-again'),
    },
    ...{ subject: 'action-or-inaction', raisingAgencyId: housing.id, raisedBy: pryce },
    ...{ receivingAgencyId: socialCare.id, receivedBy: fenwick, channel: 'email' },
    decisionDisputed: 'No decision on the referral of 20 October',
    decisionReceivedAt: when('2025-10-24T11:20'),
    outcomeSought: 'A social worker sees Maya, and somebody says what was decided.',
    riskNow: 'No home from 31 October; the landlord comes to the door at night.',
    interimSafety: 'Police know the address and come at once if her mother calls.',
  }),
  tell('answer', by, {
    type: 'AnswerConcern',
    ...{ concernId, stage: 1, occurred: when('2025-10-30T15:10'), ...citeOf('asked-again') },
    ...{ by: fenwick, position: 'does-not-agree', channel: 'email' },
    answer: 'Losing a home is for Housing Options. The referral will be read in its turn.',
  }),
];

const betweenManagers = (): readonly Step[] => [
  tell('to-step-2', by, {
    type: 'EscalateChallenge',
    ...{ concernId, fromStage: 1, toStage: 2, occurred: when('2025-10-31T10:00') },
    ...{ by: tolley, to: fenwick, channel: 'email', ...citeOf('asked-again') },
    why: 'The answer does not say who sees Maya.',
  }),
  tell('step-2-meeting', by, {
    type: 'HoldStageMeeting',
    ...{ concernId, stage: 2, occurred: when('2025-11-06T14:00'), ...citeOf('asked-again') },
    present: [tolley, pryce, fenwick],
    words: 'No agreement on whether a child without a home is a child in need.',
  }),
  tell('step-2-outcome', by, {
    type: 'SendStageOutcome',
    ...{ concernId, stage: 2, occurred: when('2025-11-10T12:00'), ...citeOf('asked-again') },
    ...{ by: fenwick, to: [tolley], channel: 'email' },
    outcome: 'Children’s social care hold to their answer.',
  }),
];

const betweenSeniorManagers = (): readonly Step[] => [
  tell('to-step-3', by, {
    type: 'EscalateChallenge',
    ...{ concernId, fromStage: 2, toStage: 3, occurred: when('2025-11-12T09:30') },
    ...{ by: akehurst, to: marsh, channel: 'email', ...citeOf('asked-again') },
    why: 'Nobody has seen Maya, three weeks after the referral.',
  }),
  tell('notice', by, {
    type: 'NotifyPartnership',
    ...{ concernId, stage: 3, occurred: when('2025-11-13T11:00'), ...citeOf('asked-again') },
    ...{ by: akehurst, to: porteous, words: 'Notice form: Step 3 is open over a referral.' },
  }),
  tell('step-3-meeting', by, {
    type: 'HoldStageMeeting',
    ...{ concernId, stage: 3, ...citeOf('asked-again') },
    occurred: between('2025-11-14T11:00', '11:50'),
    present: [akehurst, tolley, marsh],
    words: 'Not settled: who pays for a room, and who sees the child. It needs the senior leaders.',
  }),
];

const betweenSeniorLeaders = (): readonly Step[] => [
  tell('to-step-4', by, {
    type: 'EscalateChallenge',
    ...{ concernId, fromStage: 3, toStage: 4, occurred: when('2025-11-14T12:00') },
    ...{ by: akehurst, to: whitcombe, channel: 'email', ...citeOf('asked-again') },
    why: 'Not settled between the senior managers; Maya has still not been seen.',
  }),
  tell('no-day-found', by, {
    type: 'MakeContact',
    ...{ concernId, occurred: when('2025-11-24T16:20'), ...citeOf('locks-changed') },
    ...{ by: akehurst, with: whitcombe, channel: 'telephone', reached: false },
    words: 'Her office had no hour free for both sides before 28 November.',
  }),
  tell(
    'step-4-missed',
    TIMEKEEPER,
    {
      type: 'RecordConcernDeadlineMissed',
      ...{ concernId, clock: 's4_meet', dueAt: MEETING_DUE },
    },
    timekeeperAfter(MEETING_DUE),
  ),
];

export const referralChallengeSteps = (): readonly Step[] =>
  [stepOne, betweenManagers, betweenSeniorManagers, betweenSeniorLeaders].flatMap((tellIt) =>
    tellIt(),
  );
