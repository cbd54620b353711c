/** Imports on record in the graph: each file with its rows turned away, its pairs and how it was read. */

import { rowKey } from '@throughline/projections/chronology/row';
import type { ImportRow, PairRow, RejectedImportRow } from '@throughline/projections/imports';
import { entry } from '@throughline/read-store/queries/chronology';
import {
  heldEntry,
  importOf,
  importsOfChild,
  pairsOfImport,
  rejectedRows,
} from '@throughline/read-store/queries/records';
import type { Instant } from '@throughline/time/instant';
import { mayImportFor } from '../authorising/own-account.ts';
import { type Context, viewerOf } from '../context.ts';
import { acrossRecords } from '../records-of-child.ts';
import { Agency, agencyById } from './agency.ts';
import { builder } from './builder.ts';
import { Child, childToShow } from './child.ts';
import { asItStands, ChronologyEntry } from './chronology-entry.ts';
import { fresh } from './freshness.ts';
import { MappedColumn } from './import-report.ts';

const instant = (written: string): Instant => written as Instant; // the log's own moments are instants

export const Rejected = builder.objectRef<RejectedImportRow>('RejectedRow').implement({
  description: 'A row that could not stand in the chronology, and why.',
  fields: (t) => ({
    row: t.exposeInt('row'),
    locator: t.exposeString('locator'),
    reason: t.exposeString('reason'),
    why: t.exposeString('why'),
    rawDate: t.exposeString('rawDate', { nullable: true }),
    text: t.exposeString('text', { nullable: true }),
    mustBeShown: t.exposeBoolean('mustBeShown', {
      description: 'A real entry that somebody has to put right.',
    }),
    settledBy: t.string({
      nullable: true,
      resolve: ({ settled }) => settled?.reason ?? settled?.entryId ?? null,
    }),
  }),
});

export const Pair = builder.objectRef<PairRow>('SuggestedPair').implement({
  description:
    'Two entries that may tell of one event. They are linked or kept apart, never merged.',
  fields: (t) => ({
    strength: t.exposeFloat('strength'),
    certain: t.exposeBoolean('certain'),
    reasons: t.stringList({ resolve: ({ reasons }) => [...reasons] }),
    decided: t.string({ nullable: true, resolve: ({ decided }) => decided ?? null }),
    a: t.field({
      type: ChronologyEntry,
      nullable: true,
      resolve: (pair, _, context) => lineOf(context, pair, pair.a),
    }),
    b: t.field({
      type: ChronologyEntry,
      nullable: true,
      resolve: (pair, _, context) => lineOf(context, pair, pair.b),
    }),
  }),
});

/** In the chronology, or in the file that waits to be added to it. */
const lineOf = ({ views, authoriser }: Context, { childIds }: PairRow, rowId: string) => {
  const [childId] = childIds;
  if (childId === undefined) return null;
  const row =
    entry(views, { childId, rowId, maySee: authoriser.maySee }) ??
    heldEntry(views, rowKey(childId, rowId));
  return row === undefined ? null : asItStands(row);
};

export const Import = builder.objectRef<ImportRow>('Import').implement({
  description: 'One agency’s file, and what came of it.',
  fields: (t) => ({
    id: t.exposeID('importId'),
    fileName: t.exposeString('fileName'),
    sha256: t.exposeString('sha256'),
    format: t.exposeString('format'),
    status: t.exposeString('status', { description: 'received, committed or withdrawn.' }),
    agency: t.field({
      type: Agency,
      nullable: true,
      resolve: ({ agencyId }, _, context) => agencyById(context, agencyId) ?? null,
    }),
    child: t.field({
      type: Child,
      nullable: true,
      resolve: ({ childIds }, _, context) => childToShow(context, childIds),
    }),
    receivedAt: t.field({ type: 'Instant', resolve: ({ receivedAt }) => instant(receivedAt) }),
    isMine: t.boolean({
      description: 'You may see to it: add it, put its rows right, or withdraw it.',
      resolve: ({ agencyId }, _, context) => mayImportFor(context, viewerOf(context), agencyId),
    }),
    rowsSeen: t.int({ resolve: ({ counts }) => counts.rows }),
    added: t.exposeInt('added'),
    alreadyHere: t.exposeInt('alreadyHere'),
    rejectedCount: t.exposeInt('rejectedCount'),
    columns: t.field({
      type: [MappedColumn],
      resolve: ({ columns }) => columns.flatMap((mapped) => mapped.columns),
    }),
    notes: t.stringList({ resolve: ({ notes = [] }) => [...notes] }),
    rejected: t.field({
      type: [Rejected],
      resolve: ({ importId }, _, { views }) => [...rejectedRows(views, importId)],
    }),
    pairs: t.field({
      type: [Pair],
      args: { of: t.arg.id({ description: 'Those alone in which this entry stands.' }) },
      resolve: ({ importId }, { of }, { views }) =>
        pairsOfImport(views, importId).filter(({ a, b }) => !of || a === of || b === of),
    }),
  }),
});

builder.objectField(Child, 'imports', (t) =>
  t.field({
    type: [Import],
    description: 'Agencies’ files that were brought into this record, newest first.',
    resolve: async ({ childId }, _, context) => {
      await context.authoriser.open(childId, 'imports');
      const { views } = context;
      return acrossRecords(views, childId, {
        ask: (record) => importsOfChild(views, record),
        keyOf: ({ importId }) => importId,
        orderOf: ({ receivedAt }) => receivedAt,
      }).toReversed();
    },
  }),
);

builder.queryField('import', (t) =>
  t.field({
    type: Import,
    nullable: true,
    args: { id: t.arg.id({ required: true }), atLeastAsFreshAs: t.arg({ type: 'Position' }) },
    resolve: async (_, { id, atLeastAsFreshAs }, context) => {
      viewerOf(context);
      await fresh(context, atLeastAsFreshAs);
      const found = importOf(context.views, id);
      if (found === undefined) return null;
      for (const childId of found.childIds) await context.authoriser.open(childId, 'import');
      return found;
    },
  }),
);
