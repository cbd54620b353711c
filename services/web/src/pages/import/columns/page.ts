/** Saying how the columns of a file are to be read, where the reader took them for something else. */
import { join } from 'node:path';
import { errorSummary } from '@throughline/govuk/error-summary';
import {
  type FieldErrors,
  type FormDescription,
  typedText,
} from '@throughline/govuk/form-description';
import { formFields } from '@throughline/govuk/form-fields';
import type { Request, Response } from 'express';
import { z } from 'zod';
import { dataOf, outcomeOf } from '../../../answer.ts';
import { fieldOf } from '../../../form-questions.ts';
import {
  type Asking,
  asking,
  beside,
  type Data,
  type Handler,
  load,
  operation,
  required,
} from '../../../page.ts';
import { Problem } from '../../../problem.ts';
import { masked } from '../../../session.ts';
import { show, type Web } from '../../../web-context.ts';
import { importForm } from '../import-form.ts';
import { put } from '../press.ts';
import { fieldNames } from './field-names.ts';

const { folder, query, template } = beside(import.meta.url);
const withdraw = operation(join(folder, 'withdraw.graphql'));
const read = operation(join(folder, 'read.graphql'));

const Import = z.object({
  status: z.string(),
  agency: z.object({ id: z.string() }),
  child: z.object({ id: z.string() }),
  columns: z.array(z.object({ header: z.string(), field: z.string() })),
});
const Answer = z.discriminatedUnion('__typename', [
  z.object({ __typename: z.literal('FileRefused'), why: z.string() }),
  z.object({
    __typename: z.literal('ImportReport'),
    importId: z.string(),
    position: z.string().nullish(),
  }),
]);

type Opened = {
  readonly web: Web;
  readonly request: Request;
  readonly response: Response;
  readonly asked: Asking;
  readonly data: Data;
};

const importIn = ({ data }: Opened) => Import.parse(required(data, 'import'));
const nameOf = (column: number): string => `column-${column}`;
const options = Object.entries(fieldNames).map(([value, label]) => ({ value, label }));

const questions = ({ web }: Opened, columns: readonly { readonly header: string }[]) => {
  const asked = (name: string) => fieldOf(web.forms, 'ReadColumns', name);
  const column = { ...asked('field'), kind: 'enum' as const, options };
  const { label } = asked('header');
  return {
    fields: [
      ...columns.map(({ header }, n) => ({
        ...column,
        name: nameOf(n),
        label: `${label} “${header}”`,
      })),
      asked('file'),
    ],
  } satisfies FormDescription;
};

const draw = (opened: Opened, errors: FieldErrors = {}): void => {
  const { web, request, response, asked, data } = opened;
  const { columns } = importIn(opened);
  const understood = Object.fromEntries(columns.map(({ field }, n) => [nameOf(n), field]));
  const fields = formFields(questions(opened, columns), { ...understood, ...asked.typed }, errors);
  show(
    web,
    { request, response },
    {
      template,
      ...importForm(data, 'Say how the columns are to be read'),
      errorSummary: errorSummary(fields, errors, []),
      form: {
        action: asked.path,
        csrf: asked.session ? masked(asked.session.csrf) : '',
        commandId: '',
        fields,
      },
    },
  );
};

/** The first reading is thrown away; it stood in no chronology. */
const throwAway = async ({ web, asked }: Opened): Promise<void> => {
  const input = {
    importId: asked.params['importId'],
    reason: 'The columns are to be read another way',
  };
  const outcome = outcomeOf(withdraw.name, { data: await put(web, asked, withdraw, { input }) });
  if ('receipt' in outcome || ('refused' in outcome && outcome.refused === 'withdrawn')) return;
  throw new Problem('notAllowed', 'The first reading of the file could not be thrown away.', {
    because: 'refused' in outcome ? outcome.refused : undefined,
  });
};

const readAgain = async (opened: Opened): Promise<z.infer<typeof Answer>> => {
  const { web, asked } = opened;
  const { upload, session } = asked;
  if (!upload || !session) throw new Problem('signedOut', 'A file needs somebody signed in.');
  const { agency, child, columns } = importIn(opened);
  const mapping = columns.map(({ header, field }, n) => ({
    header,
    field: typedText(asked.typed, nameOf(n)) || field,
  }));
  const input = { childId: child.id, agencyId: agency.id, hold: true, mapping, file: null };
  const answer = await web.execute({
    ...{ operationName: read.name, query: read.text, session },
    variables: { input },
    files: { 'input.file': upload },
  });
  return Answer.parse(required(dataOf(read.name, answer), 'importFile'));
};

const submit = async (opened: Opened): Promise<void> => {
  const { response, asked } = opened;
  if (!asked.upload) {
    response.status(422);
    return draw(opened, { file: asked.fileTooLarge ?? 'Select the file' });
  }
  await throwAway(opened);
  const answer = await readAgain(opened);
  if (answer.__typename === 'FileRefused') {
    response.status(422);
    return draw(opened, { file: answer.why });
  }
  const fresh = answer.position ? `&at=${answer.position}` : '';
  response.redirect(303, `/imports/${answer.importId}?done=read${fresh}`);
};

export const readColumns: Handler = async (web, request, response) => {
  const asked = asking(request);
  if (!asked.session) throw new Problem('signedOut', 'A form needs somebody signed in.');
  const opened = { web, request, response, asked, data: await load(web, query, asked, {}) };
  const { status } = importIn(opened);
  if (status === 'committed')
    throw new Problem('notFound', 'The file stands in the chronology; withdraw it first.');
  return request.method === 'POST' ? submit(opened) : draw(opened);
};
