/** That planned contact did not take place, why, and what was done. */
import { formPage } from '../../../form-page.ts';
import { childForm, childIn, now } from '../../child-form.ts';
import { agencyOptions } from '../../choices.ts';
import { backToRisks, contactIn, ofContact } from '../risk-form.ts';

export const contactMissed = formPage(import.meta.url, {
  form: 'RecordMissedContact',
  ask: ['reason', 'what', 'followUp', 'occurred'],
  view: (data, asked) => {
    const child = childIn(data);
    return childForm(child, asked, {
      title: 'Record contact that was missed',
      button: 'Record that it was missed',

      caption: [contactIn(data, asked).service, contactIn(data, asked).agency?.name]
        .filter(Boolean)
        .join(', '),
      back: `/children/${child.id}/risks`,
    });
  },
  known: (data, asked) => ({
    ...ofContact(data, asked),
    agencyId: contactIn(data, asked).agency?.id,
  }),
  choices: (data) => ({ agency: agencyOptions(data) }),
  typed: now,
  next: backToRisks('contact-missed'),
});
