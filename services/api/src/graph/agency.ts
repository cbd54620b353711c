/** Agencies in the graph, and who is asking. */
import { mayAsk } from '@throughline/access/permissions';
import type { Viewer } from '@throughline/access/viewer';
import type { Permission } from '@throughline/domain/pathway';
import type { AgencyRow } from '@throughline/projections/organisations';
import { agencies, agency } from '@throughline/read-store/queries/organisations';
import { type Context, viewerOf } from '../context.ts';
import { builder } from './builder.ts';

export const Agency = builder.objectRef<AgencyRow>('Agency').implement({
  description: 'An agency of the partnership.',
  fields: (t) => ({
    id: t.exposeID('agencyId'),
    name: t.exposeString('name'),
    shortName: t.exposeString('shortName', { nullable: true }),
    phone: t.exposeString('phone', { nullable: true, description: 'Where anybody may ring it.' }),
    kind: t.exposeString('kind', {
      description: 'A code, such as `police` or `school-or-college`.',
    }),
  }),
});

export const agencyById = (
  { views }: Pick<Context, 'views'>,
  agencyId: string | undefined,
): AgencyRow | undefined => (agencyId === undefined ? undefined : agency(views, agencyId));

builder.objectField(Agency, 'takenOverBy', (t) =>
  t.field({
    type: Agency,
    nullable: true,
    description: 'The agency that does its work now, where another took it over.',
    resolve: ({ successorId }, _, context) => agencyById(context, successorId) ?? null,
  }),
);

const everyPermission: readonly Permission[] = [
  'record',
  'arrange',
  'convene',
  'register',
  'import',
  'challenge',
  'hand-on',
  'lead',
  'review',
  'organise',
  'restrict',
];

const Role = builder.enumType('Role', {
  description: 'What the partnership office gave the user.',
  values: {
    PRACTITIONER: { value: 'practitioner' },
    LEADER: { value: 'leader' },
    REVIEWER: { value: 'reviewer' },
    ADMINISTRATOR: { value: 'administrator' },
  } as const,
});

const Me = builder.objectRef<Viewer & { readonly title?: string }>('Me').implement({
  description: 'Whoever asks, with the standing they have now.',
  fields: (t) => ({
    userId: t.exposeID('userId'),
    name: t.exposeString('name'),
    title: t.exposeString('title', { nullable: true }),
    role: t.expose('role', { type: Role }),
    agency: t.field({
      type: Agency,
      nullable: true,
      resolve: ({ agencyId }, _, context) => agencyById(context, agencyId) ?? null,
    }),
    permissions: t.stringList({
      description: 'What they may ask for.',
      resolve: ({ role }) => everyPermission.filter((permission) => mayAsk(role, permission)),
    }),
  }),
});

builder.queryFields((t) => ({
  me: t.field({ type: Me, resolve: (_, __, context) => viewerOf(context) }),
  now: t.field({
    type: 'Instant',
    description: 'The partnership’s present.',
    resolve: (_, __, { clock }) => clock.now(),
  }),
  isDemonstration: t.boolean({ resolve: (_, __, { clock }) => clock.isSimulated() }),
  agencies: t.field({
    type: [Agency],
    resolve: (_, __, context) => {
      viewerOf(context);
      return [...agencies(context.views)];
    },
  }),
}));
