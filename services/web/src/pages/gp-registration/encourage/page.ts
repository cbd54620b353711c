/** That somebody helped or encouraged the young person to register. */
import { formPage } from '../../../form-page.ts';
import { byMyself } from '../../asker.ts';
import { childForm, childIn, now } from '../../child-form.ts';
import { agencyOptions } from '../../choices.ts';

export const encourageGp = formPage(import.meta.url, {
  form: 'EncourageGpRegistration',
  ask: ['help', 'response', 'how', 'occurred', 'by'],
  view: (data, asked) => {
    const child = childIn(data);
    return childForm(child, asked, {
      title: 'Record help to register with a GP',
      button: 'Record it',

      verb: 'encouraged it',

      back: `/children/${child.id}/record`,
    });
  },
  known: (data, asked) => ({ childId: asked.params['childId'], ...byMyself(data, asked) }),
  choices: (data) => ({ agency: agencyOptions(data) }),
  typed: now,
  next: (_receipt, { params }) => `/children/${params['childId']}/record?done=gp-encouraged`,
});
