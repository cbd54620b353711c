/** Who the partnership's policy says is told what came of a request. */
import { inForceOn } from '@throughline/domain/given';
import { RequestFeedbackPolicy } from '@throughline/domain/request/terms';
import { londonDate } from '@throughline/time/local-date';
import { type Context, viewerOf } from '../context.ts';
import { builder } from './builder.ts';

type Line = RequestFeedbackPolicy['terms'][number]['tell'][number];

const FeedbackLine = builder.objectRef<Line>('FeedbackLine').implement({
  description: 'One line of the policy’s list of who is told the outcome of a request.',
  fields: (t) => ({
    id: t.exposeString('id'),
    words: t.exposeString('words'),
    kind: t.exposeString('kind', { description: 'child, family, requester or practitioner.' }),
  }),
});

const linesInForce = (context: Context): readonly Line[] => {
  const day = londonDate(context.clock.now());
  const policy = inForceOn(context.policies(), 'request-feedback', day);
  if (policy === undefined) return [];
  const lines = RequestFeedbackPolicy.parse(policy.content).terms.flatMap(({ tell }) => tell);
  return [...new Map(lines.map((line) => [line.id, line])).values()];
};

builder.queryField('feedbackLines', (t) =>
  t.field({
    type: [FeedbackLine],
    description: 'Whom the policy in force today names as owed the outcome of a request.',
    resolve: (_, __, context) => {
      viewerOf(context);
      return [...linesInForce(context)];
    },
  }),
);
