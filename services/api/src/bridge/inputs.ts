/** Makes the graph's input types from the fields of the commands. */

import type { InputRef } from '@pothos/core';
import { Channel, Person } from '@throughline/domain/vocabulary';
import type { builder as Builder } from '../graph/builder.ts';
import type { Field } from './fields.ts';
import { enumName, typeName, variantName } from './names.ts';

type AnyInput = InputRef<unknown>;
type Fields = Record<string, never>;

/** Shapes that many commands share, under the names they have in the vocabulary. */
const shared: readonly (readonly [object, string])[] = [
  [Person._zod.def, 'Person'],
  [Channel._zod.def, 'Channel'],
];

const descriptionOf = ({ label, hint }: Field): string | undefined =>
  label === undefined || hint === undefined
    ? label
    : `${label}${label.endsWith('?') ? '' : '.'} ${hint}`;

/**
 * Builds input types once for each shape. `under` is the name of the type a field stands in, so that
 * two commands' fields of the same name do not meet.
 */
export const inputsFor = (builder: typeof Builder) => {
  const made = new Map<object, AnyInput>();
  const nameOf = (field: Field & { shape: object }, under: string): string =>
    shared.find(([shape]) => shape === field.shape)?.[1] ?? `${under}${typeName(field.name)}`;

  const once = (shape: object, make: () => AnyInput): AnyInput => {
    const existing = made.get(shape);
    if (existing !== undefined) return existing;
    const ref = make();
    made.set(shape, ref);
    return ref;
  };

  const objectType = (name: string, fields: readonly Field[], isOneOf = false): AnyInput =>
    builder.inputType(name, {
      isOneOf,
      fields: (t: { field: (options: never) => never }) =>
        // The fields are made at run time from a schema, which the builder's types cannot know.
        Object.fromEntries(
          fields.map((field) => [
            field.name,
            t.field({
              type: typeOf(field, name.replace(/Input$/, '')) as never,
              required: field.required && !isOneOf,
              ...(descriptionOf(field) === undefined ? {} : { description: descriptionOf(field) }),
            } as never),
          ]),
        ) as Fields,
    } as never) as unknown as AnyInput;

  const enumType = (field: Field & { kind: 'enum' }, under: string): AnyInput =>
    once(
      field.shape,
      () =>
        builder.enumType(nameOf(field, under), {
          values: Object.fromEntries(
            field.codes.map((code) => [
              enumName(code),
              {
                value: code,
                ...(field.words[code] === undefined ? {} : { description: field.words[code] }),
              },
            ]),
          ),
        }) as unknown as AnyInput,
    );

  const oneOfType = (field: Field & { kind: 'oneOf' }, under: string): AnyInput => {
    const name = nameOf(field, under);
    return once(field.shape, () =>
      objectType(
        `${name}Input`,
        field.variants.map(({ code, fields }) =>
          fields.length === 0
            ? { kind: 'boolean', name: variantName(code), required: false }
            : {
                kind: 'object',
                name: variantName(code),
                required: false,
                fields,
                shape: fields,
              },
        ),
        true,
      ),
    );
  };

  const typeOf = (field: Field, under: string): unknown => {
    switch (field.kind) {
      case 'text':
        return 'String';
      case 'id':
        return 'ID';
      case 'date':
        return 'Date';
      case 'instant':
        return 'Instant';
      case 'occurred':
        return 'OccurredInput';
      case 'boolean':
        return 'Boolean';
      case 'file':
        return 'File';
      case 'number':
        return field.whole ? 'Int' : 'Float';
      case 'enum':
        return enumType(field, under);
      case 'list':
        return [typeOf(field.of, under)];
      case 'object':
        return once(field.shape, () => objectType(`${nameOf(field, under)}Input`, field.fields));
      case 'oneOf':
        return oneOfType(field, under);
    }
  };

  /** The input of one mutation: the command's fields, and the id that makes sending it again harmless. */
  return (command: string, fields: readonly Field[], optional: ReadonlySet<string>): AnyInput =>
    objectType(`${command}Input`, [
      {
        kind: 'id',
        name: 'commandId',
        required: false,
        label: 'An id of your own for this command, such as a UUID',
        hint: 'Send the same one again after a failure: it is then recorded once.',
      },
      ...fields.map((field) => (optional.has(field.name) ? { ...field, required: false } : field)),
    ]);
};
