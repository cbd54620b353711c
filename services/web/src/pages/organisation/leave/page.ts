import { counted } from '@throughline/govuk/counts';
import { z } from 'zod';
import { formPage } from '../../../form-page.ts';
import { type Data, required } from '../../../page.ts';
import { agencyIn, backTo, fromPath, nowTyped, officeChoices, officeForm } from '../office-form.ts';

const Open = z.object({ what: z.string(), count: z.number(), goesOn: z.boolean() });

/** What is open in their name, and what becomes of it. */
const openIn = (data: Data): readonly string[] =>
  z
    .array(Open)
    .parse(required(data, 'openInName'))
    .map(({ what, count, goesOn }) => {
      const said = counted(count, what, `${what}s`);
      return goesOn
        ? `${said} in which it is their turn: it will be the turn of whoever takes over`
        : `${said} in which they are named as worker: name somebody else in each, under Involvement`;
    });

/** Somebody leaves: their account closes, and what was open goes to a colleague. */
export const removeUser = formPage(import.meta.url, {
  form: 'RemoveUser',
  ask: ['openItemsTo', 'why', 'occurred'],
  view: (data, { params }) => {
    const user = agencyIn(data).users.find(({ id }) => id === params['userId']);
    return {
      ...officeForm(data, {
        title: 'Record that somebody left',
        button: 'Close their account',
        isGrave: true,
        lead: 'They can no longer sign in. What they recorded keeps their name. What waits for them waits for whoever takes over.',
      }),
      about: user && [user.name, user.title].filter(Boolean).join(', '),
      holds: user?.holds,
      open: openIn(data),
    };
  },
  known: fromPath('userId'),
  choices: officeChoices,
  typed: nowTyped,
  next: backTo('left'),
});
