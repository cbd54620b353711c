/** The disagreement over the discharge, between senior managers and between senior leaders: Steps 3 and 4. */
import { agencies } from './agencies.ts';
import type { CaseA, CaseEscalation } from './case-a.ts';
import { clocksOf, concernIdOf, concernTeller } from './challenge-telling.ts';
import { people } from './people.ts';
import { between, type Step, when } from './step.ts';

const { socialCare, trust, openHarbour } = agencies;
const { bakare, fenwick, marsh, whitcombe, generalManager } = people;
const { storrWhitby, porteous, averill, tate, garside } = people;

export const stepThree = (caseA: CaseA, of: CaseEscalation): readonly Step[] => {
  const { done } = clocksOf(caseA, of);
  const tell = concernTeller(of);
  const concernId = concernIdOf(of.id);
  return [
    tell('to-step-3', 'moira-fenwick', {
      type: 'EscalateChallenge',
      ...{ concernId, ...done('s3_open'), fromStage: 2, toStage: 3 },
      why: 'Not settled between the managers; the risk is as it was.',
      ...{ by: marsh, to: generalManager, channel: 'email' },
    }),
    tell('notice', 'moira-fenwick', {
      type: 'NotifyPartnership',
      ...{ concernId, stage: 3, ...done('s3_notice'), by: marsh, to: porteous },
      words: 'Notice form: Step 3 is open over the discharge by CAMHS.',
    }),
    tell('step-3-meeting', 'moira-fenwick', {
      type: 'HoldStageMeeting',
      ...{ concernId, stage: 3, ...done('s3_meet') },
      present: [marsh, fenwick, generalManager, porteous],
      apologies: [tate],
      notInvited: [{ role: 'Open Harbour', agencyId: openHarbour.id }],
      words: 'Not settled. Both sides agree that it needs the senior leaders.',
    }),
  ];
};

export const stepFour = (caseA: CaseA, of: CaseEscalation): readonly Step[] => {
  const { clock, done } = clocksOf(caseA, of);
  const tell = concernTeller(of);
  const concernId = concernIdOf(of.id);
  const met = done('s4_meet', 'A2-32', 'A5-20', 'A6-14');
  const over = clock('s4_outcome').anchor;
  return [
    tell('to-step-4', 'moira-fenwick', {
      type: 'EscalateChallenge',
      ...{ concernId, ...done('s3_meet'), occurred: when('2025-05-12T16:50') },
      ...{ fromStage: 3, toStage: 4, by: marsh, to: storrWhitby, channel: 'meeting' },
      why: 'Agreed by both sides at the meeting of Step 3.',
    }),
    tell('step-4-meeting', 'lorna-whitcombe', {
      type: 'HoldStageMeeting',
      ...{ concernId, stage: 4, ...met },
      occurred: between(clock('s4_meet').done, over.slice(11)),
      present: [whitcombe, storrWhitby, garside, averill, porteous],
      words:
        'CAMHS keep the case open; an assessment is to be asked for and done within five working days; one list of who is told.',
    }),
    tell(
      'plan',
      'lorna-whitcombe',
      {
        type: 'AgreeActionPlan',
        ...{ concernId, stage: 4, ...met, occurred: when(over) },
        actions: [
          {
            what: 'Keep the case open; withdraw the decision of 8 April',
            agencyId: trust.id,
            owner: storrWhitby,
          },
          {
            what: 'Ask for an assessment under the Mental Health Act, to be done within five working days',
            agencyId: socialCare.id,
            owner: bakare,
          },
          {
            what: 'Keep one list of who is told the outcome',
            agencyId: socialCare.id,
            owner: fenwick,
          },
        ],
        agreedBy: [whitcombe, storrWhitby],
      },
      '2025-05-23T15:45',
    ),
    tell(
      'resolve',
      'lorna-whitcombe',
      {
        type: 'ResolveConcern',
        ...{ concernId, stage: 4, ...met, occurred: when(over) },
        outcome: 'decision-changed',
        words: 'CAMHS keep the case open and withdraw the decision to discharge.',
        agreedBy: [whitcombe, storrWhitby],
      },
      '2025-05-23T15:50',
    ),
  ];
};

/** What was agreed at Step 4, done and told. */
export const afterStepFour = (caseA: CaseA, of: CaseEscalation): readonly Step[] => {
  const { done } = clocksOf(caseA, of);
  const tell = concernTeller(of);
  const concernId = concernIdOf(of.id);
  return [
    tell(
      'withdrawn',
      'helen-storr-whitby',
      {
        type: 'CompleteConcernAction',
        ...{ concernId, action: 1, ...caseA.cite('A2-32') },
        occurred: { ...when(of.resolved_on), time: { kind: 'part-of-day', part: 'evening' } },
        words: 'The decision of 8 April was withdrawn.',
      },
      `${of.resolved_on}T20:00`,
    ),
    tell('letter', 'moira-fenwick', {
      type: 'SendStageOutcome',
      ...{ concernId, stage: 4, ...done('s4_outcome', 'A4-20') },
      by: porteous,
      to: [whitcombe, storrWhitby, averill, tate, people.rao, people.hope, garside],
      channel: 'email',
      outcome:
        'The case stays open; an assessment within five working days; one list of who is told.',
    }),
    tell('assessed', 'tunde-bakare', {
      type: 'CompleteConcernAction',
      ...{ concernId, action: 2, occurred: when('2025-06-03T13:15'), ...caseA.cite('A2-33') },
      words: 'Assessed on 3 June; he agreed to go into hospital.',
    }),
  ];
};
