/** A meeting that does not take place. */
import { formPage } from '../../../form-page.ts';
import { now } from '../../child-form.ts';
import { backToMeeting, meetingForm, meetingId } from '../meeting-form.ts';

export const cancelMeeting = formPage(import.meta.url, {
  form: 'CancelMeeting',
  ask: ['why', 'occurred'],
  view: (data, asked) =>
    meetingForm(data, asked, {
      title: 'Cancel the meeting',
      button: 'Cancel the meeting',
      lead: 'Nothing more can be recorded of it then. If it only takes place on another day, rearrange it. Tell everybody who was invited: nothing is sent from here.',
    }),
  known: meetingId,
  typed: now,
  check: { button: 'Cancel the meeting' },
  next: backToMeeting('cancelled'),
});
