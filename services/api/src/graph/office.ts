/** The partnership office in the graph: agencies, their teams and people, who holds which role. For administrators. */
import { mayAsk } from '@throughline/access/permissions';
import { wordsFor } from '@throughline/domain/choice';
import { AgencyKind, RoleClass, UserRole } from '@throughline/domain/organisation/events';
import type { AgencyRow, RoleHolder, UserRow } from '@throughline/projections/organisations';
import {
  agencies,
  agency,
  agencySteps,
  roleHolders,
  user,
  usersOfAgency,
} from '@throughline/read-store/queries/organisations';
import type { Instant } from '@throughline/time/instant';
import { GraphQLError } from 'graphql';
import { type Context, viewerOf } from '../context.ts';
import { type Standing, standingOf } from '../role-standing.ts';
import { Agency, agencyById } from './agency.ts';
import { builder } from './builder.ts';
import { fresh } from './freshness.ts';
import { Occurred } from './occurred.ts';
import { rolesNobodyHolds } from './roles-nobody-holds.ts';
import { Step, stepsInOrder } from './step.ts';

const instant = (written: string): Instant => written as Instant; // the log's own moments are instants

const teamName = ({ views }: Context, agencyId: string, teamId: string | undefined) =>
  agency(views, agencyId)?.teams.find((team) => team.teamId === teamId)?.name ?? null;

const Team = builder.objectRef<AgencyRow['teams'][number]>('Team').implement({
  fields: (t) => ({
    id: t.exposeID('teamId'),
    name: t.exposeString('name'),
    email: t.exposeString('email', { nullable: true }),
    phone: t.exposeString('phone', { nullable: true }),
  }),
});

type DeputyRow = RoleHolder['deputies'][number];
const Deputy = builder.objectRef<DeputyRow>('Deputy').implement({
  fields: (t) => ({
    name: t.string({ resolve: ({ person }) => person.name ?? person.role ?? 'Somebody' }),
    from: t.field({ type: Occurred, resolve: ({ from }) => from }),
    until: t.field({
      type: 'Instant',
      nullable: true,
      resolve: ({ until }) => (until === undefined ? null : instant(until)),
    }),
    contact: t.exposeString('contact', { nullable: true }),
  }),
});

const Holder = builder.objectRef<RoleHolder>('RoleHolder').implement({
  description: 'Somebody in a role of an agency, or on call for it.',
  fields: (t) => ({
    id: t.exposeID('appointmentId'),
    roleInWords: t.string({ resolve: ({ roleClass }) => wordsFor(RoleClass, roleClass) }),
    name: t.string({ resolve: ({ person }) => person.name ?? person.role ?? 'Somebody' }),
    title: t.exposeString('title', { nullable: true }),
    team: t.string({
      nullable: true,
      resolve: ({ agencyId, teamId }, _, context) => teamName(context, agencyId, teamId),
    }),
    contact: t.exposeString('contact', { nullable: true }),
    from: t.field({ type: Occurred, resolve: ({ from }) => from }),
    to: t.field({ type: Occurred, nullable: true, resolve: ({ to }) => to ?? null }),
    onCallFrom: t.field({
      type: 'Instant',
      nullable: true,
      resolve: ({ onCall }) => (onCall ? instant(onCall.from) : null),
    }),
    onCallUntil: t.field({
      type: 'Instant',
      nullable: true,
      resolve: ({ onCall }) => (onCall ? instant(onCall.until) : null),
    }),
    standing: t.string({
      description: 'now, later or over.',
      resolve: (holder, _, { clock }): Standing => standingOf(holder, clock.now()),
    }),
    deputies: t.field({ type: [Deputy], resolve: ({ deputies }) => [...deputies] }),
  }),
});

/** The roles that somebody holds, or stands in for, at an agency now. */
const rolesOf = ({ views, clock }: Context, { agencyId, userId }: UserRow): string[] =>
  roleHolders(views, agencyId)
    .filter((holder) => standingOf(holder, clock.now()) === 'now')
    .flatMap(({ roleClass, person, deputies }) => {
      const role = wordsFor(RoleClass, roleClass);
      if (person.userId === userId) return [role];
      return deputies.some((one) => one.person.userId === userId) ? [`Deputy: ${role}`] : [];
    });

const OfficeUser = builder.objectRef<UserRow>('OfficeUser').implement({
  description: 'Somebody with an account, as the partnership office keeps it.',
  fields: (t) => ({
    id: t.exposeID('userId'),
    name: t.exposeString('name'),
    roleInWords: t.string({ resolve: ({ role }) => wordsFor(UserRole, role) }),
    title: t.exposeString('title', { nullable: true }),
    email: t.exposeString('email', { nullable: true }),
    team: t.string({
      nullable: true,
      resolve: ({ agencyId, teamId }, _, context) => teamName(context, agencyId, teamId),
    }),
    joined: t.field({ type: Occurred, resolve: ({ joined }) => joined }),
    left: t.field({ type: Occurred, nullable: true, resolve: ({ left }) => left ?? null }),
    successor: t.string({
      nullable: true,
      description: 'Who took over what was open when they left.',
      resolve: ({ openItemsTo }, _, { views }) =>
        openItemsTo === undefined ? null : (user(views, openItemsTo)?.name ?? null),
    }),
    holds: t.stringList({
      description: 'The roles that they hold or stand in for now.',
      resolve: (row, _, context) => rolesOf(context, row),
    }),
  }),
});

const OfficeAgency = builder.objectRef<AgencyRow>('OfficeAgency').implement({
  description: 'An agency as the partnership office keeps it. No case content.',
  fields: (t) => ({
    id: t.exposeID('agencyId'),
    name: t.exposeString('name'),
    shortName: t.exposeString('shortName', { nullable: true }),
    kindInWords: t.string({ resolve: ({ kind }) => wordsFor(AgencyKind, kind) }),
    email: t.exposeString('email', { nullable: true }),
    phone: t.exposeString('phone', { nullable: true }),
    registered: t.field({ type: Occurred, resolve: ({ registered }) => registered }),
    successor: t.field({
      type: Agency,
      nullable: true,
      resolve: ({ successorId }, _, context) => agencyById(context, successorId) ?? null,
    }),
    teams: t.field({ type: [Team], resolve: ({ teams }) => [...teams] }),
    roleHolders: t.field({
      type: [Holder],
      description: 'Everybody who holds or held a role, or is on call, oldest first.',
      resolve: ({ agencyId }, _, { views }) => [...roleHolders(views, agencyId)],
    }),
    rolesNobodyHolds: t.stringList({
      description: 'Roles that the ladder in force calls on, and nobody answers for here.',
      resolve: (row, _, context) =>
        rolesNobodyHolds(context, row).map((roleClass) => wordsFor(RoleClass, roleClass)),
    }),
    users: t.field({
      type: [OfficeUser],
      resolve: ({ agencyId }, _, { views }) => [...usersOfAgency(views, agencyId)],
    }),
    history: t.field({
      type: [Step],
      resolve: ({ agencyId }, _, { views }) => stepsInOrder(agencySteps(views, agencyId)),
    }),
  }),
});

/** Throws unless the partnership office asks. */
export const forTheOffice = (context: Context): void => {
  if (mayAsk(viewerOf(context).role, 'organise')) return;
  throw new GraphQLError('This is for the partnership office.', {
    extensions: { code: 'FORBIDDEN', because: 'notPermitted' },
  });
};

builder.queryFields((t) => ({
  officeAgencies: t.field({
    type: [OfficeAgency],
    description: 'Every agency of the partnership. For the partnership office.',
    args: { atLeastAsFreshAs: t.arg({ type: 'Position' }) },
    resolve: async (_, { atLeastAsFreshAs }, context) => {
      forTheOffice(context);
      await fresh(context, atLeastAsFreshAs);
      return [...agencies(context.views)];
    },
  }),
  officeAgency: t.field({
    type: OfficeAgency,
    nullable: true,
    description: 'One agency. For the partnership office.',
    args: { id: t.arg.id({ required: true }), atLeastAsFreshAs: t.arg({ type: 'Position' }) },
    resolve: async (_, { id, atLeastAsFreshAs }, context) => {
      forTheOffice(context);
      await fresh(context, atLeastAsFreshAs);
      return agencyById(context, id) ?? null;
    },
  }),
}));
