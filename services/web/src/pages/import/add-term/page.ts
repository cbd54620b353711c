/** Adding a word to a file's list that was not found there, with what it means. */
import { join } from 'node:path';
import { errorSummary } from '@throughline/govuk/error-summary';
import type { FieldErrors, FormDescription } from '@throughline/govuk/form-description';
import { formFields } from '@throughline/govuk/form-fields';
import { readForm } from '@throughline/govuk/form-input';
import type { Request, Response } from 'express';
import { outcomeOf } from '../../../answer.ts';
import { fieldOf } from '../../../form-questions.ts';
import {
  type Asking,
  asking,
  beside,
  type Data,
  type Handler,
  load,
  operation,
} from '../../../page.ts';
import { Problem } from '../../../problem.ts';
import { refusalWords } from '../../../refusals.ts';
import { masked } from '../../../session.ts';
import { show, type Web } from '../../../web-context.ts';
import { importForm } from '../import-form.ts';
import { put } from '../press.ts';

const { folder, query, template } = beside(import.meta.url);
const mutation = operation(join(folder, 'mutation.graphql'));

type Opened = {
  readonly web: Web;
  readonly request: Request;
  readonly response: Response;
  readonly asked: Asking;
  readonly data: Data;
};
type Trouble = { readonly errors: FieldErrors; readonly general: readonly string[] };

const questions = ({ web }: Opened): FormDescription => ({
  fields: ['term', 'means', 'kind'].map((name) => fieldOf(web.forms, 'AddTerm', name)),
});

const draw = (opened: Opened, { errors, general }: Trouble = { errors: {}, general: [] }): void => {
  const { web, request, response, asked, data } = opened;
  const fields = formFields(questions(opened), asked.typed, errors);
  const frame = importForm(data, 'Add a word to the list');
  show(
    web,
    { request, response },
    {
      template,
      ...frame,
      back: `${frame.back}/glossary`,
      errorSummary: errorSummary(fields, errors, general),
      form: {
        ...{ action: asked.path, csrf: asked.session ? masked(asked.session.csrf) : '' },
        ...{ commandId: '', fields },
      },
    },
  );
};

const submit = async (opened: Opened): Promise<void> => {
  const { web, response, asked } = opened;
  const { value, errors } = readForm(questions(opened), asked.typed);
  const again = (trouble: Trouble): void => {
    response.status(422);
    draw(opened, trouble);
  };
  if (Object.keys(errors).length > 0) return again({ errors, general: [] });
  const { importId } = asked.params;
  const input = { ...value, importId };
  const outcome = outcomeOf(mutation.name, { data: await put(web, asked, mutation, { input }) });
  if ('refused' in outcome) return again({ errors: {}, general: [refusalWords(outcome.refused)] });
  if ('issues' in outcome)
    return again({
      errors: Object.fromEntries(outcome.issues.map(({ path, message }) => [path, message])),
      general: [],
    });
  response.redirect(303, `/imports/${importId}/glossary?done=added&at=${outcome.receipt.position}`);
};

export const addTerm: Handler = async (web, request, response) => {
  const asked = asking(request);
  if (!asked.session) throw new Problem('signedOut', 'A form needs somebody signed in.');
  const opened = { web, request, response, asked, data: await load(web, query, asked, {}) };
  return request.method === 'POST' ? submit(opened) : draw(opened);
};
