/** What was not there when children needed it, summed for leaders: how often, and not for whom. */
import { z } from 'zod';
import { page, required } from '../../../page.ts';
import { yearAsked, yearOf, yearsBeside } from '../../year-asked.ts';

const Sums = z.array(z.object({ inWords: z.string(), count: z.number().nullable() }));

export const constraintsOfYear = page(import.meta.url, {
  variables: (asked) => ({ year: yearAsked(asked) }),
  view: (data, asked) => {
    const year = yearOf(data, asked);
    return {
      title: `What stood in the way in ${year}`,
      back: '/challenges',
      year,
      yearsBeside: yearsBeside(data, asked),
      sums: Sums.parse(required(data, 'constraintsOfYear')),
    };
  },
});
