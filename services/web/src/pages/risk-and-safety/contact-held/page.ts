/** That planned contact took place. */
import { formPage } from '../../../form-page.ts';
import { byMyself } from '../../asker.ts';
import { childForm, childIn, now } from '../../child-form.ts';
import { agencyOptions } from '../../choices.ts';
import { backToRisks, contactIn, ofContact } from '../risk-form.ts';

export const contactHeld = formPage(import.meta.url, {
  form: 'RecordContact',
  ask: ['seen', 'how', 'what', 'occurred', 'by'],
  view: (data, asked) => {
    const child = childIn(data);
    return childForm(child, asked, {
      title: 'Record contact that took place',
      button: 'Record the contact',

      verb: 'saw or spoke to the child',
      caption: [contactIn(data, asked).service, contactIn(data, asked).agency?.name]
        .filter(Boolean)
        .join(', '),
      back: `/children/${child.id}/risks`,
    });
  },
  known: (data, asked) => ({
    ...ofContact(data, asked),
    agencyId: contactIn(data, asked).agency?.id,
    ...byMyself(data, asked),
  }),
  choices: (data) => ({ agency: agencyOptions(data) }),
  typed: now,
  next: backToRisks('contact-held'),
});
