/** The safety plan looked at again: it stands, a new version is needed, or it has ended. */
import { formPage } from '../../../form-page.ts';
import { childForm, childIn, now } from '../../child-form.ts';
import { agencyOptions } from '../../choices.ts';
import { backToPlan, ofPlan } from '../risk-form.ts';

export const reviewSafetyPlan = formPage(import.meta.url, {
  form: 'ReviewSafetyPlan',
  ask: ['outcome', 'what', 'withWhom', 'reviewOn', 'occurred'],
  view: (data, asked) => {
    const child = childIn(data);
    return childForm(child, asked, {
      title: 'Review the safety plan',
      button: 'Record the review',

      back: `/children/${child.id}/safety-plan`,
    });
  },
  known: ofPlan,
  choices: (data) => ({ agency: agencyOptions(data) }),
  typed: now,
  next: backToPlan('plan-reviewed'),
});
