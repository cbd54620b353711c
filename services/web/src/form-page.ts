/** A page that asks for something: GET shows the form, POST sends the command and goes on to the page that shows it. */
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { errorSummary } from '@throughline/govuk/error-summary';
import {
  addAnother,
  commandIdName,
  type FieldDescription,
  type FieldErrors,
  type FormDescription,
  type Option,
  type Typed,
  typedText,
} from '@throughline/govuk/form-description';
import { formFields } from '@throughline/govuk/form-fields';
import { readForm } from '@throughline/govuk/form-input';
import type { Request, Response } from 'express';
import { type Found, type Outcome, outcomeOf, type Receipt } from './answer.ts';
import {
  type Asking,
  asking,
  beside,
  type Data,
  type Handler,
  load,
  type Operation,
  operation,
  type View,
} from './page.ts';
import { Problem } from './problem.ts';
import { refusalWords } from './refusals.ts';
import { safePath } from './safe-path.ts';
import { masked } from './session.ts';
import { about, show, type Web } from './web-context.ts';

export type FormPageOptions = {
  /** The command's name in `schema/forms.json`. */
  readonly form: string;
  readonly variables?: (asked: Asking) => Readonly<Record<string, unknown>>;
  readonly view: (data: Data, asked: Asking) => View;
  /** The fields to ask, in this order; all of them where it is left out. */
  readonly ask?: readonly string[];
  /** Fields that the page knows by itself, by name: not asked, and added to the command's input. */
  readonly known?: (data: Data, asked: Asking) => Readonly<Record<string, unknown>>;
  /** Choices that only the record knows, by the field's name or by what it refers to (`agency`), wherever it stands. */
  readonly choices?: (data: Data, asked: Asking) => Readonly<Record<string, readonly Option[]>>;
  /** What stands in the form at first, by the name of the control. */
  readonly typed?: (data: Data, asked: Asking) => Typed;
  /** What was read from the form, made fit for the command where a page asks in a shape of its own. */
  readonly prepare?: (read: Data, data: Data, asked: Asking) => Data;
  /** Words for a refusal where the page can say more than the refusal's own: what somebody else changed meanwhile. */
  readonly refusal?: (
    refused: { readonly name: string; readonly found: Found },
    data: Data,
  ) => string | undefined;
  /** Where to go once it is done; `?at=` is added, so that the next page is at least as fresh as this command. */
  readonly next: (receipt: Receipt, asked: Asking) => string;
};

type Files = ReturnType<typeof beside> & { readonly mutation: Operation };

type Ready = {
  readonly web: Web;
  readonly request: Request;
  readonly response: Response;
  readonly asked: Asking;
  readonly data: Data;
  readonly description: FormDescription;
  readonly options: FormPageOptions;
  readonly files: Files;
};

type Trouble = { readonly errors: FieldErrors; readonly general: readonly string[] };
const noTrouble: Trouble = { errors: {}, general: [] };

type Choices = Readonly<Record<string, readonly Option[]>>;

/** Gives each field its choices, and the fields inside it theirs. */
const withChoices = (field: FieldDescription, choices: Choices): FieldDescription => {
  const own = choices[field.name] ?? choices[field.refersTo ?? ''];
  return {
    ...field,
    ...(own === undefined ? {} : { options: own }),
    // A code that only the record knows (an outcome, a stage) is chosen, not typed.
    ...(own !== undefined && (field.kind === 'text' || field.kind === 'number')
      ? { kind: 'enum' as const }
      : {}),
    ...(field.fields && { fields: field.fields.map((one) => withChoices(one, choices)) }),
    ...(field.of && { of: withChoices(field.of, choices) }),
  };
};

const named = (form: string, fields: readonly FieldDescription[], name: string) => {
  const field = fields.find((one) => one.name === name);
  if (!field)
    throw new Error(`${form} has no field ${name}. Correct the page's list of what to ask.`);
  return field;
};

const describe = (
  web: Web,
  { form, ask, known, choices }: FormPageOptions,
  data: Data,
  asked: Asking,
): FormDescription => {
  const whole = web.forms[form];
  if (!whole)
    throw new Error(
      `No form is described for ${form}. Print schema/forms.json anew, or correct the page's form name.`,
    );
  const given = Object.keys(known?.(data, asked) ?? {});
  const fields = ask?.map((name) => named(form, whole.fields, name)) ?? whole.fields;
  return {
    fields: fields
      .filter(({ name }) => !given.includes(name))
      .map((field) => withChoices(field, choices?.(data, asked) ?? {})),
  };
};

const draw = (ready: Ready, typed: Typed, { errors, general }: Trouble): void => {
  const { web, request, response, asked, data, description, options, files } = ready;
  const fields = formFields(description, typed, errors);
  show(
    web,
    { request, response },
    {
      data,
      ...options.view(data, asked),
      errorSummary: errorSummary(fields, errors, general),
      form: {
        action: asked.path,
        csrf: asked.session ? masked(asked.session.csrf) : '',
        commandId: typedText(typed, commandIdName) || randomUUID(),
        fields,
      },
      template: files.template,
    },
  );
};

const troubleOf = (
  outcome: Exclude<Outcome, { receipt: Receipt }>,
  { options, data }: Ready,
): Trouble =>
  'refused' in outcome
    ? {
        errors: {},
        general: [
          options.refusal?.({ name: outcome.refused, found: outcome.found }, data) ??
            refusalWords(outcome.refused),
        ],
      }
    : {
        errors: Object.fromEntries(outcome.issues.map(({ path, message }) => [path, message])),
        general: [],
      };

const withPosition = (path: string, position: string): string => {
  const url = new URL(safePath(path), 'https://nowhere.invalid');
  url.searchParams.set('at', position);
  return `${url.pathname}${url.search}`;
};

const send = async (ready: Ready, input: Data, commandId: string): Promise<Outcome> => {
  const { web, asked, data, options, files } = ready;
  const { session } = asked;
  if (!session) throw new Problem('signedOut', 'A command needs somebody signed in.');
  const answer = await web.execute({
    operationName: files.mutation.name,
    query: files.mutation.text,
    variables: {
      ...asked.params,
      input: {
        ...(options.prepare?.(input, data, asked) ?? input),
        ...options.known?.(data, asked),
        commandId,
      },
    },
    session,
  });
  return outcomeOf(files.mutation.name, answer);
};

const submit = async (ready: Ready): Promise<void> => {
  const { request, response, description, asked, options } = ready;
  const typed = request.body as Typed; // urlencoded without nesting gives exactly strings and lists of them
  if (typedText(typed, addAnother) !== '') return draw(ready, typed, noTrouble);
  const { value, errors } = readForm(description, typed);
  if (Object.keys(errors).length > 0) {
    response.status(422);
    return draw(ready, typed, { errors, general: [] });
  }
  const commandId = typedText(typed, commandIdName);
  const outcome = await send(ready, value, commandId);
  if ('receipt' in outcome)
    return response.redirect(
      303,
      withPosition(options.next(outcome.receipt, asked), outcome.receipt.position),
    );
  response.status(422);
  draw(ready, refreshed(typed, outcome), troubleOf(outcome, ready));
};

/**
 * After a "no", what is sent next is another command: the record may hold the first one's refusal under its
 * id. A form of which part is recorded keeps its id, so that the part is known when it comes again.
 */
const refreshed = (typed: Typed, outcome: Outcome): Typed =>
  'refused' in outcome && outcome.refused !== 'partlyRecorded'
    ? { ...typed, [commandIdName]: randomUUID() }
    : typed;

/** A form page from `page.njk`, `mutation.graphql` and, if it needs to know something first, `query.graphql` beside `module`. */
export const formPage = (module: string, options: FormPageOptions): Handler => {
  const found = beside(module);
  const files = { ...found, mutation: operation(join(found.folder, 'mutation.graphql')) };
  return async (web, request, response) => {
    const asked = asking(request);
    if (!about(request).session) throw new Problem('signedOut', 'A form needs somebody signed in.');
    const data = await load(web, files.query, asked, options.variables?.(asked) ?? {});
    const description = describe(web, options, data, asked);
    const ready = { web, request, response, asked, data, description, options, files };
    if (request.method === 'POST') return submit(ready);
    draw(ready, options.typed?.(data, asked) ?? {}, noTrouble);
  };
};
