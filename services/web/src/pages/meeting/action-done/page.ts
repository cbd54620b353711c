/** That what was agreed has been done. */
import { formPage } from '../../../form-page.ts';
import { now } from '../../child-form.ts';
import { agencyOptions } from '../../choices.ts';
import { backToMeeting, meetingForm } from '../meeting-form.ts';

export const completeAction = formPage(import.meta.url, {
  form: 'CompleteAction',
  ask: ['what', 'occurred'],
  view: (data, asked) =>
    meetingForm(data, asked, {
      title: 'Record that an action is done',
      button: 'Record that it is done',
    }),

  known: (_data, { params }) => ({
    meetingId: params['meetingId'],
    actionId: params['actionId'],
  }),
  choices: (data) => ({ agency: agencyOptions(data) }),
  typed: now,
  next: backToMeeting('action-done'),
});
