/** Saying why a risk is no longer one. */
import { formPage } from '../../../form-page.ts';
import { childForm, childIn, now } from '../../child-form.ts';
import { agencyOptions } from '../../choices.ts';
import { backToRisks, ofRisk, riskIn } from '../risk-form.ts';

export const closeRisk = formPage(import.meta.url, {
  form: 'CloseRisk',
  ask: ['why', 'occurred'],
  view: (data, asked) => {
    const child = childIn(data);
    return childForm(child, asked, {
      title: 'Close a risk',
      button: 'Close the risk',

      caption: riskIn(data, asked).what,
      back: `/children/${child.id}/risks`,
    });
  },
  known: ofRisk,
  choices: (data) => ({ agency: agencyOptions(data) }),
  typed: now,
  next: backToRisks('risk-closed'),
});
