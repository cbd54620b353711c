/** One mutation for each command of each pathway, made by the bridge from the command's own schema. */
import type { Pathway } from '@throughline/domain/pathway';
import { pathways } from '@throughline/domain/pathways';
import { fieldsFrom, UnreadableWhen } from '../bridge/answers.ts';
import { commandFields } from '../bridge/fields.ts';
import { inputsFor } from '../bridge/inputs.ts';
import { mutationName } from '../bridge/names.ts';
import {
  type Answer,
  carryOut,
  type Invalid,
  invalid,
  type Receipt,
  type Refused,
} from '../carry-out.ts';
import type { Context } from '../context.ts';
import { builder } from './builder.ts';

const ReceiptType = builder.objectRef<Receipt>('Receipt').implement({
  description: 'It is recorded, durably. Ask for a view at least as fresh as `position` to see it.',
  fields: (t) => ({
    commandId: t.exposeID('commandId'),
    id: t.exposeID('id', {
      description: 'The thing it was recorded on: the child, request, concern, entry …',
    }),
    position: t.expose('position', { type: 'Position' }),
    eventIds: t.exposeStringList('eventIds'),
    repeated: t.exposeBoolean('repeated', {
      description: 'True where this command had been carried out before; nothing was added.',
    }),
  }),
});

const Found = builder.objectRef<Refused['found'][number]>('Found').implement({
  description: 'One thing that was found instead of what the command expected.',
  fields: (t) => ({ name: t.exposeString('name'), value: t.exposeString('value') }),
});

export const RefusedType = builder.objectRef<Refused>('Refused').implement({
  description:
    'A "no" with a name. Nothing was recorded, and nothing that was sent is lost to the sender.',
  fields: (t) => ({
    refusal: t.exposeString('refusal'),
    found: t.field({ type: [Found], resolve: ({ found }) => found }),
  }),
});

const Issue = builder.objectRef<Invalid['issues'][number]>('Issue').implement({
  description: 'What is wrong with one field.',
  fields: (t) => ({ path: t.exposeString('path'), message: t.exposeString('message') }),
});

const InvalidType = builder.objectRef<Invalid>('Invalid').implement({
  description: 'The command was not well said: each issue stands beside its field.',
  fields: (t) => ({ issues: t.field({ type: [Issue], resolve: ({ issues }) => issues }) }),
});

const typeNames = { receipt: 'Receipt', refused: 'Refused', invalid: 'Invalid' } as const;

export const CommandAnswer = builder.unionType('CommandAnswer', {
  description: 'What came of a command.',
  types: [ReceiptType, RefusedType, InvalidType],
  resolveType: (answer: Answer) => typeNames[answer.kind],
});

/** One maker for all: types that inputs share are made once. */
export const inputs = inputsFor(builder);

/** Undo is the same for every pathway: one mutation each, told which pathway by its slug. */
const undo = new Set(['RecordInError', 'MoveToOtherChild']);

const addMutation = (pathway: Pathway, type: string): void => {
  const schema = pathway.commands.get(type);
  if (schema === undefined) return;
  const fields = commandFields(schema);
  const optional = new Set(pathway.opens.has(type) ? [pathway.idField] : []);
  const input = inputs(type, fields, optional);
  builder.mutationField(mutationName(type), (t) =>
    t.field({
      type: CommandAnswer,
      description: `${pathway.slug}: ${type}`,
      // The input's shape is made at run time; zod parses it again inside.
      args: { input: t.arg({ type: input as never, required: true }) },
      resolve: async (_: unknown, args: { input: Record<string, unknown> }, context: Context) => {
        try {
          const { commandId } = args.input;
          return await carryOut(context, {
            pathway,
            type,
            fields: fieldsFrom(fields, args.input),
            commandId: typeof commandId === 'string' ? commandId : undefined,
          });
        } catch (error) {
          if (error instanceof UnreadableWhen) return invalid(error.field, error.message);
          throw error;
        }
      },
    } as never),
  );
};

/** What the timekeeper records is nobody's to send. */
const isForPeople = (pathway: Pathway, type: string): boolean =>
  !undo.has(type) && pathway.permissions[type] !== 'keep-time';

for (const pathway of pathways)
  for (const type of pathway.commands.keys())
    if (isForPeople(pathway, type)) addMutation(pathway, type);
