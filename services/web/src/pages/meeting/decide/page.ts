/** What the meeting decided, why, and who disagreed. */
import { formPage } from '../../../form-page.ts';
import { now } from '../../child-form.ts';
import { agencyOptions } from '../../choices.ts';
import { backToMeeting, meetingForm, meetingId } from '../meeting-form.ts';

export const recordDecision = formPage(import.meta.url, {
  form: 'RecordDecision',
  ask: ['what', 'reasons', 'dissent', 'decidedBy', 'occurred'],
  view: (data, asked) =>
    meetingForm(data, asked, {
      title: 'Record a decision',
      button: 'Record the decision',
    }),
  known: meetingId,

  choices: (data) => ({ agency: agencyOptions(data) }),
  typed: now,
  next: backToMeeting('decided'),
});
