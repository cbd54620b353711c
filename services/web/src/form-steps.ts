/** A long form asked a page at a time: what is not asked on a page travels with it, hidden. */
import { carried } from '@throughline/govuk/check-answers';
import {
  changeName,
  type FormDescription,
  idOf,
  type Typed,
  typedText,
} from '@throughline/govuk/form-description';

/** One page of a form: what it is about, and the fields that it asks. */
export type Step = { readonly title: string; readonly ask: readonly string[] };

/** The hidden control that says which page was sent, and the button that goes back by one. */
const stepName = '_step';
const backName = '_back';

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

/** Where a button leads that is not "Continue": the page before, or the answer that is to be changed. */
export const stepWanted = (steps: readonly Step[], typed: Typed): number | undefined => {
  if (typedText(typed, backName) !== '') return Math.max(0, (stepIn(steps, typed) ?? 0) - 1);
  const focus = typedText(typed, changeName);
  if (focus === '') return undefined;
  return Math.max(
    0,
    steps.findIndex(({ ask }) => ask.some((field) => idOf(field) === focus)),
  );
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
