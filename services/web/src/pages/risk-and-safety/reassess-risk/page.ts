/** A risk looked at again: what stood there before is filled in, to be changed. */
import { formPage } from '../../../form-page.ts';
import { byMyself } from '../../asker.ts';
import { childForm, childIn, now } from '../../child-form.ts';
import { agencyOptions } from '../../choices.ts';
import { backToRisks, ofRisk, riskIn } from '../risk-form.ts';

export const reassessRisk = formPage(import.meta.url, {
  form: 'ReassessRisk',
  ask: [
    'change',
    'what',
    'triggers',
    'protectiveFactors',
    'childsView',
    'reviewOn',
    'occurred',
    'by',
  ],
  view: (data, asked) => {
    const child = childIn(data);
    return childForm(child, asked, {
      title: 'Look at a risk again',
      button: 'Record how it stands now',

      verb: 'looked at it',
      caption: riskIn(data, asked).what,
      back: `/children/${child.id}/risks`,
    });
  },
  known: (data, asked) => ({
    ...ofRisk(data, asked),
    ...byMyself(data, asked),
  }),
  choices: (data) => ({ agency: agencyOptions(data) }),
  typed: (data, asked) => {
    const { what, triggers, protectiveFactors } = riskIn(data, asked);
    return {
      ...now(data),
      what,
      triggers: triggers ?? '',
      protectiveFactors: protectiveFactors ?? '',
    };
  },
  next: backToRisks('risk-reassessed'),
});
