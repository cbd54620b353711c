import { formPage } from '../../../form-page.ts';
import { atSeenStageByMe, backTo, concernForm, everyConcernForm } from '../concern-form.ts';

/** The outcome of a step, sent to those who are to have it. */
export const stageOutcome = formPage(import.meta.url, {
  form: 'SendStageOutcome',
  ask: ['outcome', 'to', 'channel', 'occurred', 'by'],
  view: (data, asked) =>
    concernForm(data, asked, {
      title: 'Record that the outcome of a step was sent',
      button: 'Record it',
      verb: 'sent it',
    }),
  known: atSeenStageByMe,
  ...everyConcernForm,
  next: backTo('sent'),
});
