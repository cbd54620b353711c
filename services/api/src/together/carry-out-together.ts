/**
 * Several commands from one form: a call that is recorded and pays debts, a meeting's whole attendance.
 * Each has an id made from the form's own, so that sending the form again adds only what is missing.
 */
import { uuidOf } from '@throughline/event-store/naming';
import { type Answer, carryOut, type Receipt, refused } from '../carry-out.ts';
import type { Context } from '../context.ts';
import { pathwayNamed } from '../pathway-named.ts';

export type Part = {
  /** Tells it from the others of the same form, however often and in whatever order they are sent. */
  readonly key: string;
  /** The pathway's slug. */
  readonly pathway: string;
  readonly type: string;
  readonly fields: Readonly<Record<string, unknown>>;
};

/** The id under which one part of a form is sent. */
export const partId = (commandId: string, key: string): string => uuidOf(`${commandId}/${key}`);

const joined = (receipts: readonly Receipt[], commandId: string): Receipt | undefined => {
  const [first, last] = [receipts[0], receipts.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  return {
    ...first,
    commandId,
    position: last.position,
    eventIds: receipts.flatMap(({ eventIds }) => eventIds),
    repeated: receipts.every(({ repeated }) => repeated),
  };
};

const because = (answer: Exclude<Answer, Receipt>): string =>
  answer.kind === 'refused' ? answer.refusal : 'notWellSaid';

/** All of them in order. Where the first is refused nothing is recorded; where another is, the answer says which. */
export const carryOutTogether = async (
  context: Context,
  commandId: string,
  parts: readonly Part[],
): Promise<Answer> => {
  const receipts: Receipt[] = [];
  const noes: { readonly key: string; readonly answer: Exclude<Answer, Receipt> }[] = [];
  for (const { key, pathway, type, fields } of parts) {
    const answer = await carryOut(context, {
      pathway: pathwayNamed(pathway),
      ...{ type, fields, commandId: partId(commandId, key), correlation: commandId },
    });
    if (answer.kind === 'receipt') receipts.push(answer);
    else if (receipts.length === 0) return answer;
    else noes.push({ key, answer });
  }
  const [no] = noes;
  if (no !== undefined)
    return refused('partlyRecorded', {
      ...{ recorded: receipts.length, of: parts.length },
      ...{ part: no.key, because: because(no.answer) },
    });
  return joined(receipts, commandId) ?? refused('nothingNamed');
};
