/**
 * Case H: Kyron Bassett, fifteen, looked after, moved from one area to the next while a county line holds on to him, as seven agencies wrote it
 * down in the shapes of case A. Invented. Written whole, with I and J, before the reader or the comparison was looked at:
 * at first all 140 entries were read, 135 with their date and time, all 14 rejections agreed; of 61 certain pairs 37 were found, of 50 suggestions
 * 43 were right, 4 of them kept apart by the answers.
 */
import { LocalDate } from '@throughline/time/occurred';
import { charity, health, police, pru } from './case-h-tables.fixtures.ts';
import { council, foster, home } from './case-h-word.fixtures.ts';
import type { CaseOfFiles } from './cases.fixtures.ts';

export const caseH: CaseOfFiles = {
  name: 'H',
  bornOn: LocalDate.parse('2008-08-19'),
  files: {
    council: { agency: 'London Borough of Thameswick', file: council },
    foster: { agency: 'Anchor Fostering', file: foster },
    home: { agency: 'Fell House', file: home },
    police: { agency: 'Saltcliffe & Wolds Police', file: police },
    pru: { agency: 'Harbour View', file: pru },
    health: { agency: 'Health', file: health },
    charity: { agency: 'Next Stop', file: charity },
  },
  apart: [
    ['foster plan', 'council askstart'],
    ['foster plan', 'health notified'], // could not come, noted the day after
    ['council plan', 'health notified'],
    ['police previnterview', 'council aocall'], // asked by police, and by his social worker the day after
    ['police previnterview', 'foster rhi'],
    ['pru tired', 'council aocall'],
    ['police knife', 'pru tool'], // the day after, in his words
    ['foster rhi', 'health dentist'], // two things of one day
    ['charity rhi', 'health dentist'],
    ['foster rhi', 'council rhireport'], // the interview, and the report of it
    ['charity rhi', 'council rhireport'],
    ['council cashcall', 'foster aojan'], // two calls about one matter
    ['council aojan', 'pru cashcall'],
    ['police form', 'foster aojan'],
    ['charity nobodyasked', 'council review1'],
    ['charity nobodyasked', 'pru review1'],
    ['charity nobodyasked', 'health review1'],
    ['pru pep', 'council review1'], // two meetings on two days
    ['pru pep', 'health camhsref'],
    ['police stab', 'health arrived'], // at the station, and in hospital
    ['foster milk', 'police stab'],
    ['police stab', 'health ed1'],
    ['pru janrang', 'charity deerang'], // word of it, told to two by two
    ['pru janrang', 'council strat'],
    ['pru link', 'council strat'], // who could not get in was not there
    ['pru link', 'police strat'],
    ['pru link', 'health strat'],
    ['council statmar', 'police statement'], // a visit, and officers four hours later
    ['foster statmar', 'police statement'],
    ['foster brick', 'police statement'],
    ['council nrm', 'police nrmcopy'], // sent, and read the day after
    ['police search', 'council edteuston'],
    ['charity heardeuston', 'police found'],
    ['charity heardeuston', 'foster fetched'],
    ['health janrangcamhs', 'charity heardeuston'],
    ['home marlon', 'foster rangus'], // two calls of an evening
    ['charity marlon', 'foster rangus'],
    ['home pctalk', 'health choice'], // half past three in two places
    ['council statapr', 'pru offroll'],
    ['council rg', 'charity rgtold'],
    ['home pizza', 'council review2'],
    ['charity kyrontold', 'home door'],
    ['charity kyrontold', 'council edtmay'],
  ],
};
