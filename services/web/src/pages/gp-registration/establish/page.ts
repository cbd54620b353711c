/** What is known of a child’s registration with a GP, and if they have none, why. */
import { formPage } from '../../../form-page.ts';
import { childForm, childIn, now } from '../../child-form.ts';
import { gpChoices } from '../practices.ts';

export const establishGp = formPage(import.meta.url, {
  form: 'EstablishGpRegistration',
  ask: ['status', 'agencyId', 'practice', 'why', 'askedOf', 'occurred'],
  view: (data, asked) => {
    const child = childIn(data);
    return childForm(child, asked, {
      title: 'Record GP registration',
      button: 'Record what is known',
      lead: 'Anyone in England may register with a GP without papers. A practice that refuses owes a letter with its reasons.',

      back: `/children/${child.id}/record`,
    });
  },
  known: (_data, { params }) => ({ childId: params['childId'] }),
  choices: gpChoices,
  typed: now,
  next: (_receipt, { params }) => `/children/${params['childId']}/record?done=gp-established`,
});
