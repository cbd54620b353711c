/** Samim's own record: who he is, his people, where he lived, and which agencies came and went. */
import type { ChildCommand } from '@throughline/domain/child/commands';
import { uuidOf } from '@throughline/event-store/naming';
import { agencies, agencyCalled } from './agencies.ts';
import { type CaseA, samim } from './case-a.ts';
import { people, writerFor } from './people.ts';
import { type Step, telling, when } from './step.ts';

const childId = samim;
const { socialCare, trust, police, lanternBridge, openHarbour, hospital } = agencies;
export const tell = telling<ChildCommand>('child', samim);

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
        { bornOn: when('2007-01-01'), heldBy: police.id, basis: 'Crime report of 24 February 2024' },
      ],
    },
  },
  {
    ...{ name: 'spelt-rahmaty', by: 'priya-venkataraman', on: '2024-03-12', row: 'A2-01' },
    why: 'So spelt in the records of CAMHS.',
    details: { names: [{ given: 'Samim', family: 'Rahmaty', kind: 'spelling' }] },
  },
  {
    ...{ name: 'hospital-number', by: 'bernadette-quill', on: '2024-05-22', row: 'A4-01' },
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

/** Who works with him when an agency begins, where its records name somebody. */
const firstWorker = {
  [socialCare.id]: people.oldroyd,
  [agencies.college.id]: people.hope,
  [lanternBridge.id]: people.boateng,
  [openHarbour.id]: people.haddad,
  [hospital.id]: people.quill,
  [agencies.surgery.id]: people.rao,
} as const;

/** What each agency does for him. */
const does: Readonly<Record<string, string>> = {
  [socialCare.id]: 'Looks after him (s20)',
  [trust.id]: 'Mental health care',
  [hospital.id]: 'Emergency care',
  [police.id]: 'Investigates, searches and protects',
  [agencies.college.id]: 'English lessons, later plumbing',
  [lanternBridge.id]: 'Home and daily support',
  [openHarbour.id]: 'Casework with refugees',
  [agencies.surgery.id]: 'General practice',
};

type Spell = { readonly start: string; readonly end: string | null };
const involvementOf = (agencyId: string, { start, end }: Spell, cites: string[]) => {
  const by = agencyId === socialCare.id ? oldroyd : writerFor(agencyId);
  const role = does[agencyId];
  const of = { childId, agencyId, concerning: 'child' as const };
  const worker = (firstWorker as Readonly<Record<string, typeof people.hope>>)[agencyId];
  const started = tell({
    name: `involved/${agencyId}/${start}`,
    by,
    at: `${start}T17:40`,
    command: { type: 'StartAgencyInvolvement', ...of, occurred: when(start), cites, worker, role },
  });
  if (end === null) return [started];
  const ended = tell({
    name: `no-longer-involved/${agencyId}/${end}`,
    by,
    at: `${end}T17:45`,
    command: { type: 'EndAgencyInvolvement', ...of, occurred: when(end), cites },
  });
  return [started, ended];
};

const involvementSteps = ({ story, cite }: CaseA): readonly Step[] =>
  story.agencies.flatMap(({ agency, involvement, basis }) =>
    involvement.flatMap((spell) =>
      involvementOf(agencyCalled(agency).id, spell, cite(...basis).cites),
    ),
  );

const workerSteps = ({ cite }: CaseA): readonly Step[] => {
  const change = (
    on: string,
    by: string,
    parts: Omit<Extract<ChildCommand, { type: 'ChangeWorker' }>, 'type' | 'childId' | 'occurred'>,
  ): Step =>
    tell({
      name: `worker/${on}`,
      by,
      command: { type: 'ChangeWorker', childId, occurred: when(on), ...parts },
    });
  const handedOver = { occurred: when('2024-04-15'), ...cite('A1-14') };
  return [
    change('2024-04-15', oldroyd, {
      agencyId: socialCare.id,
      person: people.bakare,
      instead: people.oldroyd,
      why: 'Case transferred after a joint visit.',
      ...cite('A1-14'),
    }),
    tell({
      name: 'lead-professional',
      by: bakare,
      command: {
        type: 'AppointLeadProfessional',
        childId,
        ...handedOver,
        agencyId: socialCare.id,
        person: people.bakare,
      },
    }),
    change('2024-06-11', 'priya-venkataraman', {
      agencyId: trust.id,
      person: people.venkataraman,
      why: 'Allocated as care co-ordinator.',
      ...cite('A2-06'),
    }),
    tell({
      name: 'care-co-ordinator',
      by: 'priya-venkataraman',
      command: {
        type: 'AppointCareCoordinator',
        ...{ childId, occurred: when('2024-06-11'), ...cite('A2-06') },
        agencyId: trust.id,
        person: people.venkataraman,
        title: 'care-coordinator',
      },
    }),
    change('2025-01-06', 'kwame-asante-reid', {
      agencyId: trust.id,
      person: people.asanteReid,
      instead: people.venkataraman,
      why: 'Covers for the care co-ordinator, who has been off sick since 4 December.',
      ...cite('A2-17', 'A2-22'),
    }),
    change('2025-01-09', 'priya-venkataraman', {
      agencyId: trust.id,
      person: people.venkataraman,
      instead: people.asanteReid,
      why: 'Back at work.',
      ...cite('A2-17'),
    }),
  ];
};

type Family = Omit<
  Extract<ChildCommand, { type: 'AddPerson' }>,
  'type' | 'childId' | 'occurred' | 'personId'
> & { readonly relationship?: 'parent' | 'sibling' | 'relative' | 'foster-carer' | 'friend' };
const circle: readonly (Family & { on: string; by: string; row: string })[] = [
  {
    ...{ on: '2023-11-17', by: oldroyd, row: 'A1-05', relationship: 'foster-carer' },
    ...{ name: 'Pat Lomax', kind: 'carer', whereabouts: '9 Beckside Lane, Kelderby' },
  },
  {
    ...{ on: '2023-11-17', by: oldroyd, row: 'A1-05', relationship: 'foster-carer' },
    ...{ name: 'Derek Lomax', kind: 'carer', whereabouts: '9 Beckside Lane, Kelderby' },
  },
  {
    ...{ on: '2023-11-20', by: oldroyd, row: 'A1-03', relationship: 'sibling' },
    ...{ name: 'Hamid Rahmati', alsoKnownAs: ['حمید', 'حمید رحمتی'], kind: 'family' },
    whereabouts: 'Not known since they were parted at a border in summer 2023',
  },
  {
    ...{ on: '2023-11-20', by: oldroyd, row: 'A1-01', relationship: 'parent' },
    ...{ name: 'Zarghuna', kind: 'family', whereabouts: 'Baghlan, with his uncle' },
  },
  {
    ...{ on: '2023-11-20', by: oldroyd, row: 'A1-02', relationship: 'parent' },
    ...{ name: 'Mohammad Nasir', kind: 'family', whereabouts: 'Killed in 2021' },
  },
  {
    ...{ on: '2023-11-20', by: oldroyd, row: 'A1-01', relationship: 'relative' },
    ...{ name: 'Daud', kind: 'family', whereabouts: 'Baghlan; his father’s brother' },
  },
  {
    ...{ on: '2023-11-20', by: oldroyd, row: 'A1-01', relationship: 'sibling' },
    ...{ name: 'Parwana', kind: 'family', whereabouts: 'Baghlan' },
  },
  {
    ...{ on: '2023-11-20', by: oldroyd, row: 'A1-01', relationship: 'sibling' },
    ...{ name: 'Shabnam', kind: 'family', whereabouts: 'Baghlan' },
  },
  {
    ...{ on: '2024-06-18', by: 'shanice-boateng', row: 'A3-06', relationship: 'friend' },
    ...{ name: 'Bawan', alsoKnownAs: ['باوان', 'باوان عەزیز'], kind: 'friend' },
    whereabouts: 'Flat 2, 14 Tanner’s Row',
  },
  {
    ...{ on: '2025-07-11', by: 'layla-haddad', row: 'A1-50' },
    ...{ name: 'Anneke de Vries', kind: 'supporter', whereabouts: 'Solicitor, Whitlow & Crane' },
  },
];

const circleSteps = ({ cite }: CaseA): readonly Step[] =>
  circle.flatMap(({ on, by, row, relationship, ...person }) => {
    const personId = uuidOf(`demonstration/person/${person.name}`);
    const shown = { childId, occurred: when(on), ...cite(row) };
    const added = tell({
      name: `person/${person.name}`,
      by,
      command: { type: 'AddPerson', ...shown, personId, ...person },
    });
    if (relationship === undefined) return [added];
    const relationshipId = uuidOf(`demonstration/relationship/${person.name}`);
    const source = 'His own account, through an interpreter';
    const related = tell({
      name: `relationship/${person.name}`,
      by,
      command: {
        type: 'RecordRelationship',
        ...{ ...shown, relationshipId, relationship, personId, standing: 'named' },
        ...(person.kind === 'family' ? { source } : {}),
      },
    });
    return [added, related];
  });

export const childSteps = (caseA: CaseA): readonly Step[] => [
  registered(caseA),
  ...placementSteps(caseA),
  looked(caseA),
  ...involvementSteps(caseA),
  ...circleSteps(caseA),
  ...detailSteps(caseA),
  ...workerSteps(caseA),
];
