/** A risk that somebody has seen: to whom, what sets it off, what protects. No score. */
import { formPage } from '../../../form-page.ts';
import { byMyself } from '../../asker.ts';
import { childForm, childIn, now } from '../../child-form.ts';
import { agencyOptions } from '../../choices.ts';
import { backToRisks } from '../risk-form.ts';

export const identifyRisk = formPage(import.meta.url, {
  form: 'IdentifyRisk',
  ask: [
    'riskId',
    'to',
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
      title: 'Record a risk',
      button: 'Record the risk',
      lead: 'Say what could happen and what makes it more or less likely. No score is asked for.',
      verb: 'looked at it',

      back: `/children/${child.id}/risks`,
    });
  },
  known: (data, asked) => ({ childId: asked.params['childId'], ...byMyself(data, asked) }),
  choices: (data) => ({ agency: agencyOptions(data) }),
  typed: now,
  next: backToRisks('risk-identified'),
});
