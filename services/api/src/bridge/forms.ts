/** The same fields as forms see them: printed into `schema/forms.json` for the pages. */
import type { Field } from './fields.ts';
import { enumName, variantName } from './names.ts';

export type FormField = {
  readonly name: string;
  readonly kind:
    | 'text'
    | 'textarea'
    | 'date'
    | 'datetime'
    | 'occurred'
    | 'enum'
    | 'boolean'
    | 'file'
    | 'id'
    | 'list'
    | 'number'
    | 'object'
    | 'oneOf';
  readonly required: boolean;
  readonly label: string;
  readonly hint?: string;
  readonly refersTo?: string;
  readonly fresh?: boolean;
  readonly dayOnly?: boolean;
  readonly options?: readonly { readonly value: string; readonly label: string }[];
  readonly fields?: readonly FormField[];
  readonly of?: FormField;
};

const kinds = {
  text: 'text',
  id: 'id',
  date: 'date',
  instant: 'datetime',
  occurred: 'occurred',
  boolean: 'boolean',
  file: 'file',
  number: 'number',
  enum: 'enum',
  list: 'list',
  object: 'object',
  oneOf: 'oneOf',
} as const;

const inner = (field: Field): Partial<FormField> => {
  switch (field.kind) {
    case 'enum':
      return {
        options: field.codes.map((code) => ({
          value: enumName(code),
          label: field.words[code] ?? code,
        })),
      };
    case 'list':
      return { of: formField(field.of) };
    case 'object':
      return { fields: field.fields.map(formField) };
    case 'oneOf':
      return {
        fields: field.variants.map(({ code, fields }) => ({
          name: variantName(code),
          kind: 'object',
          required: false,
          label: code,
          fields: fields.map(formField),
        })),
      };
    default:
      return {};
  }
};

/** One field as a form shows it. A field of a command without a label is a defect that a test finds. */
export const formField = (field: Field): FormField => ({
  name: field.name,
  kind: field.kind === 'text' && field.long ? 'textarea' : kinds[field.kind],
  required: field.required,
  label: field.label ?? field.name,
  ...(field.hint === undefined ? {} : { hint: field.hint }),
  ...(field.refersTo === undefined ? {} : { refersTo: field.refersTo }),
  ...(field.fresh === undefined ? {} : { fresh: field.fresh }),
  ...(field.dayOnly === undefined ? {} : { dayOnly: field.dayOnly }),
  ...inner(field),
});
