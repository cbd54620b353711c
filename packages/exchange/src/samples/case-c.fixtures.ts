/**
 * Case C: Demi-Leigh Hargreave, nine, as seven agencies wrote it down: neglect, violence against her mother, two schools. Invented. Written
 * whole, with what a colleague takes each row to be and which rows tell of one event, before the reader or the comparison was tried on it:
 * at first it read 147 of the 162 entries, 143 with the date and time as expected, and turned 18 rows away that it should not have; 33 of the 50
 * certain pairs were found, 35 of 38 suggestions were right, and 2 of the 27 to be kept apart were suggested.
 */
import { LocalDate } from '@throughline/time/occurred';
import { inclusion, police } from './case-c-tables.fixtures.ts';
import { idva, landlord, school } from './case-c-text.fixtures.ts';
import { council, health } from './case-c-word.fixtures.ts';
import type { CaseOfFiles } from './cases.fixtures.ts';

export const caseC: CaseOfFiles = {
  name: 'C',
  bornOn: LocalDate.parse('2014-06-14'),
  files: {
    council: { agency: 'Children’s social care', file: council },
    health: { agency: 'Health', file: health },
    police: { agency: 'North Calder Police', file: police },
    inclusion: { agency: 'Inclusion service', file: inclusion },
    school: { agency: 'St Oswin’s Primary School', file: school },
    landlord: { agency: 'Calder Homes', file: landlord },
    idva: { agency: 'Haven Domestic Abuse Service', file: idva },
  },
  apart: [
    ['school bruise', 'council schoolmash'], // what was seen, and the call about it, which the school wrote down apart
    ['school schoolmash2', 'council schoolmash'], // the second call of the day
    ['health bloods', 'council medical'],
    ['health cgsorry', 'council cg1'], // apologies are not the meeting
    ['health cgsorry', 'school cg1'],
    ['council visitdec', 'school cg1'], // one afternoon, a meeting and a visit
    ['health weigh2', 'health weigh3'], // the same words a week later
    ['police ppn1', 'police encompass'],
    ['police ppn1', 'school encompass'],
    ['police ppn2', 'council edtcall'], // two agencies' word to one team
    ['police ppn3', 'council strat2'],
    ['landlord pell', 'idva idvaref'],
    ['school permex', 'police railings'], // the morning, and what the head decided of it
    ['inclusion permex', 'police railings'],
    ['school rcpc', 'inclusion observe'],
    ['inclusion hivevisit', 'inclusion hivevisit2'],
    ['landlord noanswer2', 'idva noanswer'], // the day after
    ['landlord boiler1', 'landlord boiler2'],
    ['idva wheel', 'idva wheel2'],
    ['school newterm', 'inclusion backfull'],
    ['health gpnan', 'inclusion noreply'],
    ['idva apcall', 'council strat2'],
    ['idva apcall', 'police strat2'],
    ['council bail', 'idva bailcalls'],
    ['school encompass2', 'council nanstay'],
  ],
};
