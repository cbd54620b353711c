/** Samim's own record: who he is, as each agency knows him, and where he lived. */
import type { ChildCommand } from '@throughline/domain/child/commands';
import { agencies } from './agencies.ts';
import { type CaseA, samim } from './case-a.ts';
import { type Step, telling, when } from './step.ts';

const childId = samim;
const { socialCare, trust, police, lanternBridge, openHarbour, hospital } = agencies;
const tell = telling<ChildCommand>('child', samim);

const oldroyd = 'karen-oldroyd';
const bakare = 'tunde-bakare';
const born = (written: string) => ({ ...when(written), uncertain: true });

const registered = ({ cite }: CaseA): Step =>
  tell({
    name: 'register',
    by: oldroyd,
    at: '2023-11-17T17:15',
    command: {
      type: 'RegisterChild',
      ...{ childId, occurred: when('2023-11-17T16:45'), ...cite('A1-04', 'A1-05') },
      reference: 'KCP-000001',
      names: [{ given: 'Samim', family: 'Rahmati', kind: 'current' }],
      bornOn: born('2008-01-01'),
      identifiers: [
        { kind: 'home-office', value: 'K2204417' },
        { kind: 'local-authority', value: '1180453', agencyId: socialCare.id },
      ],
      gender: 'Male',
      language: 'Dari',
      otherLanguages: ['Pashto'],
      interpreterNeeded: true,
      communication: 'Speak through an interpreter of Dari, in the room if it can be had.',
    },
  });

type Learnt = {
  readonly name: string;
  readonly by: string;
  readonly on: string;
  readonly row: string;
  readonly why: string;
  readonly details: Partial<Extract<ChildCommand, { type: 'ChangeChildDetails' }>>;
};
/** What each agency adds to who he is, from the day on which it wrote it so. */
const learnt: readonly Learnt[] = [
  {
    ...{ name: 'own-script', by: 'layla-haddad', on: '2023-12-11', row: 'A5-01' },
    why: 'As he writes his name, and as he gives his date of birth.',
    details: {
      names: [{ given: 'صمیم', family: 'رحمتی', kind: 'spelling' }],
      otherDatesOfBirth: [
        {
          bornOn: { ...when('2008-01-01'), asWritten: '11 Jadi 1386' },
          heldBy: openHarbour.id,
          basis: 'His own words, in the solar calendar: 1 January 2008',
        },
      ],
    },
  },
  {
    ...{ name: 'called-sam', by: 'mark-hope', on: '2024-01-08', row: 'A7-01' },
    why: 'College call him Sam.',
    details: { names: [{ given: 'Sam', kind: 'alias' }] },
  },
  {
    ...{ name: 'spelt-sameem', by: 'shanice-boateng', on: '2024-02-02', row: 'A3-01' },
    why: 'So spelt in the log of Lantern Bridge.',
    details: { names: [{ given: 'Sameem', kind: 'spelling' }] },
  },
  {
    ...{ name: 'police-birth', by: 'lisa-drummond', on: '2024-02-24', row: 'A6-01' },
    why: 'The crime report holds another date of birth.',
    details: {
      otherDatesOfBirth: [
        {
          bornOn: when('2007-01-01'),
          heldBy: police.id,
          basis: 'Crime report of 24 February 2024',
        },
      ],
    },
  },
  {
    ...{ name: 'spelt-rahmaty', by: 'priya-venkataraman', on: '2024-03-12', row: 'A2-01' },
    why: 'So spelt in the records of CAMHS.',
    details: { names: [{ given: 'Samim', family: 'Rahmaty', kind: 'spelling' }] },
  },
  {
    ...{ name: 'hospital-number', by: 'bernadette-quill', on: '2024-05-22T17:45', row: 'A4-01' },
    why: 'Hospital number.',
    details: { identifiers: [{ kind: 'hospital', value: 'K884120', agencyId: hospital.id }] },
  },
  {
    ...{ name: 'nhs-number', by: 'sunita-rao', on: '2024-12-10', row: 'A4-09' },
    why: 'NHS number traced on registration.',
    details: { identifiers: [{ kind: 'nhs', value: '999 047 1169' }] },
  },
];

const detailSteps = ({ cite }: CaseA): readonly Step[] =>
  learnt.map(({ name, by, on, row, why, details }) =>
    tell({
      name,
      by,
      command: {
        type: 'ChangeChildDetails',
        ...{ childId, occurred: when(on), ...cite(row) },
        ...{ why, ...details },
      },
    }),
  );

type Moved = Partial<Extract<ChildCommand, { type: 'ChangePlacement' }>> &
  Pick<Extract<ChildCommand, { type: 'ChangePlacement' }>, 'placement' | 'place'>;
const moves: readonly {
  readonly on: string;
  readonly by: string;
  readonly rows: readonly string[];
  readonly to: Moved;
}[] = [
  {
    ...{ on: '2023-11-17T16:45', by: oldroyd, rows: ['A1-05'] },
    to: {
      placement: 'foster-care',
      place: 'With Pat and Derek Lomax',
      address: '9 Beckside Lane, Kelderby KB6 2TD',
    },
  },
  {
    ...{ on: '2024-02-02T11:30', by: oldroyd, rows: ['A1-11', 'A3-01'] },
    to: {
      placement: 'supported-accommodation',
      place: 'Lantern Bridge, Flat 3',
      address: '14 Tanner’s Row, Kelderby KB1 4LP',
      agencyId: lanternBridge.id,
      why: 'The foster placement ended; Derek Lomax was unwell.',
    },
  },
  {
    ...{ on: '2025-06-04T11:20', by: bakare, rows: ['A1-49', 'A2-34', 'A3-29'] },
    to: {
      placement: 'hospital',
      place: 'Heron Ward, Fernlea Unit',
      agencyId: trust.id,
      why: 'Informal admission, with his own consent. His room at Lantern Bridge is kept.',
    },
  },
  {
    ...{ on: '2025-08-19', by: bakare, rows: ['A1-52', 'A2-36'] },
    to: {
      placement: 'supported-accommodation',
      place: 'Lantern Bridge, Flat 6',
      address: '27 Weir Street, Kelderby KB1 9RA',
      agencyId: lanternBridge.id,
      why: 'Discharged from hospital; he chose the room himself.',
    },
  },
];

const placementSteps = ({ cite }: CaseA): readonly Step[] =>
  moves.map(({ on, by, rows, to }) =>
    tell({
      name: `placement/${on.slice(0, 10)}`,
      by,
      at: on === '2023-11-17T16:45' ? '2023-11-17T17:20' : undefined,
      command: { type: 'ChangePlacement', childId, occurred: when(on), ...cite(...rows), ...to },
    }),
  );

const looked = ({ cite }: CaseA): Step =>
  tell({
    name: 'section-20',
    by: oldroyd,
    at: '2023-11-17T17:25',
    command: {
      type: 'ChangeLegalStatus',
      ...{ childId, occurred: when('2023-11-17T16:45'), ...cite('A1-05') },
      status: 'section-20',
      change: 'began',
      authority: 'Kelderby Metropolitan Council',
    },
  });

export const childSteps = (caseA: CaseA): readonly Step[] => [
  registered(caseA),
  ...placementSteps(caseA),
  looked(caseA),
  ...detailSteps(caseA),
];
