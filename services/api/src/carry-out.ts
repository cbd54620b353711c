/** Carries out a command for somebody: may they ask, is it well said, and what came of it. */
import { mayAsk, mayUndo } from '@throughline/access/permissions';
import type { Viewer } from '@throughline/access/viewer';
import type { Typed } from '@throughline/decider/decider';
import type { Pathway } from '@throughline/domain/pathway';
import { uuidOf } from '@throughline/event-store/naming';
import { turns } from '@throughline/event-store/turns';
import { issuesOf, wordsFor } from './bridge/issues.ts';
import { caughtUp } from './caught-up.ts';
import { commandIdFrom, isUuid, noCommandId } from './command-id.ts';
import { type Context, viewerOf } from './context.ts';
import { givenNow } from './given.ts';
import { ownAgency } from './own-agency.ts';

export type Receipt = {
  readonly kind: 'receipt';
  readonly commandId: string;
  /** The stream that the command wrote to: the id of the request, the concern, the entry … */
  readonly id: string;
  readonly position: string;
  readonly eventIds: readonly string[];
  /** True where the same command had been carried out before: nothing was added. */
  readonly repeated: boolean;
};
export type Refused = {
  readonly kind: 'refused';
  readonly refusal: string;
  /** What was found instead: ids, codes and dates, as name and value. */
  readonly found: readonly { readonly name: string; readonly value: string }[];
};
export type Invalid = {
  readonly kind: 'invalid';
  readonly issues: readonly { readonly path: string; readonly message: string }[];
};
export type Answer = Receipt | Refused | Invalid;

export const refused = (
  refusal: string,
  found: Readonly<Record<string, string | number>> = {},
): Refused => ({
  kind: 'refused',
  refusal,
  found: Object.entries(found).map(([name, value]) => ({ name, value: String(value) })),
});

export const invalid = (path: string, message: string): Invalid => ({
  kind: 'invalid',
  issues: [{ path, message }],
});

export type Asked = {
  readonly pathway: Pathway;
  readonly type: string;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly commandId?: string | undefined;
  /** For a command that names an event and not its stream: an undo. */
  readonly streamId?: string;
  readonly correlation?: string;
};

type Parsed = { readonly command: Typed; readonly streamId: string } | Invalid;

/** What a command opens has an id made from the command's. */
export const idOfNew = (commandId: string): string => uuidOf(commandId);

/** A stream that is kept for each child is named by the child, who has to be given. */
const makesItsId = ({ idField, category }: Pathway): boolean =>
  idField !== 'childId' || category === 'child';

const idFor = (
  { pathway, type, fields, streamId }: Asked,
  commandId: string,
): string | undefined => {
  const named = streamId ?? fields[pathway.idField];
  if (typeof named === 'string') return named;
  return makesItsId(pathway) && pathway.opens.has(type) ? idOfNew(commandId) : undefined;
};

const parse = (asked: Asked, commandId: string): Parsed => {
  const { pathway, type, fields } = asked;
  const schema = pathway.commands.get(type);
  if (schema === undefined) throw new Error(`The pathway ${pathway.slug} has no command ${type}.`);
  const id = idFor(asked, commandId);
  if (id === undefined || !isUuid(id))
    return invalid(
      pathway.idField,
      'Expected the id of what this is about, as the graph gives it.',
    );
  const said = { ...fields, [pathway.idField]: id, type };
  const parsed = schema.safeParse(said, { error: wordsFor(schema) });
  if (!parsed.success) return { kind: 'invalid', issues: issuesOf(parsed.error) };
  return { command: { ...parsed.data, type }, streamId: id };
};

/** What speaks for an agency speaks for the sender's own, unless it says otherwise. */
const inOwnName = ({ type, fields }: Asked, { agencyId }: Viewer): Asked['fields'] => {
  const field = ownAgency[type];
  return field === undefined || agencyId === undefined ? fields : { [field]: agencyId, ...fields };
};

const undo = new Set(['RecordInError', 'MoveToOtherChild']);

const maySend = ({ role }: Viewer, { category, permissions }: Pathway, type: string): boolean => {
  if (undo.has(type)) return mayUndo(role, category);
  const permission = permissions[type];
  return permission !== undefined && mayAsk(role, permission);
};

type Command = Exclude<Parsed, Invalid>;

/** A "no" is given on all that is recorded: an agency may have become involved a moment ago. */
const denialOf = async (
  context: Context,
  pathway: Pathway,
  { streamId, command }: Command,
): Promise<string | undefined> => {
  const ask = () => context.authoriser.denies(pathway, streamId, command);
  const denied = await ask();
  return denied !== undefined && (await caughtUp(context)) ? ask() : denied;
};

const carry = async (context: Context, asked: Asked): Promise<Answer> => {
  const viewer = viewerOf(context);
  const { pathway, type } = asked;
  if (!maySend(viewer, pathway, type)) return refused('notPermitted');

  const commandId = commandIdFrom(asked.commandId, viewer);
  if (commandId === undefined) return invalid(...noCommandId);
  const parsed = parse({ ...asked, fields: inOwnName(asked, viewer) }, commandId);
  if ('kind' in parsed) return parsed;

  const denied = await denialOf(context, pathway, parsed);
  if (denied !== undefined) return refused(denied);

  const { streamId, command } = parsed;
  const given = givenNow(context);
  const outcome = await context.log.handle({
    pathway,
    streamId,
    command,
    commandId,
    actor: given.actor,
    given,
    recordedAt: given.now,
    ...(context.clock.isSimulated() ? { simulated: true } : {}),
    ...(asked.correlation === undefined ? {} : { correlation: asked.correlation }),
  });
  switch (outcome.kind) {
    case 'done':
      return {
        kind: 'receipt',
        commandId: asked.commandId ?? commandId,
        id: streamId,
        position: outcome.receipt.position,
        eventIds: outcome.receipt.eventIds,
        repeated: outcome.repeated,
      };
    case 'refused':
      return refused(outcome.refused, outcome.found);
    case 'conflict':
      return refused('someoneElseIsChangingThis');
    case 'reused':
      return refused('commandIdUsedForSomethingElse');
    default:
      throw new Error('The log gave an answer that is none of its kinds.');
  }
};

const inTurn = turns();

/**
 * A refusal and bad input are answers; only a fault throws. Children are registered one after another, each
 * when the views show the one before: only they know which references are taken.
 */
export const carryOut = (context: Context, asked: Asked): Promise<Answer> =>
  asked.type === 'RegisterChild'
    ? inTurn(asked.type, async () => {
        await caughtUp(context);
        return carry(context, asked);
      })
    : carry(context, asked);
