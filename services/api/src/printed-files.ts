/** What `schema/` holds that is printed from code: the graph, the forms, the shape of every event. */
import { pathways } from '@throughline/domain/pathways';
import { z } from 'zod';
import { askedFirst } from './asked-first.ts';
import { commandFields } from './bridge/fields.ts';
import { formField } from './bridge/forms.ts';
import { printed } from './graph/schema.ts';
import { submissions } from './together/submissions.ts';

export type PrintedFile = { readonly file: string; readonly text: string };

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

const forms = (): PrintedFile => ({
  file: 'schema/forms.json',
  text: json(
    Object.fromEntries(
      [
        ...pathways.flatMap(({ commands }) => [...commands]),
        ...submissions.map(({ name, schema }) => [name, schema] as const),
        ...Object.entries(askedFirst),
      ].map(([name, schema]) => [name, { fields: commandFields(schema).map(formField) }]),
    ),
  ),
});

/** JSON Schema of each event as it is written today, whole; `x-clear` marks what may stand unsealed. */
const events = (): readonly PrintedFile[] =>
  pathways.flatMap(({ slug, events: types }) =>
    [...types].map(([type, schema]) => ({
      file: `schema/events/${slug}/${type}.schema.json`,
      text: json(
        z.toJSONSchema(schema, {
          io: 'input',
          unrepresentable: 'any',
          override: ({ zodSchema, jsonSchema }) => {
            if (z.globalRegistry.get(zodSchema)?.clear) jsonSchema['x-clear'] = true;
          },
        }),
      ),
    })),
  );

export const printedFiles = (): readonly PrintedFile[] => [
  { file: 'schema/graph.graphql', text: printed() },
  forms(),
  ...events(),
];
