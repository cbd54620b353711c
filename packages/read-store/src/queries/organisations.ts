/** Asking for agencies, users, role holders and the policies in force. */
import type { GrantRow } from '@throughline/projections/audit';
import type { AgencyRow, RoleHolder, UserRow } from '@throughline/projections/organisations';
import type { PolicyRow } from '@throughline/projections/policies';
import type { Step } from '@throughline/projections/steps';
import type { Views } from '../open-views.ts';
import { AT_CUT, NOW } from '../versioned.ts';

const all =
  <Row>(sql: string) =>
  (views: Views): readonly Row[] =>
    views.ask(({ bodies }) => bodies<Row>(`${sql}`, { cut: NOW }));

const of =
  <Row>(sql: string) =>
  (views: Views, value: string): readonly Row[] =>
    views.ask(({ bodies }) => bodies<Row>(sql, { cut: NOW, value }));

const first =
  <Row>(sql: string) =>
  (views: Views, value: string): Row | undefined =>
    of<Row>(sql)(views, value)[0];

export const agencies = all<AgencyRow>(
  `SELECT body FROM agency WHERE ${AT_CUT} ORDER BY name, key`,
);
export const agency = first<AgencyRow>(`SELECT body FROM agency WHERE key = :value AND ${AT_CUT}`);

export const users = all<UserRow>(`SELECT body FROM user WHERE ${AT_CUT} ORDER BY userId, key`);
/** The user's standing now; somebody who moved between agencies has the one they have not left. */
export const user = first<UserRow>(
  `SELECT body FROM user WHERE userId = :value AND ${AT_CUT}
     ORDER BY json_extract(body, '$.left') IS NOT NULL, fromPosition DESC`,
);
/** Somebody's standing at each agency for which they work, or worked. */
export const standingsOf = of<UserRow>(
  `SELECT body FROM user WHERE userId = :value AND ${AT_CUT} ORDER BY key`,
);
export const usersOfAgency = of<UserRow>(
  `SELECT body FROM user WHERE agencyId = :value AND ${AT_CUT} ORDER BY userId`,
);

/** Role holders of an agency, those who left included, in the order of their appointment. */
export const roleHolders = of<RoleHolder>(
  `SELECT body FROM roleHolder WHERE agencyId = :value AND ${AT_CUT} ORDER BY since, key`,
);

/** An agency's own history, in the order in which it happened. */
export const agencySteps = of<Step>(
  `SELECT body FROM organisationStep WHERE caseId = :value AND ${AT_CUT} ORDER BY sortKey, key`,
);

/** Every adopted version of every policy, the latest to begin last. */
export const policies = all<PolicyRow>(
  `SELECT body FROM policy WHERE ${AT_CUT} ORDER BY kind, inForceFrom, key`,
);

/** What a user was let into by name; grants that have ended are still among them. */
export const grantsOfUser = of<GrantRow>(
  `SELECT body FROM accessGrant WHERE userId = :value AND ${AT_CUT} ORDER BY key`,
);
/** Who was let into a child's record by name, the last to end first; those that have ended are among them. */
export const grantsOfChild = of<GrantRow>(
  `SELECT body FROM accessGrant WHERE childId = :value AND ${AT_CUT}
     ORDER BY json_extract(body, '$.until') DESC, key`,
);
