/** Planning how often a service is to see the child. */
import { formPage } from '../../../form-page.ts';
import { childForm, childIn, now } from '../../child-form.ts';
import { accountOptions, agencyOptions, withColleaguesName } from '../../choices.ts';
import { backToRisks } from '../risk-form.ts';

export const planContact = formPage(import.meta.url, {
  form: 'PlanContact',
  ask: [
    'contactPlanId',
    'service',
    'agencyId',
    'worker',
    'every',
    'how',
    'until',
    'why',
    'occurred',
  ],
  view: (data, asked) => {
    const child = childIn(data);
    return childForm(child, asked, {
      title: 'Plan contact',
      button: 'Record the plan',

      back: `/children/${child.id}/risks`,
    });
  },
  known: (_data, { params }) => ({ childId: params['childId'] }),
  choices: (data) => ({ agency: agencyOptions(data), user: accountOptions(data) }),
  prepare: (read, data) => withColleaguesName(read, 'worker', data),
  typed: now,
  next: backToRisks('contact-planned'),
});
