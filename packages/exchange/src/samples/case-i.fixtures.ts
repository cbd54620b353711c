/**
 * Case I: Maisie Trent, fourteen, who starves herself, between clinic, ward, school, surgery and home, as five agencies and her mother wrote it
 * down; notes under their heads and a mother’s diary are new shapes. Invented. Written whole, with H and J, before the reader or the comparison
 * was looked at:
 * at first 89 of the 111 entries were read, all those with their date and time (a diary under a title with the year was not), 4 of 5 rejections
 * agreed; of 56 certain pairs 22 were found, of 27 suggestions 22 were right, 4 of them kept apart by the answers.
 */
import { LocalDate } from '@throughline/time/occurred';
import { camhs, mother, ward } from './case-i-accounts.fixtures.ts';
import { council, school, surgery } from './case-i-systems.fixtures.ts';
import type { CaseOfFiles } from './cases.fixtures.ts';

export const caseI: CaseOfFiles = {
  name: 'I',
  bornOn: LocalDate.parse('2009-12-02'),
  files: {
    camhs: { agency: 'CAMHS eating disorder service', file: camhs },
    ward: { agency: 'Royal Wenbury Hospital', file: ward },
    mother: { agency: 'Family', file: mother },
    school: { agency: 'Priory Road School', file: school },
    surgery: { agency: 'Millpond Practice', file: surgery },
    council: { agency: 'Children’s social care', file: council },
  },
  apart: [
    ['surgery sent', 'camhs received'], // sent, and read two days later
    ['surgery gp1', 'camhs received'],
    ['surgery sent', 'mother gp1'],
    ['school mcode', 'camhs assess'], // why she is away, and what took place
    ['school mcode', 'mother assess'],
    ['surgery bloodtest', 'camhs bloods'], // taken, and asked about a day later
    ['mother weigh1', 'camhs diet'],
    ['school faint', 'surgery syncope'], // at school, and at the surgery after
    ['mother faintcall', 'surgery syncope'],
    ['camhs mumduty', 'surgery syncope'],
    ['camhs mumduty', 'school faint'],
    ['school mumemail', 'ward referral'],
    ['surgery summary', 'ward referral'],
    ['surgery summary', 'council referral'],
    ['ward dadleft', 'council mdt'],
    ['ward dadleft', 'camhs mdt'],
    ['camhs told', 'ward ng'], // the tube, and word of it the morning after
    ['camhs told', 'mother ng'],
    ['school text', 'council dslcall'], // what a friend showed, and the call about it
    ['council rangward', 'school dslcall'], // two calls of one afternoon
    ['camhs sorry', 'council strat'], // apologies are not the meeting
    ['camhs sorry', 'ward strat'],
    ['camhs sorry', 'school strat'],
    ['ward strat', 'council dadvisit'],
    ['mother dadvisit', 'school strat'],
    ['ward snack', 'council dadvisit'],
    ['camhs ward15', 'ward snack'],
    ['school card', 'ward cpa'],
    ['school card', 'camhs cpa'],
    ['ward letter', 'camhs discharge'],
    ['surgery dcletter', 'ward discharge'],
    ['council wenthome', 'ward discharge'], // word of it the day after
    ['council wenthome', 'mother discharge'],
    ['council wenthome', 'mother homevisit'],
    ['council visitapr', 'surgery ecg'],
    ['surgery invited', 'council cin1'],
    ['school timetable', 'council cin1'],
    ['council edt', 'camhs crisis'], // the night, and the morning after
    ['school mumrang', 'camhs crisis'],
    ['school mumrang', 'council edt'],
    ['council visitmay', 'surgery edletter'],
    ['camhs sorry2', 'council cin2'],
    ['camhs sorry2', 'school cin2'],
    ['school exam', 'mother cin2'],
  ],
};
