import { formPage } from '../../../form-page.ts';
import { clockForm, ofClock } from '../clock-form.ts';
import { backTo, everyConcernForm } from '../concern-form.ts';

/** Giving more time for something, with a new last day; both dates stay. */
export const extendClock = formPage(import.meta.url, {
  form: 'ExtendClock',
  ask: ['newDueOn', 'category', 'reason', 'approvedBy', 'occurred'],
  view: (data, asked) =>
    clockForm(data, asked, {
      title: 'Give more time for this',
      button: 'Give more time',
      lead: 'Both dates and your reason stay on the record.',
    }),
  known: ofClock,
  ...everyConcernForm,
  next: backTo('extended'),
});
