/**
 * Case F: Zain Malik, five, whose mother says that he has fits, as four agencies wrote it down. Invented. Written whole after the reader and
 * the comparison were mended for case E, and before they were tried on it:
 * at first it read all 35 entries, 19 with the date and time as expected, 28 with the right text; of the 13 certain pairs 1 was found, and once
 * the files were read 11, all 11 suggestions right.
 */
import { LocalDate } from '@throughline/time/occurred';
import { healthVisitor, police, support, surgery } from './case-f-files.fixtures.ts';
import type { CaseOfFiles } from './cases.fixtures.ts';

export const caseF: CaseOfFiles = {
  name: 'F',
  bornOn: LocalDate.parse('2017-05-20'),
  files: {
    health: { agency: '0-19 service', file: healthVisitor },
    support: { agency: 'Early Help hub', file: support },
    police: { agency: 'Westmoor Police', file: police },
    surgery: { agency: 'Quay Surgery', file: surgery },
  },
  apart: [
    ['support strat2', 'health strat'],
    ['support strat', 'support strat2'],
    ['surgery letter', 'health eegcancel'], // word of it a month later
    ['support wardvisit', 'police eeg'],
    ['surgery minutes', 'health icpc'], // asking for minutes the day after
    ['surgery minutes', 'police icpc'],
    ['support core', 'police icpc'],
  ],
};
