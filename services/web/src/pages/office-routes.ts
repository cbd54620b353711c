/** The pages of the partnership office, and the policies that everybody may read: their addresses, and who may open them. */
import type { Handler } from '../page.ts';
import type { Route } from '../pages.ts';
import { appointHolder } from './organisation/appoint/page.ts';
import { nameDeputy } from './organisation/deputy/page.ts';
import { endRole } from './organisation/end-role/page.ts';
import { joinUser } from './organisation/join/page.ts';
import { removeUser } from './organisation/leave/page.ts';
import { office } from './organisation/list/page.ts';
import { moveUser } from './organisation/move/page.ts';
import { setOnCall } from './organisation/on-call/page.ts';
import { oneAgency } from './organisation/one/page.ts';
import { registerAgency } from './organisation/register/page.ts';
import { renameAgency } from './organisation/rename/page.ts';
import { succeedAgency } from './organisation/succeed/page.ts';
import { registerTeam } from './organisation/team/page.ts';
import { adoptPolicy } from './policy/adopt/page.ts';
import { policyFile } from './policy/file/page.ts';
import { policies } from './policy/list/page.ts';
import { newPolicy } from './policy/preview/page.ts';
import { onePolicy } from './policy/version/page.ts';

/** Agencies and policies are nobody's record, so opening them leaves nothing in the audit; changing them does. */
const kept = (path: string, page: Handler, permission = 'organise'): Route => ({
  ...{ method: 'GET', path, page, permission },
  audit: null,
});

const form = (path: string, page: Handler, event: string): readonly Route[] => [
  kept(path, page),
  { ...{ method: 'POST', path, page }, permission: 'organise', audit: event },
];

const everybody = 'everybody who has signed in';
const one = '/office/agencies/:agencyId';
const version = '/policies/:policyId/:version';

const agencies: readonly Route[] = [
  kept('/office', office),
  ...form('/office/agencies/new', registerAgency, 'AgencyRegistered'),
  kept(one, oneAgency),
  ...form(`${one}/rename`, renameAgency, 'AgencyRenamed'),
  ...form(`${one}/succeed`, succeedAgency, 'AgencySucceeded'),
  ...form(`${one}/teams/new`, registerTeam, 'TeamRegistered'),
  ...form(`${one}/role-holders/new`, appointHolder, 'RoleHolderAppointed'),
  ...form(`${one}/role-holders/:appointmentId/end`, endRole, 'RoleHolderEnded'),
  ...form(`${one}/role-holders/:appointmentId/deputy`, nameDeputy, 'DeputyNamed'),
  ...form(`${one}/on-call/new`, setOnCall, 'OnCallSet'),
  ...form(`${one}/users/new`, joinUser, 'UserJoined'),
  ...form(`${one}/users/:userId/move`, moveUser, 'UserMoved'),
  ...form(`${one}/users/:userId/leave`, removeUser, 'UserLeft'),
];

export const officeRoutes: readonly Route[] = [
  ...agencies,
  kept('/policies', policies, everybody),
  kept('/policies/new', newPolicy),
  ...form('/policies/adopt', adoptPolicy, 'PolicyAdopted'),
  kept(version, onePolicy, everybody),
  kept(`${version}/file`, policyFile, everybody),
];
