/** Organisation: what the partnership office and an agency's leaders may ask, and the ways we may say no. */
import { z } from 'zod';
import {
  AgencyRegistered,
  AgencyRenamed,
  AgencySucceeded,
  DeputyNamed,
  OnCallSet,
  RoleHolderAppointed,
  RoleHolderEnded,
  TeamRegistered,
  UserJoined,
  UserLeft,
  UserMoved,
} from './events.ts';

export const OrganisationCommand = z.discriminatedUnion('type', [
  AgencyRegistered.extend({ type: z.literal('RegisterAgency') }),
  AgencyRenamed.extend({ type: z.literal('RenameAgency') }),
  AgencySucceeded.extend({ type: z.literal('SucceedAgency') }),
  TeamRegistered.extend({ type: z.literal('RegisterTeam') }),
  RoleHolderAppointed.extend({ type: z.literal('AppointRoleHolder') }),
  RoleHolderEnded.extend({ type: z.literal('EndRoleHolder') }),
  DeputyNamed.extend({ type: z.literal('NameDeputy') }),
  OnCallSet.extend({ type: z.literal('SetOnCall') }),
  UserJoined.extend({ type: z.literal('JoinUser') }),
  UserMoved.extend({ type: z.literal('MoveUser') }),
  UserLeft.extend({ type: z.literal('RemoveUser') }),
]);
export type OrganisationCommand = Readonly<z.infer<typeof OrganisationCommand>>;

export const organisationRefusals = [
  'alreadyRegistered',
  'notRegistered',
  'hasBeenSucceeded',
  'cannotSucceedItself',
  'teamExists',
  'noSuchTeam',
  'appointmentExists',
  'noSuchAppointment',
  'userExists',
  'noSuchUser',
  'endsBeforeItBegins',
  'nobodyNamed',
] as const;
export type OrganisationRefusal = (typeof organisationRefusals)[number];
