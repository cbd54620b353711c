import type { FormPageOptions } from '../../../form-page.ts';
import { formPage } from '../../../form-page.ts';
import { type Asking, type Data, type Handler, required } from '../../../page.ts';
import { byMyself } from '../../asker.ts';
import { momentTyped } from '../../moment-typed.ts';
import { listedOptions } from '../ask-form.ts';
import {
  backTo,
  ownAgency,
  recipientOption,
  requestChoices,
  requestForm,
  requestIn,
} from '../request-form.ts';
import type { RequestStep } from '../step.ts';
import { requestSteps } from '../steps.ts';

const kebab = (form: string): string => form.replace(/(?<!^)([A-Z])/g, '-$1').toLowerCase();

const recipients = (data: Data, { recipients: kinds }: RequestStep) =>
  requestIn(data)
    .recipients.filter(({ kind }) => !kinds || kinds.includes(kind))
    .map(recipientOption);

const options = (step: RequestStep): FormPageOptions => ({
  form: step.form,
  mutation: `${kebab(step.form)}.graphql`,
  ask: step.ask,
  view: (data, asked) => {
    const { title, button, lead, verb } = step;
    return {
      ...requestForm(data, asked, { title, button, ...(verb ? { verb } : {}) }),
      lead,
      back: `/requests/${asked.params['requestId']}/record`,
    };
  },
  known: (data: Data, asked: Asking) => ({
    requestId: asked.params['requestId'],
    ...(step.verb ? byMyself(data, asked) : {}),
  }),
  choices: (data) => ({
    ...requestChoices(data),
    recipients: recipients(data, step),
    listedAs: listedOptions(data),
  }),
  typed: (data, { query }) => ({
    ...momentTyped(String(required(data, 'now'))),
    ...ownAgency(data),
    ...(query['to'] ? { recipients: [query['to']] } : {}),
  }),
  next: backTo(step.path),
});

const pages: ReadonlyMap<string, Handler> = new Map(
  requestSteps.map((step) => [step.path, formPage(import.meta.url, options(step))]),
);

/** The form of one thing that can be recorded on a request, by its address. */
export const stepPage = (path: string): Handler => {
  const found = pages.get(path);
  if (found === undefined) throw new Error(`Expected a step of a request at ${path}, found none.`);
  return found;
};
