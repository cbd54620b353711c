/** Who opened, exported or changed a child's record. */
import type { AuditRow } from '@throughline/projections/audit';
import { user } from '@throughline/read-store/queries/organisations';
import { auditOfChild } from '@throughline/read-store/queries/records';
import type { Instant } from '@throughline/time/instant';
import { mayNameReader } from '../may-name-reader.ts';
import { acrossRecords } from '../records-of-child.ts';
import { Agency, agencyById } from './agency.ts';
import { builder } from './builder.ts';
import { Child } from './child.ts';
import { pageOf } from './page.ts';

const Opening = builder.objectRef<AuditRow>('Opening').implement({
  description: 'Who opened or exported this record, or changed it, and when.',
  fields: (t) => ({
    at: t.field({ type: 'Instant', resolve: ({ at }) => at as Instant }), // the log's own moments are instants
    userId: t.exposeID('userId'),
    person: t.string({
      nullable: true,
      description: 'Named to people of the same agency and to reviewers; to others the agency is.',
      resolve: ({ userId, agencyId }, _, context) =>
        mayNameReader(context, agencyId) ? (user(context.views, userId)?.name ?? null) : null,
    }),
    agency: t.field({
      type: Agency,
      nullable: true,
      resolve: ({ agencyId }, _, context) => agencyById(context, agencyId) ?? null,
    }),
    did: t.exposeString('did', {
      description: 'opened, exported, or the type of the event recorded.',
    }),
    what: t.exposeString('what', { nullable: true }),
    reason: t.exposeString('reason', { nullable: true }),
  }),
});

builder.objectField(Child, 'openings', (t) =>
  t.connection({
    type: Opening,
    description: 'Who opened, exported or changed this record, newest first.',
    resolve: async ({ childId }, args, context) => {
      await context.authoriser.open(childId, 'openings');
      const { views } = context;
      const openings = acrossRecords(views, childId, {
        ask: (record) => auditOfChild(views, record).toReversed(),
        keyOf: ({ eventId }) => eventId,
        orderOf: ({ at }) => at,
      });
      return pageOf(args, openings.toReversed(), ({ eventId }) => eventId);
    },
  }),
);
