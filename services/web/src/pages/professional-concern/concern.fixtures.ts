/** One invented disagreement at its second step, where the managers have not met in time. */
import { day } from '../../graph.fixtures.ts';
import { child, college, step, trust } from '../cases.fixtures.ts';

export const concernId = '2f7c1d90-0000-4000-8000-0000000000bb';

const answered = {
  id: 's1_answer',
  name: 'answer the concern',
  inWords: 'due by end of Wednesday 16 April 2025, 3 working days from Friday 11 April 2025',
  status: 'met',
  dueAt: '2025-04-16T22:59:59.999Z',
  doneAt: '2025-04-16T10:00:00Z',
};
const unmet = {
  id: 's2_meet',
  name: 'managers meet',
  inWords: 'due by end of Monday 28 April 2025, 5 working days from Thursday 17 April 2025',
  status: 'late',
  dueAt: '2025-04-28T22:59:59.999Z',
  workingDaysLate: 3,
};

const opening = {
  n: 1,
  label: 'Step 1',
  who: ['practitioner', 'practitioner'],
  whoInWords: ['Practitioner', 'Practitioner'],
  openedAt: day('2025-04-11', '11 April 2025'),
  endedAt: day('2025-04-16', '16 April 2025'),
  policyVersion: '2.1',
  clocks: [answered],
};
const managers = {
  ...opening,
  n: 2,
  label: 'Step 2',
  whoInWords: ['Line manager', 'Line manager'],
  openedAt: day('2025-04-17', '17 April 2025'),
  endedAt: null,
  clocks: [unmet],
};

const waiting = (side: string, agency: object, person?: string) => ({
  side,
  agency,
  person,
  roleClass: 'line_manager',
  roleInWords: 'Line manager',
  what: 'managers meet',
  stage: 2,
  clockId: 's2_meet',
});

export const concern = {
  id: concernId,
  title: 'Closed to the service <without> an assessment',
  subjectInWords: 'Threshold: whether the child meets it',
  isOpen: true,
  status: 'open',
  child,
  childReference: child.reference,
  raisingAgency: college,
  receivingAgency: trust,
  supporters: [],
  raisedBy: 'Mark Example',
  raisedAt: day('2025-04-11', '11 April 2025'),
  decisionReceivedAt: day('2025-04-10', '10 April 2025'),
  outcomeSought: 'An assessment within two weeks',
  riskNow: 'He is not sleeping.',
  interimSafety: ['The tutor rings each evening'],
  stages: [opening, managers],
  currentStage: managers,
  awaiting: [waiting('raising', college), waiting('receiving', trust, 'Lorna Example')],
  steps: [
    step('c1', 'ConcernRaised', 'Kelderby College disagreed with Kelder Valley Trust', {
      stage: 1,
    }),
    step('c2', 'ChallengeEscalated', 'Mark Example took it to Step 2', {
      stage: 2,
      occurred: day('2025-04-17', '17 April 2025'),
    }),
  ],
};

export const resolved = {
  ...concern,
  isOpen: false,
  status: 'resolved',
  awaiting: [],
  outcomeInWords: 'The decision was changed',
  outcomeWords: 'An assessment on 2 May.',
};

const rung = (n: number, label: string, who: string) => ({
  n,
  label,
  who: [who, who],
  isTerminal: n === 4,
  tell: n === 3 ? ['partnership business manager'] : [],
  artefacts: [],
  clocks: [
    {
      what: 'answer the concern',
      within: '3 working days',
      from: 'the disagreement being raised',
      owedBy: 'The agency that was asked',
    },
  ],
});

export const ladder = {
  name: 'Kelderby: Concerns Resolution',
  version: '2.1',
  inForceFrom: '2024-09-01',
  countingOfDays: 'Monday to Friday, not an England bank holiday.',
  earlyAction: 'a child at risk of significant harm is protected at once',
  stages: [
    rung(1, 'Step 1', 'Practitioner'),
    rung(2, 'Step 2', 'Line manager'),
    rung(3, 'Step 3', 'Senior manager'),
    rung(4, 'Step 4', 'Senior leader'),
  ],
};
