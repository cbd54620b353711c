/** More Word and Excel files in shapes that no other fixture has; all invented, with what a colleague sees in each, before the reader was tried on them. */
import {
  docxOf,
  escaped,
  textRow,
  wordCell,
  wordTable,
  workbookOf,
} from '../opening/office.fixtures.ts';
import type { FileOfOthers } from './others.fixtures.ts';

const paragraph = (text: string): string =>
  `<w:p><w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p>`;
const row = (...cells: readonly string[]): string => `<w:tr>${cells.join('')}</w:tr>`;
const texts = (...cells: readonly string[]): string => row(...cells.map((text) => wordCell(text)));
const down = (text: string): string => wordCell(text, '<w:vMerge w:val="restart"/>');
const on = wordCell('', '<w:vMerge/>');
const words = (...cells: readonly string[]): readonly string[] =>
  cells.map((text) => wordCell(text));

/** A children's home's log inside a frame: the day merged down, the time beside it, a form in one of the cells. */
const form = `<w:tc>${wordTable([
  ['Mood', 'Low'],
  ['Ate', 'Nothing since morning'],
])}<w:p/></w:tc>`;
const log = [
  '<w:tbl>',
  texts('Date', 'Time', 'Shift', 'Staff on', 'What happened', 'Follow up'),
  row(down('Mon 04/03/24'), ...words('07.45', 'Early', 'JB', 'Up late, refused breakfast.', '')),
  row(on, ...words('1530', 'Late', 'TW'), form, wordCell('Told manager')),
  row(on, ...words('22.40', 'Night', 'AO', 'Heard crying; sat with him until he slept.', '')),
  row(down('Tues 5th'), ...words('all day', '', 'JB', 'School closed, stayed in.', '')),
  row(on, ...words('', 'Late', 'TW', 'Rang his sister twice.', '')),
  '</w:tbl>',
].join('');
const home = docxOf(
  `<w:tbl>${texts('Fernside House – daily log')}${row(`<w:tc>${paragraph('Young person: Kit M')}${log}<w:p/></w:tc>`)}</w:tbl>`,
);

const DAY = 86_400_000; // milliseconds
const macDay = (day: string): number => (Date.parse(day) - Date.UTC(1904, 0, 1)) / DAY;
const dayStyle = '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>';

/** A family centre's workbook from a Macintosh: a sheet for each year, and days and months only in the rows. */
const centre = workbookOf(
  [
    {
      name: '2022',
      rows: [
        textRow(1, ['Family centre contacts']),
        textRow(2, ['Date', 'Session', 'Notes', 'Worker']),
        textRow(3, ['14 Nov', 'Stay & play', 'Came with the baby, left after ten minutes.', 'HP']),
        `<row r="4"><c r="A4" s="1"><v>${macDay('2022-12-02')}</v></c><c r="C4" t="inlineStr"><is><t>Rang to say they had moved.</t></is></c></row>`,
        textRow(5, ['20/12', 'Party', 'Mother very quiet, would not take her coat off.', 'HP']),
      ],
    },
    {
      name: '2023',
      rows: [
        textRow(1, ['Date', 'Session', 'Notes', 'Worker']),
        textRow(2, ['20 Dec', 'Food bank', 'Entered on the wrong line at first, says HP.', 'HP']),
        textRow(3, ['9 Jan', 'Stay & play', 'Bruise on shin, said to be the cot.', 'DO']),
        textRow(4, ['w/c 6 March', '', 'Nobody came all week.', 'DO']),
        textRow(5, ['Thurs 16 Nov', 'Stay & play', 'Back after eight months.', 'HP']),
        textRow(6, ['?', '', 'Note found in the tray about the older brother.', '']),
      ],
    },
  ],
  { styles: dayStyle, workbook: '<workbookPr date1904="1"/>' },
);

/** A landlord's diary sheets: the month over the table, a row for each day, several times within a cell. */
const landlord = workbookOf([
  {
    name: 'Diary sheet',
    rows: [
      textRow(1, ['ASB DIARY SHEET – 14 Quay Row']),
      textRow(2, ['Month:', 'June 2024']),
      textRow(4, [
        'Date',
        'What was seen or heard (give times)',
        'Who was affected',
        'Officer action',
      ]),
      textRow(5, [
        'Thu 6',
        '09:15 Shouting from no. 14, child crying.\n13:40 Front door kicked.\n22:10 Loud music until 1am.',
        'No. 12',
        'Logged',
      ]),
      textRow(6, ['7', 'Quiet.', 'No. 12', '']),
      textRow(7, ['8/9', 'Party through both nights.', 'Whole row', 'Letter 1 sent']),
      textRow(8, ['31', 'Glass on the stairs.', 'No. 12', '']),
    ],
  },
]);

/** A sheet on its side: heads down the left, and a column for each visit. */
const visits = workbookOf([
  {
    name: 'Visits',
    rows: [
      textRow(1, ['Supervised contact – Jess M']),
      textRow(2, ['Date', '03/02/2024', '10/02/2024', '17 Feb 2024']),
      textRow(3, ['Time', '10:00', '10.15am', '']),
      textRow(4, ['Supervisor', 'L. Boateng', 'L. Boateng', 'R. Ellis']),
      textRow(5, [
        'What happened',
        'Played cards; father on his phone.',
        'Father smelled of drink.',
        'Father did not come.',
      ]),
      textRow(6, ['Action taken', '', 'Ended early, team manager told', 'Jess taken for chips']),
    ],
  },
]);

/** An incident form for each event, filled in and kept in one document. */
const card = (...cells: readonly (readonly [string, string])[]): string => wordTable(cells);
const forms = docxOf(
  [
    paragraph('Incident form 1'),
    card(
      ['Name of child', 'Kit Marlowe'],
      ['Date of incident', '11/04/2024'],
      ['Time', '3.20pm'],
      ['Description of incident', 'Hit another child with a bat. Would not say why.'],
      ['Action taken', 'Nan rung'],
      ['Completed by', 'F. Dorsey'],
    ),
    paragraph('Incident form 2'),
    card(
      ['Name of child', 'Kit Marlowe'],
      ['Date of incident', 'Friday 19th April 2024'],
      ['Time', ''],
      ['Description of incident', 'Told staff he is hungry at night.'],
      ['Action taken', 'MASH referral'],
      ['Completed by', 'F. Dorsey'],
    ),
  ].join(''),
);

/** Sheets of a night shift: a table for each night under its day, and times but no dates in the rows. */
const nights = docxOf(
  [
    paragraph('Waking night record – Kit M'),
    paragraph('Monday 4th March 2024'),
    wordTable([
      ['Time', 'Observation', 'Staff'],
      ['22:15', 'Asked for the light to stay on.', 'AO'],
      ['23.40', 'Asleep.', 'AO'],
    ]),
    paragraph('Tues 05/03/24'),
    wordTable([
      ['Time', 'Observation', 'Staff'],
      ['2210', 'On the telephone to his sister.', 'TW'],
      ['late evening', 'Would not say what was wrong.', 'TW'],
    ]),
  ].join(''),
);

/** A ward's printout: each day a line across, its rows with times only; the first row still has its date. */
const across = (text: string): string => row(wordCell(text, '<w:gridSpan w:val="4"/>'));
const ward = docxOf(
  [
    '<w:tbl>',
    texts('Date', 'Time', 'Entry', 'Designation'),
    across('12 March 2024'),
    texts('', '08:30', 'Settled night. Mother did not ring.', 'RN'),
    texts('', '14:00', 'Ward round: fit for discharge, no address given.', 'Cons'),
    across('Wednesday 13th March 2024'),
    texts('', '', 'Father came, left when asked who he was.', 'RN'),
    texts('14/03/2024', '09:00', 'Discharged to aunt.', 'RN'),
    texts('', '10:00', 'Bed closed.', 'RN'),
    '</w:tbl>',
  ].join(''),
);

/** A referral form with two heads to a row. */
const referrals = docxOf(
  wordTable([
    ['Date of contact', '02/05/2024', 'Time of contact', '11.15'],
    ['Referrer', 'Ms Patel, school', 'Child’s name', 'Jess Marlowe'],
    ['Details of concern', 'Jess says nobody has been home since Sunday.', '', ''],
    ['Action taken', 'Passed to MASH', 'Completed by', 'D. Osei'],
  ]),
);

export const unseenOfficeFiles: readonly FileOfOthers[] = [
  {
    name: 'home log in a frame.docx',
    atFirst: 1,
    bytes: home,
    entries: [
      ['table 2, row 2', '4 March 2024 at 7:45am', 'Up late', { who: 'JB' }],
      ['table 2, row 3', '4 March 2024 at 3:30pm', 'Mood\tLow\nAte', { action: 'Told manager' }],
      ['table 2, row 4', '4 March 2024 at 10:40pm', 'Heard crying', { who: 'AO' }],
      ['table 2, row 5', '5 March 2024', 'School closed', { who: 'JB' }],
      ['table 2, row 6', '5 March 2024', 'Rang his sister', { who: 'TW' }],
    ],
    rejected: [],
  },
  {
    name: 'family centre by year.xlsx',
    atFirst: 3,
    bytes: centre,
    entries: [
      ['2022, row 3', '14 November 2022', 'Came with the baby', { who: 'HP' }],
      ['2022, row 4', '2 December 2022', 'Rang to say'],
      ['2022, row 5', '20 December 2022', 'Mother very quiet', { who: 'HP' }],
      ['2023, row 2', '20 December 2023', 'Entered on the wrong line'],
      ['2023, row 3', '9 January 2023', 'Bruise on shin', { who: 'DO' }],
      ['2023, row 4', 'week of 6 March 2023', 'Nobody came'],
      ['2023, row 5', '16 November 2023', 'Back after eight'],
      ['2023, row 6', 'date not known', 'Note found'],
    ],
    rejected: [],
  },
  {
    name: 'landlord diary sheet.xlsx',
    atFirst: 0,
    bytes: landlord,
    entries: [
      [
        'Diary sheet, row 5',
        '6 June 2024',
        '09:15 Shouting',
        { action: 'Logged', flags: ['relative_date', 'two_events_in_one_row'] },
      ],
      ['Diary sheet, row 6', '7 June 2024', 'Quiet.'],
      ['Diary sheet, row 7', '8 to 9 June 2024', 'Party', { action: 'Letter 1 sent' }],
    ],
    rejected: [['Diary sheet, row 8', 'impossible_date']],
  },
  {
    name: 'contact visits on their side.xlsx',
    atFirst: 0,
    bytes: visits,
    entries: [
      ['Visits, row 2, column B', '3 February 2024 at 10am', 'Played cards', { who: 'L. Boateng' }],
      [
        'Visits, row 2, column C',
        '10 February 2024 at 10:15am',
        'Father smelled',
        { action: 'Ended early, team manager told' },
      ],
      ['Visits, row 2, column D', '17 February 2024', 'Father did not', { who: 'R. Ellis' }],
    ],
    rejected: [],
  },
  {
    name: 'incident forms.docx',
    atFirst: 0,
    bytes: forms,
    entries: [
      [
        'table 1, row 2',
        '11 April 2024 at 3:20pm',
        'Hit another child',
        { child: 'Kit Marlowe', action: 'Nan rung', who: 'F. Dorsey' },
      ],
      ['table 2, row 2', '19 April 2024', 'Told staff', { action: 'MASH referral' }],
    ],
    rejected: [],
  },
  {
    name: 'night sheets.docx',
    bytes: nights,
    atFirst: 0,
    entries: [
      ['table 1, row 2', '4 March 2024 at 10:15pm', 'Asked for', { who: 'AO' }],
      ['table 1, row 3', '4 March 2024 at 11:40pm', 'Asleep.'],
      ['table 2, row 2', '5 March 2024 at 10:10pm', 'On the', { who: 'TW' }],
      ['table 2, row 3', '5 March 2024, evening', 'Would not'],
    ],
    rejected: [],
  },
  {
    name: 'ward record by day.docx',
    bytes: ward,
    atFirst: 1,
    entries: [
      ['table 1, row 3', '12 March 2024 at 8:30am', 'Settled', { who: 'RN' }],
      ['table 1, row 4', '12 March 2024 at 2pm', 'Ward round'],
      ['table 1, row 6', '13 March 2024', 'Father came'],
      ['table 1, row 7', '14 March 2024 at 9am', 'Discharged'],
    ],
    rejected: [
      ['table 1, row 2', 'footer_row'],
      ['table 1, row 5', 'footer_row'],
      ['table 1, row 8', 'no_date'], // the day across is another, and nobody wrote which
    ],
  },
  {
    name: 'referral form.docx',
    bytes: referrals,
    atFirst: 0,
    entries: [
      [
        'table 1, row 1',
        '2 May 2024 at 11:15am',
        'Jess says',
        { child: 'Jess Marlowe', action: 'Passed to MASH' },
      ],
    ],
    rejected: [],
  },
];
