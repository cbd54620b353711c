/** What somebody said at the meeting, or had said for them. */
import { formPage } from '../../../form-page.ts';
import { now } from '../../child-form.ts';
import { agencyOptions } from '../../choices.ts';
import { backToMeeting, meetingForm, meetingId } from '../meeting-form.ts';

export const presentViews = formPage(import.meta.url, {
  form: 'PresentViews',
  ask: ['whose', 'what', 'presentedBy', 'occurred'],
  view: (data, asked) =>
    meetingForm(data, asked, {
      title: 'Record somebody’s views',
      button: 'Record the views',
      lead: 'The child’s and the family’s views stand in their own words where possible.',
    }),
  known: meetingId,

  choices: (data) => ({ agency: agencyOptions(data) }),
  typed: now,
  next: backToMeeting('views'),
});
