import { join } from 'node:path';
import { errorSummary } from '@throughline/govuk/error-summary';
import {
  type FieldErrors,
  type FormDescription,
  typedText,
} from '@throughline/govuk/form-description';
import { formFields } from '@throughline/govuk/form-fields';
import { readForm } from '@throughline/govuk/form-input';
import type { Request, Response } from 'express';
import { dataOf } from '../../../answer.ts';
import { questions } from '../../../form-questions.ts';
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
import { meOf } from '../../asker.ts';
import { childFrame, FramedChild } from '../../child-frame.ts';
import { agencyOptions } from '../../choices.ts';
import { placeOf, type Report, WhatCame } from '../what-came.ts';

const { folder, query, template } = beside(import.meta.url);
const mutation = operation(join(folder, 'mutation.graphql'));

const PATIENCE = 3000; // ms that a browser waits; a file that takes longer has a page of its own

type Opened = {
  readonly web: Web;
  readonly request: Request;
  readonly response: Response;
  readonly asked: Asking;
  readonly data: Data;
};

const asks = ({ web, data }: Opened): FormDescription =>
  questions(web.forms, {
    ...{ form: 'ImportFile', ask: ['file', 'agencyId', 'dryRun'], given: [] },
    choices: { agencyId: agencyOptions(data) },
  });

type More = { readonly errors?: FieldErrors; readonly report?: Report; readonly dryRun?: boolean };

const draw = (opened: Opened, { errors = {}, report, dryRun }: More = {}): void => {
  const { web, request, response, asked, data } = opened;
  const child = FramedChild.parse(required(data, 'child'));
  const agencyId = meOf(data).agency?.id ?? '';
  const fields = formFields(asks(opened), { agencyId, dryRun: 'no', ...asked.typed }, errors);
  show(
    web,
    { request, response },
    {
      template,
      title: 'Bring in a file',
      ...childFrame(child, 'Imports'),
      subNavigation: [],
      back: `/children/${child.id}/imports`,
      errorSummary: errorSummary(fields, errors, []),
      report,
      dryRun,
      form: {
        action: asked.path,
        csrf: asked.session ? masked(asked.session.csrf) : '',
        commandId: '',
        fields,
      },
    },
  );
};

const send = async ({ web, asked, data }: Opened, input: Data): Promise<WhatCame> => {
  const { upload, session } = asked;
  if (!upload || !session) throw new Problem('signedOut', 'A file needs somebody signed in.');
  const childId = FramedChild.parse(required(data, 'child')).id;
  const answer = await web.execute({
    operationName: mutation.name,
    query: mutation.text,
    variables: { input: { ...input, childId, hold: true, patience: PATIENCE, file: null } },
    files: { 'input.file': upload },
    session,
  });
  return WhatCame.parse(required(dataOf(mutation.name, answer), 'importFile'));
};

const submit = async (opened: Opened): Promise<void> => {
  const { response, asked } = opened;
  const { value, errors } = readForm(asks(opened), asked.typed);
  const missing = asked.upload ? {} : { file: asked.fileTooLarge ?? 'Select a file' };
  if (Object.keys({ ...errors, ...missing }).length > 0) {
    response.status(422);
    return draw(opened, { errors: { ...missing, ...errors } });
  }
  const answer = await send(opened, value);
  if (answer.__typename === 'FileRefused') {
    response.status(422);
    return draw(opened, { errors: { file: answer.why } });
  }
  const imports = `/children/${FramedChild.parse(required(opened.data, 'child')).id}/imports`;
  if (answer.__typename === 'ImportGoesOn')
    return response.redirect(303, `${imports}/reading/${answer.readingId}`);
  const place = placeOf(answer);
  if (place !== undefined) return response.redirect(303, place);
  draw(opened, { report: answer, dryRun: typedText(asked.typed, 'dryRun') === 'yes' });
};

/** Bringing an agency's chronology into a child's record, or only seeing what would come in. */
export const uploadImport: Handler = async (web, request, response) => {
  const asked = asking(request);
  if (!asked.session) throw new Problem('signedOut', 'A form needs somebody signed in.');
  const opened = { web, request, response, asked, data: await load(web, query, asked, {}) };
  return request.method === 'POST' ? submit(opened) : draw(opened);
};
