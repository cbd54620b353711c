import { formPage } from '../../../form-page.ts';
import { agencyIn, backTo, fromPath, nowTyped, officeChoices, officeForm } from '../office-form.ts';
import { openIn } from '../open-in-name.ts';

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
