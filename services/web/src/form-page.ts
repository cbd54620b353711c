/** A page that asks for something: GET shows the form, POST sends the command and goes on to the page that shows it. */
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import {
  addAnother,
  changeName,
  checkedName,
  commandIdName,
  type Typed,
  typedText,
} from '@throughline/govuk/form-description';
import { readForm } from '@throughline/govuk/form-input';
import { type Found, type Outcome, outcomeOf, type Receipt } from './answer.ts';
import { draftAt, draftWasSent } from './drafts.ts';
import { answerDraft } from './form-draft.ts';
import { describe, draw, drawCheck, noTrouble, type Ready, type Trouble } from './form-drawing.ts';
import type { Choices } from './form-questions.ts';
import { questionsAt, type Step, stepIn, stepWanted } from './form-steps.ts';
import {
  type Asking,
  asking,
  beside,
  type Data,
  type Handler,
  load,
  operation,
  type View,
} from './page.ts';
import { Problem } from './problem.ts';
import { refusalWords } from './refusals.ts';
import { safePath } from './safe-path.ts';

export type FormPageOptions = {
  /** The command's name in `schema/forms.json`. */
  readonly form: string;
  /** The file of the mutation beside the page, where one folder holds those of several forms. */
  readonly mutation?: string;
  readonly variables?: (asked: Asking) => Readonly<Record<string, unknown>>;
  readonly view: (data: Data, asked: Asking) => View;
  /** The fields to ask, in this order; all of them where it is left out. */
  readonly ask?: readonly string[];
  /** The form a page at a time; then these are the fields it asks. Sent whole, it is taken whole. */
  readonly steps?: readonly Step[];
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

/** One page of several: what is wrong on it, or the page after it. False after the last, where all is read as one form. */
const drawNext = (ready: Ready, typed: Typed, at: number): boolean => {
  const step = ready.options.steps?.[at];
  if (step === undefined) return false;
  const { errors } = readForm(questionsAt(ready.description, step), typed);
  const isWrong = Object.keys(errors).length > 0;
  if (isWrong) ready.response.status(422);
  else if (at + 1 === ready.options.steps?.length) return false;
  draw(ready, typed, { errors, general: [], at: isWrong ? at : at + 1 });
  return true;
};

const submit = async (ready: Ready): Promise<void> => {
  const { web, response, description, asked, options } = ready;
  const { typed } = asked;
  const at = stepIn(options.steps, typed);
  const wanted = options.steps && stepWanted(options.steps, typed);
  if (wanted !== undefined) return draw(ready, typed, { ...noTrouble, at: wanted });
  if (typedText(typed, addAnother) !== '' || typedText(typed, changeName) !== '')
    return draw(ready, typed, { ...noTrouble, at });
  if (at !== undefined && drawNext(ready, typed, at)) return;
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
  const trouble = troubleOf(outcome, ready);
  const isOfAField = Object.keys(trouble.errors).length > 0;
  draw(ready, refreshed(typed, outcome), isOfAField ? trouble : { ...trouble, at });
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
      return draw(ready, asked.typed, {
        ...{ errors: {}, general: [refusalWords(kept.refused)] },
        at: stepIn(options.steps, asked.typed),
      });
    if (isSent) return submit(ready);
    const typed = draft?.typed ?? options.typed?.(data, asked) ?? {};
    draw(ready, typed, { ...noTrouble, at: stepIn(options.steps, typed) ?? 0 });
  };
};
