/** The disagreement over the discharge, between practitioners and between their managers: Steps 1 and 2. */
import { agencies } from './agencies.ts';
import { type CaseA, type CaseEscalation, samim } from './case-a.ts';
import { clocksOf, concernIdOf, concernTeller } from './challenge-telling.ts';
import { people } from './people.ts';
import { type Step, when } from './step.ts';

const { socialCare, trust, lanternBridge, openHarbour } = agencies;
const { bakare, fenwick, venkataraman, asanteReid, tate, haddad } = people;

export const stepOne = (caseA: CaseA, of: CaseEscalation): readonly Step[] => {
  const { clock, done } = clocksOf(caseA, of);
  const tell = concernTeller(of);
  const concernId = concernIdOf(of.id);
  const support = (name: string, by: string, agencyId: string, who: typeof tate, row: string) =>
    tell(name, by, {
      type: 'SupportConcern',
      ...{ concernId, agencyId, by: who, occurred: when(clock('s1_raise').done) },
      ...caseA.cite(row, clock('s1_raise').done_row),
    });
  return [
    tell('raise', 'tunde-bakare', {
      type: 'RaiseConcern',
      ...{ concernId, childIds: [samim], ...done('s1_raise', clock('s1_raise').anchor_row) },
      subject: 'threshold',
      decisionDisputed: of.subject,
      decisionBy: { role: 'CAMHS multi-disciplinary team', agencyId: trust.id },
      decisionReceivedAt: when(clock('s1_raise').anchor),
      ...{ raisingAgencyId: socialCare.id, raisedBy: bakare },
      ...{ receivingAgencyId: trust.id, receivedBy: venkataraman },
      ...{ channel: 'telephone', confirmedInWriting: true },
      outcomeSought:
        'The case kept open; a joint look at the risk; the assessment under the Mental Health Act looked at again.',
      evidence:
        'Three missed appointments: a letter to his old address, one he was never told of, one on a day when he had to report to the Home Office.',
      riskNow:
        'A bridge, a roof and two nights missing in six months. He hears his brother’s voice.',
      interimSafety: 'Waking staff at night at Lantern Bridge; safety plan v3 stands.',
    }),
    tell('not-reached', 'tunde-bakare', {
      type: 'MakeContact',
      ...{ concernId, occurred: when('2025-04-11T14:20'), ...caseA.cite('A1-41') },
      ...{ by: bakare, with: venkataraman, channel: 'email', reached: false },
      words: 'Out-of-office reply: on leave until 22 April. No deputy named.',
    }),
    support('support/lantern-bridge', 'shanice-boateng', lanternBridge.id, tate, 'A3-25'),
    support('support/open-harbour', 'layla-haddad', openHarbour.id, haddad, 'A5-19'),
    tell('answer', 'priya-venkataraman', {
      type: 'AnswerConcern',
      ...{ concernId, stage: 1, ...done('s1_answer'), by: venkataraman },
      answer:
        'I support keeping the case open, but the decision is the team’s. Passed to Kwame Asante-Reid.',
      ...{ position: 'passed-on', channel: 'email' },
    }),
  ];
};

export const stepTwo = (caseA: CaseA, of: CaseEscalation): readonly Step[] => {
  const { done } = clocksOf(caseA, of);
  const tell = concernTeller(of);
  const concernId = concernIdOf(of.id);
  return [
    tell('to-step-2', 'moira-fenwick', {
      type: 'EscalateChallenge',
      ...{ concernId, ...done('s2_open'), fromStage: 1, toStage: 2 },
      why: 'No answer by the limit of Step 1.',
      ...{ by: fenwick, to: asanteReid, channel: 'email' },
    }),
    tell('step-2-meeting', 'moira-fenwick', {
      type: 'HoldStageMeeting',
      ...{ concernId, stage: 2, ...done('s2_meet', 'A2-31', 'A3-26') },
      present: [fenwick, bakare, asanteReid, venkataraman, tate],
      words: 'CAMHS hold to the discharge, but will keep him on the duty list. Not settled.',
    }),
    tell('step-2-outcome', 'kwame-asante-reid', {
      type: 'SendStageOutcome',
      ...{ concernId, stage: 2, ...done('s2_outcome', 'A2-31') },
      ...{ by: asanteReid, to: [fenwick], channel: 'letter' },
      outcome: 'The position of CAMHS is unchanged. The duty list is offered.',
    }),
  ];
};
