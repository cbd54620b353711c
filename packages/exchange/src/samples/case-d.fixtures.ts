/**
 * Case D: Reece Aldous, seventeen, about to leave care, as seven agencies wrote it down: county lines, nights missing, self-harm. Invented.
 * Written whole, as case C was, before the reader or the comparison was tried on either: at first it read 123 of
 * the 150 entries, 104 with the date and time as expected; 20 of the 48 certain pairs were found, 20 of 29 suggestions were right, and 6 of the 39
 * to be kept apart were suggested.
 */
import { LocalDate } from '@throughline/time/occurred';
import { health, police } from './case-d-tables.fixtures.ts';
import { charity, college, leavingCare } from './case-d-text.fixtures.ts';
import { home, youthJustice } from './case-d-word.fixtures.ts';
import type { CaseOfFiles } from './cases.fixtures.ts';

export const caseD: CaseOfFiles = {
  name: 'D',
  bornOn: LocalDate.parse('2007-02-03'),
  files: {
    council: { agency: 'Leaving care team', file: leavingCare },
    home: { agency: 'Meridian House', file: home },
    police: { agency: 'East Saltmarsh Constabulary', file: police },
    health: { agency: 'Health', file: health, bySheet: true },
    yjs: { agency: 'Youth Justice Service', file: youthJustice },
    college: { agency: 'Fenland College', file: college },
    charity: { agency: 'Offshoot', file: charity },
  },
  apart: [
    ['home left1', 'council missing1'], // he goes out, and the call two hours later
    ['home back1', 'council missing1'],
    ['council cfrang', 'college weed'], // one Monday: the call, and what the college saw
    ['home notback', 'college audi'], // the same afternoon from two ends
    ['home home2', 'council cftold'],
    ['charity missedstrat', 'council strat'], // who missed the meeting was not at it
    ['charity missedstrat', 'home strat'],
    ['charity missedstrat', 'police strat'],
    ['charity rhi2', 'council statvisit'], // an interview and a visit of one day
    ['charity gym1', 'charity gym2'],
    ['home cut', 'health ed1'], // at home, and an hour later in hospital
    ['council edtxmas', 'health edliaison1'],
    ['health dna1', 'health dna2'],
    ['health fu7', 'health stitches'], // two services of one day
    ['home fu7', 'health stitches'],
    ['home stitches', 'health fu7'],
    ['council birthday', 'charity boxbday'], // two birthday cakes
    ['home custodyrang', 'police arrest'],
    ['yjs notified', 'police interview'],
    ['yjs notified', 'council toldarrest'],
    ['home bank', 'council review'],
    ['home bank', 'college review'],
    ['college badnight', 'council toldmen'], // two calls of one morning
    ['council toldmen', 'police men'],
    ['yjs yjsvisit', 'yjs yjsvisit2'],
    ['council photo', 'home reported3'],
    ['home home3', 'charity rhi3'],
    ['college locker', 'college rumour2'],
    ['police locker', 'college rumour2'],
    ['council olarang', 'college mercall'], // the home rings three agencies
    ['council olarang', 'yjs yjsod'],
    ['college mercall', 'yjs yjsod'],
    ['health edliaison2', 'council olarang'],
    ['council cg', 'yjs cgyjs'], // the letter, and word of it the next day
    ['council cg', 'police cgpolice'],
    ['charity fight', 'charity fight2'],
    ['council review2', 'college notasked'],
    ['home home4', 'council discharge'],
  ],
};
