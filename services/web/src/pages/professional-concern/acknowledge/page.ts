import { formPage } from '../../../form-page.ts';
import { atSeenStageByMe, backTo, concernForm, everyConcernForm } from '../concern-form.ts';

/** The other agency saying that it has the disagreement; not yet an answer. */
export const acknowledgeConcern = formPage(import.meta.url, {
  form: 'AcknowledgeConcern',
  ask: ['words', 'channel', 'occurred', 'by'],
  view: (data, asked) =>
    concernForm(data, asked, {
      title: 'Record that it was acknowledged',
      button: 'Record it',
      verb: 'acknowledged it',
    }),
  known: atSeenStageByMe,
  ...everyConcernForm,
  next: backTo('acknowledged'),
});
