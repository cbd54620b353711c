/** The disclosure ledger in the graph: who had been told what, by when, how; and who had not. */

import { type LedgerRow, ledgerTable } from '@throughline/projections/disclosure-ledger';
import { recordsOfChild } from '@throughline/read-store/queries/merged';
import { disclosureLedger } from '@throughline/read-store/queries/records';
import { withheldFrom } from '@throughline/read-store/queries/withheld';
import type { Instant } from '@throughline/time/instant';
import { sortKey } from '@throughline/time/occurred-at';
import type { Context } from '../context.ts';
import { acrossRecords } from '../records-of-child.ts';
import { Agency, agencyById } from './agency.ts';
import { builder } from './builder.ts';
import { Child } from './child.ts';
import { Occurred } from './occurred.ts';
import { countOf, pageOf } from './page.ts';

const recipientOf = ({ recipient }: LedgerRow, context: Context): string => {
  const { person, other, agencyId } = recipient;
  const parts = [person?.name, person?.role, agencyById(context, agencyId)?.name].filter(
    (part) => part !== undefined,
  );
  return parts.length > 0 ? parts.join(', ') : (other ?? 'not named');
};

/** A telling by the record that it is read in, whichever of a child's records it came in. */
const keyIn =
  (childId: string) =>
  (line: LedgerRow): string =>
    ledgerTable.key({ ...line, childId });

/** What is told of an entry that the viewer may not see would tell of the entry. */
export const visibleLines = ({ views, authoriser }: Context, childId: string) => {
  const { maySee } = authoriser;
  const hidden = new Set(
    recordsOfChild(views, childId).flatMap(
      (record) => views.ask((asking) => withheldFrom(asking, { childId: record, maySee })).rowIds,
    ),
  );
  const lines = acrossRecords(views, childId, {
    ask: (record) => disclosureLedger(views, record),
    keyOf: keyIn(childId),
    orderOf: ({ occurred }) => sortKey(occurred),
  });
  const visible = lines.filter(
    ({ about, entryIds }) =>
      !hidden.has(about.streamId) && !entryIds.some((entryId) => hidden.has(entryId)),
  );
  return { visible, withheldCount: lines.length - visible.length };
};

const withheldOf = (connection: object): number =>
  'withheldCount' in connection && typeof connection.withheldCount === 'number'
    ? connection.withheldCount
    : 0;

export const LedgerLine = builder.objectRef<LedgerRow>('LedgerLine').implement({
  description: 'One communication, or one that is on record as not made.',
  fields: (t) => ({
    standing: t.exposeString('standing', {
      description: 'told, acknowledged, opened, learnt otherwise, not told or withheld.',
    }),
    recipient: t.string({ resolve: (line, _, context) => recipientOf(line, context) }),
    recipientAgency: t.field({
      type: Agency,
      nullable: true,
      resolve: ({ recipient }, _, context) => agencyById(context, recipient.agencyId) ?? null,
    }),
    byAgency: t.field({
      type: Agency,
      nullable: true,
      resolve: ({ byAgencyId }, _, context) => agencyById(context, byAgencyId) ?? null,
    }),
    occurred: t.field({ type: Occurred, resolve: ({ occurred }) => occurred }),
    recordedAt: t.field({ type: 'Instant', resolve: ({ recordedAt }) => recordedAt as Instant }), // the log's own moments are instants
    channel: t.exposeString('channel', { nullable: true }),
    what: t.exposeString('what', { nullable: true }),
    why: t.exposeString('why', { nullable: true }),
    entryIds: t.idList({ resolve: ({ entryIds }) => [...entryIds] }),
    requestId: t.id({ nullable: true, resolve: ({ requestId }) => requestId ?? null }),
    pathway: t.string({ resolve: ({ about }) => about.category }),
  }),
});

builder.objectField(Child, 'ledger', (t) =>
  t.connection(
    {
      type: LedgerLine,
      description: 'Who was told what about this child, oldest first.',
      resolve: async ({ childId }, args, context) => {
        await context.authoriser.open(childId, 'ledger');
        const { visible, withheldCount } = visibleLines(context, childId);
        return { ...pageOf(args, visible, keyIn(childId)), withheldCount };
      },
    },
    {
      fields: (c) => ({
        totalCount: c.int({ resolve: countOf }),
        withheldCount: c.int({
          description: 'Lines about entries that you may not see.',
          resolve: withheldOf,
        }),
      }),
    },
  ),
);
