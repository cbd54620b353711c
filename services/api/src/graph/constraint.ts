/** Constraints in the graph, summed for leaders: what was not there, and how often. Small numbers are not given. */
import { mayAsk } from '@throughline/access/permissions';
import { wordsFor } from '@throughline/domain/choice';
import { ConstraintRecorded } from '@throughline/domain/entry/events';
import { constraintsBetween } from '@throughline/read-store/queries/constraints';
import { londonDate, startOfDay } from '@throughline/time/local-date';
import { LocalDate } from '@throughline/time/occurred';
import { GraphQLError } from 'graphql';
import { type Context, viewerOf } from '../context.ts';
import { builder } from './builder.ts';

/** Below this a number could tell of one child. Ours: no source was found that sets it for a partnership. */
const SMALLEST = 5;

type Sum = { readonly constraint: string; readonly count: number };

const ConstraintSum = builder.objectRef<Sum>('ConstraintSum').implement({
  description: 'How often something was not there when it was needed, in the whole partnership.',
  fields: (t) => ({
    constraint: t.exposeString('constraint', { description: 'A code, such as no-bed.' }),
    inWords: t.string({
      resolve: ({ constraint }) => wordsFor(ConstraintRecorded.shape.constraint, constraint),
    }),
    count: t.int({
      nullable: true,
      description: `Null where it is fewer than ${SMALLEST}: a small number could tell of one child.`,
      resolve: ({ count }) => (count < SMALLEST ? null : count),
    }),
  }),
});

const sumsOf = ({ views }: Context, year: number): Sum[] => {
  const start = (of: number) => startOfDay(LocalDate.parse(`${of}-01-01`));
  const found = constraintsBetween(views, { from: start(year), to: start(year + 1) });
  return ConstraintRecorded.shape.constraint.options.flatMap((constraint) => {
    const count = found.filter((one) => one.constraint === constraint).length;
    return count === 0 ? [] : [{ constraint, count }];
  });
};

builder.queryField('constraintsOfYear', (t) =>
  t.field({
    type: [ConstraintSum],
    description: 'What was not there when it was needed, in a year of the calendar. For leaders.',
    args: {
      year: t.arg.int({ description: 'From 2000 to 2999; this year, where it is left out.' }),
    },
    resolve: (_, { year }, context) => {
      if (!mayAsk(viewerOf(context).role, 'lead'))
        throw new GraphQLError('What was not there is summed for leaders.', {
          extensions: { code: 'FORBIDDEN', because: 'notPermitted' },
        });
      const now = Number(londonDate(context.clock.now()).slice(0, 4));
      return sumsOf(context, year != null && year >= 2000 && year < 3000 ? year : now);
    },
  }),
);
