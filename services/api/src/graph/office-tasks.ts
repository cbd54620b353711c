/** What waits for the partnership office, in the graph: agencies without people, roles without holders, policies missing. */

import { mayAsk } from '@throughline/access/permissions';
import { wordsFor } from '@throughline/domain/choice';
import type { AdoptedPolicy } from '@throughline/domain/given';
import { RoleClass } from '@throughline/domain/organisation/events';
import { PolicyKind } from '@throughline/domain/policy/events';
import { missingPolicies } from '@throughline/domain/policy/missing';
import type { ConcernRow } from '@throughline/projections/concerns';
import type { AgencyRow } from '@throughline/projections/organisations';
import { openConcerns } from '@throughline/read-store/queries/concerns';
import { agencies, usersOfAgency } from '@throughline/read-store/queries/organisations';
import { londonDate } from '@throughline/time/local-date';
import type { LocalDate } from '@throughline/time/occurred';
import { type Context, viewerOf } from '../context.ts';
import { agencyAsked } from '../who-answers.ts';
import { Agency } from './agency.ts';
import { builder } from './builder.ts';
import { fresh } from './freshness.ts';
import { rolesNobodyHolds } from './roles-nobody-holds.ts';

type OfficeTask = {
  readonly kind:
    | 'register-agency'
    | 'adopt-policy'
    | 'policy-ends'
    | 'roles-nobody-holds'
    | 'nobody-has-an-account';
  readonly agency?: AgencyRow;
  readonly roles?: readonly string[];
  readonly waiting?: number;
  readonly policy?: AdoptedPolicy['kind'];
  readonly endsOn?: LocalDate | undefined;
};

const Task = builder.objectRef<OfficeTask>('OfficeTask').implement({
  description: 'Something that waits for the partnership office. No case content.',
  fields: (t) => ({
    kind: t.exposeString('kind', {
      description:
        'register-agency, adopt-policy, policy-ends, roles-nobody-holds or nobody-has-an-account.',
    }),
    agency: t.field({ type: Agency, nullable: true, resolve: ({ agency }) => agency ?? null }),
    roles: t.stringList({
      description: 'In words: the roles that nobody holds.',
      resolve: ({ roles = [] }) => roles.map((role) => wordsFor(RoleClass, role)),
    }),
    waiting: t.int({
      description: 'How many open disagreements wait for one of those roles now.',
      resolve: ({ waiting = 0 }) => waiting,
    }),
    policy: t.string({
      nullable: true,
      description: 'concerns-resolution, request-feedback or statutory-clocks.',
      resolve: ({ policy }) => policy ?? null,
    }),
    policyInWords: t.string({
      nullable: true,
      resolve: ({ policy }) => (policy === undefined ? null : wordsFor(PolicyKind, policy)),
    }),
    endsOn: t.string({
      nullable: true,
      description: 'The last day in force.',
      resolve: ({ endsOn }) => endsOn ?? null,
    }),
  }),
});

/** Policies of which none is in force, or none will be soon. */
const policyTasks = ({ policies, clock }: Context): readonly OfficeTask[] =>
  missingPolicies(policies(), londonDate(clock.now())).map(({ policy, endsOn }) => ({
    ...{ policy, endsOn },
    kind: endsOn === undefined ? 'adopt-policy' : 'policy-ends',
  }));

/** For how many open disagreements one of these roles of an agency is asked. */
const waitingFor = (
  { views }: Context,
  open: readonly ConcernRow[],
  { agencyId, roles }: { readonly agencyId: string; readonly roles: readonly string[] },
): number =>
  open.filter(({ awaiting }) =>
    awaiting.some(
      (asked) => roles.includes(asked.roleClass) && agencyAsked(views, asked) === agencyId,
    ),
  ).length;

const agencyTasks = (
  context: Context,
  agency: AgencyRow,
  open: readonly ConcernRow[],
): readonly OfficeTask[] => {
  const { agencyId, successorId } = agency;
  if (successorId !== undefined) return [];
  const roles = rolesNobodyHolds(context, agency);
  const waiting = waitingFor(context, open, { agencyId, roles });
  const hasPeople = usersOfAgency(context.views, agencyId).some(({ left }) => left === undefined);
  return [
    ...(roles.length > 0 ? [{ kind: 'roles-nobody-holds', agency, roles, waiting } as const] : []),
    ...(hasPeople ? [] : [{ kind: 'nobody-has-an-account', agency } as const]),
  ];
};

/** What stands in somebody's way today comes first. */
const tasksOf = (context: Context): readonly OfficeTask[] => {
  const all = agencies(context.views);
  const open = openConcerns(context.views, {});
  const ofAgencies = all.flatMap((agency) => agencyTasks(context, agency, open));
  const isAlone = all.every(({ kind }) => kind === 'partnership-office');
  return [
    ...ofAgencies
      .filter(({ waiting = 0 }) => waiting > 0)
      .toSorted((a, b) => (b.waiting ?? 0) - (a.waiting ?? 0)),
    ...(isAlone ? [{ kind: 'register-agency' } as const] : []),
    ...policyTasks(context),
    ...ofAgencies.filter(({ waiting = 0 }) => waiting === 0),
  ];
};

builder.queryField('officeTasks', (t) =>
  t.field({
    type: [Task],
    description: 'What waits for the partnership office; empty for whoever is not of it.',
    args: { atLeastAsFreshAs: t.arg({ type: 'Position' }) },
    resolve: async (_, { atLeastAsFreshAs }, context) => {
      if (!mayAsk(viewerOf(context).role, 'organise')) return [];
      await fresh(context, atLeastAsFreshAs);
      return [...tasksOf(context)];
    },
  }),
);
