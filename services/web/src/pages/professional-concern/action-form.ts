/** What the two forms about one agreed action have in common: which action, and who was to do it. */
import { z } from 'zod';
import { type Asking, type Data, required } from '../../page.ts';
import { Problem } from '../../problem.ts';
import { ConcernAction } from './concern.ts';
import { concernForm } from './concern-form.ts';

const Actions = z.object({ actions: z.array(ConcernAction) });

const actionIn = (data: Data, { params }: Asking) => {
  const { actions } = Actions.parse(required(data, 'concern'));
  const found = actions.find(({ action }) => String(action) === params['action']);
  if (found === undefined) throw new Problem('notFound', 'There is no such action.');
  return found;
};

export const actionForm = (
  data: Data,
  asked: Asking,
  words: { readonly title: string; readonly button: string },
) => {
  const { what, agency } = actionIn(data, asked);
  return {
    ...concernForm(data, asked, words),
    about: [agency?.name, what].filter(Boolean).join(': '),
  };
};

export const ofAction = (data: Data, asked: Asking) => ({
  concernId: asked.params['concernId'],
  action: actionIn(data, asked).action,
});
