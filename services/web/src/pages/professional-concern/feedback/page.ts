import { formPage } from '../../../form-page.ts';
import { backTo, concernForm, everyConcernForm, ofConcern } from '../concern-form.ts';

/** Telling those whom it concerns what came of it. */
export const giveFeedback = formPage(import.meta.url, {
  form: 'GiveConcernFeedback',
  ask: ['to', 'recipients', 'words', 'channel', 'occurred'],
  view: (data, asked) =>
    concernForm(data, asked, {
      title: 'Record who was told what came of it',
      button: 'Record it',
      lead: 'Whoever raised it, the child, the family and the network each hear what came of it.',
    }),
  known: ofConcern,
  ...everyConcernForm,
  next: backTo('fed-back'),
});
