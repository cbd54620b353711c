/** What every form that writes on a child's record has in common. */
import { type Asking, type Data, required } from '../page.ts';
import { bySomebodyElse } from './asker.ts';
import { type ChildPlace, childFrame, FramedChild } from './child-frame.ts';
import { momentTyped } from './moment-typed.ts';

export type FormWords = {
  readonly title: string;
  readonly button: string;
  readonly caption?: string;
  readonly lead?: string;
  /** What whoever records it is taken to have done; left out where the form does not ask who. */
  readonly verb?: string;
};

export const childIn = (data: Data): FramedChild => FramedChild.parse(required(data, 'child'));

/** The view of a form: a form is left by its back link or by sending it, not by the way. */
export const childForm = (
  child: FramedChild,
  asked: Asking,
  { verb, ...words }: FormWords & { readonly back: string; readonly place?: ChildPlace },
) => ({
  ...childFrame(child, words.place),
  subNavigation: [],
  ...words,
  ...(verb && !bySomebodyElse(asked) ? { verb } : {}),
});

/** Most things are recorded when they happen. */
export const now = (data: Data) => momentTyped(String(required(data, 'now')));
