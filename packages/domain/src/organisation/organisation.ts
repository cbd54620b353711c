/** Organisation: one stream for each agency. It names nobody's child and stands in no chronology. */
import { type Definition, pathway } from '../pathway.ts';
import { OrganisationCommand, type OrganisationRefusal, organisationRefusals } from './commands.ts';
import { OrganisationEvent } from './events.ts';
import { rules } from './rules.ts';
import type { Organisation } from './state.ts';

export const organisationDefinition: Definition<
  Organisation,
  typeof OrganisationEvent,
  typeof OrganisationCommand,
  OrganisationRefusal
> = {
  slug: 'organisation',
  category: 'organisation',
  idField: 'agencyId',
  events: OrganisationEvent,
  commands: OrganisationCommand,
  opens: ['RegisterAgency'],
  ofAnyDay: [
    ...(['RenameAgency', 'SucceedAgency', 'RegisterTeam'] as const),
    ...(['AppointRoleHolder', 'EndRoleHolder', 'NameDeputy', 'SetOnCall'] as const),
    ...(['JoinUser', 'MoveUser', 'RemoveUser'] as const),
  ],
  permissions: {
    RegisterAgency: 'organise',
    RenameAgency: 'organise',
    SucceedAgency: 'organise',
    RegisterTeam: 'organise',
    AppointRoleHolder: 'organise',
    EndRoleHolder: 'organise',
    NameDeputy: 'organise',
    SetOnCall: 'organise',
    JoinUser: 'organise',
    MoveUser: 'organise',
    RemoveUser: 'organise',
  },
  refusals: organisationRefusals,
  subjects: () => [],
  rules,
  narration: {
    AgencyRegistered: null,
    AgencyRenamed: null,
    AgencySucceeded: null,
    TeamRegistered: null,
    RoleHolderAppointed: null,
    RoleHolderEnded: null,
    DeputyNamed: null,
    OnCallSet: null,
    UserJoined: null,
    UserMoved: null,
    UserLeft: null,
  },
};

export const organisation = pathway(organisationDefinition);
