/** Answering a question that the record leaves open: not known, not safe to ask, does not apply, ask again on a day. */
import { z } from 'zod';
import { type FormPageOptions, formPage } from '../../../form-page.ts';
import { type Asking, type Data, required } from '../../../page.ts';
import { Problem } from '../../../problem.ts';
import { childFrame, FramedChild } from '../../child-frame.ts';
import { Prompt, promptInWords, promptKey } from '../prompt-words.ts';

const Child = FramedChild.extend({ prompts: z.array(Prompt) });

const promptIn = (data: Data, { params }: Asking): Prompt => {
  const { prompts } = Child.parse(required(data, 'child'));
  const found = prompts.find((one) => promptKey(one) === params['promptId']);
  if (found === undefined)
    throw new Problem('notFound', 'The record does not ask that, or somebody has answered it.');
  return found;
};

const view: FormPageOptions['view'] = (data, asked) => {
  const child = Child.parse(required(data, 'child'));
  const { words, place } = promptInWords(promptIn(data, asked));
  const path = `/children/${child.id}`;
  return {
    title: 'A question the record leaves open',
    ...childFrame(child),
    ...{ subNavigation: [], back: path, question: words },
    place: place && { text: place.text, href: `${path}${place.path}` },
  };
};

export const answerPrompt = formPage(import.meta.url, {
  form: 'SettlePrompt',
  ask: ['answer', 'askAgainOn', 'why'],
  view,
  known: (data, asked) => ({
    childId: asked.params['childId'],
    prompt: promptIn(data, asked).id,
    occurred: { at: required(data, 'now') },
  }),
  next: (_receipt, { params }) => `/children/${params['childId']}?done=prompt-answered`,
});
