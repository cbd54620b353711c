/** What the child or young person wanted to talk about, and whether it was. */
import { formPage } from '../../../form-page.ts';
import { now } from '../../child-form.ts';
import { agencyOptions } from '../../choices.ts';
import { backToMeeting, meetingForm, meetingId } from '../meeting-form.ts';

export const coverOwnAgenda = formPage(import.meta.url, {
  form: 'CoverOwnAgenda',
  ask: ['points', 'occurred'],
  view: (data, asked) =>
    meetingForm(data, asked, {
      title: 'Record the child’s own agenda',
      button: 'Record it',
      lead: 'What the child or young person wanted to talk about, and whether it was talked about.',
    }),
  known: meetingId,

  choices: (data) => ({ agency: agencyOptions(data) }),
  typed: now,
  next: backToMeeting('agenda'),
});
