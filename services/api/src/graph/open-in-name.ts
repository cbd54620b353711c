/**
 * What is open in somebody's name, for the partnership office, which opens no child's record: how many of what, and
 * whether it goes by itself to whoever takes over. Nothing that says which child.
 */
import type { UserRow } from '@throughline/projections/organisations';
import { recordsWithWorker } from '@throughline/read-store/queries/children';
import { openConcerns } from '@throughline/read-store/queries/concerns';
import type { Context } from '../context.ts';
import { whoAnswers } from '../who-answers.ts';
import { builder } from './builder.ts';

type Open = { readonly what: string; readonly count: number; readonly goesOn: boolean };

export const OpenInName = builder.objectRef<Open>('OpenInName').implement({
  description: 'Something that is open in somebody’s name: how many of a sort. No case content.',
  fields: (t) => ({
    what: t.exposeString('what', { description: 'disagreement or record.' }),
    count: t.exposeInt('count'),
    goesOn: t.exposeBoolean('goesOn', {
      description:
        'It waits for whoever takes over once they have left; the rest is to be changed.',
    }),
  }),
});

/** Disagreements in which it is their turn, by the role that they hold or stand in for. */
const disagreements = ({ views, clock }: Context, userId: string): number =>
  openConcerns(views, {}).filter(({ awaiting }) =>
    awaiting.some((awaited) =>
      whoAnswers(views, awaited, clock.now()).some(({ person }) => person.userId === userId),
    ),
  ).length;

/** Somebody who has left has nothing of their own any more: whoever took over has it. */
export const openInName = (context: Context, { userId, left }: UserRow): readonly Open[] =>
  left !== undefined
    ? []
    : [
        { what: 'disagreement', count: disagreements(context, userId), goesOn: true },
        { what: 'record', count: recordsWithWorker(context.views, userId), goesOn: false },
      ].filter(({ count }) => count > 0);
