/**
 * Case J: Ellis Marsh, not yet born for most of it, and his mother, whose partner is violent, as seven agencies wrote it down in the shapes of
 * case A. Invented. Written whole, with H and I, before the reader or the comparison was looked at:
 * at first 104 of the 105 entries were read, all those with their date and time, 6 of 7 rejections agreed; of 61 certain pairs 49 were found, of 55
 * suggestions 49 were right, 5 of them kept apart by the answers.
 */
import { LocalDate } from '@throughline/time/occurred';
import { housing, idva, police, visitor } from './case-j-tables.fixtures.ts';
import { council, maternity, probation } from './case-j-word.fixtures.ts';
import type { CaseOfFiles } from './cases.fixtures.ts';

export const caseJ: CaseOfFiles = {
  name: 'J',
  bornOn: LocalDate.parse('2024-03-17'),
  files: {
    maternity: { agency: 'Northlea Maternity', file: maternity },
    council: { agency: 'Children’s social care', file: council },
    probation: { agency: 'Probation Service', file: probation },
    visitor: { agency: 'Health visiting', file: visitor },
    housing: { agency: 'Beacon Housing Association', file: housing },
    police: { agency: 'Northlea Police', file: police },
    idva: { agency: 'Haven', file: idva },
  },
  apart: [
    ['maternity accepted', 'council ref'],
    ['housing neighbour', 'police dv'], // the night, and the neighbour the morning after
    ['council ppn', 'police dv'],
    ['council ppn', 'housing neighbour'],
    ['probation office', 'council probcall'], // what he did, and the call about it
    ['housing locks', 'police alarm'], // two crafts at one door
    ['probation dna', 'council visitnov'], // two things at eleven
    ['idva ctold', 'police push'],
    ['idva ctold', 'probation recall'],
    ['probation recall', 'police arrest'], // asked for, and done
    ['council toldrecall', 'police push'],
    ['housing tookhim', 'police arrest'],
    ['housing tookhim', 'council toldrecall'],
    ['housing tookhim', 'idva toldrecall'],
    ['housing report', 'council icpc'], // a report is not coming
    ['housing report', 'maternity icpc'],
    ['housing report', 'visitor icpc'],
    ['council granvisit', 'visitor cg1'],
    ['council granvisit', 'maternity cg1'],
    ['council granvisit', 'housing cg1'],
    ['maternity dnascan', 'idva nmo'], // not at one because at the other
    ['maternity dnascan', 'visitor clinicrang'],
    ['idva nmo', 'visitor clinicrang'],
    ['housing rang', 'police breach'],
    ['idva texted', 'housing rang'], // she tells two people
    ['probation recall2', 'council idvarang'],
    ['probation recall2', 'idva idvarang'],
    ['housing boarded', 'council idvarang'],
    ['maternity sorry', 'council cg2'],
    ['maternity sorry', 'visitor cg2'],
    ['maternity sorry', 'idva cg2'],
    ['visitor notif', 'maternity birth'],
    ['idva photo', 'maternity edt'],
    ['housing heating', 'council home'],
    ['housing heating', 'maternity home'],
    ['maternity day3', 'council visit20'], // two visits of a day
    ['visitor nbv', 'council visit28'],
    ['visitor nbv', 'maternity tohv'],
    ['council still', 'housing dean'], // the still, sent the day after
    ['council still', 'police dean'],
    ['idva upset', 'council rcpc'],
  ],
};
