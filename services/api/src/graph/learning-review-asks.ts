/** What reviews ask of the viewer's agency, in the graph; nothing, and no error, for whoever brings in no files. */
import { returnClock } from '@throughline/domain/learning-review/clocks';
import { clockStatus, deadlineInWords } from '@throughline/time/deadline';
import { asksOfMyAgency, type ReviewAsk } from '../learning-review/asks.ts';
import { builder } from './builder.ts';
import { Child, childById } from './child.ts';
import { fresh } from './freshness.ts';
import { RowQueryType } from './learning-review-returns.ts';

const Ask = builder.objectRef<ReviewAsk>('ReviewAsk').implement({
  description: 'A chronology, or answers to queries about it, that a review asks of an agency.',
  fields: (t) => ({
    reviewId: t.id({ resolve: ({ found }) => found.reviewId }),
    title: t.string({ resolve: ({ found }) => found.title }),
    status: t.string({
      description: 'asked or returned with queries.',
      resolve: ({ asked }) => asked.status,
    }),
    clock: t.string({
      nullable: true,
      description: 'running, due soon or late; null where no day was set.',
      resolve: ({ asked }, _, { clock }) => {
        const due = returnClock(asked);
        return due ? clockStatus(due, clock.now()) : null;
      },
    }),
    dueInWords: t.string({
      nullable: true,
      resolve: ({ asked }) => {
        const due = returnClock(asked);
        return due ? deadlineInWords(due) : null;
      },
    }),
    children: t.field({
      type: [Child],
      resolve: ({ childIds }, _, context) =>
        childIds.flatMap((childId) => childById(context, childId) ?? []),
    }),
    instructions: t.exposeString('instructions', { nullable: true }),
    columns: t.stringList({
      description: 'Of the template; a star marks those that must be filled in.',
      resolve: ({ asked }) =>
        asked.columns?.map(({ name, mandatory }) => (mandatory ? `${name} *` : name)) ?? [],
    }),
    queries: t.stringList({ resolve: ({ queries }) => [...queries] }),
    rowQueries: t.field({
      type: [RowQueryType],
      description: 'Questions about its entries.',
      resolve: ({ rows }) => [...rows],
    }),
    withheldCount: t.exposeInt('withheldCount', {
      description: 'Queries that may tell of a child whose record the viewer may not open.',
    }),
  }),
});

builder.queryField('reviewAsks', (t) =>
  t.field({
    type: [Ask],
    description: 'What reviews ask of your agency; empty for whoever brings in no files for one.',
    args: { atLeastAsFreshAs: t.arg({ type: 'Position' }) },
    resolve: async (_, { atLeastAsFreshAs }, context) => {
      await fresh(context, atLeastAsFreshAs);
      const asks = asksOfMyAgency(context);
      for (const childId of new Set(asks.flatMap(({ childIds }) => childIds)))
        await context.authoriser.open(childId, 'asked-by-review');
      return [...asks];
    },
  }),
);
