/**
 * What is open in somebody's name, in the graph: each piece for whoever has it and for their agency's leaders, who hand
 * it on; for the partnership office how many of what, and nothing that says which child.
 */
import { mayAsk } from '@throughline/access/permissions';
import { wordsFor } from '@throughline/domain/choice';
import { UserRole } from '@throughline/domain/organisation/events';
import { type OpenWorkRow, openWorkTable, type WorkKind } from '@throughline/projections/open-work';
import type { UserRow } from '@throughline/projections/organisations';
import { user, usersOfAgency } from '@throughline/read-store/queries/organisations';
import { type Context, viewerOf } from '../context.ts';
import { countOfDrafts } from '../drafts.ts';
import { forbidden } from '../not-seeing.ts';
import { disagreementsOf, openPieces, openPiecesWithInherited } from '../open-work.ts';
import { builder } from './builder.ts';
import { Child, childToShow, referenceToShow } from './child.ts';
import { fresh } from './freshness.ts';
import { forTheOffice } from './office.ts';

const inWords: Readonly<Record<WorkKind, string>> = {
  worker: 'Worker',
  'lead-professional': 'Lead professional',
  'care-coordinator': 'Care co-ordinator or key worker',
  'planned-contact': 'Planned contact',
  'agreed-action': 'Action of a meeting',
  'request-made': 'Request made',
  'request-to-answer': 'Request to answer',
  'outcome-to-hear': 'Outcome still to hear',
  review: 'Learning review to lead',
};

const OpenWork = builder.objectRef<OpenWorkRow>('OpenWork').implement({
  description: 'A piece of open work in somebody’s name.',
  fields: (t) => ({
    id: t.id({ resolve: (row) => openWorkTable.key(row) }),
    kind: t.exposeString('kind'),
    kindInWords: t.string({ resolve: ({ kind }) => inWords[kind] }),
    what: t.exposeString('what', { nullable: true }),
    dueOn: t.exposeString('dueOn', { nullable: true }),
    pathway: t.string({ resolve: ({ category }) => category }),
    caseId: t.id({ resolve: ({ streamId }) => streamId }),
    child: t.field({
      type: Child,
      nullable: true,
      description: 'Whom it is about, where you may open the record.',
      resolve: ({ childIds }, _, context) => childToShow(context, childIds),
    }),
    childReference: t.string({
      nullable: true,
      resolve: ({ childIds }, _, context) => referenceToShow(context, childIds),
    }),
    inNameOf: t.string({
      description: 'In whose name it stands: yours, or that of somebody from whom you took over.',
      resolve: ({ userId }, _, { views }) => user(views, userId)?.name ?? userId,
    }),
  }),
});

const AgencyColleague = builder.objectRef<UserRow>('AgencyColleague').implement({
  description: 'Somebody of your own agency.',
  fields: (t) => ({
    userId: t.exposeID('userId'),
    name: t.exposeString('name'),
    title: t.exposeString('title', { nullable: true }),
    roleInWords: t.string({ resolve: ({ role }) => wordsFor(UserRole, role) }),
    mayRecord: t.boolean({
      description: 'Their role opens and writes records, so that they can take work over.',
      resolve: ({ role }) => mayAsk(role, 'record') || mayAsk(role, 'review'),
    }),
    hasLeft: t.boolean({ resolve: ({ left }) => left !== undefined }),
    openCount: t.int({
      nullable: true,
      description: 'How much is open in their name; for them and their agency’s leaders.',
      resolve: ({ userId, agencyId }, _, context) =>
        context.authoriser.mayHandOn(userId) ? openPieces(context, userId, agencyId).length : null,
    }),
    openWork: t.field({
      type: [OpenWork],
      description: 'What is open in their name; for them and their agency’s leaders.',
      resolve: async ({ userId, agencyId }, _, context) => {
        const pieces = openPieces(context, userId, agencyId);
        await opened(context, userId, pieces);
        return [...pieces];
      },
    }),
    disagreements: t.int({
      description: 'In how many disagreements it is their turn: these go with the role.',
      resolve: ({ userId }, _, context) => {
        if (!context.authoriser.mayHandOn(userId)) throw forbidden('notYourColleague');
        return disagreementsOf(context, userId).length;
      },
    }),
    drafts: t.int({
      description: 'How many drafts they have; what stands in them is theirs alone.',
      resolve: ({ userId }, _, context) => {
        if (!context.authoriser.mayHandOn(userId)) throw forbidden('notYourColleague');
        return countOfDrafts(context, userId);
      },
    }),
  }),
});

const opened = (context: Context, userId: string, pieces: readonly OpenWorkRow[]) =>
  context.authoriser.openWork(
    userId,
    pieces.flatMap(({ childIds }) => childIds),
  );

type Open = { readonly what: string; readonly count: number; readonly goesOn: boolean };

const OpenInName = builder.objectRef<Open>('OpenInName').implement({
  description: 'Something that is open in somebody’s name: how many of a sort. No case content.',
  fields: (t) => ({
    what: t.exposeString('what', { description: 'disagreement, draft, or a kind of open work.' }),
    count: t.exposeInt('count'),
    goesOn: t.exposeBoolean('goesOn', {
      description: 'It waits for whoever takes over; the rest is lost when they leave.',
    }),
  }),
});

/** Somebody who has left has nothing of their own any more: whoever took over has it. */
const countsFor = async (context: Context, { userId, left }: UserRow): Promise<readonly Open[]> => {
  if (left !== undefined) return [];
  const pieces = Map.groupBy(openPieces(context, userId), ({ kind }) => kind);
  const all: readonly Open[] = [
    { what: 'disagreement', count: disagreementsOf(context, userId).length, goesOn: true },
    ...[...pieces].map(([what, { length: count }]) => ({ what, count, goesOn: true })),
    { what: 'draft', count: await countOfDrafts(context, userId), goesOn: false },
  ];
  return all.filter(({ count }) => count > 0);
};

const atLeastAsFreshAs = { type: 'Position' } as const;

builder.queryFields((t) => ({
  myOpenWork: t.field({
    type: [OpenWork],
    description:
      'What is open in your name, and in the names of those from whom you took over; empty for whoever sees no case content.',
    args: { atLeastAsFreshAs: t.arg(atLeastAsFreshAs) },
    resolve: async (_, args, context) => {
      const viewer = viewerOf(context);
      if (!context.authoriser.mayHandOn(viewer.userId)) return [];
      await fresh(context, args.atLeastAsFreshAs);
      const pieces = openPiecesWithInherited(context, viewer);
      await opened(context, viewer.userId, pieces);
      return [...pieces];
    },
  }),
  colleagues: t.field({
    type: [AgencyColleague],
    description: 'The people of your own agency, those who left at the end.',
    args: { atLeastAsFreshAs: t.arg(atLeastAsFreshAs) },
    resolve: async (_, args, context) => {
      const { agencyId } = viewerOf(context);
      await fresh(context, args.atLeastAsFreshAs);
      const all = agencyId === undefined ? [] : usersOfAgency(context.views, agencyId);
      return all
        .toSorted((a, b) => a.name.localeCompare(b.name, 'en-GB'))
        .toSorted((a, b) => Number(a.left !== undefined) - Number(b.left !== undefined));
    },
  }),
  colleague: t.field({
    type: AgencyColleague,
    nullable: true,
    description: 'One of them, with what is open in their name.',
    args: { userId: t.arg.id({ required: true }), atLeastAsFreshAs: t.arg(atLeastAsFreshAs) },
    resolve: async (_, { userId, ...args }, context) => {
      const { agencyId } = viewerOf(context);
      await fresh(context, args.atLeastAsFreshAs);
      if (!context.authoriser.mayHandOn(userId)) throw forbidden('notYourColleague');
      const all = agencyId === undefined ? [] : usersOfAgency(context.views, agencyId);
      return all.find((one) => one.userId === userId) ?? null;
    },
  }),
  openInName: t.field({
    type: [OpenInName],
    description:
      'What is open in somebody’s name, before they leave or move. For the partnership office.',
    args: { userId: t.arg.id({ required: true }) },
    resolve: async (_, { userId }, context) => {
      forTheOffice(context);
      const found = user(context.views, userId);
      return found === undefined ? [] : [...(await countsFor(context, found))];
    },
  }),
}));
