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
  radios,
} from './form-controls.ts';
import {
  addAnother,
  type FieldDescription,
  type FieldErrors,
  type FieldKind,
  type FormDescription,
  idOf,
  rowCount,
  type Typed,
  typedText,
} from './form-description.ts';

/** The legend of a question with parts is larger than the legends of its parts. */
type Size = 'm' | 's';

const group = (
  field: FieldDescription,
  path: string,
  form: Form,
  children: readonly FormField[],
  size: Size = 'm',
): FormField => {
  const error = errorAt(path, form, children);
  const focus = children[0]?.focus ?? idOf(path);
  const params = { id: idOf(path), ...fieldset(field, size), hint: field.hint };
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

const doubtControls = ['qualifier', 'until.day', 'until.month', 'until.year', 'words', 'unknown'];

const occurred: Build = (field, path, form) => {
  const inside = built(doubts, path, form);
  const open =
    inside.some(({ error }) => error) ||
    doubtControls.some((name) => typedText(form.typed, `${path}.${name}`) !== '');
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
    return group(
      each,
      `${path}.${row}`,
      form,
      built(field.fields ?? [], `${path}.${row}`, form),
      's',
    );
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
