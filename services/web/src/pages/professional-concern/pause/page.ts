import { formPage } from '../../../form-page.ts';
import { clockForm, ofClock } from '../clock-form.ts';
import { backTo, everyConcernForm } from '../concern-form.ts';

/** Stopping a clock for a reason that everybody sees. */
export const pauseClock = formPage(import.meta.url, {
  form: 'PauseClock',
  ask: ['category', 'reason', 'approvedBy', 'occurred'],
  view: (data, asked) =>
    clockForm(data, asked, {
      title: 'Stop the time for this',
      button: 'Stop the time',
      lead: 'The old date and your reason stay on the record. Stopping a clock never delays what keeps the child safe.',
    }),
  known: ofClock,
  ...everyConcernForm,
  next: backTo('paused'),
});
