import { formPage } from '../../../form-page.ts';
import { backTo, fromPath, nowTyped, officeChoices, officeForm } from '../office-form.ts';

/** A team of the agency, and where its notices go. */
export const registerTeam = formPage(import.meta.url, {
  form: 'RegisterTeam',
  ask: ['teamId', 'name', 'email', 'phone', 'occurred'],
  view: (data) => officeForm(data, { title: 'Register a team', button: 'Register it' }),
  known: fromPath(),
  choices: officeChoices,
  typed: nowTyped,

  next: backTo('team'),
});
