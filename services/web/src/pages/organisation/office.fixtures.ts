/** One invented agency as the partnership office keeps it: a manager with a deputy, somebody on call, somebody who left. */
import { day } from '../../graph.fixtures.ts';
import { college, practitioner, step, trust } from '../cases.fixtures.ts';

export const office = { ...practitioner, role: 'ADMINISTRATOR', permissions: ['organise'] };

export const appointmentId = '2f7c1d90-0000-4000-8000-0000000000f1';
export const teamId = '2f7c1d90-0000-4000-8000-0000000000f2';
const since = day('2024-01-08', '8 January 2024');

const holder = (id: string, more: object) => ({
  ...{ id, roleInWords: 'Line manager', name: 'Lorna <Example>', standing: 'now', from: since },
  deputies: [],
  ...more,
});

export const agency = {
  ...trust,
  shortName: 'KVT',
  kindInWords: 'Mental health trust',
  phone: '01632 960 000',
  registered: since,
  rolesNobodyHolds: ['Senior manager'],
  teams: [{ id: teamId, name: 'Crisis <east>', email: 'east@kvt.example' }],
  roleHolders: [
    holder(appointmentId, {
      title: 'Team manager',
      contact: '01632 960 001',
      deputies: [{ name: 'Pat Sample', from: since, until: '2024-09-01T08:00:00Z' }],
    }),
    holder('h2', { name: 'Val Former', standing: 'over', to: day('2024-01-07', '7 January 2024') }),
    holder('h3', {
      name: 'Kit Duty',
      onCallFrom: '2025-12-01T17:00:00Z',
      onCallUntil: '2025-12-08T09:00:00Z',
    }),
  ],
  users: [
    {
      ...{ id: 'lorna', name: 'Lorna <Example>', roleInWords: 'Leader', title: 'Team manager' },
      ...{ joined: since, holds: ['Line manager'] },
    },
    { id: 'pat', name: 'Pat Sample', roleInWords: 'Practitioner', joined: since, holds: [] },
    {
      ...{ id: 'val', name: 'Val Former', roleInWords: 'Leader', joined: since, holds: [] },
      ...{ left: day('2024-01-07', '7 January 2024'), successor: 'Lorna <Example>' },
    },
  ],
  history: [
    step('o1', 'AgencyRegistered', 'Kelder Valley Trust registered', { text: 'Mental health' }),
    step('o2', 'UserLeft', 'Val Former left'),
  ],
};

export const agencies = [
  agency,
  { ...agency, ...college, rolesNobodyHolds: [], users: [] },
  { ...agency, id: 'gone', name: 'Old Trust', successor: trust },
];

export const version = {
  policyId: '2f7c1d90-0000-4000-8000-0000000000f5',
  kind: 'concerns-resolution',
  kindInWords: 'Concerns resolution: the ladder',
  name: 'Kelderby: Concerns <Resolution>',
  version: '2.1',
  inForceFrom: '2024-09-01',
  source: 'The partnership’s website',
  standing: 'in force',
  contentJson: '{"stages":[]}',
};
