/** What a form page asks: the command's fields, those that the page knows left out, each with its choices. */
import type {
  FieldDescription,
  FormDescription,
  Option,
} from '@throughline/govuk/form-description';
import type { Forms } from './web-context.ts';

export type Choices = Readonly<Record<string, readonly Option[]>>;

/** Nothing to choose from, and nothing that has to be said: then it is not asked. */
const canBeAsked = ({ options, required }: FieldDescription): boolean =>
  required || options?.length !== 0;

/** Gives each field its choices, and the fields inside it theirs. */
const withChoices = (field: FieldDescription, choices: Choices): FieldDescription => {
  const own = choices[field.name] ?? choices[field.refersTo ?? ''];
  return {
    ...field,
    ...(own === undefined ? {} : { options: own }),
    // A code that only the record knows (an outcome, a stage) is chosen, not typed.
    ...(own !== undefined && (field.kind === 'text' || field.kind === 'number')
      ? { kind: 'enum' as const }
      : {}),
    ...(field.fields && {
      fields: field.fields.map((one) => withChoices(one, choices)).filter(canBeAsked),
    }),
    ...(field.of && { of: withChoices(field.of, choices) }),
  };
};

const named = (form: string, fields: readonly FieldDescription[], name: string) => {
  const field = fields.find((one) => one.name === name);
  if (!field)
    throw new Error(`${form} has no field ${name}. Correct the page's list of what to ask.`);
  return field;
};

/** One field as its schema describes it, for a page that draws it in a shape of its own. */
export const fieldOf = (forms: Forms, form: string, name: string): FieldDescription =>
  named(form, forms[form]?.fields ?? [], name);

type Wanted = {
  readonly form: string;
  readonly ask: readonly string[] | undefined;
  /** Fields that the page knows by itself. */
  readonly given: readonly string[];
  readonly choices: Choices;
};

export const questions = (forms: Forms, { form, ask, given, choices }: Wanted): FormDescription => {
  const whole = forms[form];
  if (!whole)
    throw new Error(
      `No form is described for ${form}. Print schema/forms.json anew, or correct the page's form name.`,
    );
  const fields = ask?.map((name) => named(form, whole.fields, name)) ?? whole.fields;
  return {
    fields: fields
      .filter(({ name }) => !given.includes(name))
      .map((field) => withChoices(field, choices))
      .filter(canBeAsked),
  };
};
