import { formPage } from '../../../form-page.ts';
import { atSeenStageByMe, backTo, concernForm, everyConcernForm } from '../concern-form.ts';

/** The other agency's answer. Both stand side by side: what was asked for, and what came back. */
export const answerConcern = formPage(import.meta.url, {
  form: 'AnswerConcern',
  ask: ['position', 'answer', 'channel', 'occurred', 'by'],
  view: (data, asked) =>
    concernForm(data, asked, {
      title: 'Record an answer',
      button: 'Record the answer',
      verb: 'gave the answer',
    }),
  known: atSeenStageByMe,
  ...everyConcernForm,
  next: backTo('answered'),
});
