import { formPage } from '../../../form-page.ts';
import { atSeenStageByMe, backTo, concernForm, everyConcernForm } from '../concern-form.ts';

/** Telling the partnership office, at the step where the ladder asks for it. */
export const notifyPartnership = formPage(import.meta.url, {
  form: 'NotifyPartnership',
  ask: ['to', 'words', 'occurred', 'by'],
  view: (data, asked) =>
    concernForm(data, asked, {
      title: 'Record that the partnership was told',
      button: 'Record it',
      verb: 'told the partnership',
    }),
  known: atSeenStageByMe,
  ...everyConcernForm,
  next: backTo('notified'),
});
