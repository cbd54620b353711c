import { formPage } from '../../../form-page.ts';
import { backTo, fromPath, nowTyped, officeChoices, officeForm } from '../office-form.ts';

/** Somebody who may sign in for the agency, and what they may do here. */
export const joinUser = formPage(import.meta.url, {
  form: 'JoinUser',
  ask: ['name', 'userId', 'role', 'title', 'email', 'teamId', 'occurred'],
  view: (data) =>
    officeForm(data, {
      title: 'Add somebody',
      button: 'Add them',
      lead: 'They can sign in once this is recorded. Their role decides what they may see.',
    }),
  known: fromPath(),
  choices: officeChoices,
  typed: nowTyped,

  next: backTo('joined'),
});
