/**
 * Case M: Jonah Pryce-Addo, seven, who plays with fire while his mother is in prison, as six agencies and his grandmother wrote it down in habits that
 * case L has not. Invented. Written whole after the reader was mended for L, before it was tried on these, and nothing is learnt from it:
 * at first 19 of the 39 entries were read with their date and time, 18 of them wholly as expected.
 */
import { LocalDate } from '@throughline/time/occurred';
import { clinic, fire, justice, nan, school, week } from './case-m-files.fixtures.ts';
import type { CaseOfFiles } from './cases.fixtures.ts';

export const caseM: CaseOfFiles = {
  name: 'M',
  bornOn: LocalDate.parse('2016-11-02'),
  files: {
    justice: { agency: 'Youth Justice Service', file: justice },
    clinic: { agency: 'Woodside Clinic', file: clinic },
    school: { agency: 'Hillside School', file: school },
    week: { agency: 'Rowan Family Centre', file: week },
    fire: { agency: 'Keldon Fire and Rescue Service', file: fire },
    nan: { agency: 'Family', file: nan },
  },
  apart: [
    ['justice nanrang', 'fire shed'], // told the morning after
    ['school burn', 'week thumb'], // seen in two places on one day
  ],
};
