/** One mutation for each form that sends several commands; like a command, it may be sent again. */
import { mayAsk } from '@throughline/access/permissions';
import { fieldsFrom, UnreadableWhen } from '../bridge/answers.ts';
import { commandFields } from '../bridge/fields.ts';
import { mutationName } from '../bridge/names.ts';
import { type Answer, invalid, refused } from '../carry-out.ts';
import { commandIdFrom, noCommandId } from '../command-id.ts';
import { type Context, viewerOf } from '../context.ts';
import { carryOutTogether } from '../together/carry-out-together.ts';
import { type Submission, submissions } from '../together/submissions.ts';
import { builder } from './builder.ts';
import { CommandAnswer, inputs } from './commands.ts';

const send = async (
  context: Context,
  { schema, permission, parts }: Submission,
  input: Readonly<Record<string, unknown>>,
): Promise<Answer> => {
  const viewer = viewerOf(context);
  if (!mayAsk(viewer.role, permission)) return refused('notPermitted');
  const commandId = commandIdFrom(input['commandId'], viewer);
  if (commandId === undefined) return invalid(...noCommandId);
  try {
    const all = parts(context, fieldsFrom(commandFields(schema), input), commandId);
    return 'kind' in all ? all : await carryOutTogether(context, commandId, all);
  } catch (error) {
    if (error instanceof UnreadableWhen) return invalid(error.field, error.message);
    throw error;
  }
};

for (const submission of submissions) {
  const { name, description, schema } = submission;
  const input = inputs(name, commandFields(schema), new Set());
  builder.mutationField(mutationName(name), (t) =>
    t.field({
      type: CommandAnswer,
      description,
      // The input's shape is made at run time; zod parses it again inside.
      args: { input: t.arg({ type: input as never, required: true }) },
      resolve: (_: unknown, args: { input: Record<string, unknown> }, context: Context) =>
        send(context, submission, args.input),
    } as never),
  );
}
