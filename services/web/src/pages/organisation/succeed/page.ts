import { formPage } from '../../../form-page.ts';
import { backTo, fromPath, nowTyped, officeChoices, officeForm } from '../office-form.ts';

/** Another agency takes over. What this one recorded stays its own. */
export const succeedAgency = formPage(import.meta.url, {
  form: 'SucceedAgency',
  ask: ['successorId', 'why', 'occurred'],
  view: (data) =>
    officeForm(data, {
      title: 'Record that another agency took over',
      button: 'Record it',
      lead: 'What this agency recorded stays on the record under its name. Nothing new can be registered for it afterwards.',
    }),
  known: fromPath(),
  choices: officeChoices,
  typed: nowTyped,

  next: backTo('succeeded'),
});
