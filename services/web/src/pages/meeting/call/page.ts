/** Calling a meeting: what kind, when and where, and whether the child chose the time and place. Inviting comes next. */
import { formPage } from '../../../form-page.ts';
import { meOf } from '../../asker.ts';
import { childForm, childIn } from '../../child-form.ts';
import { agencyOptions } from '../../choices.ts';

export const callMeeting = formPage(import.meta.url, {
  form: 'CallMeeting',
  ask: [
    ...['name', 'kind', 'review', 'purpose', 'scheduledFor', 'place', 'chosenWithPerson'],
    ...['chair', 'calledBy'],
  ],
  view: (data, asked) => {
    const child = childIn(data);
    return childForm(child, asked, {
      ...{ title: 'Call a meeting', button: 'Call the meeting', place: 'Meetings' },
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
    };
  },
  choices: (data) => ({ agency: agencyOptions(data) }),
  next: ({ id }) => `/meetings/${id}/invite?done=called`,
});
