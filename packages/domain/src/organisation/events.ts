/** Organisation: an agency of the partnership, its teams, and who holds which role from when. */
import { Instant } from '@throughline/time/instant';
import { z } from 'zod';
import { choice } from '../choice.ts';
import { AgencyId, fact, Id, Line, NewId, NewUserId, Person, Text, UserId } from '../vocabulary.ts';

const about = { agencyId: AgencyId, ...fact };
const why = Text.optional().meta({ label: 'Why', long: true });

export const AgencyKind = choice(
  {
    'childrens-social-care': 'Children’s social care',
    'mental-health-trust': 'Mental health trust',
    'acute-hospital': 'Acute hospital',
    'community-health': 'Community health',
    'integrated-care-board': 'Integrated care board',
    gp: 'GP practice',
    ambulance: 'Ambulance service',
    police: 'Police',
    probation: 'Probation',
    'youth-justice': 'Youth justice service',
    'school-or-college': 'School or college',
    'early-years': 'Early years',
    'supported-accommodation': 'Supported accommodation',
    'childrens-home': 'Children’s home',
    housing: 'Housing',
    'amhp-service': 'Approved mental health professional service',
    'adult-social-care': 'Adult social care',
    'independent-advocacy': 'Independent advocacy',
    legal: 'Legal representative',
    voluntary: 'Voluntary organisation',
    'partnership-office': 'Partnership office',
    other: 'Another kind',
  },
  { label: 'Kind of agency', clear: true },
);
export type AgencyKind = z.infer<typeof AgencyKind>;

export const RoleClass = choice(
  {
    practitioner: 'Practitioner',
    line_manager: 'Line manager',
    senior_manager: 'Senior manager',
    senior_leader: 'Senior leader',
    safeguarding_lead: 'Safeguarding lead',
    business_manager: 'Partnership business manager',
    independent_chair: 'Independent chair or scrutineer',
  },
  { label: 'Role', clear: true },
);
export type RoleClass = z.infer<typeof RoleClass>;

export const UserRole = choice(
  {
    practitioner: 'Practitioner',
    leader: 'Leader',
    reviewer: 'Reviewer',
    administrator: 'Administrator',
  },
  { label: 'What they may do here', clear: true },
);

const names = {
  name: Line.meta({ label: 'Name of the agency' }),
  shortName: Line.optional().meta({ label: 'Short name', hint: 'As people say it' }),
};

export const AgencyRegistered = z.object({
  type: z.literal('AgencyRegistered'),
  ...about,
  ...names,
  kind: AgencyKind,
  email: z.email().optional().meta({ label: 'Email address for notices' }),
  phone: Line.optional().meta({ label: 'Telephone' }),
});
export const AgencyRenamed = z.object({
  type: z.literal('AgencyRenamed'),
  ...about,
  ...names,
  why,
});
export const AgencySucceeded = z.object({
  type: z.literal('AgencySucceeded'),
  ...about,
  successorId: AgencyId.meta({ label: 'The agency that takes over' }),
  why,
});
export const TeamRegistered = z.object({
  type: z.literal('TeamRegistered'),
  ...about,
  teamId: NewId,
  name: Line.meta({ label: 'Name of the team' }),
  email: z.email().optional().meta({ label: 'Email address for notices' }),
  phone: Line.optional().meta({ label: 'Telephone' }),
});

const until = Instant.optional().meta({ clear: true, label: 'Until' });
const teamId = Id.optional().meta({ refersTo: 'team', label: 'Team' });
const contact = Line.optional().meta({ label: 'How to reach them' });

export const RoleHolderAppointed = z.object({
  type: z.literal('RoleHolderAppointed'),
  ...about,
  appointmentId: NewId,
  roleClass: RoleClass,
  person: Person.meta({ label: 'Who' }),
  title: Line.optional().meta({ label: 'What the agency calls the role' }),
  teamId,
  contact,
});
export const RoleHolderEnded = z.object({
  type: z.literal('RoleHolderEnded'),
  ...about,
  appointmentId: Id.meta({ refersTo: 'appointment', label: 'Appointment' }),
  why,
});
export const DeputyNamed = z.object({
  type: z.literal('DeputyNamed'),
  ...about,
  appointmentId: Id.meta({ refersTo: 'appointment', label: 'Deputy for' }),
  person: Person.meta({ label: 'Deputy' }),
  until,
  contact,
});
export const OnCallSet = z.object({
  type: z.literal('OnCallSet'),
  ...about,
  roleClass: RoleClass,
  person: Person.meta({ label: 'On call' }),
  from: Instant.meta({ clear: true, label: 'On call from' }),
  until: Instant.meta({ clear: true, label: 'On call until' }),
  contact,
});
export const UserJoined = z.object({
  type: z.literal('UserJoined'),
  ...about,
  userId: NewUserId,
  name: Line.meta({ label: 'Name' }),
  role: UserRole,
  title: Line.optional().meta({ label: 'Job title' }),
  email: z.email().optional().meta({ label: 'Email address' }),
  teamId,
});
/** Somebody has another role or team from then on; what is open in their name waits to be handed on. */
export const UserMoved = z.object({
  type: z.literal('UserMoved'),
  ...about,
  userId: UserId.meta({ label: 'User' }),
  role: UserRole,
  title: Line.optional().meta({ label: 'Job title' }),
  teamId,
  why,
});
export const UserLeft = z.object({
  type: z.literal('UserLeft'),
  ...about,
  userId: UserId.meta({ label: 'User' }),
  openItemsTo: UserId.optional().meta({ label: 'Who takes over what is open' }),
  why,
});

export const OrganisationEvent = z.discriminatedUnion('type', [
  AgencyRegistered,
  AgencyRenamed,
  AgencySucceeded,
  TeamRegistered,
  RoleHolderAppointed,
  RoleHolderEnded,
  DeputyNamed,
  OnCallSet,
  UserJoined,
  UserMoved,
  UserLeft,
]);
export type OrganisationEvent = Readonly<z.infer<typeof OrganisationEvent>>;
