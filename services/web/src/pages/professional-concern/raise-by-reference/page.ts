/** Disagreeing about a child by reference, or about something that happens again and again, without a child's record. */
import { typedText } from '@throughline/govuk/form-description';
import { z } from 'zod';
import { formPage } from '../../../form-page.ts';
import { type Asking, type Data, required } from '../../../page.ts';
import { Problem } from '../../../problem.ts';
import { meOf, myself } from '../../asker.ts';
import { agencyOptions } from '../../choices.ts';
import { momentTyped } from '../../moment-typed.ts';
import { stepsOfDisagreement } from '../raise/page.ts';

const Found = z.object({ id: z.string(), reference: z.string() }).nullable();

/** Whom it is about travels with the form, by an id that says nothing. */
const aboutOf = ({ query, typed }: Asking): string => query['about'] ?? typedText(typed, 'about');

const foundIn = (data: Data, asked: Asking) => {
  const found = Found.parse(data['referredChild']);
  if (found === null && aboutOf(asked) !== '')
    throw new Problem('notFound', 'Your agency works with no child of that id.');
  return found;
};

const [first, ...others] = stepsOfDisagreement;

export const raiseByReference = formPage(import.meta.url, {
  form: 'RaiseConcern',
  steps: first ? [{ ...first, ask: ['theme', ...first.ask] }, ...others] : [],
  variables: (asked) => ({ about: aboutOf(asked) }),
  view: (data, asked) => ({
    title: 'What you disagree with',
    back: '/challenges/new',
    about: foundIn(data, asked),
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
