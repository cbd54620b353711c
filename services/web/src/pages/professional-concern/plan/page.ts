import { formPage } from '../../../form-page.ts';
import { atSeenStage, backTo, concernForm, everyConcernForm } from '../concern-form.ts';

/** What both agencies will do about it, each action with its agency and its day. */
export const agreePlan = formPage(import.meta.url, {
  form: 'AgreeActionPlan',
  ask: ['actions', 'agreedBy', 'occurred'],
  view: (data, asked) =>
    concernForm(data, asked, {
      title: 'Record the actions agreed',
      button: 'Record the actions',
      lead: 'One action for each thing that one agency will do. Each is then done, or not done and why.',
    }),
  known: atSeenStage,
  ...everyConcernForm,
  next: backTo('planned'),
});
