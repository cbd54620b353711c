import { formPage } from '../../../form-page.ts';
import { byMyself } from '../../asker.ts';
import { backTo, concernForm, everyConcernForm } from '../concern-form.ts';

/** Opening a disagreement again at the step where it ended, under the ladder in force on that day. */
export const reopenConcern = formPage(import.meta.url, {
  form: 'ReopenConcern',
  ask: ['why', 'occurred', 'by'],
  view: (data, asked) =>
    concernForm(data, asked, {
      title: 'Open it again',
      button: 'Open it again',
      verb: 'opened it again',
      lead: 'It opens at the step where it ended, and that step’s clocks begin anew.',
    }),
  known: (data, asked) => ({ concernId: asked.params['concernId'], ...byMyself(data, asked) }),
  ...everyConcernForm,
  next: backTo('reopened'),
});
