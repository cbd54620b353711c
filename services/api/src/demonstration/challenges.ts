/** Two disagreements under Kelderby's ladder: one over a discharge, through all four steps, and one settled at the first. */
import type { ConcernCommand } from '@throughline/domain/professional-concern/commands';
import { uuidOf } from '@throughline/event-store/naming';
import { LocalDate } from '@throughline/time/occurred';
import { agencies } from './agencies.ts';
import { type CaseA, type CaseEscalation, samim } from './case-a.ts';
import { people } from './people.ts';
import { between, type Step, telling, when } from './step.ts';

const { socialCare, trust, lanternBridge, openHarbour } = agencies;
const { bakare, fenwick, marsh, whitcombe, venkataraman, asanteReid } = people;
const { storrWhitby, generalManager, porteous, averill, tate, haddad, garside } = people;

export const concernIdOf = (id: string): string => uuidOf(`demonstration/concern/${id}`);

type Clock = CaseEscalation['stages'][number]['clocks'][number];
type Command = ConcernCommand;

/** The ends of a clock of the case, as facts tell them. */
const clocksOf = ({ cite }: CaseA, { stages }: CaseEscalation) => {
  const clocks = new Map(stages.flatMap((stage) => stage.clocks).map((each) => [each.clock, each]));
  const clock = (id: string): Clock => {
    const found = clocks.get(id);
    if (found === undefined) throw new Error(`Expected a clock ${id} in the case, found none.`);
    return found;
  };
  return {
    clock,
    done: (id: string, ...rows: readonly string[]) => ({
      occurred: when(clock(id).done),
      ...cite(clock(id).done_row, ...rows),
    }),
  };
};

const teller = (of: CaseEscalation) => {
  const tell = telling<Command>('professional-concern', concernIdOf(of.id));
  return (name: string, by: string, command: Command, at?: string): Step =>
    tell({ name: `${of.id}/${name}`, by, command, at });
};

const stepOne = (caseA: CaseA, of: CaseEscalation): readonly Step[] => {
  const { clock, done } = clocksOf(caseA, of);
  const tell = teller(of);
  const concernId = concernIdOf(of.id);
  const support = (name: string, by: string, agencyId: string, who: typeof tate, row: string) =>
    tell(name, by, {
      type: 'SupportConcern',
      ...{ concernId, occurred: when('2025-04-11'), agencyId, by: who, ...caseA.cite(row) },
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

const stepTwo = (caseA: CaseA, of: CaseEscalation): readonly Step[] => {
  const { done } = clocksOf(caseA, of);
  const tell = teller(of);
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

const stepThree = (caseA: CaseA, of: CaseEscalation): readonly Step[] => {
  const { done } = clocksOf(caseA, of);
  const tell = teller(of);
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

const stepFour = (caseA: CaseA, of: CaseEscalation): readonly Step[] => {
  const { clock, done } = clocksOf(caseA, of);
  const tell = teller(of);
  const concernId = concernIdOf(of.id);
  const met = done('s4_meet', 'A2-32', 'A5-20', 'A6-14');
  const over = clock('s4_outcome').anchor;
  return [
    tell(
      'to-step-4',
      'moira-fenwick',
      {
        type: 'EscalateChallenge',
        ...{ concernId, ...done('s3_meet'), fromStage: 3, toStage: 4 },
        why: 'Agreed by both sides at the meeting of Step 3.',
        ...{ by: marsh, to: storrWhitby, channel: 'meeting' },
      },
      '2025-05-12T16:45',
    ),
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
            dueOn: LocalDate.parse('2025-06-03'),
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
    tell('withdrawn', 'helen-storr-whitby', {
      type: 'CompleteConcernAction',
      ...{ concernId, action: 1, occurred: when(of.resolved_on), ...caseA.cite('A2-32') },
      words: 'The decision of 8 April was withdrawn.',
    }),
    tell('letter', 'elaine-porteous', {
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

const notInvited = (caseA: CaseA, of: CaseEscalation): readonly Step[] => {
  const { clock, done } = clocksOf(caseA, of);
  const tell = teller(of);
  const concernId = concernIdOf(of.id);
  return [
    tell('raise', 'layla-haddad', {
      type: 'RaiseConcern',
      ...{ concernId, childIds: [samim], ...done('s1_raise', clock('s1_raise').anchor_row) },
      subject: 'information-sharing',
      decisionDisputed: of.subject,
      decisionReceivedAt: when(clock('s1_raise').anchor),
      ...{ raisingAgencyId: openHarbour.id, raisedBy: averill },
      ...{ receivingAgencyId: socialCare.id, receivedBy: fenwick, channel: 'email' },
      outcomeSought:
        'An invitation to every meeting from now on, the minutes of the five that were missed, and somebody to say what came of the assessments.',
      riskNow: 'Nobody at the table can have heard the history that he told in his own language.',
    }),
    tell('answer', 'moira-fenwick', {
      type: 'AnswerConcern',
      ...{ concernId, stage: 1, ...done('s1_answer'), by: fenwick },
      answer: 'An apology. Open Harbour and the GP will be invited from 25 March.',
      ...{ position: 'agrees', channel: 'email' },
    }),
    tell(
      'resolve',
      'moira-fenwick',
      {
        type: 'ResolveConcern',
        ...{ concernId, stage: 1, ...done('s1_answer', 'A5-17') },
        outcome: 'decision-changed',
        words:
          'Open Harbour and the GP are invited from 25 March on. The minutes are still to come.',
        agreedBy: [fenwick, averill],
      },
      '2025-03-18T16:35',
    ),
  ];
};

const told: Readonly<Record<string, (caseA: CaseA, of: CaseEscalation) => readonly Step[]>> = {
  'A-PC1': (caseA, of) =>
    [stepOne, stepTwo, stepThree, stepFour].flatMap((steps) => steps(caseA, of)),
  'A-PC2': notInvited,
};

export const challengeSteps = (caseA: CaseA): readonly Step[] =>
  caseA.story.escalations.flatMap((of) => told[of.id]?.(caseA, of) ?? []);
