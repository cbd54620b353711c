/** Taking a review's chronology away as a file: what is on the screen, whichever page of it. */
import { fileURLToPath } from 'node:url';
import { asking, type Handler, operation } from '../../../page.ts';
import { Problem } from '../../../problem.ts';
import { giveCopy } from '../../give-file.ts';
import { filterOf, questionOf } from '../workspace/filter.ts';

const mutation = operation(fileURLToPath(new URL('./mutation.graphql', import.meta.url)));

/** The address keeps the filter and the question about the past, so that the file equals the screen. */
export const takeReviewAway: Handler = async (web, request, response) => {
  const asked = asking(request);
  const filter = filterOf(asked);
  if (Object.keys(filter.errors).length > 0)
    throw new Problem('invalid', 'What is asked of the chronology has mistakes in it.');
  const variables = { ...questionOf(filter), reviewId: asked.params['reviewId'] };
  await giveCopy({ web, response, asked }, { mutation, field: 'exportReview', variables });
};
