/** Telling each agency, the child and the family what the meeting came to. */
import { formPage } from '../../../form-page.ts';
import { now } from '../../child-form.ts';
import {
  backToMeeting,
  meetingForm,
  meetingId,
  meetingIn,
  seatsWithFurther,
} from '../meeting-form.ts';

export const shareMeetingOutcome = formPage(import.meta.url, {
  form: 'ShareMeetingOutcome',
  ask: ['to', 'what', 'channel', 'occurred'],
  view: (data, asked) =>
    meetingForm(data, asked, {
      title: 'Record who was told what the meeting came to',
      button: 'Record who was told',
    }),
  known: meetingId,
  choices: (data) => {
    const told = meetingIn(data).told.map(({ key }) => key);
    return { to: seatsWithFurther(data).filter(({ value }) => !told.includes(value)) };
  },

  typed: now,
  next: backToMeeting('shared'),
});
