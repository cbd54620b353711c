/** Learning reviews in the graph: for reviewers alone, and each only where they may open every child in its scope. */
import { mayAsk } from '@throughline/access/permissions';
import { wordsFor } from '@throughline/domain/choice';
import { reviewClock } from '@throughline/domain/learning-review/clocks';
import { ReviewKind } from '@throughline/domain/learning-review/events';
import type { Selection } from '@throughline/domain/learning-review/state';
import type { ReviewRow } from '@throughline/projections/learning-reviews';
import {
  learningReviewOf,
  learningReviews,
} from '@throughline/read-store/queries/learning-reviews';
import { clockStatus, deadlineInWords } from '@throughline/time/deadline';
import { GraphQLError } from 'graphql';
import { type Context, viewerOf } from '../context.ts';
import { blankTemplate } from '../learning-review/template.ts';
import { agencyById } from './agency.ts';
import { builder } from './builder.ts';
import { Child, childById } from './child.ts';
import { fresh } from './freshness.ts';
import { ReviewChronology, reviewPage, workspaceArgs } from './learning-review-chronology.ts';
import { ReviewReturn, seatsOf, Template, TemplateFormat } from './learning-review-returns.ts';
import { Occurred } from './occurred.ts';

const SelectionType = builder.objectRef<Selection>('ReviewSelection').implement({
  description: 'A chronology that a reviewer makes by hand: a name, and the lines chosen for it.',
  fields: (t) => ({
    name: t.exposeString('name'),
    count: t.int({ resolve: ({ entryIds }) => entryIds.length }),
  }),
});

const LearningReview = builder.objectRef<ReviewRow>('LearningReview').implement({
  description: 'A partnership’s look back over what happened, to learn from it.',
  fields: (t) => ({
    id: t.exposeID('reviewId'),
    title: t.exposeString('title'),
    kindInWords: t.string({ resolve: ({ kind }) => wordsFor(ReviewKind, kind) }),
    lead: t.string({ nullable: true, resolve: ({ lead }) => lead?.name ?? lead?.role ?? null }),
    opened: t.field({ type: Occurred, resolve: ({ occurred }) => occurred }),
    dueInWords: t.string({
      nullable: true,
      description: 'The time limit of its kind, with the rule; null where it has none.',
      resolve: ({ review }, _, { calendar }) => {
        const clock = reviewClock(review, calendar);
        return clock ? deadlineInWords(clock) : null;
      },
    }),
    clock: t.string({
      nullable: true,
      resolve: ({ review }, _, { calendar, clock }) => {
        const own = reviewClock(review, calendar);
        return own ? clockStatus(own, clock.now()) : null;
      },
    }),
    children: t.field({
      type: [Child],
      resolve: ({ childIds }, _, context) =>
        childIds.flatMap((childId) => childById(context, childId) ?? []),
    }),
    from: t.field({
      type: 'Date',
      nullable: true,
      resolve: ({ review }) => review.period.from ?? null,
    }),
    to: t.field({
      type: 'Date',
      nullable: true,
      resolve: ({ review }) => review.period.to ?? null,
    }),
    enquiries: t.stringList({ resolve: ({ review }) => [...review.enquiries] }),
    returns: t.field({ type: [ReviewReturn], resolve: ({ review }) => seatsOf(review) }),
    unreadable: t.exposeInt('unreadable'),
    selections: t.field({
      type: [SelectionType],
      description: 'Chronologies made by hand beside the whole.',
      resolve: ({ review }) => [...review.selections],
    }),
    chronology: t.field({
      type: ReviewChronology,
      args: { ...workspaceArgs, first: t.arg.int(), skip: t.arg.int() },
      resolve: (review, args, context) => reviewPage(context, review, args),
    }),
    template: t.field({
      type: Template,
      nullable: true,
      description: 'Null where nothing has been asked of that agency.',
      args: {
        agencyId: t.arg.id({ required: true }),
        format: t.arg({ type: TemplateFormat, required: true }),
      },
      resolve: (row, { agencyId, format }, context) => {
        const asked = row.review.returns.find((one) => one.agencyId === agencyId);
        const agencyName = agencyById(context, agencyId)?.name ?? 'an agency';
        return asked === undefined ? null : blankTemplate(row, asked, { format, agencyName });
      },
    }),
  }),
});

export const forReviewers = (context: Context): void => {
  if (mayAsk(viewerOf(context).role, 'review')) return;
  throw new GraphQLError('Learning reviews are for reviewers.', {
    extensions: { code: 'FORBIDDEN', because: 'notPermitted' },
  });
};

/** The reviews whose every child the viewer may open; that they looked is recorded for each child. */
export const reviewsToSee = async (context: Context): Promise<ReviewRow[]> => {
  const found = learningReviews(context.views).filter(({ childIds }) =>
    childIds.every(context.authoriser.mayOpen),
  );
  for (const childId of new Set(found.flatMap(({ childIds }) => childIds)))
    await context.authoriser.open(childId, 'reviews-list');
  return found;
};

builder.queryField('review', (t) =>
  t.field({
    type: LearningReview,
    nullable: true,
    args: { id: t.arg.id({ required: true }), atLeastAsFreshAs: t.arg({ type: 'Position' }) },
    resolve: async (_, { id, atLeastAsFreshAs }, context) => {
      forReviewers(context);
      await fresh(context, atLeastAsFreshAs);
      const found = learningReviewOf(context.views, id);
      if (found === undefined) return null;
      for (const childId of found.childIds) await context.authoriser.open(childId, 'review');
      return found;
    },
  }),
);

builder.queryField('reviews', (t) =>
  t.field({
    type: [LearningReview],
    description: 'Reviews of which you may open every child in scope, the latest first.',
    args: { atLeastAsFreshAs: t.arg({ type: 'Position' }) },
    resolve: async (_, { atLeastAsFreshAs }, context) => {
      forReviewers(context);
      await fresh(context, atLeastAsFreshAs);
      return reviewsToSee(context);
    },
  }),
);
