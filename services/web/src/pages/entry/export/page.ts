/** Taking the chronology on the screen away as a file: a button, not a link, so that nothing is exported by looking ahead. */
import { fileURLToPath } from 'node:url';
import { typedText } from '@throughline/govuk/form-description';
import { z } from 'zod';
import { dataOf } from '../../../answer.ts';
import { asking, type Handler, operation, required } from '../../../page.ts';
import { Problem } from '../../../problem.ts';
import { filterOf, variablesOf } from '../chronology/filter.ts';

const mutation = operation(fileURLToPath(new URL('./mutation.graphql', import.meta.url)));

const Exported = z.object({ name: z.string(), type: z.string(), base64: z.string() });
const formats = ['DOCX', 'XLSX', 'CSV'];

/** The address keeps the filter and the question about the past, so that the file equals the screen. */
export const takeAway: Handler = async (web, request, response) => {
  const asked = asking(request);
  const { session } = asked;
  if (!session) throw new Problem('signedOut', 'A copy needs somebody signed in.');
  const format = typedText(asked.typed, 'format');
  if (!formats.includes(format))
    throw new Problem('invalid', `A copy is asked for as one of ${formats.join(', ')}.`);
  const filter = filterOf(asked);
  if (Object.keys(filter.errors).length > 0)
    throw new Problem('invalid', 'What is asked of the chronology has mistakes in it.');
  const { first: _, after: __, isOfAgency: ___, ...question } = variablesOf(filter);
  const reason = typedText(asked.typed, 'reason');
  const answer = await web.execute({
    operationName: mutation.name,
    query: mutation.text,
    variables: {
      ...{ ...question, childId: asked.params['childId'], format },
      ...(reason === '' ? {} : { reason }),
    },
    session,
  });
  const { name, type, base64 } = Exported.parse(
    required(dataOf(mutation.name, answer), 'exportChronology'),
  );
  response
    .set({
      'content-type': type,
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
    })
    .send(Buffer.from(base64, 'base64'));
};
