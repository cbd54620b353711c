/**
 * Going on within a form. What was typed is kept first, and then the browser is sent to the page that comes next, so
 * that going back, going forward and looking again show what was typed and never ask to send it once more.
 */
import {
  addAnother,
  checkedName,
  type Typed,
  typedText,
} from '@throughline/govuk/form-description';
import { formAddress, keepDraft } from './drafts.ts';
import { type FormPlace, stepName } from './form-address.ts';
import { draw, drawCheck, type Ready } from './form-drawing.ts';
import { stepIn } from './form-steps.ts';
import { Problem } from './problem.ts';
import { refusalWords } from './refusals.ts';

/** `focus`: the control that it is about, by its id. */
export type Turn = { readonly to: FormPlace | undefined; readonly focus?: string | undefined };

const notKept =
  'We could not keep what you typed just now, so the next page cannot be shown. Nothing is lost: it is all on this page. Wait a moment, then choose the same button again.';

/** Why it could not be kept, in words; nothing where it was. */
const keep = async ({ web, asked }: Ready, typed: Typed): Promise<Unkept | undefined> => {
  const { session, path } = asked;
  if (!session) throw new Problem('signedOut', 'A form needs somebody signed in.');
  try {
    const answer = await keepDraft(web, session, { path, typed });
    return 'refused' in answer ? { status: 422, words: refusalWords(answer.refused) } : undefined;
  } catch (error) {
    const reason = error instanceof Problem ? error.message : 'unknown';
    web.log.error({ reason }, 'what was typed could not be kept');
    return { status: 503, words: notKept };
  }
};
type Unkept = { readonly status: number; readonly words: string };

const standing = (typed: Typed, to: FormPlace | undefined): Typed => ({
  ...typed,
  [checkedName]: to === 'check' ? 'yes' : undefined,
  ...(typeof to === 'number' ? { [stepName]: String(to) } : {}),
});

export const turn = async (ready: Ready, { to, focus }: Turn): Promise<void> => {
  const { response, options, asked } = ready;
  const typed = standing(asked.typed, to);
  const unkept = await keep(ready, typed);
  if (unkept === undefined) {
    const address = formAddress(asked.path, typed);
    return response.redirect(303, focus === undefined ? address : `${address}#${focus}`);
  }
  response.status(unkept.status);
  const isChecked = typedText(asked.typed, checkedName) !== '';
  if (options.check && isChecked) return drawCheck(ready, asked.typed, [unkept.words]);
  const at = stepIn(options.steps, asked.typed) ?? 0;
  draw(
    ready,
    { ...asked.typed, [addAnother]: undefined },
    { errors: {}, general: [unkept.words], at },
  );
};

/** After a refusal the form goes on under another command's id: what is shown on going back must know it too. */
export const keepRefused = async (ready: Ready, typed: Typed): Promise<void> => {
  await keep(ready, typed);
};
