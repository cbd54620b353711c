/** A child's chronology in the graph: a page of lines, what is not on it counted, and both questions about the past. */

import type { InputShapeFromFields } from '@pothos/core';
import type {
  ChronologyNode,
  ChronologyPage,
  ChronologyQuestion,
} from '@throughline/read-store/queries/chronology';
import { readCursor } from '@throughline/read-store/queries/cursor';
import { wholeChronology } from '@throughline/read-store/queries/merged';
import { GraphQLError } from 'graphql';
import type { Context } from '../context.ts';
import { agencyById } from './agency.ts';
import { builder } from './builder.ts';
import { ChronologyEntry, EntryKind, type Line, Significance } from './chronology-entry.ts';

const Order = builder.enumType('ChronologyOrder', {
  values: {
    OLDEST_FIRST: { value: 'oldest first' },
    NEWEST_FIRST: { value: 'newest first' },
  } as const,
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
    ofFilesCount: t.exposeInt('ofFilesCount', {
      description:
        'Those of them that stand in agencies’ own files; the others were recorded here.',
    }),
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

const badInput = (message: string): GraphQLError =>
  new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });

const maxOf = (first: number | null | undefined): number => {
  if (first == null) return PAGE;
  if (first >= 0 && first <= MOST) return first;
  throw badInput(`Ask for 0 to ${MOST} lines at a time; you asked for ${first}.`);
};

const checkedCursor = (after: string | null | undefined): string | undefined => {
  if (after == null) return undefined;
  if (readCursor(after) !== undefined) return after;
  throw badInput('`after` should be a cursor from an earlier page.');
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
    description: '… by this moment, each line as it last knew it, with the evidence.',
  }),
}));

export const chronologyArgs = {
  ...builder.args((t) => ({ first: t.int(), after: t.string() })),
  ...questionArgs,
};

export type QuestionArgs = InputShapeFromFields<typeof questionArgs>;
type Args = InputShapeFromFields<typeof chronologyArgs>;

/** A question that makes no sense is not answered with "nothing", which would be read as a finding. */
const checkMakesSense = (
  { views }: Context,
  { from, to, agencies, knownToAgency, knownBy }: QuestionArgs,
): void => {
  // Left aside, the question would be answered with the whole record, as if all of it had been known.
  if (knownBy != null && knownToAgency == null)
    throw badInput('`knownBy` asks what an agency knew: give `knownToAgency` with it.');
  if (from != null && to != null && to < from)
    throw badInput(`The period ends on ${to}, before it begins on ${from}.`);
  const asked = [...(agencies ?? []), ...(knownToAgency == null ? [] : [knownToAgency])];
  if (asked.some((agencyId) => agencyById({ views }, agencyId) === undefined))
    throw badInput('No agency of the partnership has that id: give it as `agencies` does.');
};

/** The arguments as a question to the views, for whoever asks; how much of the answer is for the asker to say. */
export const chronologyQuestion = (
  context: Context,
  childId: string,
  args: QuestionArgs,
): Omit<ChronologyQuestion, 'first' | 'after'> => {
  checkMakesSense(context, args);
  const { views, partnership, authoriser, clock } = context;
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
      text: text?.trim() || undefined,
    },
    cut: asKnownAt == null ? undefined : views.cutAt(partnership, asKnownAt),
    knownTo:
      knownToAgency == null
        ? undefined
        : { agencyId: knownToAgency, by: knownBy ?? clock.now(), partnership },
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
