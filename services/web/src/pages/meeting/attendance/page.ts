/** That the meeting was held, and who came, sent a report, sent apologies or was absent. */
import { formPage } from '../../../form-page.ts';
import { now } from '../../child-form.ts';
import { backToMeeting, meetingForm, meetingId, seatOptions } from '../meeting-form.ts';

export const recordAttendance = formPage(import.meta.url, {
  form: 'RecordMeetingAttendance',
  ask: ['occurred', 'attended', 'reports', 'apologies', 'absent', 'why'],
  view: (data, asked) =>
    meetingForm(data, asked, {
      title: 'Record who came',
      button: 'Record who came',
      lead: 'This records that the meeting was held. Leave out those of whom nothing is known.',
    }),
  known: meetingId,
  choices: (data) => {
    const seats = seatOptions(data);
    return { attended: seats, reports: seats, apologies: seats, absent: seats };
  },

  typed: now,
  next: backToMeeting('held'),
});
