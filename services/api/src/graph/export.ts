/** Taking a copy of a chronology away, a child's or a review's: Word, Excel or CSV, of exactly what was asked on the screen. */
import { child } from '@throughline/read-store/queries/children';
import { learningReviewOf } from '@throughline/read-store/queries/learning-reviews';
import { GraphQLError } from 'graphql';
import { viewerOf } from '../context.ts';
import type { TakenAway } from '../export/give-copy.ts';
import { takeAway } from '../export/take-away.ts';
import { takeReviewAway } from '../export/take-review-away.ts';
import { builder } from './builder.ts';
import { questionArgs } from './chronology.ts';
import { forReviewers } from './learning-review.ts';
import { workspaceArgs } from './learning-review-chronology.ts';

const Format = builder.enumType('ExportFormat', {
  description: 'What kind of file.',
  values: {
    DOCX: { value: 'docx', description: 'Word, landscape, its header on every page.' },
    XLSX: { value: 'xlsx', description: 'Excel, with real dates where the day is certain.' },
    CSV: { value: 'csv', description: 'Separated values; nothing in it runs as a formula.' },
  } as const,
});

const ExportedFile = builder.objectRef<TakenAway>('ExportedFile').implement({
  description: 'A copy to be taken away. That it was taken, and what it held, is on record.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'A name for it that says nothing of the child.' }),
    type: t.exposeString('type', { description: 'Its media type.' }),
    base64: t.string({ resolve: ({ bytes }) => Buffer.from(bytes).toString('base64') }),
    sha256: t.exposeString('sha256', {
      description: 'The digest on record, so that a copy can be known.',
    }),
    rows: t.exposeInt('rows'),
    withheld: t.exposeInt('withheld', { description: 'Entries left out that you may not see.' }),
    position: t.expose('position', { type: 'Position' }),
  }),
});

builder.mutationField('exportChronology', (t) =>
  t.field({
    type: ExportedFile,
    description:
      'A copy of the chronology with the same filter, order and question about the past as the query. It is recorded before it is given.',
    args: {
      childId: t.arg.id({ required: true }),
      format: t.arg({ type: Format, required: true }),
      reason: t.arg.string({ description: 'What the copy is for; kept beside the record of it.' }),
      ...questionArgs,
    },
    resolve: async (_, { childId, format, reason, ...args }, context) => {
      viewerOf(context);
      const found = child(context.views, childId);
      if (found === undefined)
        throw new GraphQLError('There is no such child on record.', {
          extensions: { code: 'NOT_FOUND' },
        });
      return takeAway(context, { child: found, format, args, reason: reason ?? undefined });
    },
  }),
);

builder.mutationField('exportReview', (t) =>
  t.field({
    type: ExportedFile,
    description:
      'A copy of a review’s merged chronology, with its gaps and marks, by the same filter as the query. It is recorded for every child in scope before it is given.',
    args: {
      reviewId: t.arg.id({ required: true }),
      format: t.arg({ type: Format, required: true }),
      reason: t.arg.string({ description: 'What the copy is for; kept beside the record of it.' }),
      ...workspaceArgs,
    },
    resolve: async (_, { reviewId, format, reason, ...args }, context) => {
      forReviewers(context);
      const found = learningReviewOf(context.views, reviewId);
      if (found === undefined || found.childIds.length === 0)
        throw new GraphQLError('There is no such review, or it has no scope yet.', {
          extensions: { code: 'NOT_FOUND' },
        });
      for (const childId of found.childIds) await context.authoriser.open(childId, 'review');
      return takeReviewAway(context, { found, format, args, reason: reason ?? undefined });
    },
  }),
);
