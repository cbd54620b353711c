/** Saying who has the safety plan now. */
import { formPage } from '../../../form-page.ts';
import { childForm, childIn, now } from '../../child-form.ts';
import { agencyOptions } from '../../choices.ts';
import { backToPlan, ofPlan } from '../risk-form.ts';

export const shareSafetyPlan = formPage(import.meta.url, {
  form: 'ShareSafetyPlan',
  ask: ['sharedWith', 'occurred'],
  view: (data, asked) => {
    const child = childIn(data);
    return childForm(child, asked, {
      title: 'Record who the safety plan was shared with',
      button: 'Record who has it',

      back: `/children/${child.id}/safety-plan`,
    });
  },
  known: ofPlan,
  choices: (data) => ({ agency: agencyOptions(data) }),
  typed: now,
  next: backToPlan('plan-shared'),
});
