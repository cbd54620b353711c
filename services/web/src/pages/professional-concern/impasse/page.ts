import { formPage } from '../../../form-page.ts';
import { atSeenStage, backTo, concernForm, everyConcernForm } from '../concern-form.ts';

/** What the two agencies could not settle goes to the partnership. */
export const referImpasse = formPage(import.meta.url, {
  form: 'ReferImpasse',
  ask: ['to', 'why', 'occurred'],
  view: (data, asked) =>
    concernForm(data, asked, {
      title: 'Refer it to the partnership',
      button: 'Refer it',
      lead: 'Use this when the last step has ended and the two agencies still do not agree.',
    }),
  known: atSeenStage,
  ...everyConcernForm,
  next: backTo('referred'),
});
