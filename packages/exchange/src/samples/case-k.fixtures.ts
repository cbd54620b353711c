/**
 * Case K: Tobi Adeyinka, seven, who has cerebral palsy and fits, and a mother who cannot be everywhere, as five agencies wrote it down.
 * Invented. Written whole after weights were learnt from cases A to J, and before reader, evidence or weights were tried on it; nothing is learnt from it:
 * at first all 55 entries were read with their date and time, 44 of them wholly as expected, and all 4 rejections agreed; of 28 certain pairs 23 were
 * found, of 24 suggestions 23 were right, and one was kept apart by the answers (the scoring before, by hand: 24, 24 of 27, and 3).
 */
import { LocalDate } from '@throughline/time/occurred';
import { breaks, council, health, police, school } from './case-k-files.fixtures.ts';
import type { CaseOfFiles } from './cases.fixtures.ts';

export const caseK: CaseOfFiles = {
  name: 'K',
  bornOn: LocalDate.parse('2015-07-04'),
  files: {
    council: { agency: 'Children with Disabilities Team', file: council },
    school: { agency: 'Moorgate School', file: school },
    health: { agency: 'Health', file: health },
    breaks: { agency: 'Larkrise', file: breaks },
    police: { agency: 'Brannock Police', file: police },
  },
  apart: [
    ['council padcall', 'health dressing'], // a call, and what a nurse did later
    ['council afterpad', 'school pad'],
    ['council afterpad', 'health dressing'],
    ['health sorry', 'council tac'], // who was not there says so the day after
    ['health sorry', 'school tac'],
    ['council edt', 'health ed'], // called out, and come to hospital
    ['police scene', 'health ed'],
    ['council edt', 'police scene'],
    ['school friend', 'council strat'],
    ['health pharmacy', 'council s47visit'], // two things of one afternoon
    ['health pharmacy', 'police s47visit'],
    ['police report', 'council icpc'], // a report is not coming
    ['police report', 'breaks icpc'],
    ['health clinic', 'council icpc'],
    ['health weigh', 'council chairvisit'],
    ['police interview', 'council larkrise'],
    ['council twice', 'school back'],
    ['breaks home', 'school back'],
  ],
};
