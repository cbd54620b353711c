import { formPage } from '../../../form-page.ts';
import { atSeenStage, backTo, concernForm, everyConcernForm } from '../concern-form.ts';

/** Telling the lead professional, reviewing officer or chair, so that the plan is not made without knowing. */
export const informLeadProfessional = formPage(import.meta.url, {
  form: 'InformLeadProfessional',
  ask: ['who', 'inWriting', 'channel', 'occurred'],
  view: (data, asked) =>
    concernForm(data, asked, {
      title: 'Record that the lead professional was told',
      button: 'Record it',
    }),
  known: atSeenStage,
  ...everyConcernForm,
  next: backTo('lead-told'),
});
