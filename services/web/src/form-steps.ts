/** A long form asked a page at a time: what is not asked on a page travels with it, hidden. */
import { carried } from '@throughline/govuk/check-answers';
import {
  addAnother,
  changeName,
  type FormDescription,
  idOf,
  lookFor,
  type Typed,
  typedText,
} from '@throughline/govuk/form-description';
import { stepName } from './form-address.ts';

/** One page of a form: what it is about, and the fields that it asks. */
export type Step = { readonly title: string; readonly ask: readonly string[] };

/** The button that goes back by one page. */
export const backName = '_back';

/** Which page somebody is at. Absent where the form has one page, or everything was sent at once. */
export const stepIn = (steps: readonly Step[] | undefined, typed: Typed): number | undefined => {
  if (steps === undefined) return undefined;
  const written = typedText(typed, stepName);
  const at = Number(written);
  return written !== '' && steps[at] !== undefined ? at : undefined;
};

const isOf = (step: Step, name: string): boolean =>
  step.ask.some(
    (field) => name === field || name.startsWith(`${field}.`) || name === `${field}_which`,
  );

/** The page that asks the first of these fields, by the paths of errors. */
export const stepAsking = (steps: readonly Step[], paths: readonly string[]): number =>
  Math.max(
    0,
    steps.findIndex((step) => paths.some((path) => isOf(step, path))),
  );

const stepChanging = (steps: readonly Step[], focus: string): number =>
  Math.max(
    0,
    steps.findIndex(({ ask }) => ask.some((field) => idOf(field) === focus)),
  );

/** Where a button leads that sends nothing on: to the page before, to an answer that is to be changed, or to one more row. */
export const turnWanted = (
  steps: readonly Step[] | undefined,
  typed: Typed,
): { readonly to: number | undefined; readonly focus?: string | undefined } | undefined => {
  const at = stepIn(steps, typed);
  const list = typedText(typed, addAnother);
  if (list !== '') return { to: at, focus: list === lookFor ? undefined : idOf(list) };
  const focus = typedText(typed, changeName);
  if (focus !== '') return { to: steps && stepChanging(steps, focus), focus };
  return typedText(typed, backName) === '' ? undefined : { to: Math.max(0, (at ?? 0) - 1) };
};

export const questionsAt = (description: FormDescription, step: Step): FormDescription => ({
  fields: description.fields.filter(({ name }) => step.ask.includes(name)),
});

/** What a template needs to know of the page: its title, its place, and what travels with it. */
export const stepView = (steps: readonly Step[], at: number, typed: Typed) => {
  const step = steps[at];
  if (step === undefined) throw new Error(`The form has no page ${at}.`);
  return {
    ...{ title: step.title, number: at + 1, of: steps.length, stepName, backName, at },
    carried: carried(typed).filter(
      ({ name }) => ![stepName, backName].includes(name) && !isOf(step, name),
    ),
  };
};
