/** A form that is no command of `schema/forms.json` as it stands: it sends a file, or makes a command of several answers first. */
import { errorSummary } from '@throughline/govuk/error-summary';
import type { FieldErrors, FormDescription, Typed } from '@throughline/govuk/form-description';
import { formFields } from '@throughline/govuk/form-fields';
import { readForm } from '@throughline/govuk/form-input';
import type { Request, Response } from 'express';
import type { Outcome } from './answer.ts';
import { noTrouble, type Trouble } from './form-drawing.ts';
import { type Asking, asking, beside, type Data, type Handler, load, type View } from './page.ts';
import { Problem } from './problem.ts';
import { refusalWords } from './refusals.ts';
import { masked } from './session.ts';
import { show, type Web } from './web-context.ts';

export type Opened = {
  readonly web: Web;
  readonly request: Request;
  readonly response: Response;
  readonly asked: Asking;
  readonly data: Data;
};

type Read = { readonly value: Data; readonly errors: FieldErrors };

/** What came of sending it: where to go, the form again with what is wrong, or the form again with more beside it. */
type Came = { readonly next: string } | Trouble | { readonly beside: Data };

export type PlainFormOptions = {
  readonly asks: (opened: Opened) => FormDescription;
  readonly view: (opened: Opened) => View;
  /** What stands in it at first, by the name of the control. */
  readonly typed?: (opened: Opened) => Typed;
  /** Where what is asked depends on other answers. */
  readonly read?: (opened: Opened) => Read;
  readonly send: (opened: Opened, value: Data) => Promise<Came>;
};

/** What is wrong by an answer of the graph, in words for a person. */
export const troubleIn = (outcome: Exclude<Outcome, { readonly receipt: unknown }>): Trouble =>
  'refused' in outcome
    ? { errors: {}, general: [refusalWords(outcome.refused)] }
    : {
        errors: Object.fromEntries(outcome.issues.map(({ path, message }) => [path, message])),
        general: [],
      };

/** A form page from `page.njk` and `query.graphql` beside `module`. */
export const plainForm = (module: string, options: PlainFormOptions): Handler => {
  const { query, template } = beside(module);
  const read = options.read ?? ((opened) => readForm(options.asks(opened), opened.asked.typed));

  const draw = (opened: Opened, { errors, general }: Trouble, more: Data = {}): void => {
    const { web, request, response, asked } = opened;
    const typed = { ...options.typed?.(opened), ...asked.typed };
    const fields = formFields(options.asks(opened), typed, errors);
    const csrf = asked.session ? masked(asked.session.csrf) : '';
    show(
      web,
      { request, response },
      {
        ...options.view(opened),
        ...more,
        template,
        errorSummary: errorSummary(fields, errors, general),
        form: { action: asked.path, csrf, commandId: '', fields },
      },
    );
  };

  const submit = async (opened: Opened): Promise<void> => {
    const { value, errors } = read(opened);
    const isWrong = Object.keys(errors).length > 0;
    const came = isWrong ? { errors, general: [] } : await options.send(opened, value);
    if ('next' in came) return opened.response.redirect(303, came.next);
    if ('beside' in came) return draw(opened, noTrouble, came.beside);
    opened.response.status(422);
    draw(opened, came);
  };

  return async (web, request, response) => {
    const asked = asking(request);
    if (!asked.session) throw new Problem('signedOut', 'A form needs somebody signed in.');
    const opened = { web, request, response, asked, data: await load(web, query, asked, {}) };
    return request.method === 'POST' ? submit(opened) : draw(opened, noTrouble);
  };
};
