/** Organisations: the agencies of the partnership, their users, and who holds which role from when. */
import type { AgencyKind, RoleClass } from '@throughline/domain/organisation/events';
import { officeNarration } from '@throughline/domain/organisation/history';
import type { Person } from '@throughline/domain/vocabulary';
import type { Occurred } from '@throughline/time/occurred';
import { sortKey } from '@throughline/time/occurred-at';
import { caseView, replaceUnder } from './case-view.ts';
import { namesIn, type Told } from './ground.ts';
import type { Projection } from './projection.ts';
import { stepsOf, stepTable } from './steps.ts';
import { type Rows, table } from './table.ts';
import type { EventsOf } from './telling.ts';

export type AgencyRow = {
  readonly agencyId: string;
  readonly name: string;
  readonly shortName?: string | undefined;
  readonly kind: AgencyKind;
  readonly email?: string | undefined;
  readonly phone?: string | undefined;
  readonly successorId?: string | undefined;
  readonly registered: Occurred;
  readonly teams: readonly {
    readonly teamId: string;
    readonly name: string;
    readonly email?: string | undefined;
    readonly phone?: string | undefined;
  }[];
};
export const agencyTable = table<AgencyRow>({
  name: 'agency',
  key: ({ agencyId }) => agencyId,
  fields: ['kind'],
  columns: { name: ({ name }) => name },
});

export type UserRow = {
  readonly userId: string;
  readonly agencyId: string;
  readonly name: string;
  readonly role: 'practitioner' | 'leader' | 'reviewer' | 'administrator';
  readonly title?: string | undefined;
  readonly email?: string | undefined;
  readonly teamId?: string | undefined;
  readonly joined: Occurred;
  /** Set once they have left; what they did keeps their name. */
  readonly left?: Occurred | undefined;
  readonly openItemsTo?: string | undefined;
};
export const userTable = table<UserRow>({
  name: 'user',
  key: ({ userId, agencyId }) => `${agencyId}/${userId}`,
  fields: ['userId', 'agencyId'],
  indexes: [['userId'], ['agencyId']],
});

export type RoleHolder = {
  readonly appointmentId: string;
  readonly agencyId: string;
  readonly roleClass: RoleClass;
  readonly person: Person;
  readonly title?: string | undefined;
  readonly teamId?: string | undefined;
  readonly contact?: string | undefined;
  readonly from: Occurred;
  readonly to?: Occurred | undefined;
  readonly deputies: readonly {
    readonly person: Person;
    readonly from: Occurred;
    readonly until?: string | undefined;
    readonly contact?: string | undefined;
  }[];
  /** On call between two moments, for the role and not in it. */
  readonly onCall?: { readonly from: string; readonly until: string } | undefined;
};
export const roleHolderTable = table<RoleHolder>({
  name: 'roleHolder',
  key: ({ agencyId, appointmentId }) => `${agencyId}/${appointmentId}`,
  fields: ['agencyId', 'roleClass'],
  columns: { since: ({ from }) => sortKey(from) },
  indexes: [['agencyId', 'roleClass']],
});

export const organisationStepTable = stepTable('organisationStep');

type Story = readonly Told<EventsOf['organisation']>[];
type Kept = { agency?: AgencyRow; users: Map<string, UserRow>; holders: Map<string, RoleHolder> };

const tell = (kept: Kept, { event, id }: Story[number]): void => {
  const { agency, users, holders } = kept;
  const { agencyId, occurred } = event;
  switch (event.type) {
    case 'AgencyRegistered': {
      const { name, shortName, kind, email, phone } = event;
      const row = { agencyId, name, shortName, kind, email, phone };
      kept.agency = { ...row, registered: occurred, teams: [] };
      return;
    }
    case 'AgencyRenamed':
      if (agency) kept.agency = { ...agency, name: event.name, shortName: event.shortName };
      return;
    case 'AgencySucceeded':
      if (agency) kept.agency = { ...agency, successorId: event.successorId };
      return;
    case 'TeamRegistered': {
      const { teamId, name, email, phone } = event;
      if (agency)
        kept.agency = { ...agency, teams: [...agency.teams, { teamId, name, email, phone }] };
      return;
    }
    case 'UserJoined': {
      const { userId, name, role, title, email, teamId } = event;
      users.set(userId, { userId, agencyId, name, role, title, email, teamId, joined: occurred });
      return;
    }
    case 'UserMoved': {
      const { userId, role, title, teamId } = event;
      const user = users.get(userId);
      if (user) users.set(userId, { ...user, role, title, teamId });
      return;
    }
    case 'UserLeft': {
      const user = users.get(event.userId);
      if (user)
        users.set(event.userId, { ...user, left: occurred, openItemsTo: event.openItemsTo });
      return;
    }
    case 'RoleHolderAppointed': {
      const { appointmentId, roleClass, person, title, teamId, contact } = event;
      holders.set(appointmentId, {
        ...{ appointmentId, agencyId, roleClass, person, title, teamId, contact },
        from: occurred,
        deputies: [],
      });
      return;
    }
    case 'RoleHolderEnded': {
      const holder = holders.get(event.appointmentId);
      if (holder) holders.set(event.appointmentId, { ...holder, to: occurred });
      return;
    }
    case 'DeputyNamed': {
      const holder = holders.get(event.appointmentId);
      const deputy = {
        person: event.person,
        from: occurred,
        until: event.until,
        contact: event.contact,
      };
      if (holder)
        holders.set(event.appointmentId, { ...holder, deputies: [...holder.deputies, deputy] });
      return;
    }
    case 'OnCallSet': {
      const { roleClass, person, from, until, contact } = event;
      holders.set(id, {
        ...{ appointmentId: id, agencyId, roleClass, person, contact },
        from: occurred,
        deputies: [],
        onCall: { from, until },
      });
    }
  }
};

const retell = caseView('organisation', ({ streamId, story }, rows: Rows) => {
  const kept: Kept = { users: new Map(), holders: new Map() };
  for (const told of story) tell(kept, told);
  if (kept.agency) rows.put(agencyTable, kept.agency);
  else rows.remove(agencyTable, streamId);
  replaceUnder(userTable, streamId, [...kept.users.values()], rows);
  replaceUnder(roleHolderTable, streamId, [...kept.holders.values()], rows);
  const narration = officeNarration((appointmentId) => kept.holders.get(appointmentId));
  replaceUnder(
    organisationStepTable,
    streamId,
    stepsOf(streamId, story, { narration, names: namesIn(rows) }),
    rows,
  );
});

export const organisations: Projection = {
  name: 'organisations',
  version: 3,
  tables: [agencyTable, userTable, roleHolderTable, organisationStepTable],
  project: retell,
};
