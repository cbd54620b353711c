/** One invented request with an outcome that one of three people was told. */
import { day } from '../../graph.fixtures.ts';
import { child, step, trust } from '../cases.fixtures.ts';

export const requestId = '2f7c1d90-0000-4000-8000-0000000000aa';

const told = {
  key: 'requester.1',
  kind: 'requester',
  name: 'Mark Example, tutor',
  status: 'told',
  at: '2024-10-28T11:20:00Z',
  late: true,
};
const unheard = { key: 'practitioner.1', kind: 'practitioner', name: 'GP', status: 'no record' };
const notTold = {
  key: 'child',
  kind: 'child',
  name: 'Invented <Child>',
  status: 'recorded as not told',
  at: '2024-10-29T10:00:00Z',
};
const recipients = [told, unheard, notTold];

const debt = (name: string, nameInWords: string, more: object = {}) => ({
  name,
  nameInWords,
  status: 'open',
  owingAgency: trust,
  ...more,
});

export const request = {
  id: requestId,
  kind: 'mental-health-act-assessment',
  kindInWords: 'Mental Health Act assessment',
  child,
  askedAt: day('2024-10-25', '25 October 2024'),
  askedOf: 'AMHP hub, Kelder Valley Trust',
  outcomeCount: 1,
  askedBy: ['Mark Example, tutor'],
  reasons: 'He says <that> he hears voices.',
  isOpen: true,
  outcomeInWords: 'Not detained: no further action',
  decidedAt: day('2024-10-26', '26 October 2024'),
  debts: [
    debt('decision', 'Decision to take it on or not', {
      status: 'paid',
      paidAt: '2024-10-25T15:00:00Z',
      dueInWords: 'end of Monday 28 October 2024',
      rule: '1 working day from Friday 25 October 2024',
    }),
    debt('feedback-to-requesters', 'Feedback to those who asked', {
      status: 'paid',
      paidAt: '2024-10-28T11:20:00Z',
      isPaidLate: true,
      recipients: [told],
    }),
    debt('feedback-to-network', 'Feedback to the network', {
      isLate: true,
      dueInWords: 'end of Tuesday 29 October 2024',
      notNamed: ['The school nurse'],
      recipients: [unheard],
    }),
  ],
  recipients,
  steps: [
    step('s1', 'Requested', 'Kelderby College asked for an assessment', {
      occurred: day('2024-10-25', '25 October 2024'),
      cites: ['e1'],
    }),
    step('s2', 'OutcomeCommunicated', 'Outcome told to Mark Example', { text: 'Told by phone.' }),
  ],
};

export const undecided = {
  ...request,
  id: '2f7c1d90-0000-4000-8000-0000000000ab',
  outcomeInWords: null,
  outcomeCount: 0,
  recipients: [],
};
export const settled = {
  ...request,
  id: '2f7c1d90-0000-4000-8000-0000000000ac',
  isOpen: false,
  recipients: [told],
};
