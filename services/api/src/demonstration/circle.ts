/** The people round Samim: family, carers, a friend, a solicitor. */
import type { ChildCommand } from '@throughline/domain/child/commands';
import { uuidOf } from '@throughline/event-store/naming';
import { type CaseA, samim } from './case-a.ts';
import { type Step, telling, when } from './step.ts';

const childId = samim;
const tell = telling<ChildCommand>('child', samim);
const oldroyd = 'karen-oldroyd';

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

export const circleSteps = ({ cite }: CaseA): readonly Step[] =>
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
