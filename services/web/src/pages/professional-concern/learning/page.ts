import { formPage } from '../../../form-page.ts';
import { backTo, concernForm, everyConcernForm, ofConcern } from '../concern-form.ts';

/** What others may learn from a disagreement; reviewers and the partnership read it. */
export const flagLearning = formPage(import.meta.url, {
  form: 'FlagLearning',
  ask: ['learning', 'theme', 'occurred'],
  view: (data, asked) =>
    concernForm(data, asked, {
      title: 'Note what others may learn from it',
      button: 'Note it',
      lead: 'Say what the partnership may learn. Leave out what would tell who the child is.',
    }),
  known: ofConcern,
  ...everyConcernForm,
  next: backTo('learned'),
});
