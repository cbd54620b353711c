/** That what was agreed was not done, why, and by when it now will be. */
import { formPage } from '../../../form-page.ts';
import { now } from '../../child-form.ts';
import { agencyOptions } from '../../choices.ts';
import { backToMeeting, meetingForm } from '../meeting-form.ts';

export const actionNotDone = formPage(import.meta.url, {
  form: 'RecordActionNotDone',
  ask: ['why', 'newDueOn', 'occurred'],
  view: (data, asked) =>
    meetingForm(data, asked, {
      title: 'Record that an action was not done',
      button: 'Record why',
    }),

  known: (_data, { params }) => ({
    meetingId: params['meetingId'],
    actionId: params['actionId'],
  }),
  choices: (data) => ({ agency: agencyOptions(data) }),
  typed: now,
  next: backToMeeting('action-not-done'),
});
