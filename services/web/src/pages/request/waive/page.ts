import { formPage } from '../../../form-page.ts';
import { required } from '../../../page.ts';
import { byMyself } from '../../asker.ts';
import { momentTyped } from '../../moment-typed.ts';
import { backTo, ownAgency, requestChoices, requestForm, requestIn } from '../request-form.ts';

/** Saying that something is not owed after all, and why. It stays on record. */
export const waive = formPage(import.meta.url, {
  form: 'WaiveFeedback',
  ask: ['debt', 'recipients', 'reason', 'occurred', 'by'],
  view: (data, asked) => ({
    ...requestForm(data, asked, {
      title: 'Record that something is not owed',
      button: 'Record it',
      verb: 'decided this',
    }),
    lead: 'Choose what is not owed as a whole, or the people to whom it is not owed. Your reason stays on the record, and reviewers read it.',
  }),
  known: (data, asked) => ({ requestId: asked.params['requestId'], ...byMyself(data, asked) }),
  choices: (data) => ({
    ...requestChoices(data),
    recipients: requestIn(data).recipients.map(({ key, name }) => ({ value: key, label: name })),
  }),
  typed: (data) => ({ ...momentTyped(String(required(data, 'now'))), ...ownAgency(data) }),
  next: backTo('waived'),
});
