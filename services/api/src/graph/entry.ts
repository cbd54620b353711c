/** One line of a chronology on its own, and which agencies knew of it. */
import type { Evidence } from '@throughline/projections/known/evidence';
import { evidenceOf } from '@throughline/read-store/queries/known';
import { lineOfChild } from '@throughline/read-store/queries/merged';
import type { Instant } from '@throughline/time/instant';
import { Agency, agencyById } from './agency.ts';
import { builder } from './builder.ts';
import { Child } from './child.ts';
import { asItStands, ChronologyEntry } from './chronology-entry.ts';

const instant = (written: string): Instant => written as Instant; // the log's own moments are instants

const Knowledge = builder.objectRef<Evidence>('Knowledge').implement({
  description: 'That an agency is taken to have known a line, by when, and why.',
  fields: (t) => ({
    agency: t.field({
      type: Agency,
      nullable: true,
      resolve: ({ agencyId }, _, context) => agencyById(context, agencyId) ?? null,
    }),
    basis: t.exposeString('basis', {
      description:
        'recorded it here, was told, opened it here, stated in its own record, presumed: its own contact, or unknown.',
    }),
    knownBy: t.field({
      type: 'Instant',
      nullable: true,
      description: 'The latest moment by which it knew; nothing where no evidence says.',
      resolve: ({ knownBy }) => (knownBy === undefined ? null : instant(knownBy)),
    }),
    recordedAt: t.field({
      type: 'Instant',
      description: 'When the evidence itself was recorded here.',
      resolve: ({ recordedAt }) => instant(recordedAt),
    }),
    channel: t.exposeString('channel', { nullable: true }),
  }),
});

builder.objectField(ChronologyEntry, 'whoKnew', (t) =>
  t.field({
    type: [Knowledge],
    description: 'Every agency that is taken to have known this line, and on what evidence.',
    resolve: ({ row: { childId, rowId } }, _, { views }) => [
      ...evidenceOf(views, { childId, rowId }),
    ],
  }),
);

builder.objectField(Child, 'entry', (t) =>
  t.field({
    type: ChronologyEntry,
    nullable: true,
    description: 'One line of the chronology by its id; nothing where you may not see it.',
    args: { id: t.arg.id({ required: true }) },
    resolve: async ({ childId }, { id }, context) => {
      const { views, authoriser } = context;
      const row = lineOfChild(views, { childId, rowId: id, maySee: authoriser.maySee });
      await authoriser.open(childId, 'entry', row === undefined ? [] : [row.rowId]);
      return row === undefined ? null : asItStands(row);
    },
  }),
);
