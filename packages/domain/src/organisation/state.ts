/** Organisation: an agency as it is now. Views use the same fold, to say who an open matter waits for. */
import type { Instant } from '@throughline/time/instant';
import type { Occurred } from '@throughline/time/occurred';
import { earliest } from '@throughline/time/occurred-at';
import type { Person } from '../vocabulary.ts';
import type { OrganisationEvent, RoleClass } from './events.ts';

export type Deputy = {
  readonly person: Person;
  readonly from: Occurred;
  readonly until?: Instant | undefined;
  readonly contact?: string | undefined;
};
export type Appointment = {
  readonly appointmentId: string;
  readonly roleClass: RoleClass;
  readonly person: Person;
  readonly title?: string | undefined;
  readonly contact?: string | undefined;
  readonly from: Occurred;
  readonly to?: Occurred | undefined;
  readonly deputies: readonly Deputy[];
};
export type OnCall = {
  readonly roleClass: RoleClass;
  readonly person: Person;
  readonly from: Instant;
  readonly until: Instant;
  readonly contact?: string | undefined;
};
export type Organisation = {
  readonly agencyId?: string;
  readonly isRegistered: boolean;
  readonly successorId?: string;
  readonly teams: readonly string[];
  readonly appointments: readonly Appointment[];
  readonly onCall: readonly OnCall[];
  readonly users: readonly string[];
};

export const unregistered: Organisation = {
  isRegistered: false,
  teams: [],
  appointments: [],
  onCall: [],
  users: [],
};

type Evolve = {
  readonly [T in OrganisationEvent['type']]: (
    organisation: Organisation,
    event: Extract<OrganisationEvent, { readonly type: T }>,
  ) => Organisation;
};

const withAppointment = (
  organisation: Organisation,
  appointmentId: string,
  change: (appointment: Appointment) => Appointment,
): Organisation => ({
  ...organisation,
  appointments: organisation.appointments.map((each) =>
    each.appointmentId === appointmentId ? change(each) : each,
  ),
});

export const evolve: Evolve = {
  AgencyRegistered: (organisation, { agencyId }) => ({
    ...organisation,
    agencyId,
    isRegistered: true,
  }),
  AgencyRenamed: (organisation) => organisation,
  AgencySucceeded: (organisation, { successorId }) => ({ ...organisation, successorId }),
  TeamRegistered: (organisation, { teamId }) => ({
    ...organisation,
    teams: [...organisation.teams, teamId],
  }),
  RoleHolderAppointed: (organisation, event) => {
    const { appointmentId, roleClass, person, title, contact, occurred: from } = event;
    const appointment = { appointmentId, roleClass, person, title, contact, from, deputies: [] };
    return { ...organisation, appointments: [...organisation.appointments, appointment] };
  },
  RoleHolderEnded: (organisation, { appointmentId, occurred }) =>
    withAppointment(organisation, appointmentId, (each) => ({ ...each, to: occurred })),
  DeputyNamed: (organisation, { appointmentId, person, occurred: from, until, contact }) =>
    withAppointment(organisation, appointmentId, (each) => ({
      ...each,
      deputies: [...each.deputies, { person, from, until, contact }],
    })),
  OnCallSet: (organisation, { roleClass, person, from, until, contact }) => ({
    ...organisation,
    onCall: [...organisation.onCall, { roleClass, person, from, until, contact }],
  }),
  UserJoined: (organisation, { userId }) => ({
    ...organisation,
    users: [...organisation.users, userId],
  }),
  UserMoved: (organisation) => organisation,
  UserLeft: (organisation, { userId }) => ({
    ...organisation,
    users: organisation.users.filter((each) => each !== userId),
  }),
};

const hasBegun = (from: Occurred, at: Instant): boolean => {
  const first = earliest(from);
  return first === undefined || Date.parse(first) <= Date.parse(at);
};
const isOver = (to: Occurred | undefined, at: Instant): boolean => {
  if (to === undefined) return false;
  const first = earliest(to);
  return first === undefined || Date.parse(first) <= Date.parse(at);
};
const isWithin = (from: Instant, until: Instant | undefined, at: Instant): boolean =>
  Date.parse(from) <= Date.parse(at) && (until === undefined || Date.parse(at) < Date.parse(until));

export type Holder = {
  readonly as: 'on call' | 'holder' | 'deputy';
  readonly person: Person;
  readonly contact?: string | undefined;
};

/**
 * Who answers for a role at a moment: whoever is on call, then those who hold the role, then their
 * deputies. Empty where the agency has nobody in that role, which is itself worth showing.
 */
export const holdersOf = (
  { appointments, onCall }: Pick<Organisation, 'appointments' | 'onCall'>,
  roleClass: RoleClass,
  at: Instant,
): readonly Holder[] => {
  const duty = onCall.filter(
    (each) => each.roleClass === roleClass && isWithin(each.from, each.until, at),
  );
  const current = appointments.filter(
    (each) => each.roleClass === roleClass && hasBegun(each.from, at) && !isOver(each.to, at),
  );
  const deputies = current
    .flatMap((each) => each.deputies)
    .filter(
      ({ from, until }) =>
        hasBegun(from, at) && (until === undefined || Date.parse(at) < Date.parse(until)),
    );
  return [
    ...duty.map(({ person, contact }) => ({ as: 'on call' as const, person, contact })),
    ...current.map(({ person, contact }) => ({ as: 'holder' as const, person, contact })),
    ...deputies.map(({ person, contact }) => ({ as: 'deputy' as const, person, contact })),
  ];
};
