/** A form's description as components of the design systems, with what was typed and what is wrong. */
import {
  type Build,
  checkboxes,
  choice,
  control,
  date,
  errorAt,
  type Form,
  type FormField,
  fieldset,
  hidden,
  message,
  radios,
  rowsFor,
} from './form-controls.ts';
import {
  addAnother,
  type FieldDescription,
  type FieldErrors,
  type FieldKind,
  type FormDescription,
  idOf,
  listShape,
  rowCount,
  type Typed,
  typedText,
  whichOf,
} from './form-description.ts';

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

/** A fresh id is made when the form is read, so nobody is asked for it. */
const asked = (fields: readonly FieldDescription[]) => fields.filter(({ fresh }) => !fresh);

const built = (fields: readonly FieldDescription[], path: string, form: Form) =>
  asked(fields).map((field) => formField(field, `${path}.${field.name}`, form));

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

const inWords = part('words', 'text', 'When it was, in words', {
  hint: 'For example, “summer 2023”, “about 22 May 2024”, “28 June to 3 September 2024” or “not known”',
});

const occurred: Build = (field, path, form) => {
  const children = built([inWords], path, form);
  const details: FormField = {
    component: 'details',
    path: `${path}.doubt`,
    focus: idOf(`${path}.doubt`),
    params: {
      summaryText: field.dayOnly
        ? 'Not sure of the date?'
        : 'Not sure of the date, or it lasted longer?',
      open: children.some(({ error }) => error) || typedText(form.typed, `${path}.words`) !== '',
      id: idOf(`${path}.doubt`),
    },
    children,
  };
  return group(field, path, form, [
    ...built(
      [
        part('date', 'date', 'Date', {
          hint: 'Leave the day, or the day and month, empty if you do not know them',
        }),
      ],
      path,
      form,
    ),
    ...(field.dayOnly
      ? []
      : [
          control('input', { classes: 'govuk-input--width-10' })(
            part('time', 'text', 'Time (optional)', { hint: `${timeHint}, or “about 3pm”` }),
            `${path}.time`,
            form,
          ),
        ]),
    details,
    ...(typedText(form.typed, `${path}.filled`) === ''
      ? []
      : [hidden(part('filled', 'text', 'Filled in'), `${path}.filled`, form)]),
  ]);
};

const oneIsEnough = 'Fill in what you know: one of these is enough';

/** Where no part has to be there by itself, as a person's name and role, the group says once whether anything has to. */
const object: Build = (field, path, form) => {
  const parts = asked(field.fields ?? []);
  if (parts.length < 2 || parts.some(({ required }) => required))
    return group(field, path, form, built(parts, path, form));
  const hint = field.hint ?? (field.required ? oneIsEnough : undefined);
  const said = parts.map((one) => ({ ...one, isSaidOfGroup: true }));
  return group({ ...field, hint }, path, form, built(said, path, form));
};

/** "Present: 1" under "Present" says nothing to who sees both, and tells the boxes apart for who does not. */
const hiddenLegend = 's govuk-visually-hidden';

const rows: Build = (field, path, form) => {
  const item = field.of ?? field;
  const count = rowCount(form.typed, path);
  const isAlone = count === 1;
  const children = Array.from({ length: count }, (_, row) => {
    const each = { ...item, label: `${field.label}: ${row + 1}`, hint: undefined, required: true };
    const made = formField(each, `${path}.${row}`, form);
    return made.component === 'group'
      ? {
          ...made,
          params: {
            ...{ ...made.params, hint: undefined },
            ...fieldset(each, isAlone ? hiddenLegend : 's'),
          },
        }
      : made;
  });
  const whole = group(field, path, form, children);
  return {
    ...whole,
    component: 'rows',
    params: { ...whole.params, addName: addAnother, addValue: path },
  };
};

const list: Build = (field, path, form) => {
  const shape = listShape(field);
  if (shape === 'rows') return rows(field, path, form);
  if (shape === 'ticks')
    return checkboxes({ ...field, options: field.options ?? field.of?.options }, path, form);
  const note = [field.hint, 'Put each on a line of its own'].filter(Boolean).join('. ');
  const height = { rows: rowsFor(typedText(form.typed, path)) };
  return control('textarea', height)({ ...field, hint: note }, path, form);
};

/** Radios, each with the questions of its variant, which the browser shows once it is chosen. */
const oneOf: Build = (field, path, form) => {
  const variants = field.fields ?? [];
  const options = variants.map(({ name, label }) => ({ value: name, label }));
  const which = radios(() => options)(field, whichOf(path), form);
  const children = variants.map((variant) =>
    group(
      variant,
      `${path}.${variant.name}`,
      form,
      built(variant.fields ?? [], `${path}.${variant.name}`, form),
    ),
  );
  const error = errorAt(path, form, children);
  return {
    ...which,
    component: 'oneOf',
    path,
    error,
    params: { ...which.params, ...message(error) },
    children,
  };
};

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
  file: control('file'),
  list,
  object,
  oneOf,
};

const formField: Build = (field, path, form) => builders[field.kind](field, path, form);

/** A form's components, in the order of its description. An `id` without options travels hidden. */
export const formFields = (
  description: FormDescription,
  typed: Typed,
  errors: FieldErrors,
): readonly FormField[] =>
  asked(description.fields).map((field) => formField(field, field.name, { typed, errors }));
