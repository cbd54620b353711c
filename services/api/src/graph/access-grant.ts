/** Who was let into a child's record by name, and who could be. */
import { AccessGranted } from '@throughline/domain/access';
import { wordsFor } from '@throughline/domain/choice';
import { UserRole } from '@throughline/domain/organisation/events';
import type { GrantRow } from '@throughline/projections/audit';
import type { UserRow } from '@throughline/projections/organisations';
import { grantsOfChild, user, users } from '@throughline/read-store/queries/organisations';
import type { Instant } from '@throughline/time/instant';
import type { Context } from '../context.ts';
import { involvedAgencies } from '../involved.ts';
import { acrossRecords } from '../records-of-child.ts';
import { Agency, agencyById } from './agency.ts';
import { builder } from './builder.ts';
import { Child } from './child.ts';

const instant = (written: string): Instant => written as Instant; // the log's own moments are instants

const isOver = ({ until }: GrantRow, { clock }: Pick<Context, 'clock'>): boolean =>
  Date.parse(until) <= Date.parse(clock.now());

const Colleague = builder.objectRef<UserRow>('Colleague').implement({
  description: 'Somebody with an account in the partnership.',
  fields: (t) => ({
    userId: t.exposeID('userId'),
    name: t.exposeString('name'),
    roleInWords: t.string({ resolve: ({ role }) => wordsFor(UserRole, role) }),
    title: t.exposeString('title', { nullable: true }),
    agency: t.field({
      type: Agency,
      nullable: true,
      resolve: ({ agencyId }, _, context) => agencyById(context, agencyId) ?? null,
    }),
  }),
});

const Grant = builder.objectRef<GrantRow>('AccessGrant').implement({
  description: 'Somebody let into the record by name, until a moment.',
  fields: (t) => ({
    id: t.exposeID('grantId'),
    recordId: t.exposeID('childId', {
      description: 'The record that it was given for: ending it names this child.',
    }),
    to: t.field({
      type: Colleague,
      nullable: true,
      resolve: ({ userId }, _, { views }) => user(views, userId) ?? null,
    }),
    until: t.field({ type: 'Instant', resolve: ({ until }) => instant(until) }),
    isOver: t.boolean({ resolve: (grant, _, context) => isOver(grant, context) }),
    basisInWords: t.string({
      resolve: ({ basis }) => wordsFor(AccessGranted.shape.basis, basis),
    }),
    reason: t.exposeString('reason'),
    givenBy: t.string({
      resolve: ({ givenBy }, _, { views }) => user(views, givenBy)?.name ?? 'Somebody',
    }),
  }),
});

/** The last to end first, of every record of the child. */
const grantsFor = ({ views }: Pick<Context, 'views'>, childId: string): readonly GrantRow[] =>
  acrossRecords(views, childId, {
    ask: (record) => grantsOfChild(views, record).toReversed(),
    keyOf: ({ grantId }) => grantId,
    orderOf: ({ until }) => until,
  }).toReversed();

builder.objectField(Child, 'grants', (t) =>
  t.field({
    type: [Grant],
    description:
      'Who was let in by name, the last to end first. What was ended early is not among them.',
    resolve: async ({ childId }, _, context) => {
      await context.authoriser.open(childId, 'grants');
      return [...grantsFor(context, childId)];
    },
  }),
);

builder.objectFields(Child, (t) => ({
  mayLetIn: t.boolean({
    description: 'You may let others into the record by name, and end that again.',
    resolve: ({ childId }, _, { authoriser }) => authoriser.mayOffer('letIn', childId),
  }),
  mayInvolve: t.boolean({
    description:
      'You may say that an agency works with the child: your own, which did before, or, where yours does now, any.',
    resolve: ({ childId }, _, { authoriser }) => authoriser.mayOffer('involve', childId),
  }),
  mayMerge: t.boolean({
    description: 'You may merge the record with another, and separate them again.',
    resolve: ({ childId }, _, { authoriser }) => authoriser.mayOffer('merge', childId),
  }),
}));

/** Everybody but those who can open the record already, or whose role never may. */
const withoutAccess = (context: Context, childId: string): readonly UserRow[] => {
  const involved = new Set(involvedAgencies(context.views, childId));
  const letIn = new Set(
    grantsFor(context, childId)
      .filter((grant) => !isOver(grant, context))
      .map(({ userId }) => userId),
  );
  return users(context.views)
    .filter(({ left, role }) => left === undefined && role !== 'administrator')
    .filter(({ role, agencyId }) => role !== 'practitioner' || !involved.has(agencyId))
    .filter(({ userId }) => !letIn.has(userId))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'en-GB'));
};

builder.objectField(Child, 'couldBeLetIn', (t) =>
  t.field({
    type: [Colleague],
    description:
      'People of the partnership who cannot open the record, and could be let in by name.',
    resolve: async ({ childId }, _, context) => {
      await context.authoriser.open(childId, 'grants');
      return [...withoutAccess(context, childId)];
    },
  }),
);
