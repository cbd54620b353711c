/** A copy that the graph gives, sent as a file to be kept: asked for with a button, never by looking ahead. */
import { typedText } from '@throughline/govuk/form-description';
import type { Response } from 'express';
import { z } from 'zod';
import { dataOf } from '../answer.ts';
import { type Asking, type Operation, required } from '../page.ts';
import { Problem } from '../problem.ts';
import type { Web } from '../web-context.ts';

const Exported = z.object({ name: z.string(), type: z.string(), base64: z.string() });
const formats = ['DOCX', 'XLSX', 'CSV'];

type Asker = { readonly web: Web; readonly response: Response; readonly asked: Asking };

type Copy = {
  readonly mutation: Operation;
  /** The name of its answer. */
  readonly field: string;
  readonly variables: Readonly<Record<string, unknown>>;
};

export const sendFile = (response: Response, file: unknown): void => {
  const { name, type, base64 } = Exported.parse(file);
  response
    .set({
      'content-type': type,
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
    })
    .send(Buffer.from(base64, 'base64'));
};

/** Asks for the copy in the format that was pressed, with what it is for. */
export const giveCopy = async (
  { web, response, asked: { session, typed } }: Asker,
  { mutation, field, variables }: Copy,
): Promise<void> => {
  if (!session) throw new Problem('signedOut', 'A copy needs somebody signed in.');
  const format = typedText(typed, 'format');
  if (!formats.includes(format))
    throw new Problem('invalid', `A copy is asked for as one of ${formats.join(', ')}.`);
  const reason = typedText(typed, 'reason');
  const answer = await web.execute({
    operationName: mutation.name,
    query: mutation.text,
    variables: { ...variables, format, ...(reason === '' ? {} : { reason }) },
    session,
  });
  sendFile(response, required(dataOf(mutation.name, answer), field));
};
