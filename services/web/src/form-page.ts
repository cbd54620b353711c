/** A page that asks for something: GET shows the form, POST sends the command and goes on to the page that shows it. */
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { Typed } from '@throughline/govuk/form-description';
import { readForm } from '@throughline/govuk/form-input';
import type { Found, Receipt } from './answer.ts';
import { draftAt, type KeptDraft } from './drafts.ts';
import { addressAt, formIn, namesPage, pageIn } from './form-address.ts';
import { answerDraft } from './form-draft.ts';
import { describe, draw, drawCheck, formIsOver, noTrouble, type Ready } from './form-drawing.ts';
import type { Choices } from './form-questions.ts';
import { isToBeChecked, submit } from './form-sending.ts';
import { type Step, stepIn } from './form-steps.ts';
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
  /** What is brought to it is shown by what was sent, and kept nowhere: a file is no draft. */
  readonly shownAtOnce?: boolean;
  /** Where to go once it is done; `?at=` is added, so that the next page is at least as fresh as this command. */
  readonly next: (receipt: Receipt, asked: Asking) => string;
};

/** The page of the form that its address names. */
const drawPlace = (ready: Ready): void => {
  const { asked, data, draft, options, description } = ready;
  const typed = draft?.typed ?? options.typed?.(data, asked) ?? {};
  const place = pageIn(asked.query);
  if (place !== 'check') {
    const last = (options.steps?.length ?? 1) - 1;
    draw(ready, typed, { ...noTrouble, at: Math.min(place, last) });
    return;
  }
  const { errors } = readForm(description, typed);
  if (Object.keys(errors).length === 0 && isToBeChecked(ready, typed)) drawCheck(ready, typed);
  else draw(ready, typed, { errors, general: [] });
};

/**
 * Each form that is opened has an address of its own, so that two of them never mix. Where what was kept of it is
 * gone, a later page of it is none any more.
 */
const ownAddress = (asked: Asking, draft: KeptDraft | undefined): string | undefined => {
  const { query, at } = asked;
  const form = formIn(query);
  const isGone = form !== undefined && draft === undefined && namesPage(query);
  const wasKeptWithout = draft !== undefined && draft.form === undefined; // before forms had addresses of their own
  if ((form !== undefined || wasKeptWithout) && !isGone) return undefined;
  const said = { at, done: isGone ? formIsOver : query['done'] };
  const more = Object.entries(said).flatMap(([name, value]) => (value ? [[name, value]] : []));
  const address = addressAt(asked.address, draft?.form ?? randomUUID());
  return more.length === 0 ? address : `${address}&${new URLSearchParams(more)}`;
};

/** A form page from `page.njk`, `mutation.graphql` and, if it needs to know something first, `query.graphql` beside `module`. */
export const formPage = (module: string, options: FormPageOptions): Handler => {
  const found = beside(module);
  const files = {
    ...found,
    mutation: operation(join(found.folder, options.mutation ?? 'mutation.graphql')),
  };
  const readyFor = async (
    { web, request, response }: Pick<Ready, 'web' | 'request' | 'response'>,
    asked: Asking,
    draft: KeptDraft | undefined,
  ): Promise<Ready> => {
    const data = await load(web, files.query, asked, options.variables?.(asked) ?? {});
    const description = describe(web, options, data, asked);
    return { web, request, response, asked, data, description, options, files, draft };
  };
  return async (web, request, response) => {
    const asked = asking(request);
    const { session } = asked;
    if (!session) throw new Problem('signedOut', 'A form needs somebody signed in.');
    if (request.method === 'POST') {
      const kept = await answerDraft(web, session, asked, response);
      if (kept === 'answered') return;
      const ready = await readyFor({ web, request, response }, asked, undefined);
      if (kept === undefined) return submit(ready);
      const at = stepIn(options.steps, asked.typed);
      return draw(ready, asked.typed, { errors: {}, general: [refusalWords(kept.refused)], at });
    }
    const draft = await draftAt(web, asked);
    const elsewhere = ownAddress(asked, draft);
    if (elsewhere !== undefined) return response.redirect(303, elsewhere);
    const typed = draft?.typed ?? asked.typed;
    drawPlace(await readyFor({ web, request, response }, { ...asked, typed }, draft));
  };
};
