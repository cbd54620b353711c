/** Recording what happened, a page at a time, in the order in which somebody tells it. */
import { formPage } from '../../../form-page.ts';
import { meOf, myself } from '../../asker.ts';
import { childForm, childIn, now } from '../../child-form.ts';
import { agencyOptions } from '../../choices.ts';

const steps = [
  { title: 'What happened', ask: ['occurred', 'text', 'category', 'present', 'ownContact'] },
  {
    title: 'The child',
    ask: ['childSeen', 'whyNotSeen', 'presentation', 'childsWords'],
  },
  { title: 'What was done', ask: ['actionTaken', 'whyNoAction', 'told', 'outcomeOwed'] },
  {
    title: 'How it is to be read, and by whom',
    ask: ['standing', 'significance', 'audience', 'protections', 'agencyId'],
  },
];

export const recordEntry = formPage(import.meta.url, {
  form: 'RecordEntry',
  steps,
  view: (data, asked) => {
    const child = childIn(data);
    return {
      ...childForm(child, asked, {
        title: 'Record what happened',
        button: 'Record it',
        back: `/children/${child.id}/chronology`,
      }),
      me: meOf(data),
    };
  },
  known: (data, { params }) => {
    const me = meOf(data);
    return {
      childIds: [params['childId']],
      writtenBy: myself(me),
      ...(me.agency ? { agencyId: me.agency.id } : {}),
    };
  },
  choices: (data) => ({ agency: agencyOptions(data) }),
  typed: now,
  check: { button: 'Record it' },
  next: ({ id }, { params }) => `/children/${params['childId']}/entries/${id}?done=recorded`,
});
