import { page } from '../../../page.ts';
import { may, meOf } from '../../asker.ts';
import { childFrame } from '../../child-frame.ts';
import { becauseInWords, toAskFirst } from '../meeting.ts';
import { meetingIn } from '../meeting-form.ts';

const colours: Readonly<Record<string, string>> = {
  attended: 'green',
  'sent a report': 'blue',
  'sent apologies': 'yellow',
  absent: 'orange',
};

/** What has just been recorded, in the words of the banner. */
const doneWords: Readonly<Record<string, string>> = {
  called: 'The meeting is called. Now say who is invited.',
  rearranged: 'The meeting is rearranged. Tell everybody who was invited.',
  cancelled: 'The meeting is cancelled. Tell everybody who was invited.',
  invited: 'The invitations are recorded.',
  'not-invited': 'The reason is recorded.',
  held: 'Who came is recorded.',
  views: 'The views are recorded.',
  agenda: 'The child’s own agenda is recorded.',
  decided: 'The decision is recorded. Tell everybody who needs to hear it.',
  agreed: 'The action is recorded.',
  'action-done': 'The action is recorded as done.',
  'action-not-done': 'It is recorded that the action was not done, and why.',
  shared: 'Who was told is recorded.',
};

const tagOf = (came: string) => ({
  text:
    came === 'invited'
      ? 'Invited, nothing more recorded'
      : came.replace(/^./, (first) => first.toUpperCase()),
  classes: `govuk-tag--${colours[came] ?? 'grey'}`,
});

/** One meeting: who was asked, who came, who was left out, what was decided, who does what, and who was told. */
export const oneMeeting = page(import.meta.url, {
  view: (data, { query }) => {
    const meeting = meetingIn(data);
    return {
      title: 'Meeting',
      ...(meeting.child ? childFrame(meeting.child, 'Meetings') : {}),
      meeting,
      here: `/meetings/${meeting.id}`,
      parties: meeting.parties.map(({ name, came }) => ({ name, tag: tagOf(came) })),
      askFirst: toAskFirst(meeting).map(({ name, because }) => ({
        name,
        because: becauseInWords[because] ?? because,
      })),
      mayRecord: meeting.mayRecord && meeting.status !== 'cancelled',
      mayDisagree: Boolean(meeting.child) && may(meOf(data), 'challenge'),
      done: doneWords[query['done'] ?? ''],
    };
  },
});
