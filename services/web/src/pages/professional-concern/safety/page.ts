import { formPage } from '../../../form-page.ts';
import { backTo, concernForm, everyConcernForm, ofConcernByMe } from '../concern-form.ts';

/** What keeps the child safe while the two agencies do not agree. Asked for at every step, and after the last. */
export const arrangeSafety = formPage(import.meta.url, {
  form: 'ArrangeInterimSafety',
  ask: ['arrangement', 'until', 'occurred', 'by'],
  view: (data, asked) =>
    concernForm(data, asked, {
      title: 'Record what keeps the child safe meanwhile',
      button: 'Record it',
      verb: 'arranged it',
    }),
  known: ofConcernByMe,
  ...everyConcernForm,
  next: backTo('safe'),
});
