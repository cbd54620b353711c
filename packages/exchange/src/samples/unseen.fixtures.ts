/**
 * Files in shapes that no other fixture has; all invented, with what a colleague sees in each, written before the reader was tried on them
 * (the club's diary after): at first it read 7 of 20 entries as expected (ambulance 3/4, hospital 3/5, charity 0/4, probation 1/3, school 0/4).
 */
import { docxOf, escaped, textRow, wordTable, workbookOf } from '../opening/office.fixtures.ts';
import type { FileOfOthers } from './others.fixtures.ts';

const paragraph = (text: string): string =>
  `<w:p><w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p>`;

/** A patient record form printed to PDF and cut into cells: times to the second, a page's foot among the entries. */
const ambulance = [
  'KELDERBY AMBULANCE SERVICE NHS TRUST,,,,,',
  'Patient care episodes: MARLOWE Kit,,,,,',
  'Incident No,Call Date/Time,Nature of Call,Crew Narrative,Outcome,Callsign',
  'KA-240317-0112,17/03/2024 02:14:09,Fall,"Pt found at foot of stairs. Mother present, smells of alcohol.",Conveyed KRI,N412',
  'KA-240317-0112,17/03/2024 02:51:40,Handover,Handover to ED nurse; bruising not explained.,Safeguarding referral,N412',
  'Page 1 of 2,,,,,',
  'Incident No,Call Date/Time,Nature of Call,Crew Narrative,Outcome,Callsign',
  'KA-240504-0877,04/05/2024 19:30:00,Welfare,"Called by neighbour, children alone. Police on scene.",Not conveyed,S07',
  'KA-240601-0031,Sat 1st June 2024 approx 00:40,Overdose?,Sibling (14) has taken unknown tablets.,Conveyed KRI,N409',
  'Page 2 of 2,,,,,',
].join('\r\n');

/** A hospital's electronic record: weeks as ISO writes them, one author over several rows. */
const hospitalRow = (number: number, cells: readonly string[]): string => textRow(number, cells);
const record = workbookOf([
  {
    name: 'Notes export',
    rows: [
      hospitalRow(1, ['MRN 0044871', '', '', '']),
      hospitalRow(2, ['Author', 'Week / date of entry', 'Note type', 'Note text']),
      hospitalRow(3, ['Dr A. Osei', '2024-W10', 'Plan', 'Weekly MDT: feeding team to visit.']),
      hospitalRow(4, ['', '2024-03-08T14:05', 'Ward round', 'Mother not on ward since Monday.']),
      hospitalRow(5, ['', '2024-03-09', 'Nursing', 'Father rang twice, was told visiting times.']),
      hospitalRow(6, ['SN B. Lund', '2024-W11-3', 'Nursing', 'Taking full feeds.']),
      hospitalRow(7, ['', '14-MAR-2024 0900', 'Discharge', 'Home with health visitor informed.']),
    ],
    after: '<mergeCells count="2"><mergeCell ref="A3:A5"/><mergeCell ref="A6:A7"/></mergeCells>',
  },
]);

/** A charity's log: a table for each month, and the day alone in the rows. */
const charity = docxOf(
  [
    paragraph('Lantern Bridge drop-in – log for Jess'),
    paragraph('February 2024'),
    wordTable([
      ['Day', 'What happened', 'Who'],
      ['1st', 'Came in wet, borrowed a coat.', 'Nadia'],
      ['Thurs 15th', 'Would not say where she slept.', 'Owen'],
    ]),
    paragraph('March 2024'),
    wordTable([
      ['Day', 'What happened', 'Who'],
      ['3', 'Rang from the bus station.', 'Nadia'],
      ['28/29', 'Stayed over in the crisis room.', 'Owen'],
      ['?', 'Somebody saw her with the older boys.', 'Owen'],
    ]),
  ].join(''),
);

/** A probation service's system: semicolons, UTF-16, semicolons inside quotes. */
const probation = Buffer.from(
  `\ufeff${[
    '"Contact date";"Start time";"End time";"Contact type";"Enforcement";"Notes";"Offender manager"',
    '"05.02.2024";"10:00";"10:35";"Office visit";"";"Partner’s children discussed; says he ""never"" stays there.";"R. Quaye"',
    '"12.02.2024";"10:00";"";"Failed to attend";"Warning letter";"No call; no message.";"R. Quaye"',
    '"19.02.2024";"14:10";"14:20";"Telephone";"";"Living at the address after all – MASH told.";"Duty"',
  ].join('\r\n')}\r\n`,
  'utf16le',
);

/** A school's export: the pupil and the year as lines between the entries, repeated for each pupil. */
const school = [
  'Behaviour and pastoral log,,,',
  'Pupil: Kit Marlowe,,,',
  'Year 6,,,',
  'Date,Lesson,Description,Staff',
  '08/01/2024,Reg,Arrived without shoes.,KS',
  '09/01/2024,P4,Asleep in maths.,PA',
  ',,,',
  'Pupil: Jess Marlowe,,,',
  'Year 9,,,',
  'Date,Lesson,Description,Staff',
  '09/01/2024,Tutor,Says she looks after Kit most nights.,PA',
  '"Autumn term, 2023",,Attendance fell to 71%.,HT',
].join('\n');

/** A youth club's diary: a table for each of two brothers, with his name over it. */
const club = docxOf(
  [
    paragraph('Young person: Kit Marlowe'),
    wordTable([
      ['Date', 'What happened'],
      ['04/03/2024', 'Left early, would not say why.'],
    ]),
    paragraph('Young person: Jess Marlowe (15)'),
    wordTable([
      ['Date', 'What happened'],
      ['05/03/2024', 'Asked for food to take home.'],
    ]),
  ].join(''),
);

export const unseenFiles: readonly FileOfOthers[] = [
  {
    name: 'ambulance printed to cells.csv',
    bytes: Buffer.from(ambulance),
    entries: [
      ['line 4', '17 March 2024 at 2:14am', 'Pt found at foot', { reference: 'KA-240317-0112' }],
      ['line 5', '17 March 2024 at 2:51am', 'Handover to ED', { action: 'Safeguarding referral' }],
      ['line 8', '4 May 2024 at 7:30pm', 'Called by neighbour', { kind: 'Welfare' }],
      ['line 9', '1 June 2024 at about 12:40am', 'Sibling (14)', { action: 'Conveyed KRI' }],
    ],
    rejected: [
      ['line 6', 'footer_row'],
      ['line 7', 'repeated_header'],
      ['line 10', 'footer_row'],
    ],
  },
  {
    name: 'hospital record with weeks.xlsx',
    bytes: record,
    entries: [
      [
        'Notes export, row 3',
        'week of 4 March 2024',
        'Weekly MDT',
        { who: 'Dr A. Osei', kind: 'Plan' },
      ],
      ['Notes export, row 4', '8 March 2024 at 2:05pm', 'Mother not on', { who: 'Dr A. Osei' }],
      ['Notes export, row 5', '9 March 2024', 'Father rang', { who: 'Dr A. Osei' }],
      ['Notes export, row 6', '13 March 2024', 'Taking full', { who: 'SN B. Lund' }],
      ['Notes export, row 7', '14 March 2024 at 9am', 'Home with', { who: 'SN B. Lund' }],
    ],
    rejected: [],
  },
  {
    name: 'probation contacts.csv',
    bytes: probation,
    entries: [
      [
        'line 2',
        '5 February 2024 from 10am to 10:35am',
        'Partner’s children discussed; says he "never"',
        { kind: 'Office visit', who: 'R. Quaye' },
      ],
      ['line 3', '12 February 2024 at 10am', 'No call; no message.', { kind: 'Failed to attend' }],
      [
        'line 4',
        '19 February 2024 from 2:10pm to 2:20pm',
        'Living at the address',
        { who: 'Duty' },
      ],
    ],
    rejected: [],
  },
  {
    name: 'club diary by young person.docx',
    bytes: club,
    entries: [
      ['table 1, row 2', '4 March 2024', 'Left early', { child: 'Kit Marlowe' }],
      ['table 2, row 2', '5 March 2024', 'Asked for', { child: 'Jess Marlowe' }],
    ],
    rejected: [],
  },
  {
    name: 'school log by pupil.csv',
    bytes: Buffer.from(school),
    entries: [
      ['line 5', '8 January 2024', 'Arrived without', { child: 'Kit Marlowe', who: 'KS' }],
      ['line 6', '9 January 2024', 'Asleep in', { child: 'Kit Marlowe' }],
      ['line 11', '9 January 2024', 'Says she', { child: 'Jess Marlowe' }],
      ['line 12', 'autumn term 2023', 'Attendance fell', { child: 'Jess Marlowe', who: 'HT' }],
    ],
    rejected: [
      ['line 7', 'blank_row'],
      ['line 8', 'footer_row'],
      ['line 9', 'footer_row'],
      ['line 10', 'repeated_header'],
    ],
  },
  {
    name: 'charity log by month.docx',
    bytes: charity,
    entries: [
      ['table 1, row 2', '1 February 2024', 'Came in wet', { who: 'Nadia' }],
      ['table 1, row 3', '15 February 2024', 'Would not say', { who: 'Owen' }],
      ['table 2, row 2', '3 March 2024', 'Rang from', { who: 'Nadia' }],
      ['table 2, row 3', '28 to 29 March 2024', 'Stayed over', { who: 'Owen' }],
      ['table 2, row 4', 'date not known', 'Somebody saw', { who: 'Owen' }],
    ],
    rejected: [],
  },
];
