/** One invented disagreement at its second step, where the managers have not met in time. */
import { day } from '../../graph.fixtures.ts';
import { child, college, step, trust } from '../cases.fixtures.ts';

export const concernId = '2f7c1d90-0000-4000-8000-0000000000bb';

const answered = {
  id: 's1_answer',
  name: 'answer the concern',
  inWords: 'due by end of Wednesday 16 April, 3 working days from 11 April, Kelderby step 1',
  status: 'met',
  dueAt: '2025-04-16T22:59:59.999Z',
  doneAt: '2025-04-16T10:00:00Z',
};
const unmet = {
  id: 's2_meet',
  name: 'managers meet',
  inWords: 'due by end of Monday 28 April, 5 working days from 17 April, Kelderby step 2',
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

const waiting = (side: string, agency: object, people: readonly object[] = []) => ({
  side,
  agency,
  people,
  roleClass: 'line_manager',
  roleInWords: 'Line manager',
  what: 'managers meet',
  stage: 2,
  clockId: 's2_meet',
});

const people = [
  { name: 'Lorna Example', as: 'holder' },
  { name: 'Pat Sample', as: 'deputy', contact: '01632 960 007' },
];

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
  mySide: 'raising',
  supporters: [],
  raisedBy: 'Mark Example',
  raisedAt: day('2025-04-11', '11 April 2025'),
  decisionReceivedAt: day('2025-04-10', '10 April 2025'),
  outcomeSought: 'An assessment within two weeks',
  riskNow: 'He is not sleeping.',
  interimSafety: ['The tutor rings each evening'],
  stages: [opening, managers],
  currentStage: managers,
  awaiting: [waiting('raising', college), waiting('receiving', trust, people)],
  actions: [
    { action: 1, what: 'A visit each week', agency: trust, dueOn: '2025-05-09', status: 'open' },
  ],
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
  feedback: [
    { to: 'raiser', toInWords: 'Who raised it', at: day('2025-05-03', '3 May 2025') },
    { to: 'child', toInWords: 'The child or young person', at: null },
  ],
};

/** Only one's own manager has been asked. */
export const prepared = {
  ...concern,
  isOpen: false,
  status: 'unraised',
  title: 'Not raised yet',
  raisingAgency: null,
  receivingAgency: null,
  mySide: null,
  stages: [],
  awaiting: [],
  actions: [],
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
