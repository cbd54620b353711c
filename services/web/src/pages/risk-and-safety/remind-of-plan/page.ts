/** That somebody went through the safety plan with the young person. */
import { formPage } from '../../../form-page.ts';
import { byMyself, meOf } from '../../asker.ts';
import { childForm, childIn, now } from '../../child-form.ts';
import { agencyOptions } from '../../choices.ts';
import { backToPlan, ofPlan } from '../risk-form.ts';

export const remindOfSafetyPlan = formPage(import.meta.url, {
  form: 'RemindOfSafetyPlan',
  ask: ['whom', 'what', 'occurred', 'by'],
  view: (data, asked) => {
    const child = childIn(data);
    return childForm(child, asked, {
      title: 'Record that the plan was gone through',
      button: 'Record it',

      verb: 'went through it',

      back: `/children/${child.id}/safety-plan`,
    });
  },
  known: (data, asked) => ({
    ...ofPlan(data, asked),
    ...(meOf(data).agency ? { agencyId: meOf(data).agency?.id } : {}),
    ...byMyself(data, asked),
  }),
  choices: (data) => ({ agency: agencyOptions(data) }),
  typed: now,
  next: backToPlan('plan-reminded'),
});
