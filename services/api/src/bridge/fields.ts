/**
 * The one walk over a command's zod schema. What it finds becomes the graph's inputs, the forms and
 * the reading of answers; a shape that is not listed here stops the start, so that none slips through.
 */
import { Instant } from '@throughline/time/instant';
import { Occurred } from '@throughline/time/occurred';
import type { z } from 'zod';

type Common = {
  readonly name: string;
  readonly required: boolean;
  readonly label?: string;
  readonly hint?: string;
  readonly refersTo?: string;
  /** An id of something new: made by whoever sends the command, never asked of a person. */
  readonly fresh?: boolean;
  readonly dayOnly?: boolean;
};

export type Field = Common &
  (
    | { readonly kind: 'text'; readonly long: boolean }
    | { readonly kind: 'id' }
    | { readonly kind: 'date' }
    | { readonly kind: 'instant' }
    | { readonly kind: 'occurred' }
    | { readonly kind: 'boolean' }
    | { readonly kind: 'file' }
    | { readonly kind: 'number'; readonly whole: boolean }
    | {
        readonly kind: 'enum';
        readonly codes: readonly string[];
        readonly words: Readonly<Record<string, string>>;
        readonly shape: object;
      }
    | { readonly kind: 'list'; readonly of: Field }
    | { readonly kind: 'object'; readonly fields: readonly Field[]; readonly shape: object }
    | {
        readonly kind: 'oneOf';
        readonly discriminator: string;
        readonly variants: readonly { readonly code: string; readonly fields: readonly Field[] }[];
        readonly shape: object;
      }
  );

/** zod keeps one `def` for a schema and all its copies with other meta: it identifies the shape. */
const shapeOf = (schema: z.ZodType): object => schema._zod.def;

const meta = (schema: z.ZodType): Omit<Common, 'name' | 'required'> & { long?: boolean } => {
  const { label, hint, refersTo, fresh, dayOnly, long } = schema.meta() ?? {};
  return {
    ...(label === undefined ? {} : { label }),
    ...(hint === undefined ? {} : { hint }),
    ...(refersTo === undefined ? {} : { refersTo }),
    ...(fresh === undefined ? {} : { fresh }),
    ...(dayOnly === undefined ? {} : { dayOnly }),
    ...(long === undefined ? {} : { long }),
  };
};

const objectFields = (schema: z.ZodObject, without?: string): readonly Field[] =>
  Object.entries(schema.shape)
    .filter(([name]) => name !== without)
    .map(([name, field]) => fieldOf(name, field as z.ZodType)); // a plain zod object's shape holds classic schemas

const stringField = (common: Common, schema: z.ZodType, long: boolean): Field => {
  const format = (schema as z.ZodString).format; // only called for strings
  if (format === 'uuid' || common.refersTo !== undefined) return { ...common, kind: 'id' };
  if (format === 'date') return { ...common, kind: 'date' };
  return { ...common, kind: 'text', long };
};

const unionField = (common: Common, schema: z.ZodType): Field => {
  // Only discriminated unions of objects are in the closed set; anything else fails on the next line.
  const { discriminator, options } = (schema as z.ZodDiscriminatedUnion<readonly z.ZodObject[]>)
    .def;
  if (discriminator === undefined) throw unsupported(common.name, 'a union without discriminator');
  return {
    ...common,
    kind: 'oneOf',
    discriminator,
    shape: shapeOf(schema),
    variants: options.map((option) => ({
      code: String((option.shape[discriminator] as z.ZodLiteral<string>).value),
      fields: objectFields(option, discriminator),
    })),
  };
};

const unsupported = (name: string, found: string): Error =>
  new Error(
    `The field "${name}" is ${found}, which has no form and no place in the graph. ` +
      'Expected one of: text, id, date, moment, uncertain date, yes or no, file, number, code, list, object, discriminated union.',
  );

/** Describes one field of a command. */
export const fieldOf = (name: string, schema: z.ZodType, inherited: object = {}): Field => {
  const { long = false, ...described } = { ...meta(schema), ...inherited };
  const common: Common = { name, required: true, ...described };
  const shape = shapeOf(schema);
  if (shape === shapeOf(Occurred)) return { ...common, kind: 'occurred' };
  if (shape === shapeOf(Instant)) return { ...common, kind: 'instant' };
  switch (schema.type) {
    case 'optional':
      return {
        // A wrapper's own label wins over the inner one.
        ...fieldOf(name, (schema as z.ZodOptional<z.ZodType>).unwrap(), {
          ...meta(schema),
          ...inherited,
        }),
        required: false,
      };
    case 'string':
      return stringField(common, schema, long);
    case 'number':
      return {
        ...common,
        kind: 'number',
        whole:
          (schema as z.ZodNumber).isInt === true || (schema as z.ZodNumber).format === 'safeint',
      };
    case 'boolean':
      return { ...common, kind: 'boolean' };
    case 'file':
      return { ...common, kind: 'file' };
    case 'enum':
      return {
        ...common,
        kind: 'enum',
        codes: (schema as z.ZodEnum).options.map(String),
        words: schema.meta()?.options ?? {},
        shape,
      };
    case 'array':
      return {
        ...common,
        kind: 'list',
        of: fieldOf(name, (schema as z.ZodArray<z.ZodType>).element),
      };
    case 'object':
      return { ...common, kind: 'object', fields: objectFields(schema as z.ZodObject), shape };
    case 'union':
      return unionField(common, schema);
    default:
      throw unsupported(name, `a ${schema.type}`);
  }
};

/** The fields of a command, without its type. */
export const commandFields = (schema: z.ZodObject): readonly Field[] =>
  objectFields(schema, 'type');
