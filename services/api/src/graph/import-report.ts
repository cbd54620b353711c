/** What came of bringing a file in, in the graph: its rows, what was turned away, pairs; or why the whole was refused. */
import type { ImportRow } from '@throughline/projections/imports';
import type { AgencyRow } from '@throughline/projections/organisations';
import type { Context } from '../context.ts';
import type { FileRefused, FileReport, RejectionReport, RowReport } from '../import/report.ts';
import { Agency, agencyById } from './agency.ts';
import { builder } from './builder.ts';
import { Occurred } from './occurred.ts';
import { RowSpan } from './row-span.ts';

export const MappedColumn = builder
  .objectRef<ImportRow['columns'][number]['columns'][number]>('MappedColumn')
  .implement({
    fields: (t) => ({ header: t.exposeString('header'), field: t.exposeString('field') }),
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
