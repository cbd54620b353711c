/** Kelderby's children's social care and its people, as a story of commands; all invented. */
import { Instant } from '@throughline/time/instant';
import { agencies, id, when } from '../kelderby.fixtures.ts';
import type { OrganisationCommand } from './commands.ts';

const team = id(1);
const of = (on: string) => ({ agencyId: agencies.socialCare, occurred: when(on) });

export const register = (): OrganisationCommand => ({
  type: 'RegisterAgency',
  ...of('2021-04-01'),
  name: 'Kelderby Children’s Social Care',
  shortName: 'CSC',
  kind: 'childrens-social-care',
  email: 'duty@csc.kelderby.example',
});
export const rename = (): OrganisationCommand => ({
  type: 'RenameAgency',
  ...of('2022-04-01'),
  name: 'Kelderby Children and Families',
});
export const registerTeam = (): OrganisationCommand => ({
  type: 'RegisterTeam',
  ...of('2021-04-01'),
  teamId: team,
  name: 'Looked-after children team',
});
export const appoint = (
  appointmentId: string = id(2),
  teamId: string = team,
): OrganisationCommand => ({
  type: 'AppointRoleHolder',
  ...of('2024-01-08'),
  appointmentId,
  roleClass: 'line_manager',
  person: { name: 'Moira Fenwick', userId: 'u-mf' },
  title: 'Team manager',
  teamId,
  contact: '01632 960 001',
});
export const endAppointment = (appointmentId: string = id(2)): OrganisationCommand => ({
  type: 'EndRoleHolder',
  ...of('2025-09-01'),
  appointmentId,
  why: 'Moved to another team',
});
export const nameDeputy = (appointmentId: string = id(2)): OrganisationCommand => ({
  type: 'NameDeputy',
  ...of('2025-04-14'),
  appointmentId,
  person: { name: 'Ed Marsh', userId: 'u-em' },
  until: Instant.parse('2025-04-28T00:00:00+01:00'),
});
export const setOnCall = (until = '2025-04-22T09:00:00+01:00'): OrganisationCommand => ({
  type: 'SetOnCall',
  ...of('2025-04-18'),
  roleClass: 'line_manager',
  person: { name: 'Phil Nangle', role: 'Emergency duty' },
  from: Instant.parse('2025-04-18T17:00:00+01:00'),
  until: Instant.parse(until),
  contact: '01632 960 002',
});
export const join = (): OrganisationCommand => ({
  type: 'JoinUser',
  ...of('2024-01-08'),
  userId: 'u-tb',
  name: 'Tunde Bakare',
  role: 'practitioner',
  title: 'Social worker',
  email: 'tunde.bakare@csc.kelderby.example',
  teamId: team,
});
export const move = (userId = 'u-tb', teamId: string = team): OrganisationCommand => ({
  type: 'MoveUser',
  ...of('2025-09-01'),
  ...{ userId, role: 'leader', title: 'Team manager', teamId },
});
export const leave = (userId = 'u-tb'): OrganisationCommand => ({
  type: 'RemoveUser',
  ...of('2025-11-30'),
  userId,
  openItemsTo: 'u-mf',
});
export const succeed = (successorId: string = id(3)): OrganisationCommand => ({
  type: 'SucceedAgency',
  ...of('2026-04-01'),
  successorId,
  why: 'Joined with the neighbouring council',
});

/** Every command once, in an order in which each is allowed. */
export const story: readonly OrganisationCommand[] = [
  register(),
  rename(),
  registerTeam(),
  appoint(),
  nameDeputy(),
  setOnCall(),
  join(),
  move(),
  leave(),
  endAppointment(),
  succeed(),
];
