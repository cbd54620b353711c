/** What a reviewer's reviews wait for, in the graph; nothing, and no error, for everybody else. */
import { mayAsk } from '@throughline/access/permissions';
import { viewerOf } from '../context.ts';
import { awaitingReviewer, type ReviewTask } from '../learning-review/awaiting.ts';
import { Agency, agencyById } from './agency.ts';
import { builder } from './builder.ts';
import { fresh } from './freshness.ts';
import { reviewsToSee } from './learning-review.ts';

const Task = builder.objectRef<ReviewTask>('ReviewTask').implement({
  description: 'Something that a review waits for.',
  fields: (t) => ({
    reviewId: t.id({ resolve: ({ found }) => found.reviewId }),
    title: t.string({ resolve: ({ found }) => found.title }),
    kind: t.exposeString('kind', {
      description:
        'late, returned-with-queries, file-not-added, rows-need-you, pairs-to-settle or not-asked.',
    }),
    count: t.exposeInt('count', { description: 'How many rows, pairs or agencies.' }),
    agency: t.field({
      type: Agency,
      nullable: true,
      resolve: ({ agencyId }, _, context) => agencyById(context, agencyId) ?? null,
    }),
    childId: t.exposeID('childId', { nullable: true }),
    importId: t.exposeID('importId', { nullable: true }),
    fileName: t.exposeString('fileName', { nullable: true }),
    dueInWords: t.exposeString('dueInWords', { nullable: true }),
  }),
});

builder.queryField('reviewTasks', (t) =>
  t.field({
    type: [Task],
    description: 'What waits for a reviewer; empty for whoever is none.',
    args: { atLeastAsFreshAs: t.arg({ type: 'Position' }) },
    resolve: async (_, { atLeastAsFreshAs }, context) => {
      if (!mayAsk(viewerOf(context).role, 'review')) return [];
      await fresh(context, atLeastAsFreshAs);
      return [...awaitingReviewer(context, await reviewsToSee(context))];
    },
  }),
);
