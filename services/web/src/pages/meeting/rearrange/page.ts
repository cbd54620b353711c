/** A meeting put off or brought forward; who was invited has to be told of it. */
import { formPage } from '../../../form-page.ts';
import { now } from '../../child-form.ts';
import { backToMeeting, meetingForm, meetingId, meetingIn } from '../meeting-form.ts';

export const rearrangeMeeting = formPage(import.meta.url, {
  form: 'RearrangeMeeting',
  ask: ['scheduledFor', 'place', 'chosenWithPerson', 'why', 'occurred'],
  view: (data, asked) =>
    meetingForm(data, asked, {
      title: 'Rearrange the meeting',
      button: 'Rearrange the meeting',
      lead: 'The day on which it was to be stays on the meeting’s page, with your reason. Tell everybody who was invited: nothing is sent from here.',
    }),
  known: meetingId,
  typed: (data) => ({ ...now(data), place: meetingIn(data).place ?? '' }),
  next: backToMeeting('rearranged'),
});
