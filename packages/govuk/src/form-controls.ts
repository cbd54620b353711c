/** Single questions of a form, each as one component of the design systems. */
import {
  type FieldDescription,
  type FieldErrors,
  idOf,
  type Option,
  type Typed,
  typedList,
  typedText,
} from './form-description.ts';

export type Component =
  | 'input'
  | 'textarea'
  | 'radios'
  | 'select'
  | 'checkboxes'
  | 'file'
  | 'date'
  | 'group'
  | 'details'
  | 'rows'
  | 'oneOf'
  | 'hidden';

/** One part of a form. `params` go to the macro named by `component`; `focus` is where its error link leads. */
export type FormField = {
  readonly component: Component;
  readonly path: string;
  readonly focus: string;
  readonly error?: string | undefined;
  readonly params: Readonly<Record<string, unknown>>;
  readonly children: readonly FormField[];
};

export type Build = (field: FieldDescription, path: string, form: Form) => FormField;
/** What was typed into the whole form, and what is wrong with it. */
export type Form = { readonly typed: Typed; readonly errors: FieldErrors };

/** The error of a path, or of anything below it that has no component of its own. */
export const errorAt = (
  path: string,
  { errors }: Form,
  children: readonly FormField[],
): string | undefined => {
  const below = Object.keys(errors).find(
    (key) =>
      key === path || (key.startsWith(`${path}.`) && !children.some((child) => covers(child, key))),
  );
  return below === undefined ? undefined : errors[below];
};

const covers = (field: FormField, key: string): boolean =>
  field.component === 'details'
    ? field.children.some((child) => covers(child, key))
    : key === field.path || key.startsWith(`${field.path}.`);

export const message = (error: string | undefined) =>
  error === undefined ? {} : { errorMessage: { text: error } };
const hint = (text: string | undefined) => (text === undefined ? {} : { hint: { text } });
const optional = (field: FieldDescription): string =>
  field.required || field.isSaidOfGroup ? field.label : `${field.label} (optional)`;

const leaf = (
  component: Component,
  path: string,
  form: Form,
  params: Readonly<Record<string, unknown>>,
): FormField => {
  const error = errorAt(path, form, []);
  const id = idOf(path);
  const focus = component === 'date' ? `${id}-day` : id;
  return { component, path, focus, error, params: { ...params, ...message(error) }, children: [] };
};

const WIDE = 60; // letters of a line in the box, about

/** As many rows as show what stands in a box, and one to go on in. */
export const rowsFor = (text: string): number => {
  const shown = text
    .split('\n')
    .reduce((sum, line) => sum + Math.ceil((line.length || 1) / WIDE), 1);
  return Math.min(Math.max(shown, 3), 12);
};

/** One line or several of text, or a file. */
export const control =
  (
    component: 'input' | 'textarea' | 'file',
    extra: Readonly<Record<string, unknown>> = {},
  ): Build =>
  (field, path, form) =>
    leaf(component, path, form, {
      id: idOf(path),
      name: path,
      value: typedText(form.typed, path),
      label: { text: optional(field), classes: 'govuk-label--s' },
      ...hint(field.hint),
      ...extra,
    });

export const fieldset = (field: FieldDescription, size = 's') => ({
  fieldset: { legend: { text: optional(field), classes: `govuk-fieldset__legend--${size}` } },
});

const items = (options: readonly Option[], ticked: readonly string[]) =>
  options.map(({ value, label, hint: note }) => ({
    value,
    text: label,
    checked: ticked.includes(value),
    ...hint(note),
  }));

/** A radio that was chosen cannot be let go: what nobody must answer has one that says nothing, from the start. */
const noAnswer = { value: '', label: 'No answer' };

const withNoAnswer = (field: FieldDescription, options: readonly Option[]): readonly Option[] =>
  field.required || options.some(({ value }) => value === '') ? options : [...options, noAnswer];

export const radios =
  (options: (field: FieldDescription) => readonly Option[]): Build =>
  (field, path, form) => {
    const chosen = [typedText(form.typed, path)].filter(Boolean); // none of them until somebody does
    return leaf('radios', path, form, {
      idPrefix: idOf(path),
      name: path,
      ...fieldset(field),
      ...hint(field.hint),
      items: items(withNoAnswer(field, options(field)), chosen),
    });
  };

const manyFurther = 20; // boxes, which is about a screen of them

/** The further boxes in a fold of their own, open where one of them is ticked, or where all stand in it and something is wrong. */
const fold = (field: FieldDescription, path: string, { typed, errors }: Form) => {
  const options = field.options ?? [];
  const further = options.filter(({ isFurther }) => isFurther);
  const isAll = further.length === options.length;
  const ticked = typedList(typed, path);
  return {
    idPrefix: isAll ? idOf(path) : `${idOf(path)}-more`, // so that an error leads to one of them
    summary: isAll ? `Show all ${further.length}` : `Show ${further.length} more`,
    isOpen:
      further.some(({ value }) => ticked.includes(value)) || (isAll && errors[path] !== undefined),
    items: items(further, ticked),
  };
};

export const checkboxes: Build = (field, path, form) => {
  const options = field.options ?? [];
  const near = options.filter(({ isFurther }) => !isFurther);
  const isFolded = options.length - near.length > manyFurther;
  return leaf('checkboxes', path, form, {
    idPrefix: idOf(path),
    name: path,
    ...fieldset(field),
    ...hint(field.hint),
    items: items(isFolded ? near : options, typedList(form.typed, path)),
    ...(isFolded ? { more: fold(field, path, form) } : {}),
  });
};

const select: Build = (field, path, form) =>
  leaf('select', path, form, {
    id: idOf(path),
    name: path,
    label: { text: optional(field), classes: 'govuk-label--s' },
    ...hint(field.hint),
    items: [
      { value: '', text: 'Choose one' },
      ...(field.options ?? []).map(({ value, label }) => ({
        value,
        text: label,
        selected: typedText(form.typed, path) === value,
      })),
    ],
  });

/** More than eight radios make a long page on a telephone. */
export const choice: Build = (field, path, form) =>
  ((field.options?.length ?? 0) > 8 ? select : radios(({ options }) => options ?? []))(
    field,
    path,
    form,
  );

export const date: Build = (field, path, form) =>
  leaf('date', path, form, {
    id: idOf(path),
    ...fieldset(field),
    ...hint(field.hint ?? 'For example, 27 3 2026'),
    items: [
      ['day', 2],
      ['month', 2],
      ['year', 4],
    ].map(([part, width]) => ({
      id: `${idOf(path)}-${part}`,
      name: `${path}.${part}`,
      label: String(part).charAt(0).toUpperCase() + String(part).slice(1),
      classes: `govuk-input--width-${width}`,
      value: typedText(form.typed, `${path}.${part}`),
    })),
  });

export const hidden: Build = (_, path, form) => ({
  component: 'hidden',
  path,
  focus: 'main-content',
  error: errorAt(path, form, []),
  params: { name: path, value: typedText(form.typed, path) },
  children: [],
});
