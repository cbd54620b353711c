import { formPage } from '../../../form-page.ts';
import { backTo, fromPath, nowTyped, officeChoices, officeForm, withName } from '../office-form.ts';

/** Who holds a role, so that what waits for the role waits for a person. */
export const appointHolder = formPage(import.meta.url, {
  form: 'AppointRoleHolder',
  ask: ['appointmentId', 'roleClass', 'person', 'title', 'teamId', 'contact', 'occurred'],
  view: (data) =>
    officeForm(data, {
      title: 'Appoint somebody to a role',
      button: 'Appoint them',
      lead: 'Choose a colleague with an account, or name somebody who has none.',
    }),
  known: fromPath(),
  choices: officeChoices,
  typed: nowTyped,
  prepare: withName,
  next: backTo('appointed'),
});
