/** The letter in which a practice says why it refused. */
import { formPage } from '../../../form-page.ts';
import { childForm, childIn, now } from '../../child-form.ts';
import { gpChoices } from '../practices.ts';
import { lettersOwed, recordOwed } from './owed.ts';

export const refusalLetter = formPage(import.meta.url, {
  form: 'ReceiveGpRefusalLetter',
  ask: ['agencyId', 'practice', 'reasons', 'occurred'],
  view: (data, asked) => {
    const child = childIn(data);
    const form = childForm(child, asked, {
      title: 'Record a practice’s letter of refusal',
      button: 'Record the letter',
      back: `/children/${child.id}/record`,
    });
    return { ...form, owed: lettersOwed(data) };
  },
  known: (data, { params }) => ({ childId: recordOwed(data, params['childId']) }),
  choices: gpChoices,
  typed: now,
  next: (_receipt, { params }) => `/children/${params['childId']}/record?done=gp-letter`,
});
