import { formPage } from '../../../form-page.ts';
import { byMyself } from '../../asker.ts';
import { backTo, concernForm, everyConcernForm } from '../concern-form.ts';

/** Whoever raised it no longer asks for anything. What was said stays. */
export const withdrawConcern = formPage(import.meta.url, {
  form: 'WithdrawConcern',
  ask: ['why', 'occurred', 'by'],
  view: (data, asked) =>
    concernForm(data, asked, {
      title: 'Withdraw the disagreement',
      button: 'Withdraw it',
      isGrave: true,
      verb: 'withdrew it',
    }),
  known: (data, asked) => ({ concernId: asked.params['concernId'], ...byMyself(data, asked) }),
  ...everyConcernForm,
  next: backTo('withdrawn'),
});
