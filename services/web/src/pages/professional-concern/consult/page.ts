import { formPage } from '../../../form-page.ts';
import { required } from '../../../page.ts';
import { meOf } from '../../asker.ts';
import { childFrame, FramedChild } from '../../child-frame.ts';
import { agencyOptions } from '../../choices.ts';
import { momentTyped } from '../../moment-typed.ts';

/** Asking one’s own manager or safeguarding lead, before a disagreement is put to the other agency. */
export const consultManager = formPage(import.meta.url, {
  form: 'ConsultOwnManager',
  ask: ['consulted', 'supports', 'advice', 'occurred'],
  view: (data) => {
    const child = FramedChild.parse(required(data, 'child'));
    return {
      title: 'Record what your manager advised',
      ...childFrame(child, 'Disagreements'),
      subNavigation: [],
      back: `/children/${child.id}/challenges/new`,
    };
  },
  known: (data, { params }) => {
    const { agency } = meOf(data);
    return { childIds: [params['childId']], ...(agency ? { agencyId: agency.id } : {}) };
  },
  choices: (data) => ({ agency: agencyOptions(data) }),
  typed: (data) => {
    const { agency } = meOf(data);
    return {
      ...momentTyped(String(required(data, 'now'))),
      ...(agency ? { 'consulted.agencyId': agency.id } : {}),
    };
  },
  next: ({ id }, { params }) =>
    id ? `/challenges/${id}?done=consulted` : `/children/${params['childId']}/challenges`,
});
