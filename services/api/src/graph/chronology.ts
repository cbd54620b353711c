/** A child's chronology in the graph: a page of lines, what is not on it counted, and both questions about the past. */

import type { InputShapeFromFields } from '@pothos/core';
import type {
  ChronologyRow,
  Correction,
  Dispute,
  Remark,
} from '@throughline/projections/chronology/row';
import type { Evidence } from '@throughline/projections/known';
import type {
  ChronologyNode,
  ChronologyPage,
  ChronologyQuestion,
} from '@throughline/read-store/queries/chronology';
import { readCursor } from '@throughline/read-store/queries/cursor';
import { lineOfChild, wholeChronology } from '@throughline/read-store/queries/merged';
import type { Instant } from '@throughline/time/instant';
import { GraphQLError } from 'graphql';
import type { Context } from '../context.ts';
import { locatorInWords } from '../import/row-command.ts';
import { Agency, agencyById } from './agency.ts';
import { builder } from './builder.ts';
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

const Order = builder.enumType('ChronologyOrder', {
  values: {
    OLDEST_FIRST: { value: 'oldest first' },
    NEWEST_FIRST: { value: 'newest first' },
  } as const,
});

const RemarkType = builder.objectRef<Remark>('Remark').implement({
  description: 'What an agency added to an entry later.',
  fields: (t) => ({
    recordedAt: t.field({ type: 'Instant', resolve: ({ recordedAt }) => instant(recordedAt) }),
    text: t.exposeString('text'),
    agency: t.field({
      type: Agency,
      nullable: true,
      resolve: ({ agencyId }, _, context) => agencyById(context, agencyId) ?? null,
    }),
  }),
});

const CorrectionType = builder.objectRef<Correction>('Correction').implement({
  description: 'What was put right, and how the line read before.',
  fields: (t) => ({
    recordedAt: t.field({ type: 'Instant', resolve: ({ recordedAt }) => instant(recordedAt) }),
    reason: t.exposeString('text'),
    headlineBefore: t.string({ resolve: ({ before }) => before.headline }),
    textBefore: t.string({ nullable: true, resolve: ({ before }) => before.text ?? null }),
    occurredBefore: t.field({ type: Occurred, resolve: ({ before }) => before.occurred }),
  }),
});

const DisputeType = builder.objectRef<Dispute>('Dispute').implement({
  description: 'A second account of the same thing.',
  fields: (t) => ({
    id: t.exposeID('disputeId'),
    by: t.string({ resolve: ({ by }) => by.name ?? by.role ?? 'not named' }),
    account: t.exposeString('text'),
    recordedAt: t.field({ type: 'Instant', resolve: ({ recordedAt }) => instant(recordedAt) }),
    outcome: t.string({ nullable: true, resolve: ({ settled }) => settled?.outcome ?? null }),
  }),
});

const KnownBy = builder.objectRef<Evidence>('KnownBy').implement({
  description: 'Why an agency is taken to have known a line.',
  fields: (t) => ({
    basis: t.exposeString('basis'),
    knownBy: t.field({
      type: 'Instant',
      nullable: true,
      resolve: ({ knownBy }) => (knownBy === undefined ? null : instant(knownBy)),
    }),
    recordedAt: t.field({
      type: 'Instant',
      description: 'When the evidence itself was recorded.',
      resolve: ({ recordedAt }) => instant(recordedAt),
    }),
    channel: t.exposeString('channel', { nullable: true }),
  }),
});

type Line = {
  readonly row: ChronologyRow;
  readonly evidence: readonly Evidence[];
  /** Where the record was cut that the line is read in; absent: now. */
  readonly cut?: bigint | undefined;
};

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
    linked: t.field({
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

type Node = ChronologyNode & Pick<Line, 'cut'>;

const Edge = builder.objectRef<Node>('ChronologyEdge').implement({
  fields: (t) => ({
    cursor: t.exposeString('cursor'),
    node: t.field({ type: ChronologyEntry, resolve: (node) => node }),
  }),
});

type Asked = Omit<ChronologyPage, 'nodes'> & {
  readonly nodes: readonly Node[];
  readonly hasPreviousPage: boolean;
};

const PageInfo = builder.objectRef<Asked>('ChronologyPageInfo').implement({
  fields: (t) => ({
    hasNextPage: t.exposeBoolean('hasNextPage'),
    hasPreviousPage: t.exposeBoolean('hasPreviousPage'),
    startCursor: t.string({ nullable: true, resolve: ({ nodes }) => nodes[0]?.cursor ?? null }),
    endCursor: t.string({ nullable: true, resolve: ({ nodes }) => nodes.at(-1)?.cursor ?? null }),
  }),
});

const Connection = builder.objectRef<Asked>('ChronologyConnection').implement({
  description: 'A page of the chronology. What is not on it is counted, never left out in silence.',
  fields: (t) => ({
    nodes: t.field({ type: [ChronologyEntry], resolve: ({ nodes }) => [...nodes] }),
    edges: t.field({ type: [Edge], resolve: ({ nodes }) => [...nodes] }),
    pageInfo: t.field({ type: PageInfo, resolve: (page) => page }),
    totalCount: t.exposeInt('totalCount', { description: 'Lines that fit and that you may see.' }),
    laterCount: t.exposeInt('laterCount', {
      description: 'Lines of now that were not in the record at the moment asked about.',
    }),
    withheldCount: t.exposeInt('withheldCount', {
      description: 'Lines that you may not see; the same whatever the filter.',
    }),
    undatedCount: t.exposeInt('undatedCount'),
    unreadableCount: t.exposeInt('unreadableCount'),
  }),
});

const PAGE = 50; // lines; a page that a person reads at once
const MOST = 500;

const maxOf = (first: number | null | undefined): number => {
  if (first == null) return PAGE;
  if (first >= 0 && first <= MOST) return first;
  throw new GraphQLError(`Ask for at most ${MOST} lines at a time; you asked for ${first}.`, {
    extensions: { code: 'BAD_USER_INPUT' },
  });
};

const checkedCursor = (after: string | null | undefined): string | undefined => {
  if (after == null) return undefined;
  if (readCursor(after) !== undefined) return after;
  throw new GraphQLError('`after` should be a cursor from an earlier page.', {
    extensions: { code: 'BAD_USER_INPUT' },
  });
};

/** What can be asked of a chronology, on the screen and on paper. */
export const questionArgs = builder.args((t) => ({
  order: t.field({ type: Order, defaultValue: 'oldest first' }),
  from: t.field({ type: 'Date' }),
  to: t.field({ type: 'Date' }),
  agencies: t.idList(),
  kinds: t.field({ type: [EntryKind] }),
  significance: t.field({ type: [Significance] }),
  text: t.string(),
  asKnownAt: t.field({
    type: 'Instant',
    description: 'What the shared record held at that moment.',
  }),
  knownToAgency: t.id({ description: 'Only what this agency knew …' }),
  knownBy: t.field({
    type: 'Instant',
    description: '… by this moment, each line with its evidence.',
  }),
}));

export const chronologyArgs = {
  ...builder.args((t) => ({ first: t.int(), after: t.string() })),
  ...questionArgs,
};

export type QuestionArgs = InputShapeFromFields<typeof questionArgs>;
type Args = InputShapeFromFields<typeof chronologyArgs>;

/** The arguments as a question to the views, for whoever asks; how much of the answer is for the asker to say. */
export const chronologyQuestion = (
  { views, partnership, authoriser, clock }: Context,
  childId: string,
  args: QuestionArgs,
): Omit<ChronologyQuestion, 'first' | 'after'> => {
  const { from, to, agencies, kinds, significance, text, asKnownAt, knownToAgency, knownBy } = args;
  return {
    childId,
    order: args.order ?? 'oldest first',
    filter: {
      from: from ?? undefined,
      to: to ?? undefined,
      agencyIds: agencies ?? undefined,
      kinds: kinds ?? undefined,
      significance: significance ?? undefined,
      text: text ?? undefined,
    },
    cut: asKnownAt == null ? undefined : views.cutAt(partnership, asKnownAt),
    knownTo:
      knownToAgency == null ? undefined : { agencyId: knownToAgency, by: knownBy ?? clock.now() },
    maySee: authoriser.maySee,
  };
};

export const askChronology = (context: Context, childId: string, args: Args): Asked => {
  const after = checkedCursor(args.after);
  const question = chronologyQuestion(context, childId, args);
  const page = wholeChronology(context.views, { ...question, first: maxOf(args.first), after });
  const nodes = page.nodes.map((node) => ({ ...node, cut: question.cut }));
  return { ...page, nodes, hasPreviousPage: after !== undefined };
};

export const ChronologyConnection = Connection;
