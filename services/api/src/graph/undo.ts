/** Undo, the same for every pathway: an event recorded in error, or on the wrong child's record. */
import { InErrorCommand } from '@throughline/domain/in-error';
import { pathwayOf } from '@throughline/domain/pathways';
import { fieldsFrom } from '../bridge/answers.ts';
import { commandFields } from '../bridge/fields.ts';
import { inputsFor } from '../bridge/inputs.ts';
import { mutationName } from '../bridge/names.ts';
import { carryOut, invalid } from '../carry-out.ts';
import { type Context, viewerOf } from '../context.ts';
import { builder } from './builder.ts';
import { CommandAnswer } from './commands.ts';

const inputs = inputsFor(builder);

const where = [
  {
    kind: 'text',
    name: 'pathway',
    required: true,
    long: false,
    label: 'What sort of case it is on',
    hint: 'As a chronology entry gives it',
  },
  {
    kind: 'id',
    name: 'streamId',
    required: true,
    label: 'Which case',
    hint: 'As a chronology entry gives it',
  },
] as const;

for (const schema of InErrorCommand.options) {
  const type = schema.shape.type.value;
  const fields = commandFields(schema);
  builder.mutationField(mutationName(type), (t) =>
    t.field({
      type: CommandAnswer,
      description:
        'Puts right what should not have been recorded. What was recorded stays in the log.',
      // The input's shape is made at run time; zod parses it again inside.
      args: {
        input: t.arg({
          type: inputs(type, [...where, ...fields], new Set()) as never,
          required: true,
        }),
      },
      resolve: (_: unknown, { input }: { input: Record<string, unknown> }, context: Context) => {
        viewerOf(context);
        const pathway = pathwayOf(String(input['pathway']));
        if (pathway === undefined)
          return invalid('pathway', 'Expected a pathway as a chronology entry gives it.');
        return carryOut(context, {
          pathway,
          type,
          fields: fieldsFrom(fields, input),
          streamId: String(input['streamId']),
          commandId: typeof input['commandId'] === 'string' ? input['commandId'] : undefined,
        });
      },
    } as never),
  );
}
