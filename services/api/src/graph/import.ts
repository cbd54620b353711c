/** Imports in the graph: what came of a file, row by row; and bringing one in. */

import { fields } from '@throughline/exchange/field';
import { rowKey } from '@throughline/projections/chronology/row';
import type { ImportRow, PairRow, RejectedImportRow } from '@throughline/projections/imports';
import type { AgencyRow } from '@throughline/projections/organisations';
import { entry } from '@throughline/read-store/queries/chronology';
import {
  heldEntry,
  importOf,
  importsOfChild,
  pairsOfImport,
  rejectedRows,
} from '@throughline/read-store/queries/records';
import type { Instant } from '@throughline/time/instant';
import { GraphQLError } from 'graphql';
import { type Context, viewerOf } from '../context.ts';
import { agencyNamed } from '../import/agency-named.ts';
import { type BringIn, bringIn } from '../import/bring-in.ts';
import { mayImportFor, timesWithdrawn } from '../import/may-import.ts';
import { beginReading, outcomeWithin } from '../import/readings.ts';
import type { FileRefused, FileReport, RejectionReport, RowReport } from '../import/report.ts';
import { acrossRecords } from '../records-of-child.ts';
import { Agency, agencyById } from './agency.ts';
import { builder } from './builder.ts';
import { Child, childToShow } from './child.ts';
import { ChronologyEntry } from './chronology-entry.ts';
import { fresh } from './freshness.ts';
import { Occurred } from './occurred.ts';
import { RowSpan } from './row-span.ts';

const instant = (written: string): Instant => written as Instant; // the log's own moments are instants

const Rejected = builder.objectRef<RejectedImportRow>('RejectedRow').implement({
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

const Pair = builder.objectRef<PairRow>('SuggestedPair').implement({
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
  return row === undefined ? null : { row, evidence: [] };
};

const MappedColumn = builder
  .objectRef<ImportRow['columns'][number]['columns'][number]>('MappedColumn')
  .implement({
    fields: (t) => ({ header: t.exposeString('header'), field: t.exposeString('field') }),
  });

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
      resolve: ({ importId }, _, { views }) => [...pairsOfImport(views, importId)],
    }),
  }),
});

/** For one request: thousands of rows are of few agencies. */
const agenciesAsked = new WeakMap<object, Map<string, AgencyRow | undefined>>();

const agencyOnce = (context: Context, agencyId: string): AgencyRow | undefined => {
  const known = agenciesAsked.get(context) ?? new Map<string, AgencyRow | undefined>();
  agenciesAsked.set(context, known);
  if (!known.has(agencyId)) known.set(agencyId, agencyById(context, agencyId));
  return known.get(agencyId);
};

const RowReportType = builder.objectRef<RowReport>('ReadRow').implement({
  description: 'A row that was understood.',
  fields: (t) => ({
    locator: t.exposeString('locator'),
    entryId: t.exposeID('entryId'),
    agency: t.field({
      type: Agency,
      nullable: true,
      resolve: ({ agencyId }, _, context) => agencyOnce(context, agencyId) ?? null,
    }),
    occurred: t.field({ type: Occurred, resolve: ({ occurred }) => occurred }),
    text: t.exposeString('text'),
    flags: t.stringList({ resolve: ({ flags }) => [...flags] }),
    alreadyHere: t.exposeBoolean('alreadyHere'),
  }),
});

const Rejection = builder.objectRef<RejectionReport>('Rejection').implement({
  fields: (t) => ({
    locator: t.exposeString('locator'),
    reason: t.exposeString('reason'),
    why: t.exposeString('why'),
    rawDate: t.exposeString('rawDate'),
    text: t.exposeString('text'),
    mustBeShown: t.exposeBoolean('mustBeShown'),
  }),
});

const PairReportType = builder.objectRef<FileReport['pairs'][number]>('PairFound').implement({
  fields: (t) => ({
    a: t.exposeID('a'),
    b: t.exposeID('b'),
    strength: t.exposeFloat('strength'),
    certain: t.exposeBoolean('certain'),
    reasons: t.stringList({ resolve: ({ reasons }) => [...reasons] }),
  }),
});

const Report = builder.objectRef<FileReport>('ImportReport').implement({
  description: 'What came of bringing a file in: counted, listed, nothing left out in silence.',
  fields: (t) => ({
    file: t.exposeString('file'),
    importId: t.exposeID('importId'),
    committed: t.exposeBoolean('committed', {
      description: 'False for a dry run, for a held file, and where nothing was new.',
    }),
    held: t.exposeBoolean('held', { description: 'Recorded, and waiting for `commitHeldImport`.' }),
    mapping: t.field({
      type: [MappedColumn],
      resolve: ({ mapping }) => mapping.map(({ header, field }) => ({ header, field })),
    }),
    mappedBy: t.exposeString('mappedBy', {
      description: 'reader, or person: chosen now or before.',
    }),
    alreadyHere: t.int({
      resolve: ({ rows }) => rows.filter((row) => row.alreadyHere).length,
    }),
    span: t.field({ type: RowSpan, resolve: ({ rows }) => rows }),
    rowsSeen: t.exposeInt('rowsSeen'),
    added: t.exposeInt('added'),
    rows: t.field({
      type: [RowReportType],
      description:
        'All of them, or `first` of them after so many; ask for a large file’s in parts.',
      args: { first: t.arg.int(), after: t.arg.int() },
      resolve: ({ rows }, { first, after }) => {
        const from = Math.max(0, after ?? 0);
        return rows.slice(from, first == null ? undefined : from + Math.max(0, first));
      },
    }),
    rejected: t.field({ type: [Rejection], resolve: ({ rejected }) => [...rejected] }),
    pairs: t.field({ type: [PairReportType], resolve: ({ pairs }) => [...pairs] }),
    notes: t.stringList({ resolve: ({ notes }) => [...notes] }),
    position: t.field({
      type: 'Position',
      nullable: true,
      resolve: ({ position }) => position ?? null,
    }),
  }),
});

const Refusal = builder.objectRef<FileRefused>('FileRefused').implement({
  description: 'The whole file was refused: nothing of it was recorded.',
  fields: (t) => ({
    file: t.exposeString('file'),
    refusal: t.exposeString('refusal'),
    why: t.exposeString('why'),
  }),
});

/** Told only where whoever sent the file has little patience. */
type GoesOn = { readonly readingId: string };
const ImportGoesOn = builder.objectRef<GoesOn>('ImportGoesOn').implement({
  description: 'The file is still being read: ask `fileBeingRead` after it.',
  fields: (t) => ({ readingId: t.exposeID('readingId') }),
});

export const ImportAnswer = builder.unionType('ImportAnswer', {
  types: [Report, Refusal, ImportGoesOn],
  resolveType: (answer: FileReport | FileRefused | GoesOn) => {
    if ('readingId' in answer) return 'ImportGoesOn';
    return 'refusal' in answer ? 'FileRefused' : 'ImportReport';
  },
});

builder.scalarType('File', {
  description: 'A file, sent as a part of a multipart request.',
  serialize: () => {
    throw new GraphQLError('A file is only ever sent, never answered.');
  },
});

const ChosenColumn = builder.inputType('ChosenColumn', {
  fields: (t) => ({
    header: t.string({ required: true, description: 'The head of the column, as in the file.' }),
    field: t.string({
      required: true,
      description: `One of ${fields.join(', ')}; anything else: kept with the row, not read.`,
    }),
  }),
});

const ImportFileInput = builder.inputType('ImportFileInput', {
  fields: (t) => ({
    childId: t.id({ required: true }),
    agencyId: t.id({
      required: true,
      description: 'Whose file it is; a column of the file may name other agencies for some rows.',
    }),
    file: t.field({ type: 'File', required: true }),
    dryRun: t.boolean({ description: 'Read and report, and record nothing.' }),
    hold: t.boolean({
      description:
        'Record it and show it to nobody until `commitHeldImport`: rows can be put right and pairs decided first.',
    }),
    patience: t.int({
      description:
        'Milliseconds after which `ImportGoesOn` is answered and the reading goes on; without it the answer waits for the end.',
    }),
    mapping: t.field({
      type: [ChosenColumn],
      description:
        'How the columns are to be read; kept for the agency’s next files. Without it: as for its last file, else as the reader understands them.',
    }),
  }),
});

const MOST_BYTES = 25 * 1024 * 1024; // bytes; the largest chronology met in practice is far below it

builder.mutationField('importFile', (t) =>
  t.field({
    type: ImportAnswer,
    description:
      'Brings an agency’s chronology file into a child’s record. The same file again adds nothing.',
    args: { input: t.arg({ type: ImportFileInput, required: true }) },
    resolve: async (_, { input }, context) => {
      const { childId, agencyId, file, dryRun, hold, mapping, patience } = input;
      const refuse = (refusal: string, why: string): FileRefused => ({
        file: file.name,
        refusal,
        why,
      });
      if (!mayImportFor(context, agencyId))
        return refuse(
          'not permitted',
          'You may import your own agency’s files; a reviewer may import those of every agency in the review.',
        );
      if (file.size > MOST_BYTES)
        return refuse(
          'too large',
          `The file has ${file.size} bytes; at most ${MOST_BYTES} are read. Split it by year.`,
        );
      const since = await context.authoriser.open(childId, 'import');
      const of: BringIn = {
        childId,
        agencyId,
        agencyNamed: agencyNamed(context),
        file: { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) },
        dryRun: dryRun ?? false,
        hold: hold ?? false,
        mapping: mapping ?? undefined,
        since,
        attempt: timesWithdrawn(context, { childId, agencyId }),
      };
      if (patience == null) return bringIn(context, of);
      const reading = beginReading(context, of);
      return (await outcomeWithin(reading, patience)) ?? { readingId: reading.id };
    },
  }),
);

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
