/** Samim's record, as a story of commands: invented, like everyone in it. Each command of the pathway occurs. */
import { LocalDate } from '@throughline/time/occurred';
import { agencies, id, samim, when } from '../kelderby.fixtures.ts';
import type { ChildCommand } from './commands.ts';

type Asked<Type extends ChildCommand['type']> = Extract<ChildCommand, { type: Type }>;

const twin = id(99);
const brother = id(10);
const uncle = id(11);

export const register = (): ChildCommand => ({
  type: 'RegisterChild',
  childId: samim,
  occurred: when('2023-11-17'),
  reference: 'KCP-000123',
  names: [
    { given: 'Samim', family: 'Rahmati', kind: 'current' },
    { given: 'Sameem', kind: 'spelling' },
    { given: 'صمیم', family: 'رحمتی', kind: 'spelling' },
  ],
  bornOn: { ...when('2008-01-01'), uncertain: true, asWritten: '01/01/2008' },
  otherDatesOfBirth: [
    { bornOn: when('2007-01-01'), heldBy: agencies.police, basis: 'as first given at the port' },
  ],
  identifiers: [{ kind: 'nhs', value: '999 000 0018' }],
  language: 'Pashto',
  otherLanguages: ['Dari'],
  interpreterNeeded: true,
  notTheSameAs: [twin],
});

export const involve = (
  agencyId: string,
  from: string,
  more: { readonly ended?: string; readonly team?: string } = {},
): ChildCommand => ({
  type: 'StartAgencyInvolvement',
  childId: samim,
  occurred: when(from),
  agencyId,
  concerning: 'child',
  ...(more.team && { team: more.team }),
  ...(more.ended && { ended: when(more.ended) }),
});

export const endInvolvement = (agencyId: string, on: string, team?: string): ChildCommand => ({
  type: 'EndAgencyInvolvement',
  childId: samim,
  occurred: when(on),
  agencyId,
  concerning: 'child',
  why: 'Discharged to the GP',
  ...(team && { team }),
});

const of = (on: string) => ({ childId: samim, occurred: when(on) });

export const addBrother = (): ChildCommand => ({
  type: 'AddPerson',
  ...of('2023-11-20'),
  personId: brother,
  name: 'Hamid Rahmati',
  alsoKnownAs: ['حمید رحمتی'],
  kind: 'family',
  whereabouts: 'Not known since summer 2023',
});
export const recordBrother = (personId: string = brother): ChildCommand => ({
  type: 'RecordRelationship',
  ...of('2023-11-20'),
  relationshipId: id(20),
  relationship: 'sibling',
  personId,
  standing: 'named',
  source: 'His own account',
});
export const endRelationship = (relationshipId: string = id(20)): ChildCommand => ({
  type: 'EndRelationship',
  ...of('2025-01-10'),
  relationshipId,
  why: 'Recorded under the wrong heading',
});
export const restrict = (audience: 'named' | 'health' = 'health'): ChildCommand => ({
  type: 'RestrictRecord',
  ...of('2025-01-12'),
  restrictionId: id(30),
  audience,
  entryIds: [id(40)],
  neverToFamily: true,
  until: LocalDate.parse('2025-04-12'),
  why: 'It names another young person',
});
export const unrestrict = (): ChildCommand => ({
  type: 'UnrestrictRecord',
  ...of('2025-04-10'),
  restrictionId: id(30),
  why: 'The other name was taken out',
});
export const merge = (otherChildId: string = twin): ChildCommand => ({
  type: 'MergeRecords',
  ...of('2024-02-26'),
  otherChildId,
  why: 'Same port reference and the same solicitor',
});
export const separate = (): ChildCommand => ({
  type: 'SeparateRecords',
  ...of('2024-03-04'),
  otherChildId: twin,
  why: 'The second record is another young man',
});
export const turnEighteen = (): ChildCommand => ({
  type: 'TurnEighteen',
  ...of('2025-11-01'),
  whatChanges: 'Leaving-care team; adult mental health service',
});
export const die = (): ChildCommand => ({
  type: 'RecordChildDeath',
  ...of('2025-11-20'),
  circumstances: 'For tests alone',
});
export const askAgain = (on?: string): ChildCommand => ({
  type: 'SettlePrompt',
  ...of('2024-01-15'),
  prompt: 'immigration-status',
  answer: 'ask-again',
  ...(on && { askAgainOn: LocalDate.parse(on) }),
});
export const changeWorker = (agencyId: string = agencies.socialCare): ChildCommand => ({
  type: 'ChangeWorker',
  ...of('2024-09-02'),
  agencyId,
  person: { name: 'Tunde Bakare', role: 'Social worker' },
  instead: { name: 'Karen Oldroyd' },
});
export const changeDetails = (): ChildCommand => ({
  type: 'ChangeChildDetails',
  ...of('2025-07-11'),
  names: [{ given: 'Samim', family: 'Rahmaty', kind: 'current' }],
  why: 'As on his refugee travel document',
});
export const correctDetails = (): ChildCommand => ({
  type: 'CorrectChildDetails',
  ...of('2024-01-08'),
  language: 'Dari',
  why: 'Pashto was written from the interpreter booking',
});

export const handRoleOn = (
  role: Asked<'HandRoleOn'>['role'] = 'lead-professional',
  agencyId: string = agencies.socialCare,
): Asked<'HandRoleOn'> => ({
  type: 'HandRoleOn',
  ...of('2024-10-01'),
  ...{ agencyId, role, from: 'u-tb', to: { name: 'Moira Fenwick', userId: 'u-mf' } },
});

/** Every command once, in an order in which each is allowed. */
export const story: readonly ChildCommand[] = [
  register(),
  changeDetails(),
  correctDetails(),
  merge(),
  separate(),
  addBrother(),
  {
    type: 'AddPerson',
    ...of('2024-02-02'),
    personId: uncle,
    name: 'Daud',
    kind: 'family',
    unsafeToContact: 'He asked that his uncle is not told where he is',
  },
  recordBrother(),
  endRelationship(),
  {
    type: 'RecordHousehold',
    ...of('2024-02-02'),
    address: 'Flat 3, Lantern Bridge',
    addressIsProtected: true,
    members: [{ name: 'Bawan', relationship: 'friend in flat 2' }],
  },
  {
    type: 'ChangePlacement',
    ...of('2024-02-02'),
    placement: 'supported-accommodation',
    place: 'Lantern Bridge, flat 3',
    agencyId: agencies.lanternBridge,
    why: 'The foster placement ended',
  },
  {
    type: 'ChangeLegalStatus',
    ...of('2023-11-17'),
    status: 'section-20',
    change: 'began',
    authority: 'Kelderby Council',
  },
  {
    type: 'MoveArea',
    ...of('2023-11-17'),
    from: 'Port authority',
    to: 'Kelderby',
    responsibleAuthority: 'Kelderby Council',
    handover: 'Arrival record and age as stated',
  },
  involve(agencies.socialCare, '2023-11-17'),
  involve(agencies.camhs, '2024-03-12', { team: 'Community team' }),
  changeWorker(),
  endInvolvement(agencies.camhs, '2025-04-08'),
  {
    type: 'AppointLeadProfessional',
    ...of('2024-09-02'),
    agencyId: agencies.socialCare,
    person: { name: 'Tunde Bakare', userId: 'u-tb' },
  },
  {
    type: 'AppointCareCoordinator',
    ...of('2024-06-18'),
    agencyId: agencies.camhs,
    person: { name: 'Priya Venkataraman' },
    title: 'care-coordinator',
  },
  handRoleOn(),
  restrict(),
  unrestrict(),
  askAgain('2024-03-01'),
  turnEighteen(),
  die(),
];
