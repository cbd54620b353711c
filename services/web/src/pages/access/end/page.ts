/** Ending somebody's access to a child's record before its time. */
import { z } from 'zod';
import { formPage } from '../../../form-page.ts';
import { type Asking, type Data, required } from '../../../page.ts';
import { Problem } from '../../../problem.ts';
import { childForm, childIn } from '../../child-form.ts';
import { Grant } from '../grant.ts';

const grantIn = (data: Data, { params }: Asking): Grant => {
  const { grants } = z.object({ grants: z.array(Grant) }).parse(required(data, 'child'));
  const found = grants.find(({ id, isOver }) => id === params['grantId'] && !isOver);
  if (found === undefined) throw new Problem('notFound', 'This access has ended already.');
  return found;
};

export const endAccess = formPage(import.meta.url, {
  form: 'RevokeAccess',
  ask: ['reason'],
  view: (data, asked) => {
    const child = childIn(data);
    const { to, basisInWords, reason } = grantIn(data, asked);
    return childForm(child, asked, {
      title: `End access of ${to?.name ?? 'somebody who has no account any more'}`,
      button: 'End the access',
      lead: `They were let in for this. ${basisInWords}: ${reason}`,
      back: `/children/${child.id}/access`,
    });
  },
  known: (data, asked) => ({
    ...{ childId: grantIn(data, asked).recordId, grantId: asked.params['grantId'] },
    occurred: { at: required(data, 'now') },
  }),
  next: (_receipt, { params }) => `/children/${params['childId']}/access?done=access-ended`,
});
