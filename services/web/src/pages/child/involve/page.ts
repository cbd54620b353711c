/** Recording that an agency works with the child, from when. */
import { formPage } from '../../../form-page.ts';
import { required } from '../../../page.ts';
import { childFrame, FramedChild } from '../../child-frame.ts';
import { agencyOptions } from '../../choices.ts';

export const involve = formPage(import.meta.url, {
  form: 'StartAgencyInvolvement',
  ask: ['agencyId', 'concerning', 'occurred', 'role', 'team', 'worker', 'contact', 'ended', 'why'],
  view: (data) => {
    const child = FramedChild.parse(required(data, 'child'));
    return {
      title: 'Record that an agency is involved',
      ...childFrame(child),
      subNavigation: [],
      back: `/children/${child.id}/involvement`,
    };
  },
  known: (_data, { params }) => ({ childId: params['childId'] }),
  choices: (data) => ({ agencyId: agencyOptions(data), agency: agencyOptions(data) }),
  typed: () => ({ concerning: 'CHILD' }),
  next: (_receipt, { params }) => `/children/${params['childId']}/involvement?done=involved`,
});
