import { formPage } from '../../../form-page.ts';
import { atSeenStage, backTo, concernForm, everyConcernForm } from '../concern-form.ts';

/** How a disagreement ended, and who agreed that it did. */
export const resolveConcern = formPage(import.meta.url, {
  form: 'ResolveConcern',
  ask: ['outcome', 'words', 'agreedBy', 'occurred'],
  view: (data, asked) =>
    concernForm(data, asked, {
      title: 'Record that it is resolved',
      button: 'Record the outcome',
      lead: 'It ends when both agencies agree that it does. If one does not, take it to the next step instead.',
    }),
  known: atSeenStage,
  ...everyConcernForm,
  next: backTo('resolved'),
});
