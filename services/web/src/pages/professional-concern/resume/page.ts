import { formPage } from '../../../form-page.ts';
import { clockForm, ofClock } from '../clock-form.ts';
import { backTo, everyConcernForm } from '../concern-form.ts';

/** Letting a clock that was stopped go on: it is due later by as long as it stood still. */
export const resumeClock = formPage(import.meta.url, {
  form: 'ResumeClock',
  ask: ['reason', 'occurred'],
  view: (data, asked) =>
    clockForm(data, asked, { title: 'Let the time go on', button: 'Let it go on' }),
  known: ofClock,
  ...everyConcernForm,
  next: backTo('resumed'),
});
