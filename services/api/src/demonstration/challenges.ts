/** Two disagreements under Kelderby's ladder: one over a discharge, through all four steps, and one settled at the first. */
import { agencies } from './agencies.ts';
import { type CaseA, type CaseEscalation, samim } from './case-a.ts';
import { clocksOf, concernIdOf, concernTeller } from './challenge-telling.ts';
import { stepOne, stepTwo } from './discharge-early-steps.ts';
import { afterStepFour, stepFour, stepThree } from './discharge-late-steps.ts';
import { people } from './people.ts';
import { type Step, when } from './step.ts';

const { socialCare, openHarbour } = agencies;
const { fenwick, averill } = people;

const notInvited = (caseA: CaseA, of: CaseEscalation): readonly Step[] => {
  const { clock, done } = clocksOf(caseA, of);
  const tell = concernTeller(of);
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
    [stepOne, stepTwo, stepThree, stepFour, afterStepFour].flatMap((steps) => steps(caseA, of)),
  'A-PC2': notInvited,
};

export const challengeSteps = (caseA: CaseA): readonly Step[] =>
  caseA.story.escalations.flatMap((of) => told[of.id]?.(caseA, of) ?? []);
