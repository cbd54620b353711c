/**
 * Case L: Lowri Haskett, fourteen, who looks after a small brother and is taken in by grown men, as thirteen files of twelve agencies have it, made
 * with programs and habits that no case had before. Invented. Written whole before the reader was tried on it, and nothing is learnt from it:
 * at first 100 of the 120 entries were read, 80 with their date and time, 72 wholly as expected; of 41 certain pairs 26 were found, of 38 suggestions 27
 * were right, and 5 were kept apart by the answers.
 */
import { LocalDate } from '@throughline/time/occurred';
import { housing, nurse, school } from './case-l-excel.fixtures.ts';
import { advice, ambulance, council, police, signal } from './case-l-text.fixtures.ts';
import { bridge, camhs, foster, gp, hospital } from './case-l-word.fixtures.ts';
import type { CaseOfFiles } from './cases.fixtures.ts';

export const caseL: CaseOfFiles = {
  name: 'L',
  bornOn: LocalDate.parse('2009-08-19'),
  files: {
    council: { agency: 'Children’s social care', file: council },
    police: { agency: 'Tarnside Police', file: police },
    ambulance: { agency: 'Tarnside Ambulance Service', file: ambulance },
    advice: { agency: 'NHS 111', file: advice },
    signal: { agency: 'Signal Box', file: signal },
    school: { agency: 'Tarn Academy', file: school },
    housing: { agency: 'Tarnside Homes', file: housing },
    nurse: { agency: 'School nursing', file: nurse },
    bridge: { agency: 'The Bridge', file: bridge },
    hospital: { agency: 'Tarnside General Hospital', file: hospital },
    gp: { agency: 'Millrace Surgery', file: gp },
    foster: { agency: 'Hearthside Fostering', file: foster },
    camhs: { agency: 'CAMHS', file: camhs },
  },
  apart: [
    ['council excltold', 'school excl'], // done, and told an hour later
    ['council missedt', 'police missing1'],
    ['bridge told', 'police missing1'],
    ['bridge told', 'council missing1'], // two agencies told on one morning
    ['bridge apology', 'council icpc'], // a report, and nobody with it
    ['bridge report', 'council lac'],
    ['bridge left', 'signal rhi'], // left with the worker; what was said at four
    ['bridge vw2', 'school vw'], // one car, on two days
    ['bridge shoes', 'foster shoebuy'],
    ['hospital ed1', 'police alcohol'], // found, and brought in
    ['hospital edmum', 'police nye'],
    ['hospital ed2', 'police missing2'],
    ['camhs crisis', 'police nye'], // a call in the same night
    ['housing boarded', 'council placed'],
    ['nurse iha', 'council lac'],
    ['gp mood', 'council carerrang'],
  ],
};
