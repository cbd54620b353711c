/** A form's description as components of the design systems, with what was typed and what is wrong. */
import {
  addAnother,
  type FieldDescription,
  type FieldErrors,
  type FieldKind,
  type FormDescription,
  idOf,
  type Option,
  rowCount,
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
  | 'date'
  | 'group'
  | 'details'
  | 'rows'
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

type Build = (field: FieldDescription, path: string, form: Form) => FormField;
type Form = { readonly typed: Typed; readonly errors: FieldErrors };

/** The error of a path, or of anything below it that has no component of its own. */
const errorAt = (
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

const message = (error: string | undefined) =>
  error === undefined ? {} : { errorMessage: { text: error } };
const hint = (text: string | undefined) => (text === undefined ? {} : { hint: { text } });
const optional = (field: FieldDescription): string =>
  field.required ? field.label : `${field.label} (optional)`;

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

const control =
  (component: 'input' | 'textarea', extra: Readonly<Record<string, unknown>> = {}): Build =>
  (field, path, form) =>
    leaf(component, path, form, {
      id: idOf(path),
      name: path,
      value: typedText(form.typed, path),
      label: { text: optional(field), classes: 'govuk-label--s' },
      ...hint(field.hint),
      ...extra,
    });

const fieldset = (field: FieldDescription, size = 's') => ({
  fieldset: { legend: { text: optional(field), classes: `govuk-fieldset__legend--${size}` } },
});

const items = (options: readonly Option[], ticked: readonly string[]) =>
  options.map(({ value, label, hint: note }) => ({
    value,
    text: label,
    checked: ticked.includes(value),
    ...hint(note),
  }));

const radios =
  (options: (field: FieldDescription) => readonly Option[]): Build =>
  (field, path, form) =>
    leaf('radios', path, form, {
      idPrefix: idOf(path),
      name: path,
      ...fieldset(field),
      ...hint(field.hint),
      items: items(options(field), [typedText(form.typed, path)]),
    });

const checkboxes: Build = (field, path, form) =>
  leaf('checkboxes', path, form, {
    idPrefix: idOf(path),
    name: path,
    ...fieldset(field),
    ...hint(field.hint),
    items: items(field.options ?? [], typedList(form.typed, path)),
  });

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
const choice: Build = (field, path, form) =>
  ((field.options?.length ?? 0) > 8 ? select : radios(({ options }) => options ?? []))(
    field,
    path,
    form,
  );

const date: Build = (field, path, form) =>
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

const group = (
  field: FieldDescription,
  path: string,
  form: Form,
  children: readonly FormField[],
): FormField => {
  const error = errorAt(path, form, children);
  const focus = children[0]?.focus ?? idOf(path);
  const params = { id: idOf(path), ...fieldset(field, 'm'), hint: field.hint };
  return { component: 'group', path, focus, error, params, children };
};

const part = (
  name: string,
  kind: FieldKind,
  label: string,
  more: Partial<FieldDescription> = {},
) => ({
  name,
  kind,
  label,
  required: true, // so that the label says nothing; the whole field says whether it is optional
  ...more,
});

const built = (fields: readonly FieldDescription[], path: string, form: Form) =>
  fields.map((field) => formField(field, `${path}.${field.name}`, form));

const timeHint = 'For example, 9:32am or 14:05';

const datetime: Build = (field, path, form) =>
  group(field, path, form, [
    ...built([part('date', 'date', 'Date')], path, form),
    control('input', { classes: 'govuk-input--width-10' })(
      part('time', 'text', 'Time', { hint: timeHint }),
      `${path}.time`,
      form,
    ),
  ]);

const doubts: readonly FieldDescription[] = [
  part('qualifier', 'enum', 'How sure is the date?', {
    options: [
      { value: '', label: 'It was on this date' },
      { value: 'about', label: 'About this date' },
      { value: 'before', label: 'Before this date' },
      { value: 'after', label: 'After this date' },
    ],
  }),
  part('until', 'date', 'Last day, if it lasted longer than a day'),
  part('words', 'text', 'In the words of the record, if it says it differently', {
    hint: 'For example, “the week before half term”',
  }),
  part('unknown', 'list', 'Not known', {
    options: [{ value: 'yes', label: 'The date is not known' }],
  }),
];

const occurred: Build = (field, path, form) => {
  const inside = built(doubts, path, form);
  const open =
    inside.some(({ error }) => error) ||
    doubts.some(({ name }) => typedText(form.typed, `${path}.${name}`) !== '');
  const details: FormField = {
    component: 'details',
    path: `${path}.doubt`,
    focus: idOf(`${path}.doubt`),
    params: {
      summaryText: 'Not sure of the date, or it lasted longer?',
      open,
      id: idOf(`${path}.doubt`),
    },
    children: inside,
  };
  return group(field, path, form, [
    ...built(
      [
        part('date', 'date', 'Date', {
          hint: 'Leave the day or month empty if you do not know it',
        }),
      ],
      path,
      form,
    ),
    control('input', { classes: 'govuk-input--width-10' })(
      part('time', 'text', 'Time (optional)', { hint: `${timeHint}, or “about 3pm”` }),
      `${path}.time`,
      form,
    ),
    details,
  ]);
};

const object: Build = (field, path, form) =>
  group(field, path, form, built(field.fields ?? [], path, form));

const rows: Build = (field, path, form) => {
  const children = Array.from({ length: rowCount(form.typed, path) }, (_, row) => {
    const each = { ...field, label: `${field.label}: ${row + 1}`, hint: undefined, required: true };
    return group(each, `${path}.${row}`, form, built(field.fields ?? [], `${path}.${row}`, form));
  });
  const whole = group(field, path, form, children);
  return {
    ...whole,
    component: 'rows',
    params: { ...whole.params, addName: addAnother, addValue: path },
  };
};

const list: Build = (field, path, form) => {
  if (field.fields) return rows(field, path, form);
  if (field.options) return checkboxes(field, path, form);
  const note = [field.hint, 'Put each on a line of its own'].filter(Boolean).join('. ');
  return control('textarea', { rows: 3 })({ ...field, hint: note }, path, form);
};

const hidden: Build = (_, path, form) => ({
  component: 'hidden',
  path,
  focus: 'main-content',
  error: errorAt(path, form, []),
  params: { name: path, value: typedText(form.typed, path) },
  children: [],
});

const builders: Readonly<Record<FieldKind, Build>> = {
  text: control('input'),
  textarea: control('textarea'),
  number: control('input', { inputmode: 'numeric', classes: 'govuk-input--width-5' }),
  date,
  datetime,
  occurred,
  enum: choice,
  boolean: radios(() => [
    { value: 'yes', label: 'Yes' },
    { value: 'no', label: 'No' },
  ]),
  id: (field, path, form) => (field.options ? choice : hidden)(field, path, form),
  list,
  object,
};

const formField: Build = (field, path, form) => builders[field.kind](field, path, form);

/** A form's components, in the order of its description. An `id` without options travels hidden. */
export const formFields = (
  description: FormDescription,
  typed: Typed,
  errors: FieldErrors,
): readonly FormField[] =>
  description.fields.map((field) => formField(field, field.name, { typed, errors }));
