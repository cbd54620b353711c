/** What somebody is to do after the meeting, and by when. */
import { formPage } from '../../../form-page.ts';
import { now } from '../../child-form.ts';
import { accountOptions, agencyOptions, withColleaguesName } from '../../choices.ts';
import { backToMeeting, meetingForm, meetingId } from '../meeting-form.ts';

export const agreeAction = formPage(import.meta.url, {
  form: 'AgreeAction',
  ask: ['actionId', 'what', 'agencyId', 'person', 'dueOn', 'occurred'],
  view: (data, asked) =>
    meetingForm(data, asked, {
      title: 'Record an action',
      button: 'Record the action',
    }),
  known: meetingId,

  choices: (data) => ({ agency: agencyOptions(data), user: accountOptions(data) }),
  prepare: (read, data) => withColleaguesName(read, 'person', data),
  typed: now,
  next: backToMeeting('agreed'),
});
