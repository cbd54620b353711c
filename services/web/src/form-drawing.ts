/** Drawing a form: its questions with what was typed, on one page or one of several, and the page that checks the answers. */
import { randomUUID } from 'node:crypto';
import { answersOf, carried } from '@throughline/govuk/check-answers';
import { errorSummary } from '@throughline/govuk/error-summary';
import {
  changeName,
  checkedName,
  commandIdName,
  type FieldErrors,
  type FormDescription,
  type Typed,
  typedText,
} from '@throughline/govuk/form-description';
import { formFields } from '@throughline/govuk/form-fields';
import type { Request, Response } from 'express';
import { addressIn, type KeptDraft } from './drafts.ts';
import { addressAt, formIn, formSent, pageIn, stepName } from './form-address.ts';
import { childIdIn } from './form-draft.ts';
import type { FormPageOptions } from './form-page.ts';
import { questions } from './form-questions.ts';
import { questionsAt, stepAsking, stepView } from './form-steps.ts';
import type { Asking, beside, Data, Operation, View } from './page.ts';
import { masked } from './session.ts';
import { show, type Web } from './web-context.ts';

type Files = ReturnType<typeof beside> & { readonly mutation: Operation };

export type Ready = {
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

export type Trouble = {
  readonly errors: FieldErrors;
  readonly general: readonly string[];
  /** The page of the form to show; left out, the one that asks what is wrong. */
  readonly at?: number | undefined;
};
export const noTrouble: Trouble = { errors: {}, general: [] };

export const describe = (
  web: Web,
  options: FormPageOptions,
  data: Data,
  asked: Asking,
): FormDescription =>
  questions(web.forms, {
    ...{ form: options.form, ask: options.steps?.flatMap(({ ask }) => ask) ?? options.ask },
    given: Object.keys(options.known?.(data, asked) ?? {}),
    choices: options.choices?.(data, asked) ?? {},
  });

/** What an address says that leads on from a form that is there no more. */
export const formIsOver = 'form-over';

/** What the form's macro needs besides the questions: see `form.njk`. */
const around = ({ request, asked, data, options, draft }: Ready, view: View, typed: Typed) => ({
  action: asked.path,
  csrf: asked.session ? masked(asked.session.csrf) : '',
  commandId: typedText(typed, commandIdName) || randomUUID(),
  isChecked: options.check?.when?.(data, asked) ?? options.check !== undefined,
  keep: {
    form: draft ? draft.form : (formSent(asked.typed) ?? formIn(asked.query) ?? randomUUID()),
    address: request.method === 'POST' ? addressIn(asked.path, asked.typed) : asked.address,
    title: view.title,
    childId: childIdIn(data, asked),
    /** Said where the form begins; on its further pages it would be said again and again. */
    draft: draft &&
      pageIn(asked.query) === 0 && { savedAt: draft.savedAt, expiresAt: draft.expiresAt },
    another: addressAt(asked.address, randomUUID()),
    isOver: asked.query['done'] === formIsOver,
  },
});

/** What the form asks on the page that is shown, with what the page needs to know of the others. */
const shownOf = ({ description, options: { steps } }: Ready, typed: Typed, trouble: Trouble) => {
  if (steps === undefined) return { asks: description, step: undefined };
  const at = trouble.at ?? stepAsking(steps, Object.keys(trouble.errors));
  const step = steps[at];
  return {
    asks: step ? questionsAt(description, step) : description,
    step: stepView(steps, at, typed),
  };
};

export const draw = (ready: Ready, typed: Typed, trouble: Trouble): void => {
  const { web, request, response, asked, data, options, files } = ready;
  const { asks, step } = shownOf(ready, typed, trouble);
  const fields = formFields(asks, typed, trouble.errors);
  const view = options.view(data, asked);
  const form = around(ready, view, typed);
  show(
    web,
    { request, response },
    {
      data,
      ...view,
      ...(step && { title: step.title, caption: `${view.title}: ${step.number} of ${step.of}` }),
      errorSummary: errorSummary(fields, trouble.errors, trouble.general) ?? view['errorSummary'],
      form: {
        ...form,
        ...{ fields, step },
        isChecked: form.isChecked || (step !== undefined && step.number < step.of),
      },
      template: files.template,
    },
  );
};

/** What is sent from there comes after all steps, wherever somebody was who came there. */
const atLastStep = ({ steps }: FormPageOptions, typed: Typed): Typed =>
  steps ? { ...typed, [stepName]: String(steps.length - 1) } : typed;

/** Everything that was typed, once more, for the person to look at before it is sent. */
export const drawCheck = (ready: Ready, typed: Typed, general: readonly string[] = []): void => {
  const { web, request, response, asked, data, description, options } = ready;
  const view = options.view(data, asked);
  show(
    web,
    { request, response },
    {
      ...view,
      title: `Check your answers: ${view.title}`,
      asked: view.title,
      button: options.check?.button,
      errorSummary: errorSummary([], {}, general),
      form: { ...around(ready, view, typed), carried: carried(atLastStep(options, typed)) },
      ...answersOf(description, typed),
      changeName,
      checkedName,
      template: 'pages/check-answers.njk',
    },
  );
};
