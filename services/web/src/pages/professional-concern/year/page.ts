import { page } from '../../../page.ts';
import { yearAsked, yearOf, yearsBeside } from '../../year-asked.ts';
import { linesIn } from '../year.ts';

/** The year's disagreements: who with whom, about what, how far each went, how long each step took, what came of it. */
export const yearOfConcerns = page(import.meta.url, {
  variables: (asked) => ({ year: yearAsked(asked) }),
  view: (data, asked) => {
    const year = yearOf(data, asked);
    return {
      title: `Disagreements of ${year}`,
      back: '/challenges',
      year,
      yearsBeside: yearsBeside(data, asked),
      lines: linesIn(data),
      file: `/challenges/year.csv?year=${year}`,
    };
  },
});
