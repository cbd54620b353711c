import { formPage } from '../../../form-page.ts';
import { backTo, fromPath, holderIn, nowTyped, officeChoices, officeForm } from '../office-form.ts';

/** A role that somebody no longer holds. */
export const endRole = formPage(import.meta.url, {
  form: 'EndRoleHolder',
  ask: ['why', 'occurred'],
  view: (data, asked) => {
    const { name, roleInWords } = holderIn(data, asked);
    return {
      ...officeForm(data, { title: 'End an appointment', button: 'End it' }),
      about: `${name}, ${roleInWords.toLowerCase()}`,
    };
  },
  known: fromPath('appointmentId'),
  choices: officeChoices,
  typed: nowTyped,

  next: backTo('role-ended'),
});
