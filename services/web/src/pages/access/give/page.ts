/** Letting somebody into a child's record by name, until a day that is set. */
import { z } from 'zod';
import { formPage } from '../../../form-page.ts';
import { type Data, required } from '../../../page.ts';
import { childForm, childIn } from '../../child-form.ts';

const Child = z.object({
  couldBeLetIn: z.array(
    z.object({
      userId: z.string(),
      name: z.string(),
      roleInWords: z.string(),
      agency: z.object({ name: z.string() }).nullish(),
    }),
  ),
});

const peopleToLetIn = (data: Data) =>
  Child.parse(required(data, 'child')).couldBeLetIn.map(
    ({ userId, name, roleInWords, agency }) => ({
      value: userId,
      label: [name, roleInWords, agency?.name].filter(Boolean).join(', '),
    }),
  );

export const giveAccess = formPage(import.meta.url, {
  form: 'GrantAccess',
  ask: ['grantId', 'userId', 'until', 'warnAt', 'basis', 'reason'],
  view: (data, asked) => {
    const child = childIn(data);
    return childForm(child, asked, {
      title: 'Let somebody in',
      button: 'Let them in',
      lead: 'They will be able to open the whole record of this child, but for entries that are restricted, until the time that you set. That you let them in, and why, is on record.',
      back: `/children/${child.id}/access`,
    });
  },
  known: (data, { params }) => ({
    childId: params['childId'],
    occurred: { at: required(data, 'now') },
  }),
  choices: (data) => ({ user: peopleToLetIn(data) }),
  next: (_receipt, { params }) => `/children/${params['childId']}/access?done=access-given`,
});
