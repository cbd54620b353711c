/** The bridge: each shape a command may have, in the graph, in forms and on the way back. */
import SchemaBuilder from '@pothos/core';
import { pathways } from '@throughline/domain/pathways';
import { Instant } from '@throughline/time/instant';
import { LocalDate, Occurred } from '@throughline/time/occurred';
import { buildSchema, type GraphQLInputObjectType, isInputObjectType, printSchema } from 'graphql';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { builder as Builder } from '../graph/builder.ts';
import { schema } from '../graph/schema.ts';
import { fieldsFrom, UnreadableWhen } from './answers.ts';
import { commandFields, type Field } from './fields.ts';
import { formField } from './forms.ts';
import { inputsFor } from './inputs.ts';
import { enumName, mutationName, typeName, variantName } from './names.ts';

const command = (shape: z.ZodRawShape) => z.object({ type: z.literal('DoIt'), ...shape });
const fieldOf = (schemaOf: z.ZodType): Field => {
  const [field] = commandFields(command({ it: schemaOf }));
  if (field === undefined) throw new Error('Expected a field, found none.');
  return field;
};

const How = z
  .enum(['in-person', 'by-phone', '3-way'])
  .meta({ label: 'How', options: { 'in-person': 'In person', 'by-phone': 'By telephone' } });
const Place = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('at-home'), floor: z.number().int() }),
  z.object({ kind: z.literal('elsewhere'), where: z.string() }),
  z.object({ kind: z.literal('not-known') }),
]);

describe('reading a command’s schema', () => {
  it.each<[string, z.ZodType, Partial<Field> & { readonly kind: Field['kind'] }]>([
    ['a line', z.string(), { kind: 'text', long: false }],
    ['several lines', z.string().meta({ long: true }), { kind: 'text', long: true }],
    ['an id', z.uuid(), { kind: 'id' }],
    ['a reference', z.string().meta({ refersTo: 'user' }), { kind: 'id', refersTo: 'user' }],
    ['an id of something new', z.uuid().meta({ fresh: true }), { kind: 'id', fresh: true }],
    ['a day', LocalDate, { kind: 'date' }],
    ['a moment', Instant, { kind: 'instant' }],
    ['a when', Occurred.meta({ label: 'When' }), { kind: 'occurred', label: 'When' }],
    ['yes or no', z.boolean(), { kind: 'boolean' }],
    ['a whole number', z.number().int(), { kind: 'number', whole: true }],
    [
      'a whole number that is positive',
      z.number().int().positive(),
      { kind: 'number', whole: true },
    ],
    ['a number', z.number(), { kind: 'number', whole: false }],
    ['a choice', How, { kind: 'enum', codes: ['in-person', 'by-phone', '3-way'] }],
    ['a list', z.array(z.uuid()), { kind: 'list' }],
    ['a group', z.object({ name: z.string() }), { kind: 'object' }],
    ['one of several', Place, { kind: 'oneOf', discriminator: 'kind' }],
  ])('knows %s', (_, schemaOf, expected) => {
    expect(fieldOf(schemaOf)).toMatchObject({ name: 'it', required: true, ...expected });
  });

  it('lets an optional field be left out, and keeps the wrapper’s own label', () => {
    expect(
      fieldOf(z.string().meta({ label: 'Inner' }).optional().meta({ label: 'Outer' })),
    ).toMatchObject({ required: false, label: 'Outer', kind: 'text' });
  });

  it.each<[string, z.ZodType]>([
    ['a record', z.record(z.string(), z.string())],
    ['anything', z.any()],
    ['a tuple', z.tuple([z.string()])],
    ['a union of scalars', z.union([z.string(), z.number()])],
    ['a map', z.map(z.string(), z.string())],
    ['null', z.null()],
  ])('stops the start at %s, and says which field it is', (_, schemaOf) => {
    expect(() => fieldOf(schemaOf)).toThrow(/\bit\b/);
  });
});

const inputIn = (shape: z.ZodRawShape): string => {
  const builder = new SchemaBuilder<{
    Scalars: {
      Instant: { Input: string; Output: string };
      Date: { Input: string; Output: string };
    };
  }>({});
  builder.scalarType('Instant', { serialize: (value) => value });
  builder.scalarType('Date', { serialize: (value) => value });
  builder.inputType('OccurredInput', { fields: (t) => ({ asWritten: t.string() }) });
  // The bridge is typed for the graph's own builder, and asks it for input types alone.
  const input = inputsFor(builder as unknown as typeof Builder)(
    'DoIt',
    commandFields(command(shape)),
    new Set(),
  );
  builder.queryType({
    fields: (t) => ({
      ask: t.string({ args: { input: t.arg({ type: input as never }) }, resolve: () => '' }),
    }),
  });
  return printSchema(builder.toSchema());
};

describe('making inputs of the graph', () => {
  it('makes each shape a type, once, under the name of the field it stands in', () => {
    const printed = inputIn({
      text: z.string(),
      perhaps: z.number().int().optional(),
      how: How,
      hows: z.array(How),
      place: Place,
      when: Occurred,
      day: LocalDate,
      at: Instant,
      group: z.object({ inner: z.uuid().meta({ label: 'Inner', hint: 'Of something' }) }),
      owed: z.boolean().optional().meta({ label: 'Is it owed?', hint: 'It stays open' }),
    });
    const built = buildSchema(printed);
    const input = built.getType('DoItInput') as GraphQLInputObjectType; // named so by the bridge
    expect(
      Object.fromEntries(
        Object.values(input.getFields()).map(({ name, type }) => [name, String(type)]),
      ),
    ).toEqual({
      commandId: 'ID',
      text: 'String!',
      perhaps: 'Int',
      how: 'DoItHow!',
      hows: '[DoItHow!]!',
      place: 'DoItPlaceInput!',
      when: 'OccurredInput!',
      day: 'Date!',
      at: 'Instant!',
      group: 'DoItGroupInput!',
      owed: 'Boolean',
    });
    expect(printed).toContain('input DoItPlaceInput @oneOf');
    expect(printed).toContain('Inner. Of something');
    expect(printed).toContain('Is it owed? It stays open');
    expect(printed).toContain('IN_PERSON');
    expect(printed).toContain('_3_WAY');
  });

  it('gives every command of the product a field to send it again by', () => {
    const without = pathways.flatMap(({ commands }) =>
      [...commands.keys()].filter((type) => {
        const input = schema.getType(`${type}Input`);
        return isInputObjectType(input) && input.getFields()['commandId'] === undefined;
      }),
    );
    expect(isInputObjectType(schema.getType('RaiseConcernInput'))).toBe(true);
    expect(without).toEqual([]);
  });
});

describe('reading an answer', () => {
  const fields = commandFields(
    command({
      when: Occurred.optional(),
      place: Place.optional(),
      list: z.array(z.object({ when: Occurred })).optional(),
    }),
  );

  it('takes a moment, a day, or words for a when', () => {
    const at = Instant.parse('2024-11-04T16:15:00Z');
    expect(fieldsFrom(fields, { when: { at } })['when']).toMatchObject({
      start: '2024-11-04',
      grain: 'minute',
    });
    expect(fieldsFrom(fields, { when: { on: '2024-11-04' } })['when']).toMatchObject({
      start: '2024-11-04',
      grain: 'day',
    });
    expect(fieldsFrom(fields, { when: { asWritten: 'summer 2023' } })['when']).toMatchObject({
      grain: 'season',
      asWritten: 'summer 2023',
    });
    expect(
      fieldsFrom(fields, { when: { on: '2024-11-04', time: 'about 3pm' } })['when'],
    ).toMatchObject({ start: '2024-11-04' });
  });

  it('gives back something that the schema takes, whichever way it was said', () => {
    for (const when of [
      { at: Instant.parse('2024-11-04T16:15:00Z') },
      { on: '2024-11-04' },
      { asWritten: 'about March 2024' },
    ])
      expect(Occurred.safeParse(fieldsFrom(fields, { when })['when']).success).toBe(true);
  });

  it('says by its whole path which when cannot be read', () => {
    const unreadable = () =>
      fieldsFrom(fields, {
        list: [{ when: { on: '2024-11-04' } }, { when: { asWritten: 'soon' } }],
      });
    expect(unreadable).toThrow(UnreadableWhen);
    expect(unreadable).toThrow(expect.objectContaining({ field: 'list.1.when' }));
  });

  it.each([
    [{ at: '2024-11-04T09:00:00Z', on: '2024-11-05' }, 'when'],
    [{ on: '2024-11-04', asWritten: 'about March 2024' }, 'when'],
    [{ at: '2024-11-04T09:00:00Z', time: 'about 3pm' }, 'when.time'],
  ])('drops neither of two dates in silence: %o', (when, field) =>
    expect(() => fieldsFrom(fields, { when })).toThrow(expect.objectContaining({ field })),
  );

  it('loses no time that it cannot read', () => {
    const wrong = () => fieldsFrom(fields, { when: { on: '2024-11-04', time: '25:99' } });
    expect(wrong).toThrow(expect.objectContaining({ field: 'when.time' }));
  });

  it('puts the choice back where the schema looks for it', () => {
    expect(fieldsFrom(fields, { place: { atHome: { floor: 2 } } })).toEqual({
      place: { kind: 'at-home', floor: 2 },
    });
    expect(fieldsFrom(fields, { place: { notKnown: true } })).toEqual({
      place: { kind: 'not-known' },
    });
  });

  it('leaves out what was left out or sent as null', () => {
    expect(fieldsFrom(fields, { when: null })).toEqual({});
  });
});

describe('naming', () => {
  it('turns one side’s names into the other’s', () => {
    expect(mutationName('RaiseConcern')).toBe('raiseConcern');
    expect(enumName('in-person')).toBe('IN_PERSON');
    expect(enumName('3-way')).toBe('_3_WAY');
    expect(variantName('part-of-day')).toBe('partOfDay');
    expect(typeName('childSeen')).toBe('ChildSeen');
  });
});

describe('making a form', () => {
  it('keeps the words of each choice', () => {
    expect(formField(fieldOf(How))).toMatchObject({ name: 'it', label: 'How' });
    expect(JSON.stringify(formField(fieldOf(How)))).toContain('By telephone');
  });
});
