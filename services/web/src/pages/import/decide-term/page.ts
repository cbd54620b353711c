/** Saying what one word of a file means: one of the meanings that were found, another one, or none. */
import { join } from 'node:path';
import { errorSummary } from '@throughline/govuk/error-summary';
import {
  type FieldErrors,
  type FormDescription,
  typedText,
} from '@throughline/govuk/form-description';
import { formFields } from '@throughline/govuk/form-fields';
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
import { exampleOf, readingInWords, type Term, termsIn } from '../term.ts';

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

const termOf = ({ data, asked }: Opened): Term => {
  const term = termsIn(data).find(({ number }) => String(number) === asked.params['number']);
  if (!term) throw new Problem('notFound', 'The glossary of the import has no such word.');
  return term;
};

/** Only what says something: that it is "a person" alone leaves to be said whom. */
const meanings = ({ readings, isClear }: Term) =>
  readings.flatMap((one, n) =>
    one.means || isClear ? [{ value: String(n), label: readingInWords(one) }] : [],
  );

/** The meanings that were found are among the decisions, each under its number. */
const questions = ({ web }: Opened, term: Term): FormDescription => {
  const asked = (name: string) => fieldOf(web.forms, 'DecideTerm', name);
  const decision = asked('decision');
  const others = decision.options?.filter(({ value }) => value !== 'ACCEPTED') ?? [];
  return {
    fields: [
      { ...decision, options: [...meanings(term), ...others] },
      asked('means'),
      asked('kind'),
    ],
  };
};

const draw = (opened: Opened, { errors, general }: Trouble = { errors: {}, general: [] }): void => {
  const { web, request, response, asked, data } = opened;
  const term = termOf(opened);
  const fields = formFields(questions(opened, term), asked.typed, errors);
  const frame = importForm(data, `What does “${term.term}” mean in this file?`);
  show(
    web,
    { request, response },
    {
      template,
      ...{ ...frame, title: 'What a word means' },
      back: `${frame.back}/glossary`,
      ...{ term, example: exampleOf(term) },
      errorSummary: errorSummary(fields, errors, general),
      form: {
        ...{ action: asked.path, csrf: asked.session ? masked(asked.session.csrf) : '' },
        ...{ commandId: '', fields },
      },
    },
  );
};

type Decision = Readonly<Record<string, string | number>>;

const decisionOf = (term: Term, { typed }: Asking): Decision | FieldErrors => {
  const [decision, kind, means] = ['decision', 'kind', 'means'].map((name) =>
    typedText(typed, name),
  );
  const { number } = term;
  if (decision === 'REFUSED') return { number, decision };
  if (decision === 'CHANGED') {
    if (kind && means) return { number, decision, kind, means };
    return {
      ...(means ? {} : { means: 'Say what it stands for' }),
      ...(kind ? {} : { kind: 'Choose what it is' }),
    };
  }
  const reading = /^\d+$/.test(decision ?? '') ? term.readings[Number(decision)] : undefined;
  if (reading === undefined) return { decision: 'Choose what it means' };
  if (term.isClear) return { number, decision: 'ACCEPTED' };
  if (!reading.means) return { means: 'Say what it stands for' };
  return { number, decision: 'CHANGED', kind: reading.kind.toUpperCase(), means: reading.means };
};

const isDecision = (one: Decision | FieldErrors): one is Decision => 'number' in one;

const submit = async (opened: Opened): Promise<void> => {
  const { web, response, asked } = opened;
  const again = (trouble: Trouble): void => {
    response.status(422);
    draw(opened, trouble);
  };
  const decision = decisionOf(termOf(opened), asked);
  if (!isDecision(decision)) return again({ errors: decision, general: [] });
  const { importId } = asked.params;
  const input = { importId, decisions: [decision] };
  const outcome = outcomeOf(mutation.name, { data: await put(web, asked, mutation, { input }) });
  if ('refused' in outcome) return again({ errors: {}, general: [refusalWords(outcome.refused)] });
  if ('issues' in outcome)
    return again({ errors: {}, general: outcome.issues.map(({ message }) => message) });
  response.redirect(
    303,
    `/imports/${importId}/glossary?done=decided&at=${outcome.receipt.position}`,
  );
};

export const decideTerm: Handler = async (web, request, response) => {
  const asked = asking(request);
  if (!asked.session) throw new Problem('signedOut', 'A form needs somebody signed in.');
  const opened = { web, request, response, asked, data: await load(web, query, asked, {}) };
  return request.method === 'POST' ? submit(opened) : draw(opened);
};
