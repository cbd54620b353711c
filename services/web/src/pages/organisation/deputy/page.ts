import { formPage } from '../../../form-page.ts';
import {
  backTo,
  fromPath,
  holderIn,
  nowTyped,
  officeChoices,
  officeForm,
  withName,
} from '../office-form.ts';

/** Who stands in for somebody in a role. */
export const nameDeputy = formPage(import.meta.url, {
  form: 'NameDeputy',
  ask: ['person', 'until', 'contact', 'occurred'],
  view: (data, asked) => {
    const { name, roleInWords } = holderIn(data, asked);
    return {
      ...officeForm(data, { title: 'Name a deputy', button: 'Name them' }),
      about: `For ${name}, ${roleInWords.toLowerCase()}`,
    };
  },
  known: fromPath('appointmentId'),
  choices: (data, asked) => {
    const { name } = holderIn(data, asked);
    const { user, ...others } = officeChoices(data, asked);
    // Nobody stands in for themselves.
    return { ...others, user: user.filter(({ label }) => label.split(',')[0] !== name) };
  },
  typed: nowTyped,
  prepare: withName,
  next: backTo('deputy'),
});
