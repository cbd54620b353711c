/**
 * Files in shapes that case A does not have, all invented, each written down with what a person sees
 * in it before the reader was tried on it.
 */
import { docxOf, textRow, wordCell, wordTable, xlsxOf } from '../opening/office.fixtures.ts';

/** when: start[–end][ time]; `?` for what must be put right by hand. */
export type ExpectedEntry = {
  readonly when: string;
  readonly text: string;
  readonly child?: string;
  readonly agency?: string;
};

export type OtherShape = {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly entries: readonly ExpectedEntry[];
  /** Reasons of the rejected rows, in order. */
  readonly rejected: readonly string[];
};

const american = `"Encounter Date","Encounter Time","Provider","Encounter Type","Narrative","Disposition"
"12/31/2023","11:45 PM","J. Marsh RN","ED visit","Seen with grandmother after fall from trampoline.","Home"
"1/4/2024","8:05 AM","A. Cole MD","Telephone","Grandmother rang, cast is tight.","Advised to attend"
"1/15/2024","","A. Cole MD","Office visit","Cast removed. No pain.","Discharged"
"2/3/2024","2:00 PM","L. Voss LCSW","Home visit","Kitchen without food. Report made to children's services.","Referred"
"","","","","",""
"Total encounters: 4","","","","",""
`;

const gpPrintout = docxOf(
  `<w:p><w:r><w:t>Patient summary: Ida Brandt, NHS number 999 000 0018</w:t></w:r></w:p>${wordTable(
    [
      ['Date', 'Consultation', 'Clinician', 'Free text'],
      [
        '05-Mar-2024 10:32',
        'Surgery',
        'Dr A. Okafor',
        'Sore throat. Brought by older sister; mother at work.',
      ],
      ['19-Mar-2024', 'Telephone', 'Practice nurse', 'Sister rang for results.'],
      [
        '02-Apr-2024',
        'Letter',
        'Admin',
        'Did not attend paediatric clinic (letter dated 28/03/2024).',
      ],
      ['Apr 2024', 'Note', 'Dr A. Okafor', 'Discussed at practice safeguarding meeting.'],
      ['Page 1 of 2', '', '', ''],
    ],
  )}<w:p><w:r><w:t>Medication</w:t></w:r></w:p>${wordTable([
    ['Start date', 'Drug', 'Dosage', 'Quantity'],
    ['05-Mar-2024', 'Phenoxymethylpenicillin 250 mg', 'four times a day', '40'],
  ])}`,
);

const policeLog = `Occurrence No\tNominal\tDate/Time From\tDate/Time To\tOccurrence Summary\tOIC
4400112\tLEE, Tara\t03/05/2024 22:10\t03/05/2024 23:30\tDomestic incident at home address, both children upstairs.\tPC 88 Imran
4400112\tLEE, Cody\t03/05/2024 22:10\t03/05/2024 23:30\tDomestic incident at home address, both children upstairs.\tPC 88 Imran
4400345\tLEE, Cody\t09/05/2024 08:40\t\tFound alone at bus station, taken to school.\tPC 12 Wray
4400398\tLEE, Tara\t11/05/2024\t12/05/2024\tReported missing, returned by aunt.\tPC 88 Imran
4400401\tLEE, Tara\t??/05/2024\t\tSecond-hand report of shouting, date not known to caller.\tControl room
`;

const school = xlsxOf(
  [
    textRow(1, ['Hillside Primary: incidents for Tara Lee']),
    textRow(2, ['Printed for the review']),
    textRow(4, [
      'Pupil name',
      'Date added',
      'Incident date',
      'Categories',
      'Incident summary',
      'Actions',
      'Added by',
      'Private',
    ]),
    `<row r="5"><c r="A5" t="inlineStr"><is><t>Tara Lee</t></is></c><c r="B5" s="2"><v>45422.5</v></c><c r="C5" s="1"><v>45418</v></c><c r="D5" t="inlineStr"><is><t>Attendance</t></is></c><c r="E5" t="inlineStr"><is><t>Late, no coat, said “nobody got up”.</t></is></c><c r="H5" t="inlineStr"><is><t>staff only</t></is></c></row>`,
    `<row r="6"><c r="A6" t="inlineStr"><is><t>Tara Lee</t></is></c><c r="B6" s="2"><v>45422.5</v></c><c r="C6" s="2"><v>45422.375</v></c><c r="D6" t="inlineStr"><is><t>Welfare</t></is></c><c r="E6" t="inlineStr"><is><t>Police brought brother Cody in from the bus station.</t></is></c><c r="F6" t="inlineStr"><is><t>Rang social care</t></is></c></row>`,
    textRow(
      7,
      ['Tara Lee', '14/05/2024', '13/05/2024', 'Welfare', 'A row its author hid.'],
      'hidden="1"',
    ),
    textRow(8, [
      'Tara Lee',
      '20/05/2024',
      'w/c 13 May',
      'Welfare',
      'Asked twice whether she could stay at school.',
    ]),
    textRow(10, [
      'Tara Lee',
      '21/05/2024',
      '',
      'Welfare',
      'Undated slip from lunch supervisor: crying.',
    ]),
  ],
  '<mergeCells count="1"><mergeCell ref="A1:H1"/></mergeCells>',
  {
    styles:
      '<numFmts><numFmt numFmtId="170" formatCode="[$-809]dd mmmm yyyy;@"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="170"/><xf numFmtId="22"/></cellXfs>',
  },
);

const charity = docxOf(
  `<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Family support diary</w:t></w:r></w:p><w:tbl>${[
    ['What we saw', 'Which service', 'On', 'Anything else'],
  ]
    .map((cells) => `<w:tr>${cells.map((text) => wordCell(text)).join('')}</w:tr>`)
    .join('')}<w:tr>${wordCell('MAY 2024', '<w:gridSpan w:val="4"/>')}</w:tr>${[
    ['Mum tearful at stay and play.', 'Bridge Centre', '1st of May', ''],
    ['Mum did not come.', 'Bridge Centre', 'Weds 8 May 2024', 'Rang, no answer'],
    ['Food parcel taken round.', 'Acorn Pantry', 'early June 2024', ''],
  ]
    .map((cells) => `<w:tr>${cells.map((text) => wordCell(text)).join('')}</w:tr>`)
    .join('')}</w:tbl></w:tc></w:tr></w:tbl>`,
);

export const otherShapes: readonly OtherShape[] = [
  {
    name: 'american-export.csv',
    bytes: Buffer.from(american),
    entries: [
      { when: '2023-12-31 23:45', text: 'Seen with grandmother' },
      { when: '2024-01-04 08:05', text: 'Grandmother rang' },
      { when: '2024-01-15', text: 'Cast removed' },
      { when: '2024-02-03 14:00', text: 'Kitchen without food' },
    ],
    rejected: ['blank_row', 'footer_row'],
  },
  {
    name: 'gp-print-out.docx',
    bytes: gpPrintout,
    entries: [
      { when: '2024-03-05 10:32', text: 'Sore throat' },
      { when: '2024-03-19', text: 'Sister rang' },
      { when: '2024-04-02', text: 'Did not attend' },
      { when: '2024-04-01–2024-04-30', text: 'Discussed at practice' },
    ],
    rejected: ['footer_row'],
  },
  {
    name: 'police-log-two-children.txt',
    bytes: Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(policeLog, 'utf16le')]),
    entries: [
      { when: '2024-05-03 22:10–23:30', text: 'Domestic incident', child: 'LEE, Tara' },
      { when: '2024-05-03 22:10–23:30', text: 'Domestic incident', child: 'LEE, Cody' },
      { when: '2024-05-09 08:40', text: 'Found alone', child: 'LEE, Cody' },
      { when: '2024-05-11–2024-05-12', text: 'Reported missing', child: 'LEE, Tara' },
      { when: '2024-05-01–2024-05-31', text: 'Second-hand report', child: 'LEE, Tara' },
    ],
    rejected: [],
  },
  {
    name: 'school-software.xlsx',
    bytes: school,
    entries: [
      { when: '2024-05-06', text: 'Late, no coat', child: 'Tara Lee' },
      { when: '2024-05-10 09:00', text: 'Police brought brother', child: 'Tara Lee' },
      { when: '2024-05-13–2024-05-19', text: 'Asked twice', child: 'Tara Lee' },
    ],
    rejected: ['hidden_row', 'blank_row', 'no_date'],
  },
  {
    name: 'charity-diary-in-a-frame.docx',
    bytes: charity,
    entries: [
      { when: '2024-05-01', text: 'Mum tearful', agency: 'Bridge Centre' },
      { when: '2024-05-08', text: 'Mum did not come', agency: 'Bridge Centre' },
      { when: '2024-06-01–2024-06-10', text: 'Food parcel', agency: 'Acorn Pantry' },
    ],
    rejected: ['footer_row'],
  },
];
