/** Disagreeing about a child by reference, or about something that happens again and again, without a child's record. */
import { typedText } from '@throughline/govuk/form-description';
import { z } from 'zod';
import { formPage } from '../../../form-page.ts';
import { type Asking, type Data, required } from '../../../page.ts';
import { Problem } from '../../../problem.ts';
import { meOf, myself } from '../../asker.ts';
import { agencyOptions } from '../../choices.ts';
import { momentTyped } from '../../moment-typed.ts';
import { asksOfDisagreement } from '../raise/page.ts';

const Found = z.object({ id: z.string(), reference: z.string() }).nullable();

/** The reference travels with the form. */
const referenceOf = ({ query, typed }: Asking): string =>
  (query['reference'] ?? typedText(typed, 'reference')).trim();

const foundIn = (data: Data, asked: Asking) => {
  const found = Found.parse(data['childOfReference']);
  if (found === null && referenceOf(asked) !== '')
    throw new Problem('notFound', 'Your agency works with no child of that reference.');
  return found;
};

export const raiseByReference = formPage(import.meta.url, {
  form: 'RaiseConcern',
  ask: ['theme', ...asksOfDisagreement],
  variables: (asked) => ({ reference: referenceOf(asked) }),
  view: (data, asked) => ({
    title: 'What you disagree with',
    back: '/challenges/new',
    reference: foundIn(data, asked)?.reference ?? '',
  }),
  known: (data, asked) => {
    const me = meOf(data);
    const found = foundIn(data, asked);
    return {
      ...(found && { childIds: [found.id], theme: undefined }),
      raisedBy: myself(me),
      ...(me.agency ? { raisingAgencyId: me.agency.id } : {}),
    };
  },
  choices: (data) => ({ agency: agencyOptions(data, meOf(data).agency?.id) }),
  typed: (data) => momentTyped(String(required(data, 'now'))),
  check: { button: 'Record the disagreement' },
  next: ({ id }) => (id ? `/challenges/${id}?done=raised` : '/challenges'),
});
