/** Before a disagreement that somebody begins from the list of them: a leader, who opens no child's record. */
import { errorSummary } from '@throughline/govuk/error-summary';
import { type FieldErrors, typedText } from '@throughline/govuk/form-description';
import { formFields } from '@throughline/govuk/form-fields';
import { z } from 'zod';
import { questions } from '../../../form-questions.ts';
import { asking, beside, type Handler, load } from '../../../page.ts';
import { show } from '../../../web-context.ts';

const { query, template } = beside(import.meta.url);

const Found = z.object({ id: z.string() }).nullable();

const notFound = 'No child has this reference, or your agency is not recorded as working with them';

/** A reference is sent in a form: it names a child, so that no address may hold it. */
export const beginByReference: Handler = async (web, request, response) => {
  const asked = asking(request);
  const reference = typedText(asked.typed, 'reference');
  const data = await load(web, query, asked, { reference });
  const found = Found.parse(data['childOfReference']);
  if (found) return response.redirect(303, `/challenges/new/details?about=${found.id}`);
  const isSent = request.method === 'POST';
  if (isSent) response.status(422);
  const errors: FieldErrors = isSent
    ? { reference: reference === '' ? 'Enter the child’s reference' : notFound }
    : {};
  const asks = { form: 'RegisterChild', ask: ['reference'], given: [], choices: {} };
  const fields = formFields(questions(web.forms, asks), asked.typed, errors);
  show(
    web,
    { request, response },
    {
      ...{ template, title: 'Disagree with another agency’s decision or action' },
      ...{ back: '/challenges', ladder: data['ladder'], fields },
      errorSummary: errorSummary(fields, errors, []),
    },
  );
};
