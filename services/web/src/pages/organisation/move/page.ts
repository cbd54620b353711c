import { formPage } from '../../../form-page.ts';
import { agencyIn, backTo, fromPath, nowTyped, officeChoices, officeForm } from '../office-form.ts';
import { openIn } from '../open-in-name.ts';

/** Somebody has another role, job or team: what they may see changes at once, and what is open in their name waits. */
export const moveUser = formPage(import.meta.url, {
  form: 'MoveUser',
  ask: ['role', 'title', 'teamId', 'why', 'occurred'],
  view: (data, { params }) => {
    const user = agencyIn(data).users.find(({ id }) => id === params['userId']);
    return {
      ...officeForm(data, {
        title: 'Record that somebody has another role',
        button: 'Record the change',
        lead: 'What they may see changes at once. What is open in their name stays there until it is handed on: their agency’s leaders do that, under Colleagues.',
      }),
      about: user && [user.name, user.title, user.roleInWords].filter(Boolean).join(', '),
      holds: user?.holds,
      holdsWords: 'Held now. End what they no longer hold, on the page of the agency:',
      open: openIn(data),
    };
  },
  known: fromPath('userId'),
  choices: officeChoices,
  typed: nowTyped,
  next: backTo('moved'),
});
