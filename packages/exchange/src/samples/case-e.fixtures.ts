/**
 * Case E: Niamh Donnelly, fourteen, who does not eat, as four agencies wrote it down. Invented. Written whole after the reader and the
 * comparison were mended for cases C and D, and before they were tried on it:
 * at first it read 34 of the 73 entries, 9 of them with the date and time as expected (a sheet for each term, days as lines across a table, date
 * and sort in one cell, a program’s names for columns: none had been seen), and none of the 29 certain pairs; once all were read, 20 of them, 20 of
 * 21 suggestions right.
 */
import { LocalDate } from '@throughline/time/occurred';
import { clinic, council, school, ward } from './case-e-files.fixtures.ts';
import type { CaseOfFiles } from './cases.fixtures.ts';

export const caseE: CaseOfFiles = {
  name: 'E',
  bornOn: LocalDate.parse('2009-09-22'),
  files: {
    school: { agency: 'St Bede’s School', file: school },
    clinic: { agency: 'CAMHS', file: clinic },
    council: { agency: 'Children’s social care', file: council },
    ward: { agency: 'Larkfield Hospital', file: ward },
  },
  apart: [
    ['clinic tafsorry', 'school taf2'], // apologies are not the meeting
    ['clinic tafsorry', 'council taf2'],
    ['clinic ecg', 'school assess'],
    ['council ehvisit', 'council ehvisit2'],
    ['school phone', 'council mash'], // what was found, and the call about it
    ['school policephone', 'council strat'],
    ['school mumrang', 'council wardcall'], // two calls of one morning
    ['school mumrang', 'ward wardcall'],
    ['council wardcall', 'clinic liaison'],
    ['council wardcall2', 'clinic liaison'], // what she said, and the call about it two hours later
    ['council wardcall2', 'ward liaison'],
    ['ward wardcall', 'council wardcall2'], // the first and the second call of a day
    ['ward wardcall2', 'council wardcall'],
    ['ward admit', 'clinic wardrang'], // she comes, and the call about her in the evening
    ['ward tearful', 'council swvisit'],
    ['school card', 'clinic discharge'],
    ['school card', 'ward discharge'],
    ['clinic homevisit', 'council swhome'], // a visit, and another agency’s the day after
    ['school trip', 'clinic reint'], // a meeting, and another a week later
  ],
};
