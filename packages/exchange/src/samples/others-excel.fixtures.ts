/** Excel workbooks as other people make them; all invented, with what a colleague sees in each. */
import { escaped, textRow, workbookOf } from '../opening/office.fixtures.ts';
import type { FileOfOthers } from './others.fixtures.ts';

const styles =
  '<numFmts><numFmt numFmtId="165" formatCode="ddd\\ d\\ mmm\\ yy"/><numFmt numFmtId="166" formatCode="h:mm\\ AM/PM"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="165"/><xf numFmtId="166"/><xf numFmtId="22"/></cellXfs>';

type Value =
  | string
  | { readonly n: number; readonly style: number }
  | { readonly formula: string; readonly value: string };

const cellOf = (value: Value, ref: string): string => {
  if (typeof value !== 'string' && 'n' in value)
    return `<c r="${ref}" s="${value.style}"><v>${value.n}</v></c>`;
  if (typeof value !== 'string')
    return `<c r="${ref}" t="str"><f>${escaped(value.formula)}</f><v>${escaped(value.value)}</v></c>`;
  return value === '' ? '' : `<c r="${ref}" t="inlineStr"><is><t>${escaped(value)}</t></is></c>`;
};
const row = (number: number, values: readonly Value[], attributes = ''): string =>
  `<row r="${number}" ${attributes}>${values.map((value, at) => cellOf(value, `${String.fromCharCode(65 + at)}${number}`)).join('')}</row>`;

const day = (n: number) => ({ n, style: 1 }); // 45536 is 1 September 2024
const clock = (n: number) => ({ n, style: 2 });

const hospital = workbookOf(
  [
    {
      name: 'Read me',
      rows: [
        textRow(1, ['How to use this workbook']),
        textRow(2, ['Fill in one row for each contact.']),
      ],
    },
    {
      name: 'ED',
      rows: [
        textRow(1, ['Emergency Department attendances – M Kit']),
        row(3, [
          'Episode',
          'Attended',
          'Arrived',
          'Left',
          'Presenting complaint',
          'Discharge outcome',
          'NHS cost',
        ]),
        row(4, [
          'E1',
          day(45538),
          clock(0.586805556),
          clock(0.75),
          'Fall from bunk bed.',
          'Home with nan',
          '120',
        ]),
        row(5, [
          'E2',
          'Sun 08/09/24',
          '23.50',
          '',
          'Brought by police, cold and wet.',
          'Admitted',
          '310',
        ]),
        row(6, [
          'E3',
          day(45545),
          clock(0.04),
          '',
          { formula: 'CONCATENATE("Bruise ","left arm")', value: 'Bruise left arm' },
          '',
          '',
        ]),
        row(7, ['E4', day(45546), '', '', 'Hidden by a filter.', '', ''], 'hidden="1"'),
        row(8, ['', '', '', '', '', 'Total', { formula: 'SUM(G4:G7)', value: '430' }]),
      ],
      before: '<cols><col min="7" max="7" hidden="1"/></cols>',
    },
    {
      name: 'Outpatients',
      rows: [
        row(1, ['Clinic', '', 'What was discussed', '', '']),
        row(2, ['Date', 'Consultant', 'Notes', 'Was the child seen?', 'WNB reason']),
        row(3, [
          '3rd & 4th Oct 2024',
          'Dr Ito',
          'Child protection medical, over two days.',
          'Seen alone',
          '',
        ]),
        row(4, [day(45580), 'Dr Ito', 'Clinic.', 'Was not brought', 'Mother unwell']),
        row(5, ['Date not recorded', 'Dr Ito', 'Call from SW about results.', 'No', '']),
      ],
      after: '<mergeCells count="2"><mergeCell ref="A1:B1"/><mergeCell ref="C1:E1"/></mergeCells>',
    },
    {
      name: 'Codes',
      hidden: true,
      rows: [row(1, ['Date', 'Event']), row(2, ['01/01/2024', 'A list.'])],
    },
  ],
  { styles },
);

const macintosh = workbookOf(
  [
    {
      name: 'Sheet1',
      rows: [
        row(1, ['FOSTER CARER’S DIARY']),
        row(2, ['Name of child: Jess M']),
        row(4, ['Day', 'Time of day', 'Diary entry', 'Seen by SW?']),
        row(5, [day(44074), 'bedtime', 'Jess would not settle, cried for Kit.', 'no']), // 1 September 2024 by that calendar
        row(6, ['2/9', 'all day', 'School. Ate two helpings.', 'no']),
        row(7, ['', '', 'Nan rang at 6, talked for an hour.', 'no']),
        row(8, ['Weds', 'after school', 'Contact with mum cancelled.', 'no']),
        row(9, ['5 Sept – 8 Sept', '', 'Respite at Lou’s.', '']),
      ],
      after: '<mergeCells count="1"><mergeCell ref="A6:A7"/></mergeCells>',
    },
  ],
  { styles, workbook: '<workbookPr date1904="true"/>' },
);

export const excelFiles: readonly FileOfOthers[] = [
  {
    name: 'Hospital attendances.xlsx',
    bytes: hospital,
    entries: [
      [
        'ED, row 4',
        '3 September 2024 from 2:05pm to 6pm',
        'Fall from bunk bed.',
        { action: 'Home with nan', reference: 'E1' },
      ],
      ['ED, row 5', '8 September 2024 at 11:50pm', 'Brought by police, cold and wet.'],
      ['ED, row 6', '10 September 2024 at 12:57am', 'Bruise left arm'],
      [
        'Outpatients, row 3',
        '3 to 4 October 2024',
        'Child protection medical',
        { seen: 'Seen alone' },
      ],
      ['Outpatients, row 4', '15 October 2024', 'Clinic.', { seen: 'Was not brought' }],
      ['Outpatients, row 5', 'date not known', 'Call from SW about results.'],
    ],
    rejected: [
      ['ED, row 7', 'hidden_row'],
      ['ED, row 8', 'footer_row'],
    ],
  },
  {
    name: 'Carer diary.xlsx',
    bytes: macintosh,
    entries: [
      ['Sheet1, row 5', '1 September 2024, evening', 'Jess would not settle'],
      ['Sheet1, row 6', '2 September 2024', 'School. Ate two helpings.'],
      ['Sheet1, row 7', '2 September 2024', 'Nan rang at 6'],
      ['Sheet1, row 8', '4 September 2024', 'Contact with mum cancelled.'],
      ['Sheet1, row 9', '5 to 8 September 2024', 'Respite at Lou’s.'],
    ],
    rejected: [],
  },
];
