import { formPage } from '../../../form-page.ts';
import { atSeenStage, backTo, concernForm, everyConcernForm } from '../concern-form.ts';

/** The meeting that a step of the ladder asks for. */
export const stageMeeting = formPage(import.meta.url, {
  form: 'HoldStageMeeting',
  ask: ['occurred', 'ended', 'present', 'apologies', 'notInvited', 'words'],
  view: (data, asked) =>
    concernForm(data, asked, { title: 'Record a meeting', button: 'Record the meeting' }),
  known: atSeenStage,
  ...everyConcernForm,
  next: backTo('met'),
});
