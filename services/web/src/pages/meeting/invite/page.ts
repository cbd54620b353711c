/** Inviting to a meeting: agencies round the child that nobody has asked come first. */
import { formPage } from '../../../form-page.ts';
import { now } from '../../child-form.ts';
import { agencyOptions } from '../../choices.ts';
import { becauseInWords, toAskFirst } from '../meeting.ts';
import { backToMeeting, meetingForm, meetingId, meetingIn } from '../meeting-form.ts';

export const inviteToMeeting = formPage(import.meta.url, {
  form: 'InviteToMeeting',
  ask: ['agencies', 'people', 'named', 'channel', 'occurred'],
  view: (data, asked) =>
    meetingForm(data, asked, {
      title: 'Invite to the meeting',
      button: 'Record the invitations',
    }),
  known: meetingId,
  choices: (data) => {
    const meeting = meetingIn(data);
    const first = toAskFirst(meeting).map(({ id, name, because }) => ({
      ...{ value: id, label: name },
      hint: becauseInWords[because] ?? because,
    }));
    const asked = meeting.parties.flatMap(({ agency }) => agency?.id ?? []);
    const others = agencyOptions(data).filter(
      ({ value }) => !asked.includes(value) && !first.some((one) => one.value === value),
    );
    return { agencies: [...first, ...others], agency: agencyOptions(data) };
  },

  typed: now,
  next: backToMeeting('invited'),
});
