import { formPage } from '../../../form-page.ts';
import { actionForm, ofAction } from '../action-form.ts';
import { backTo, everyConcernForm } from '../concern-form.ts';

/** An agreed action that was not done, and why; it may be given a new day. */
export const actionNotDone = formPage(import.meta.url, {
  form: 'ExplainConcernActionNotDone',
  ask: ['why', 'newDueOn', 'occurred'],
  view: (data, asked) =>
    actionForm(data, asked, { title: 'Record that an action was not done', button: 'Record it' }),
  known: ofAction,
  ...everyConcernForm,
  next: backTo('action-not-done'),
});
