/** One line of a child's chronology in the graph. */
import type { ChronologyRow } from '@throughline/projections/chronology/row';
import type { Evidence } from '@throughline/projections/known/evidence';
import { lineOfChild } from '@throughline/read-store/queries/merged';
import type { Instant } from '@throughline/time/instant';
import { isOwnLine } from '../authorising/own-account.ts';
import { type Context, viewerOf } from '../context.ts';
import { locatorInWords } from '../import/row-command.ts';
import { Agency, agencyById } from './agency.ts';
import { builder } from './builder.ts';
import { CorrectionType, DisputeType, KnownBy, RemarkType } from './line-history.ts';
import { Occurred } from './occurred.ts';

const instant = (written: string): Instant => written as Instant; // the log's own moments are instants

export const EntryKind = builder.enumType('EntryKind', {
  description: 'What sort of line it is.',
  values: {
    ENTRY: { value: 'entry' },
    CHILD: { value: 'child' },
    INVOLVEMENT: { value: 'involvement' },
    IMPORT: { value: 'import' },
    REQUEST: { value: 'request' },
    CHALLENGE: { value: 'challenge' },
    GP: { value: 'gp' },
    RISK: { value: 'risk' },
    SAFETY_PLAN: { value: 'safety-plan' },
    CONTACT: { value: 'contact' },
    MEETING: { value: 'meeting' },
    SHARING: { value: 'sharing' },
    CONSTRAINT: { value: 'constraint' },
    CORRECTION: { value: 'correction' },
    GAP: { value: 'gap', description: 'An event that is there and cannot be read.' },
  } as const,
});

export const Significance = builder.enumType('Significance', {
  values: {
    ROUTINE: { value: 'routine' },
    SIGNIFICANT: { value: 'significant' },
    POSITIVE: { value: 'positive' },
    NEGATIVE: { value: 'negative' },
  } as const,
});

export type Line = {
  readonly row: ChronologyRow;
  readonly evidence: readonly Evidence[];
  readonly isChangedSince: boolean;
  /** Where the record was cut that the line is read in; absent: now. */
  readonly cut?: bigint | undefined;
};

/** A line of which nobody asked what an agency knew. */
export const asItStands = (row: ChronologyRow): Line => ({
  row,
  evidence: [],
  isChangedSince: false,
});

const placeOf = ({
  table,
  sheet,
  row,
  column,
  line,
  record,
}: NonNullable<ChronologyRow['source']>): string | undefined => {
  const at = { row: row ?? 0, ...(column !== undefined && { column }) };
  if (table !== undefined && row !== undefined) return locatorInWords({ table, ...at });
  if (sheet !== undefined && row !== undefined) return locatorInWords({ sheet, ...at });
  return line === undefined ? undefined : locatorInWords({ line, record: record ?? 0 });
};

/** Where a line stands in the agency's own file. */
export const sourceInWords = ({ source }: ChronologyRow): string | null => {
  if (source === undefined) return null;
  const place = placeOf(source);
  return place === undefined ? source.document : `${source.document}, ${place}`;
};

const Cell = builder.objectRef<{ header: string; text: string }>('Cell').implement({
  description: 'One cell of an agency’s file, as written.',
  fields: (t) => ({ header: t.exposeString('header'), text: t.exposeString('text') }),
});

export const ChronologyEntry = builder.objectRef<Line>('ChronologyEntry').implement({
  description: 'One line of a child’s chronology.',
  fields: (t) => ({
    id: t.id({
      description: 'The entry’s id; for a line that comes from elsewhere, its event’s.',
      resolve: ({ row }) => row.rowId,
    }),
    occurred: t.field({ type: Occurred, resolve: ({ row }) => row.occurred }),
    recordedAt: t.field({ type: 'Instant', resolve: ({ row }) => instant(row.recordedAt) }),
    receivedAt: t.field({
      type: 'Instant',
      nullable: true,
      description: 'For imports: when the partnership received it.',
      resolve: ({ row }) => (row.receivedAt === undefined ? null : instant(row.receivedAt)),
    }),
    headline: t.string({ resolve: ({ row }) => row.headline }),
    text: t.string({ nullable: true, resolve: ({ row }) => row.text ?? null }),
    kind: t.field({ type: EntryKind, resolve: ({ row }) => row.kind }),
    significance: t.field({ type: Significance, resolve: ({ row }) => row.significance }),
    agency: t.field({
      type: Agency,
      nullable: true,
      description: 'Whose account it is.',
      resolve: ({ row }, _, context) => agencyById(context, row.agencyId) ?? null,
    }),
    source: t.string({
      nullable: true,
      description: 'Where it stands in the agency’s own file, in words.',
      resolve: ({ row }) => sourceInWords(row),
    }),
    cells: t.field({
      type: [Cell],
      description: 'The cells of the row it came from, as written.',
      resolve: ({ row }) => [...(row.source?.cells ?? [])],
    }),
    actionTaken: t.string({
      nullable: true,
      resolve: ({ row }) => row.entry?.recorded.actionTaken ?? null,
    }),
    comment: t.string({
      nullable: true,
      resolve: ({ row }) => row.entry?.recorded.comment ?? null,
    }),
    childsWords: t.string({
      nullable: true,
      resolve: ({ row }) => row.entry?.recorded.childsWords ?? null,
    }),
    childSeen: t.string({
      nullable: true,
      resolve: ({ row }) => row.entry?.recorded.childSeen ?? null,
    }),
    writtenBy: t.string({
      nullable: true,
      resolve: ({ row }) => row.entry?.recorded.writtenBy?.name ?? null,
    }),
    flags: t.stringList({
      description: 'What was noticed when it was read, as codes.',
      resolve: ({ row }) => [...row.flags],
    }),
    pathway: t.string({ resolve: ({ row }) => row.pathway }),
    streamId: t.id({ resolve: ({ row }) => row.streamId }),
    eventId: t.id({ resolve: ({ row }) => row.eventId }),
    isMine: t.boolean({
      description:
        'It is your agency’s to correct or take back; others record a different account.',
      resolve: ({ row }, _, context) => isOwnLine(context, viewerOf(context), row),
    }),
    isWithdrawn: t.boolean({ resolve: ({ row }) => row.withdrawn !== undefined }),
    withdrawnBecause: t.string({
      nullable: true,
      resolve: ({ row }) => row.withdrawn?.reason ?? null,
    }),
    isInError: t.boolean({
      description: 'Recorded in error: the words are gone from the line, the line is not.',
      resolve: ({ row }) => row.inError !== undefined,
    }),
    inErrorBecause: t.string({ nullable: true, resolve: ({ row }) => row.inError?.reason ?? null }),
    unreadable: t.string({
      nullable: true,
      description: 'Why it cannot be read.',
      resolve: ({ row }) => row.unreadable ?? null,
    }),
    corrections: t.field({ type: [CorrectionType], resolve: ({ row }) => [...row.corrections] }),
    disputes: t.field({ type: [DisputeType], resolve: ({ row }) => [...row.disputes] }),
    contexts: t.field({ type: [RemarkType], resolve: ({ row }) => [...row.contexts] }),
    analyses: t.field({ type: [RemarkType], resolve: ({ row }) => [...row.analyses] }),
    known: t.field({
      type: [KnownBy],
      description: 'Evidence, where it was asked what an agency knew.',
      resolve: ({ evidence }) => [...evidence],
    }),
    changedSince: t.exposeBoolean('isChangedSince', {
      description:
        'It reads otherwise now than when the agency that was asked about last knew it; what is given is what it knew.',
    }),
    linked: t.idList({
      description: 'The ids of the lines in `linkedEntries`.',
      resolve: ({ row, cut }, _, context) => linkedTo(context, row, cut).map((it) => it.row.rowId),
    }),
    linkedEntries: t.field({
      type: [LinkedEntry],
      description: 'Other accounts of the same event, and entries that show this.',
      resolve: ({ row, cut }, _, context) => linkedTo(context, row, cut),
    }),
  }),
});

export type Linked = { readonly basis: string; readonly row: ChronologyRow };

const LinkedEntry = builder.objectRef<Linked>('LinkedEntry').implement({
  description: 'A line that belongs together with another.',
  fields: (t) => ({
    id: t.id({ resolve: ({ row }) => row.rowId }),
    basis: t.exposeString('basis', { description: 'same-event, notification, follows-on, cites.' }),
    headline: t.string({ resolve: ({ row }) => row.headline }),
    text: t.string({ nullable: true, resolve: ({ row }) => row.text ?? null }),
    occurred: t.field({ type: Occurred, resolve: ({ row }) => row.occurred }),
    agency: t.field({
      type: Agency,
      nullable: true,
      resolve: ({ row }, _, context) => agencyById(context, row.agencyId) ?? null,
    }),
    source: t.string({ nullable: true, resolve: ({ row }) => sourceInWords(row) }),
  }),
});

/** Lines that belong together with a line, and that the viewer may see. */
export const linkedTo = (
  { views, authoriser }: Context,
  { childId, links, cites }: ChronologyRow,
  cut?: bigint,
): Linked[] =>
  [
    ...links.map(({ entryId, basis }) => ({ entryId, basis })),
    ...cites.map((entryId) => ({ entryId, basis: 'cites' })),
  ].flatMap(({ entryId, basis }) => {
    const row = lineOfChild(views, { childId, rowId: entryId, maySee: authoriser.maySee, cut });
    return row === undefined ? [] : [{ basis, row }];
  });
