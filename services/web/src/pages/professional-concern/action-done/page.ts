import { formPage } from '../../../form-page.ts';
import { actionForm, ofAction } from '../action-form.ts';
import { backTo, everyConcernForm } from '../concern-form.ts';

/** An agreed action that was done. */
export const actionDone = formPage(import.meta.url, {
  form: 'CompleteConcernAction',
  ask: ['words', 'occurred'],
  view: (data, asked) =>
    actionForm(data, asked, { title: 'Record that an action was done', button: 'Record it' }),
  known: ofAction,
  ...everyConcernForm,
  next: backTo('action-done'),
});
