/** What forms about a child's own circumstances have in common: the child's frame, the agencies, and the way back. */
import { formPage } from '../../form-page.ts';
import { type Handler, required } from '../../page.ts';
import { childFrame, FramedChild } from '../child-frame.ts';
import { accountOptions, agencyOptions, withColleaguesName } from '../choices.ts';
import { momentTyped } from '../moment-typed.ts';

type ChildForm = {
  /** The command's name in `schema/forms.json`. */
  readonly form: string;
  readonly ask: readonly string[];
  readonly title: string;
  readonly lead?: string;
  /** The field that may name somebody of one's own agency by their account. */
  readonly colleague?: string;
  /** Where it leads when it is done, below the child's own page, and what is said there. */
  readonly onward: { readonly path: string; readonly done: string };
};

/** `module`: the page's own, beside which its files lie. What happened is offered as of now, for most is recorded at once. */
export const childForm = (
  module: string,
  { form, ask, title, lead, onward, colleague }: ChildForm,
): Handler =>
  formPage(module, {
    form,
    ask,
    view: (data) => {
      const child = FramedChild.parse(required(data, 'child'));
      return {
        ...{ title, lead },
        ...childFrame(child),
        subNavigation: [], // a form is left by its back link or by sending it, not by the way
        back: `/children/${child.id}${onward.path}`,
      };
    },
    known: (_data, { params }) => ({ childId: params['childId'] }),
    choices: (data) => ({
      ...{ agencyId: agencyOptions(data), agency: agencyOptions(data) },
      ...(colleague && { user: accountOptions(data) }),
    }),
    prepare: (read, data) => (colleague ? withColleaguesName(read, colleague, data) : read),
    typed: (data) => momentTyped(String(required(data, 'now'))),
    next: (_receipt, { params }) =>
      `/children/${params['childId']}${onward.path}?done=${onward.done}`,
  });
