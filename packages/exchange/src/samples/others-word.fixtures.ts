/** Word files as other people make them; all invented, with what a colleague sees in each. */
import { docxOf, escaped, relationships, wordCell, wordTable } from '../opening/office.fixtures.ts';
import type { FileOfOthers } from './others.fixtures.ts';

const row = (...cells: readonly string[]): string => `<w:tr>${cells.join('')}</w:tr>`;
const texts = (...cells: readonly string[]): string => row(...cells.map((text) => wordCell(text)));
const wide = (text: string, span: number): string =>
  wordCell(text, `<w:gridSpan w:val="${span}"/>`);
const down = (text: string): string => wordCell(text, '<w:vMerge w:val="restart"/>');
const on = wordCell('', '<w:vMerge/>');
const inside = (xml: string): string => `<w:tc><w:p>${xml}</w:p></w:tc>`;
const run = (text: string): string => `<w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;
const paragraph = (text: string): string => `<w:p>${run(text)}</w:p>`;

const gp = docxOf(
  [
    paragraph('Brook Lane Surgery – full record print, patient K. Marlowe'),
    '<w:tbl>',
    row(wide('Encounter', 3), wide('Content', 3)),
    texts('Date', 'Time', 'Clinician', 'Problem (code)', 'History / examination', 'Plan'),
    row(wide('2023', 6)),
    row(
      down('14-Nov-2023'),
      wordCell('09:12'),
      wordCell('Dr P. Lund'),
      wordCell('Tonsillitis (H03..)'),
      wordCell('3/7 sore throat. Brought by grandmother.'),
      wordCell('Pen V'),
    ),
    row(
      on,
      wordCell('16:40'),
      wordCell('Reception'),
      wordCell('Admin. (9N..)'),
      wordCell('Mother rang, shouting; wants a letter for school.'),
      wordCell(''),
    ),
    texts(
      '21-Nov-2023',
      '',
      'Nurse Eze',
      'DNA (9Ni..)',
      'Did not attend for review.',
      'Letter sent',
    ),
    row(wide('2024', 6)),
    row(wide('Encounter', 3), wide('Content', 3)),
    texts('Date', 'Time', 'Clinician', 'Problem (code)', 'History / examination', 'Plan'),
    texts(
      '05-Feb-2024',
      '11:30',
      'Dr P. Lund',
      'Safeguarding (13IM.)',
      'MASH enquiry form completed.',
      'Flag added',
    ),
    texts('Feb 2024', '', 'HV team', 'Letter (9b0..)', 'Moved to universal plus, per letter.', ''),
    row(wide('End of record. Printed 12-Apr-2024 08:31 by admin3', 6)),
    '</w:tbl>',
  ].join(''),
);

const nested = `<w:tc><w:tbl>${texts('Present', 'KM, nan')}${texts('Absent', 'mother')}</w:tbl><w:p/></w:tc>`;
const social = docxOf(
  [
    '<w:tbl>',
    row(wide('CHRONOLOGY OF SIGNIFICANT EVENTS', 4)),
    row(wide('Child: Kit Marlowe   Compiled by: R. Tan   Version: draft 3', 4)),
    texts('Source', 'Date & time', 'What happened / who was there', 'So what? (analysis)'),
    row(
      wordCell('Mosaic'),
      wordCell('c. Sept 2019'),
      inside(
        `${run('Family moved from Hull')}<w:r><w:footnoteReference w:id="2"/></w:r><w:del w:id="1"><w:r><w:delText> after the fire</w:delText></w:r></w:del>${run('.')}`,
      ),
      wordCell(''),
    ),
    row(
      wordCell('Mosaic'),
      wordCell('Tues 3rd Sept ’24 14.05hrs'),
      inside(`${run('Home visit. ')}<w:ins w:id="3"><w:r><w:t>Kit seen alone.</w:t></w:r></w:ins>`),
      wordCell('Good practice'),
    ),
    texts('Email', 'As above, 5-ish pm', 'Email from school about shoes.', ''),
    row(wordCell('Case file'), wordCell('night of 3rd/4th Sept 2024'), nested, wordCell('')),
    row(
      down('EDT'),
      down('Fri 6/9/24 overnight'),
      wordCell('Placement with nan agreed.'),
      wordCell(''),
    ),
    row(on, on, wordCell('Police checks done on nan.'), wordCell('')),
    row(wide('Summer: no entries – worker on leave', 4)),
    texts(
      'Mosaic',
      '9–13 Sept 2024',
      'Assessment sessions with both parents.',
      'Three of five kept',
    ),
    texts('Mosaic', '31/09/2024', 'Strategy discussion held.', ''),
    texts('Mosaic', 'Monday 2nd Oct 2024', 'ICPC: plan for neglect.', ''),
    texts('', '', '', ''),
    row(wide('Completed by R. Tan 01/11/2024', 4)),
    '</w:tbl>',
    paragraph('Key: EDT = emergency duty team'),
  ].join(''),
  [
    {
      name: 'word/footnotes.xml',
      text: `<w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:footnote w:id="2">${paragraph('Per grandmother, 12/09/2024.')}</w:footnote></w:footnotes>`,
    },
    relationships('word/_rels/document.xml.rels', [['footnotes', 'footnotes.xml']]),
  ],
);

const composite = docxOf(
  [
    paragraph('Combined chronology – Local Child Safeguarding Practice Review “Robin”'),
    '<w:tbl>',
    texts(
      'Ref',
      'Agency',
      'When',
      'Event or contact',
      'Child seen (Y/N)?',
      'Response / decision',
      'Reviewer’s note',
    ),
    texts('1', 'Midwifery', '?May 22', 'Booked late, at 26 weeks.', 'N/A', '', ''),
    texts(
      '2',
      'HV',
      '03.06.22, a.m.',
      'New birth visit.',
      'Y',
      'Universal plus',
      'Fathers not asked about',
    ),
    texts('3', 'GP', '“”', 'Six week check missed.', 'N - WNB', 'Text sent', ''),
    texts('4', 'Police & CSC', 'w/c 11th July 2022', 'Two calls to the address.', 'N', 'NFA', ''),
    texts(
      '5',
      'Nursery',
      'Autumn term 2023',
      'Started; settled well.',
      'Y',
      '',
      'Voice of child strong',
    ),
    texts('6', 'HV', 'before Xmas 2022', 'Developmental check not offered.', 'N', '', ''),
    texts('7', 'CSC', '5 to 9 Dec 2022', 'Section 47 enquiries.', 'Yes, alone', 'ICPC', ''),
    texts('8', 'GP', '', 'Undated letter in the notes about father’s drinking.', '', '', ''),
    '</w:tbl>',
  ].join(''),
);

/** "Date/Time of event" holds the date; "Views of child" and "Age of child" name no child. */
const healthVisitor = docxOf(
  wordTable([
    [
      'Date/Time of event',
      'Age of child',
      'Brief description of event',
      'Was the child seen? (Y/N)',
      'Views of child',
      'Action taken (by whom)',
    ],
    ['Approx. Sept 22', '13', 'Missed appts x 2', 'N', 'Not known', 'Letter sent'],
    ['Between 3/10/22 – 7/10/22', '13', 'Unable to contact', 'N', '', ''],
    ['Date unknown but before Xmas 2022', '13', 'DNA imms', 'N', '', ''],
    ['', '', 'TOTAL ENTRIES 3', '', '', ''],
  ]),
);

export const wordFiles: readonly FileOfOthers[] = [
  {
    name: 'HV chronology.docx',
    bytes: healthVisitor,
    entries: [
      [
        'table 1, row 2',
        'about September 2022',
        'Missed appts x 2',
        { seen: 'N', action: 'Letter sent' },
      ],
      ['table 1, row 3', 'between 3 and 7 October 2022', 'Unable to contact'],
      ['table 1, row 4', 'before 25 December 2022', 'DNA imms'],
    ],
    rejected: [['table 1, row 5', 'footer_row']],
  },
  {
    name: 'GP full record print.docx',
    bytes: gp,
    entries: [
      [
        'table 1, row 4',
        '14 November 2023 at 9:12am',
        '3/7 sore throat.',
        { who: 'Dr P. Lund', action: 'Pen V' },
      ],
      [
        'table 1, row 5',
        '14 November 2023 at 4:40pm',
        'Mother rang, shouting',
        { who: 'Reception' },
      ],
      ['table 1, row 6', '21 November 2023', 'Did not attend for review.'],
      ['table 1, row 10', '5 February 2024 at 11:30am', 'MASH enquiry form completed.'],
      ['table 1, row 11', 'February 2024', 'Moved to universal plus'],
    ],
    rejected: [
      ['table 1, row 3', 'footer_row'],
      ['table 1, row 7', 'footer_row'],
      ['table 1, row 8', 'repeated_header'],
      ['table 1, row 9', 'repeated_header'],
      ['table 1, row 12', 'footer_row'],
    ],
  },
  {
    name: 'CSC chronology draft 3.docx',
    bytes: social,
    entries: [
      ['table 1, row 4', 'about September 2019', 'Family moved from Hull.', { source: 'Mosaic' }],
      [
        'table 1, row 5',
        '3 September 2024 at 2:05pm',
        'Home visit. Kit seen alone.',
        { comment: 'Good practice' },
      ],
      ['table 1, row 6', '3 September 2024 at about 5pm', 'Email from school about shoes.'],
      ['table 1, row 7', '3 to 4 September 2024, night', 'Present\tKM, nan\nAbsent\tmother'],
      ['table 1, row 8', '6 September 2024, overnight', 'Placement with nan agreed.'],
      [
        'table 1, row 9',
        '6 September 2024, overnight',
        'Police checks done on nan.',
        { source: 'EDT' },
      ],
      ['table 1, row 11', '9 to 13 September 2024', 'Assessment sessions'],
      ['table 1, row 13', '2 October 2024', 'ICPC: plan for neglect.'],
    ],
    rejected: [
      ['table 1, row 10', 'footer_row'],
      ['table 1, row 12', 'impossible_date'],
      ['table 1, row 14', 'blank_row'],
      ['table 1, row 15', 'footer_row'],
    ],
  },
  {
    name: 'combined chronology Robin.docx',
    bytes: composite,
    entries: [
      ['table 1, row 2', 'possibly May 2022', 'Booked late', { agency: 'Midwifery', seen: 'N/A' }],
      ['table 1, row 3', '3 June 2022, morning', 'New birth visit.', { agency: 'HV', seen: 'Y' }],
      [
        'table 1, row 4',
        '3 June 2022',
        'Six week check missed.',
        { agency: 'GP', seen: 'N - WNB' },
      ],
      [
        'table 1, row 5',
        'week of 11 July 2022',
        'Two calls to the address.',
        { agency: 'Police & CSC', action: 'NFA' },
      ],
      ['table 1, row 6', 'autumn term 2023', 'Started; settled well.'],
      ['table 1, row 7', 'before 25 December 2022', 'Developmental check not offered.'],
      ['table 1, row 8', '5 to 9 December 2022', 'Section 47 enquiries.', { seen: 'Yes, alone' }],
    ],
    rejected: [['table 1, row 9', 'no_date']],
  },
];
