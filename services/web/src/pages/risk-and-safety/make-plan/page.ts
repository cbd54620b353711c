/** A safety plan, made with the young person wherever that can be; it takes the place of the last. */
import { formPage } from '../../../form-page.ts';
import { childForm, childIn, now } from '../../child-form.ts';
import { agencyOptions } from '../../choices.ts';
import { backToPlan } from '../risk-form.ts';

export const makeSafetyPlan = formPage(import.meta.url, {
  form: 'MakeSafetyPlan',
  ask: [
    'planId',
    ...['version', 'childTookPart', 'withWhom', 'warningSigns', 'what', 'people', 'services'],
    ...['saferSurroundings', 'sharedWith', 'reviewOn', 'occurred'],
  ],
  view: (data, asked) => {
    const child = childIn(data);
    return childForm(child, asked, {
      title: 'Make a safety plan',
      button: 'Record the safety plan',
      lead: 'It takes the place of any plan before it. It is read at night, on a telephone: short lines, names and numbers.',

      back: `/children/${child.id}/safety-plan`,
    });
  },
  known: (_data, { params }) => ({ childId: params['childId'] }),
  choices: (data) => ({ agency: agencyOptions(data) }),
  typed: now,
  next: backToPlan('plan-made'),
});
