/** Recording what happened: who, what and when, and whom one told of it. */
import { typedText } from '@throughline/govuk/form-description';
import { formPage } from '../../../form-page.ts';
import { required } from '../../../page.ts';
import { meOf, myself } from '../../asker.ts';
import { childFrame, FramedChild } from '../../child-frame.ts';
import { agencyOptions } from '../../choices.ts';
import { momentTyped } from '../../moment-typed.ts';

/** Asked of everybody; the rest is asked of whoever has more to say. */
const first = ['text', 'occurred', 'childSeen', 'told'];
const more = [
  'actionTaken',
  'childsWords',
  'category',
  'whyNotSeen',
  'present',
  'significance',
  'standing',
  'outcomeOwed',
  'audience',
];

/** Characters after which an entry is shown once more before it is sent: more than fits on a telephone's screen. */
const longEntry = 1_000;

export const recordEntry = formPage(import.meta.url, {
  form: 'RecordEntry',
  ask: [...first, ...more, 'agencyId'],
  view: (data) => {
    const child = FramedChild.parse(required(data, 'child'));
    const me = meOf(data);
    return {
      title: 'Record what happened',
      ...childFrame(child),
      subNavigation: [],
      back: `/children/${child.id}/chronology`,
      me,
      firstFields: first.length,
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
  typed: (data) => momentTyped(String(required(data, 'now'))),
  check: {
    button: 'Record it',
    when: (_data, { typed }) => typedText(typed, 'text').length > longEntry,
  },
  next: ({ id }, { params }) => `/children/${params['childId']}/entries/${id}?done=recorded`,
});
