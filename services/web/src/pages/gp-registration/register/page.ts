/** That the child is registered with a practice now. */
import { formPage } from '../../../form-page.ts';
import { childForm, childIn, now } from '../../child-form.ts';
import { gpChoices } from '../practices.ts';

export const registerWithGp = formPage(import.meta.url, {
  form: 'RegisterWithGp',
  ask: ['agencyId', 'practice', 'doctor', 'occurred'],
  view: (data, asked) => {
    const child = childIn(data);
    return childForm(child, asked, {
      title: 'Record registration with a practice',
      button: 'Record the registration',

      back: `/children/${child.id}/record`,
    });
  },
  known: (_data, { params }) => ({ childId: params['childId'] }),
  choices: gpChoices,
  typed: now,
  next: (_receipt, { params }) => `/children/${params['childId']}/record?done=gp-registered`,
});
