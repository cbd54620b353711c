/** A page that asks for something: GET shows the form, POST sends the command and goes on to the page that shows it. */
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { answersOf, carried } from '@throughline/govuk/check-answers';
import { errorSummary } from '@throughline/govuk/error-summary';
import {
  addAnother,
  changeName,
  checkedName,
  commandIdName,
  type FieldErrors,
  type FormDescription,
  type Typed,
  typedText,
} from '@throughline/govuk/form-description';
import { formFields } from '@throughline/govuk/form-fields';
import { readForm } from '@throughline/govuk/form-input';
import type { Request, Response } from 'express';
import { type Found, type Outcome, outcomeOf, type Receipt } from './answer.ts';
import { draftAt, draftWasSent, type KeptDraft } from './drafts.ts';
import { answerDraft, childIdIn } from './form-draft.ts';
import { type Choices, questions } from './form-questions.ts';
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
import { show, type Web } from './web-context.ts';

export type FormPageOptions = {
  /** The command's name in `schema/forms.json`. */
  readonly form: string;
  /** The file of the mutation beside the page, where one folder holds those of several forms. */
  readonly mutation?: string;
  readonly variables?: (asked: Asking) => Readonly<Record<string, unknown>>;
  readonly view: (data: Data, asked: Asking) => View;
  /** The fields to ask, in this order; all of them where it is left out. */
  readonly ask?: readonly string[];
  /** Fields that the page knows by itself, by name: not asked, and added to the command's input. */
  readonly known?: (data: Data, asked: Asking) => Readonly<Record<string, unknown>>;
  /** Choices that only the record knows, by the field's name or by what it refers to (`agency`), wherever it stands. */
  readonly choices?: (data: Data, asked: Asking) => Choices;
  /** What stands in the form at first, by the name of the control. */
  readonly typed?: (data: Data, asked: Asking) => Typed;
  /** What was read from the form, made fit for the command where a page asks in a shape of its own. */
  readonly prepare?: (read: Data, data: Data, asked: Asking) => Data;
  /** Words for a refusal where the page can say more than the refusal's own: what somebody else changed meanwhile. */
  readonly refusal?: (
    refused: { readonly name: string; readonly found: Found },
    data: Data,
  ) => string | undefined;
  /** Asks the person to look at everything once more before it is sent; `button` is what then sends it. */
  readonly check?: {
    readonly button: string;
    readonly when?: (data: Data, asked: Asking) => boolean;
  };
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
  readonly draft: KeptDraft | undefined;
};

type Trouble = { readonly errors: FieldErrors; readonly general: readonly string[] };
const noTrouble: Trouble = { errors: {}, general: [] };

const describe = (web: Web, options: FormPageOptions, data: Data, asked: Asking): FormDescription =>
  questions(web.forms, {
    ...{ form: options.form, ask: options.ask },
    given: Object.keys(options.known?.(data, asked) ?? {}),
    choices: options.choices?.(data, asked) ?? {},
  });

/** What the form's macro needs besides the questions: see `form.njk`. */
const around = ({ asked, data, options, draft }: Ready, view: View, typed: Typed) => ({
  action: asked.path,
  csrf: asked.session ? masked(asked.session.csrf) : '',
  commandId: typedText(typed, commandIdName) || randomUUID(),
  isChecked: options.check?.when?.(data, asked) ?? options.check !== undefined,
  keep: {
    address: asked.address,
    title: view.title,
    childId: childIdIn(data, asked),
    draft: draft && { savedAt: draft.savedAt, expiresAt: draft.expiresAt },
  },
});

const draw = (ready: Ready, typed: Typed, { errors, general }: Trouble): void => {
  const { web, request, response, asked, data, description, options, files } = ready;
  const fields = formFields(description, typed, errors);
  const view = options.view(data, asked);
  show(
    web,
    { request, response },
    {
      data,
      ...view,
      errorSummary: errorSummary(fields, errors, general),
      form: { ...around(ready, view, typed), fields },
      template: files.template,
    },
  );
};

/** Everything that was typed, once more, for the person to look at before it is sent. */
const drawCheck = (ready: Ready, typed: Typed, button: string): void => {
  const { web, request, response, asked, data, description, options } = ready;
  const view = options.view(data, asked);
  show(
    web,
    { request, response },
    {
      ...view,
      title: `Check your answers: ${view.title}`,
      asked: view.title,
      button,
      form: { ...around(ready, view, typed), carried: carried(typed) },
      ...answersOf(description, typed),
      changeName,
      checkedName,
      template: 'pages/check-answers.njk',
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
  return `${url.pathname}${url.search}${url.hash}`;
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

/** True where the person still has to look at what they typed. */
const isToBeChecked = ({ options, data, asked }: Ready, typed: Typed): boolean =>
  options.check !== undefined &&
  typedText(typed, checkedName) === '' &&
  (options.check.when?.(data, asked) ?? true);

const submit = async (ready: Ready): Promise<void> => {
  const { web, response, description, asked, options } = ready;
  const { typed } = asked;
  if (typedText(typed, addAnother) !== '' || typedText(typed, changeName) !== '')
    return draw(ready, typed, noTrouble);
  const { value, errors } = readForm(description, typed);
  if (Object.keys(errors).length > 0) {
    response.status(422);
    return draw(ready, typed, { errors, general: [] });
  }
  if (options.check && isToBeChecked(ready, typed))
    return drawCheck(ready, typed, options.check.button);
  const commandId = typedText(typed, commandIdName);
  const outcome = await send(ready, value, commandId);
  if ('receipt' in outcome) {
    if (asked.session) await draftWasSent(web, asked.session, asked.path);
    return response.redirect(
      303,
      withPosition(options.next(outcome.receipt, asked), outcome.receipt.position),
    );
  }
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
  const files = {
    ...found,
    mutation: operation(join(found.folder, options.mutation ?? 'mutation.graphql')),
  };
  return async (web, request, response) => {
    const asked = asking(request);
    const { session } = asked;
    if (!session) throw new Problem('signedOut', 'A form needs somebody signed in.');
    const isSent = request.method === 'POST';
    const kept = isSent ? await answerDraft(web, session, asked, response) : undefined;
    if (kept === 'answered') return;
    const data = await load(web, files.query, asked, options.variables?.(asked) ?? {});
    const draft = isSent ? undefined : await draftAt(web, asked);
    const description = describe(web, options, data, asked);
    const ready = { web, request, response, asked, data, description, options, files, draft };
    if (kept)
      return draw(ready, asked.typed, { errors: {}, general: [refusalWords(kept.refused)] });
    if (isSent) return submit(ready);
    draw(ready, draft?.typed ?? options.typed?.(data, asked) ?? {}, noTrouble);
  };
};
