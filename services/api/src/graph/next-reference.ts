/** The reference that a child who is registered next may have: one more than the highest of the form in use. */
import { mayAsk } from '@throughline/access/permissions';
import { highestReference } from '@throughline/read-store/queries/children';
import { viewerOf } from '../context.ts';
import { builder } from './builder.ts';

/** "KEL-000001": where no child has one yet, the partnership's first letters begin it. */
const firstOf = (partnership: string): string => `${partnership.slice(0, 3).toUpperCase()}-000001`;

/** "KCP-000123" is followed by "KCP-000124"; undefined where the last one ends in no number. */
export const referenceAfter = (reference: string): string | undefined => {
  const [, form, digits] = /^(.*?)(\d{1,15})$/.exec(reference) ?? [];
  return form === undefined || digits === undefined
    ? undefined
    : `${form}${String(Number(digits) + 1).padStart(digits.length, '0')}`;
};

builder.queryField('nextReference', (t) =>
  t.string({
    nullable: true,
    description:
      'A reference for a child who is registered now, in the form that the partnership uses: a proposal. Nothing where its references end in no number, or you may register nobody.',
    resolve: (_, __, context) => {
      const { role } = viewerOf(context);
      if (!mayAsk(role, 'register')) return null;
      const highest = highestReference(context.views);
      return highest === undefined
        ? firstOf(context.partnership)
        : (referenceAfter(highest) ?? null);
    },
  }),
);
