/** The agencies are registered, their people join, and each step of the ladder has somebody who holds it. */
import type { OrganisationCommand } from '@throughline/domain/organisation/commands';
import type { RoleClass } from '@throughline/domain/organisation/events';
import type { Person } from '@throughline/domain/vocabulary';
import { uuidOf } from '@throughline/event-store/naming';
import { agencies, type DemonstrationAgency } from './agencies.ts';
import { demonstrationPeople, formerWorker, people } from './people.ts';
import { type Step, telling, when } from './step.ts';

const SETTING_UP = '2023-11-01T09:00';
const PEOPLE_JOIN = '2023-11-01T10:00';
const HANDED_OVER = '2024-04-16T09:00';
const BY_OFFICE = 'elaine-porteous';

const { office, socialCare, trust, hospital, police, college } = agencies;
const { lanternBridge, openHarbour, surgery } = agencies;

const of = ({ id }: DemonstrationAgency) => telling<OrganisationCommand>('organisation', id);

const register = (agency: DemonstrationAgency): Step => {
  const { id: agencyId, name, shortName, kind, phone } = agency;
  return of(agency)({
    name: `${shortName}/register`,
    by: BY_OFFICE,
    at: SETTING_UP,
    command: {
      type: 'RegisterAgency',
      occurred: when(SETTING_UP),
      ...{ agencyId, name, shortName, kind, phone },
    },
  });
};

const amhpHubTeam: Step = of(trust)({
  name: 'amhp-hub',
  by: BY_OFFICE,
  at: SETTING_UP,
  command: {
    type: 'RegisterTeam',
    agencyId: trust.id,
    occurred: when(SETTING_UP),
    teamId: uuidOf('demonstration/team/amhp-hub'),
    name: 'AMHP hub',
  },
});

const join = ({ id, name, role, title, agencyId }: (typeof demonstrationPeople)[number]): Step =>
  telling<OrganisationCommand>(
    'organisation',
    agencyId,
  )({
    name: `${id}/join`,
    by: BY_OFFICE,
    at: PEOPLE_JOIN,
    command: {
      type: 'JoinUser',
      occurred: when(PEOPLE_JOIN),
      ...{ agencyId, userId: id, name, role, title },
    },
  });

const handOver: Step = of(socialCare)({
  name: 'karen-oldroyd/leave',
  by: BY_OFFICE,
  command: {
    type: 'RemoveUser',
    agencyId: socialCare.id,
    occurred: when(HANDED_OVER),
    userId: formerWorker.id,
    openItemsTo: 'tunde-bakare',
    why: 'Left the authority; the case was handed over on 15 April.',
  },
});

type Holder = readonly [DemonstrationAgency, RoleClass, Person];
const holders: readonly Holder[] = [
  [socialCare, 'practitioner', people.bakare],
  [socialCare, 'line_manager', people.fenwick],
  [socialCare, 'senior_manager', people.marsh],
  [socialCare, 'senior_leader', people.whitcombe],
  [trust, 'practitioner', people.venkataraman],
  [trust, 'line_manager', people.asanteReid],
  [trust, 'senior_manager', people.generalManager],
  [trust, 'senior_leader', people.storrWhitby],
  [openHarbour, 'practitioner', people.haddad],
  [openHarbour, 'line_manager', people.averill],
  [openHarbour, 'senior_manager', people.averill],
  [openHarbour, 'senior_leader', people.averill],
  [lanternBridge, 'practitioner', people.boateng],
  [lanternBridge, 'line_manager', people.tate],
  [lanternBridge, 'senior_manager', people.keane],
  [lanternBridge, 'senior_leader', people.keane],
  [hospital, 'safeguarding_lead', people.quill],
  [college, 'safeguarding_lead', people.hope],
  [police, 'senior_leader', people.garside],
  [surgery, 'practitioner', people.rao],
  [office, 'business_manager', people.porteous],
];

const appoint = ([agency, roleClass, person]: Holder): Step =>
  of(agency)({
    name: `${agency.shortName}/${roleClass}`,
    by: BY_OFFICE,
    at: PEOPLE_JOIN,
    command: {
      type: 'AppointRoleHolder',
      agencyId: agency.id,
      occurred: when(PEOPLE_JOIN),
      appointmentId: uuidOf(`demonstration/appointment/${agency.id}/${roleClass}`),
      roleClass,
      person,
      title: person.role,
    },
  });

export const organisationSteps = (): readonly Step[] => [
  ...Object.values(agencies).map(register),
  amhpHubTeam,
  ...[...demonstrationPeople, formerWorker].map(join),
  ...holders.map(appoint),
  handOver,
];
