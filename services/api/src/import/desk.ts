/** Recording a file: each step in its stream, each row in the entry's own, so that going on after a crash repeats nothing. */
import type { Typed } from '@throughline/decider/decider';
import type { ImportEvent } from '@throughline/domain/import/events';
import type { Import } from '@throughline/domain/import/state';
import type { Pathway, Threaded } from '@throughline/domain/pathway';
import { uuidOf } from '@throughline/event-store/naming';
import type { Order, Outcome } from '@throughline/event-store/order';
import type { Context } from '../context.ts';
import { givenNow } from '../given.ts';
import { pathwayNamed } from '../pathway-named.ts';

export type Fields = Typed & Record<string, unknown>;

export type Desk = {
  readonly context: Context;
  readonly importId: string;
  readonly send: (pathway: Pathway, streamId: string, command: Typed, commandId: string) => Order;
};

const AT_ONCE = 200; // rows handed to the log together; enough to fill its batches

export const deskFor = (context: Context, importId: string): Desk => {
  const given = givenNow(context);
  return {
    context,
    importId,
    send: (pathway, streamId, command, commandId) => ({
      pathway,
      streamId,
      command,
      commandId,
      given,
      actor: given.actor,
      recordedAt: given.now,
      receivedAt: given.now,
      batch: importId,
      correlation: importId,
      ...(context.clock.isSimulated() ? { simulated: true } : {}),
    }),
  };
};

const positionOf = (outcome: Outcome, what: string): string => {
  if (outcome.kind === 'done') return outcome.receipt.position;
  const why = outcome.kind === 'refused' ? outcome.refused : outcome.kind;
  throw new Error(
    `The import could not record ${what}: ${why}. Nothing of the file is shown; import it again to go on.`,
  );
};

/** One step of the import's own stream. `nth` tells steps of one kind apart. */
export const step = async (
  { importId, context, send }: Desk,
  command: Fields,
  nth: number | string = 0,
): Promise<string> => {
  const commandId = uuidOf(`${importId}/${command.type}/${nth}`);
  // The step's fields with the id that every command of the pathway has; the log parses them by its schema.
  const whole = { ...command, importId } as Typed;
  const outcome = await context.log.handle(
    send(pathwayNamed('import'), importId, whole, commandId),
  );
  return positionOf(outcome, command.type);
};

/** Records rows as entries, many at a time. Returns the last position. */
export const recordRows = async (
  { context, send }: Desk,
  commands: readonly Fields[],
  tell?: (done: number, of: number) => void,
): Promise<void> => {
  const entry = pathwayNamed('entry');
  for (let from = 0; from < commands.length; from += AT_ONCE) {
    const some = commands.slice(from, from + AT_ONCE);
    const outcomes = await context.log.handleMany(
      some.map((command) => {
        const id = String(command['entryId']);
        return send(entry, id, command, uuidOf(`${id}/RecordEntry`));
      }),
    );
    for (const outcome of outcomes) positionOf(outcome, 'a row');
    tell?.(from + some.length, commands.length);
  }
};

/** What the file's stream remembers; where nothing was recorded of it, its status is `none`. */
export const fileNow = async ({
  context,
  importId,
}: Pick<Desk, 'context' | 'importId'>): Promise<Import> => {
  const { state } = await context.log.peek(pathwayNamed('import'), importId);
  return (state as Threaded<Import, ImportEvent>).inner; // a stream of this category is an import's
};
