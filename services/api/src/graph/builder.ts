/** The one Pothos builder: scalars, the Relay shapes, and what every resolver is given. */
import SchemaBuilder from '@pothos/core';
import RelayPlugin from '@pothos/plugin-relay';
import { Instant } from '@throughline/time/instant';
import { LocalDate } from '@throughline/time/occurred';
import { GraphQLError } from 'graphql';
import type { Context } from '../context.ts';

export const builder = new SchemaBuilder<{
  Context: Context;
  DefaultFieldNullability: false;
  DefaultInputFieldRequiredness: false;
  Scalars: {
    Instant: { Input: Instant; Output: Instant };
    Date: { Input: LocalDate; Output: LocalDate };
    Position: { Input: string; Output: string };
    ID: { Input: string; Output: string };
    File: { Input: File; Output: never };
  };
}>({
  plugins: [RelayPlugin],
  defaultFieldNullability: false,
  relay: { clientMutationId: 'omit', cursorType: 'String', nodesOnConnection: true },
});

type Reading<Value> =
  | { readonly success: true; readonly data: Value }
  | { readonly success: false };

const scalar = <Value extends string>(
  description: string,
  read: (written: unknown) => Reading<Value>,
) => ({
  description,
  parseValue: (written: unknown): Value => {
    const reading = read(written);
    if (reading.success) return reading.data;
    throw new GraphQLError(
      `Expected ${description.charAt(0).toLowerCase()}${description.slice(1)} Found something else.`,
    );
  },
  serialize: (value: unknown) => value as Value, // resolvers are typed to give one
});

builder.scalarType(
  'Instant',
  scalar<Instant>(
    'A moment in ISO 8601 with its offset, for example 2024-10-28T11:20:00Z.',
    (written) => Instant.safeParse(written),
  ),
);
builder.scalarType(
  'Date',
  scalar<LocalDate>('A day in the London calendar, for example 2024-10-28.', (written) =>
    LocalDate.safeParse(written),
  ),
);
builder.scalarType('Position', {
  description: 'A place in the log, from a receipt: ask for a view at least as fresh as it.',
  parseValue: (written) => {
    if (typeof written === 'string' && /^\d{1,20}$/.test(written)) return written;
    throw new GraphQLError('Expected a position as a receipt gives it: a string of digits.');
  },
  serialize: (value) => value as string, // resolvers are typed to give a string
});

builder.queryType({
  description: 'What may be asked. Every read of a child’s record is authorised and recorded.',
});
builder.mutationType({
  description: 'Each mutation is one command: the same name, the same fields.',
});
builder.subscriptionType({ description: 'What changes, as it changes, by server-sent events.' });

/** When something happened, as it is given in a command. */
export const OccurredInput = builder.inputType('OccurredInput', {
  description:
    'When it happened: one of an exact moment, a day, or words as somebody wrote them ("summer 2023", "about 3pm").',
  fields: (t) => ({
    at: t.field({ type: 'Instant', description: 'The exact moment.' }),
    on: t.field({ type: 'Date', description: 'The day, where the time is not known.' }),
    asWritten: t.string({ description: 'The date as somebody wrote it; doubt is kept.' }),
    time: t.string({
      description: 'The time of day as somebody wrote it, beside a day or a written date.',
    }),
  }),
});
