/** What the network is owed of entries: somebody said that others need to hear what comes of it. */

import type { EntryOutcomeRow } from '@throughline/projections/entry-outcomes';
import { outcomesOwed } from '@throughline/read-store/queries/entry-outcomes';
import { lineOfChild } from '@throughline/read-store/queries/merged';
import { acrossRecords } from '../records-of-child.ts';
import { agencyById } from './agency.ts';
import { builder } from './builder.ts';
import { Child } from './child.ts';
import { asItStands, ChronologyEntry } from './chronology-entry.ts';
import { Occurred } from './occurred.ts';

type Owed = {
  readonly line: NonNullable<ReturnType<typeof lineOfChild>>;
  readonly told: EntryOutcomeRow['told'];
};

const Heard = builder.objectRef<EntryOutcomeRow['told'][number]>('EntryOutcomeHeard').implement({
  description: 'That somebody was told what came of an entry.',
  fields: (t) => ({
    outcome: t.exposeString('outcome'),
    occurred: t.field({ type: Occurred, resolve: ({ occurred }) => occurred }),
    to: t.stringList({
      resolve: ({ to }, _, context) =>
        to.map(
          ({ name, role, agencyId }) =>
            name ?? role ?? agencyById(context, agencyId)?.name ?? 'not named',
        ),
    }),
  }),
});

const OutcomeOwed = builder.objectRef<Owed>('OutcomeOwed').implement({
  description: 'An entry of which the network is to hear what comes, and who has heard so far.',
  fields: (t) => ({
    entry: t.field({ type: ChronologyEntry, resolve: ({ line }) => asItStands(line) }),
    told: t.field({ type: [Heard], resolve: ({ told }) => [...told] }),
  }),
});

builder.objectField(Child, 'outcomesOwed', (t) =>
  t.field({
    type: [OutcomeOwed],
    description: 'Entries that you may see of which the network is owed the outcome.',
    resolve: async ({ childId }, _, context) => {
      const { views, authoriser } = context;
      const owed = acrossRecords(views, childId, {
        ask: (record) => outcomesOwed(views, record),
        keyOf: ({ entryId }) => entryId,
        orderOf: ({ entryId }) => entryId,
      }).flatMap(({ entryId, told }) => {
        const line = lineOfChild(views, { childId, rowId: entryId, maySee: authoriser.maySee });
        const stands = line !== undefined && !line.withdrawn && !line.inError;
        return stands ? [{ line, told }] : [];
      });
      await authoriser.open(
        childId,
        'outcomes-owed',
        owed.map(({ line }) => line.rowId),
      );
      return owed;
    },
  }),
);
