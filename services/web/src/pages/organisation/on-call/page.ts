import { formPage } from '../../../form-page.ts';
import { backTo, fromPath, nowTyped, officeChoices, officeForm, withName } from '../office-form.ts';

/** Who is on call for a role between two moments: they are asked first. */
export const setOnCall = formPage(import.meta.url, {
  form: 'SetOnCall',
  ask: ['roleClass', 'person', 'from', 'until', 'contact', 'occurred'],
  view: (data) =>
    officeForm(data, {
      title: 'Set who is on call',
      button: 'Set it',
      lead: 'Between these two moments they are asked first, before whoever holds the role.',
    }),
  known: fromPath(),
  choices: officeChoices,
  typed: nowTyped,
  prepare: withName,
  next: backTo('on-call'),
});
