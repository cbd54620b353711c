/** Taking the chronology on the screen away as a file: a button, not a link, so that nothing is exported by looking ahead. */
import { fileURLToPath } from 'node:url';
import { asking, type Handler, operation } from '../../../page.ts';
import { Problem } from '../../../problem.ts';
import { giveCopy } from '../../give-file.ts';
import { filterOf, variablesOf } from '../chronology/filter.ts';

const mutation = operation(fileURLToPath(new URL('./mutation.graphql', import.meta.url)));

/** The address keeps the filter and the question about the past, so that the file equals the screen. */
export const takeAway: Handler = async (web, request, response) => {
  const asked = asking(request);
  const filter = filterOf(asked);
  if (Object.keys(filter.errors).length > 0)
    throw new Problem('invalid', 'What is asked of the chronology has mistakes in it.');
  const { first: _, after: __, isOfAgency: ___, ...question } = variablesOf(filter);
  const variables = { ...question, childId: asked.params['childId'] };
  await giveCopy({ web, response, asked }, { mutation, field: 'exportChronology', variables });
};
