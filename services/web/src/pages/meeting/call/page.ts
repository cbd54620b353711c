/** Calling a meeting: what kind, when and where, and whether the child chose the time and place. Inviting comes next. */
import { formPage } from '../../../form-page.ts';
import type { Data } from '../../../page.ts';
import { may, meOf } from '../../asker.ts';
import { childForm, childIn } from '../../child-form.ts';
import { agencyOptions } from '../../choices.ts';

/** Whoever looks back holds learning events, and nobody asks them which kind it is. */
const holdsAnyMeeting = (data: Data): boolean => may(meOf(data), 'record');

export const callMeeting = formPage(import.meta.url, {
  form: 'CallMeeting',
  ask: [
    ...['name', 'kind', 'review', 'purpose', 'scheduledFor', 'place', 'chosenWithPerson'],
    ...['chair', 'calledBy'],
  ],
  view: (data, asked) => {
    const child = childIn(data);
    return childForm(child, asked, {
      title: holdsAnyMeeting(data) ? 'Call a meeting' : 'Call a learning event',
      ...{ button: 'Call the meeting', place: 'Meetings' },
      lead: 'Then you choose whom to invite. This records the meeting; it sends nothing.',
      back: `/children/${child.id}/meetings`,
    });
  },
  known: (data, { params }) => {
    const { agency } = meOf(data);
    return {
      childIds: [params['childId']],
      occurred: { at: data['now'] },
      ...(agency ? { calledBy: agency.id } : {}),
      ...(holdsAnyMeeting(data) ? {} : { kind: 'LEARNING' }),
    };
  },
  choices: (data) => ({ agency: agencyOptions(data) }),
  next: ({ id }) => `/meetings/${id}/invite?done=called`,
});
