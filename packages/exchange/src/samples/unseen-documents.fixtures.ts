/** Word and Excel files in shapes that no other fixture has; all invented, with what a colleague sees in each, before the reader was tried on them. */
import { docxOf, escaped, textRow, wordTable, workbookOf } from '../opening/office.fixtures.ts';
import type { FileOfOthers } from './others.fixtures.ts';

const paragraph = (text: string): string =>
  `<w:p><w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p>`;

const numbers = (
  row: number,
  cells: readonly (readonly [column: string, value: number, style?: number])[],
): string =>
  cells
    .map(([column, value, style = 0]) => `<c r="${column}${row}" s="${style}"><v>${value}</v></c>`)
    .join('');
const text = (place: string, words: string): string =>
  `<c r="${place}" t="inlineStr"><is><t>${escaped(words)}</t></is></c>`;

/** A housing system's contacts: times as bare numbers that lost their first nought, a list of codes on a sheet of its own. */
const housing = workbookOf(
  [
    {
      name: 'Tenancy contacts',
      rows: [
        textRow(1, ['Tenancy 10044 - 14 Quay Row']),
        textRow(3, [
          'Contact Dt',
          'Contact Tm',
          'Method',
          'Contact Narrative',
          'Action Req',
          'Officer',
        ]),
        `<row r="4">${numbers(4, [
          ['A', 45082, 1],
          ['B', 905],
        ])}${text('C4', 'Phone')}${text('D4', 'Neighbour reports banging and a child crying.')}${text('E4', 'Visit')}${text('F4', 'J Pike')}</row>`,
        `<row r="5">${numbers(5, [
          ['A', 45083, 1],
          ['B', 1430],
        ])}${text('C5', 'Visit')}${text('D5', 'No access. Card left.')}${text('F5', 'J Pike')}</row>`,
        `<row r="6">${numbers(6, [['A', 45090, 1]])}${text('C6', 'Email')}${text('D6', 'Tenant gives notice.')}${text('F6', 'Income team')}</row>`,
      ],
    },
    {
      name: 'Codes',
      rows: [
        textRow(1, ['Code', 'Meaning']),
        textRow(2, ['ASB', 'Anti-social behaviour']),
        textRow(3, ['RTA', 'Rent arrears']),
      ],
    },
  ],
  { styles: '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>' },
);

/** A hospital's list of attendances: come before midnight, gone after. */
const attendances = workbookOf([
  {
    name: 'ED attendances',
    rows: [
      textRow(1, [
        'Hospital No',
        'Arrival Date',
        'Arrival Time',
        'Departure Time',
        'Presenting Complaint',
        'Diagnosis',
        'Clinical narrative',
        'Discharge Destination',
      ]),
      textRow(2, [
        'K004411',
        '05/06/2023',
        '22:50',
        '02:15',
        'Injury',
        'Fracture radius',
        'Fell from bunk, says mother. Sister says he was pushed.',
        'Ward 4',
      ]),
      textRow(3, [
        'K004411',
        '19/06/2023',
        '11:05',
        '11:40',
        'Injury',
        'No abnormality',
        'Did not wait for plaster check.',
        'Left before seen',
      ]),
    ],
  },
]);

/** A youth offending team's contacts: whether he came in a column of its own, the day with its name. */
const youth = docxOf(
  [
    paragraph('AssetPlus – case contacts – Jess M'),
    wordTable([
      [
        'Contact date',
        'Planned?',
        'Attended (Y/N)',
        'Contact type',
        'Description of contact',
        'Enforcement',
        'Case manager',
      ],
      [
        'Tue 06/06/2023',
        'Y',
        'Y',
        'Office',
        'Talked about the arrest. Jess worried about her brother.',
        '',
        'R Quaye',
      ],
      ['Fri 09/06/2023', 'Y', 'N', 'Office', 'FTA. No call.', 'Warning 1', 'R Quaye'],
      ['Mon 13/06/2023', 'N', 'Y', 'Telephone', 'Jess rang: mother has left.', '', 'Duty'],
    ]),
  ].join(''),
);

/** Letters between agencies pasted into one document, newest first as they were sent. */
const thread = docxOf(
  [
    'From: Ada Okafor <ada@kelderby.example>',
    'Sent: 07 June 2023 16:02',
    'To: K Sorby; S Lund',
    'Subject: RE: Kit M',
    'Thank you both. Strategy discussion is Friday 9 June 2023 at 10:00.',
    'Ada',
    'From: K Sorby',
    'Sent: Wednesday, June 7, 2023 2:41 PM',
    'To: Ada Okafor',
    'Subject: Kit M',
    'Kit has a bruise on his cheek, says it was the door.',
    'He was collected by an uncle we do not know.',
  ]
    .map(paragraph)
    .join(''),
);

/** A Scottish template: wellbeing indicators beside the account, a line of guidance under the head. */
const scottish = docxOf(
  wordTable([
    [
      'Date & Time',
      'Source of Information',
      'Significant Event (what, where, who)',
      'Wellbeing Indicator(s)',
      'Response / Outcome',
      'Completed by',
    ],
    [
      '05.06.23, 2.30pm',
      'Health visitor',
      'Home visit. Ash not gaining weight.',
      'Healthy, Nurtured',
      'Referred to paediatrics',
      'S Lund',
    ],
    [
      'Early hours of 11/6/23',
      'Police Scotland',
      'Called to disturbance; children in the close in night clothes.',
      'Safe',
      'IRD held',
      'M Doyle',
    ],
    ['w/c 12/6/23', 'Nursery', 'Absent all week, no reason given.', 'Included', '', 'M Doyle'],
    ['12/6/23 & 14/6/23', 'Housing', 'Two calls about noise.', '', 'Noted', 'J Pike'],
  ]),
);

export const unseenDocumentFiles: readonly FileOfOthers[] = [
  {
    name: 'tenancy contacts.xlsx',
    atFirst: 3,
    bytes: housing,
    entries: [
      [
        'Tenancy contacts, row 4',
        '5 June 2023 at 9:05am',
        'Neighbour reports',
        { kind: 'Phone', action: 'Visit', who: 'J Pike' },
      ],
      ['Tenancy contacts, row 5', '6 June 2023 at 2:30pm', 'No access.', { kind: 'Visit' }],
      ['Tenancy contacts, row 6', '13 June 2023', 'Tenant gives', { who: 'Income team' }],
    ],
    rejected: [],
  },
  {
    name: 'ED attendances.xlsx',
    atFirst: 0,
    bytes: attendances,
    entries: [
      [
        'ED attendances, row 2',
        '5 June 2023 from 10:50pm to 2:15am',
        'Fell from bunk',
        { action: 'Ward 4', kind: 'Injury' },
      ],
      [
        'ED attendances, row 3',
        '19 June 2023 from 11:05am to 11:40am',
        'Did not wait',
        { action: 'Left before seen' },
      ],
    ],
    rejected: [],
  },
  {
    name: 'youth offending contacts.docx',
    atFirst: 3,
    bytes: youth,
    entries: [
      ['table 1, row 2', '6 June 2023', 'Talked about', { kind: 'Office', who: 'R Quaye' }],
      ['table 1, row 3', '9 June 2023', 'FTA.', { who: 'R Quaye' }],
      [
        'table 1, row 4',
        '13 June 2023',
        'Jess rang',
        { kind: 'Telephone', flags: ['weekday_contradicts_date'] },
      ],
    ],
    rejected: [],
  },
  {
    name: 'letters pasted.docx',
    atFirst: 0,
    bytes: thread,
    entries: [
      [
        'line 1',
        '7 June 2023 at 4:02pm',
        'RE: Kit M\nThank you both.',
        { who: 'Ada Okafor <ada@kelderby.example>' },
      ],
      ['line 7', '7 June 2023 at 2:41pm', 'Kit M\nKit has a bruise', { who: 'K Sorby' }],
    ],
    rejected: [],
  },
  {
    name: 'scottish template.docx',
    atFirst: 4,
    bytes: scottish,
    entries: [
      [
        'table 1, row 2',
        '5 June 2023 at 2:30pm',
        'Home visit.',
        { source: 'Health visitor', action: 'Referred to paediatrics', who: 'S Lund' },
      ],
      [
        'table 1, row 3',
        '11 June 2023, early morning',
        'Called to',
        { source: 'Police Scotland', action: 'IRD held' },
      ],
      ['table 1, row 4', 'week of 12 June 2023', 'Absent all week'],
      ['table 1, row 5', '12 to 14 June 2023', 'Two calls', { action: 'Noted' }],
    ],
    rejected: [],
  },
];
