/** Saying why an agency that works with the child is not in the room. */
import { formPage } from '../../../form-page.ts';
import { now } from '../../child-form.ts';
import { toAskFirst } from '../meeting.ts';
import { backToMeeting, meetingForm, meetingId, meetingIn } from '../meeting-form.ts';

export const agencyNotInvited = formPage(import.meta.url, {
  form: 'RecordAgencyNotInvited',
  ask: ['agencyId', 'why', 'occurred'],
  view: (data, asked) => ({
    ...meetingForm(data, asked, {
      title: 'Record that an agency was not invited',
      button: 'Record the reason',
    }),
    isNobodyLeft: toAskFirst(meetingIn(data)).length === 0,
  }),
  known: meetingId,
  choices: (data) => ({
    agency: toAskFirst(meetingIn(data)).map(({ id, name }) => ({ value: id, label: name })),
  }),

  typed: now,
  next: backToMeeting('not-invited'),
});
