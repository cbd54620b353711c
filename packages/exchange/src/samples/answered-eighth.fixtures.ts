/**
 * Files as people type and split them, as answer sheets, all invented: an eighth batch, written after the reader was mended for the seventh and
 * before it was tried on these. At first it read 14 of the 32 entries as expected.
 */
import { docxOf } from '../opening/office.fixtures.ts';
import { textFile } from './answered.fixtures.ts';
import { excelFile, wordFile, wordParagraph } from './answered-office.fixtures.ts';
import type { FileOfOthers } from './others.fixtures.ts';

const tabbed = (cells: readonly string[]): string =>
  `<w:p>${cells.map((text) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`).join('<w:r><w:tab/></w:r>')}</w:p>`;

/** Columns made with the tab key, without a table. */
const withTabs = docxOf(
  [
    wordParagraph('Log of calls about the family at 14 Quay Row'),
    tabbed(['Date', 'Time', 'What was said', 'Taken by']),
    tabbed(['12.01.24', '09:30', 'Nan rang: no heating since Monday.', 'AO']),
    tabbed(['15.01.24', '14.10', 'Mother says the meter is empty.', 'AO']),
    tabbed(['18.01.24', '', 'Landlord will not come.', 'TG']),
  ].join(''),
);

const bulleted = `Timeline, J, for the learning circle

* 12 Jan 2024 – excluded for two days.
* 19 Jan 2024 – nan reports her missing.
  - found at the bus station 11pm
* Late Jan 2024 – moved to her aunt's.
* 6 Feb 2024 – first day at the new school.
`;

const runIn = [
  'Notes of the family support worker',
  '4 March 2024. First visit. Mother would rather talk at school.',
  '6 March 2024, 2pm. Met at school. She cried.',
  'Nobody has asked her before, she says.',
  '11 March 2024 (Monday). No answer at the door.',
  '20 March 2024. Closed at her request.',
];

export const answeredEighth: readonly FileOfOthers[] = [
  {
    name: 'columns by tab.docx',
    bytes: withTabs,
    entries: [
      ['line 3', '12 January 2024 at 9:30am', 'Nan rang', { who: 'AO' }],
      ['line 4', '15 January 2024 at 2:10pm', 'Mother says', { who: 'AO' }],
      ['line 5', '18 January 2024', 'Landlord will', { who: 'TG' }],
    ],
    rejected: [],
  },
  {
    name: 'bulleted timeline.txt',
    bytes: Buffer.from(bulleted),
    entries: [
      ['line 3', '12 January 2024', 'excluded for'],
      ['line 4', '19 January 2024', 'nan reports her missing.\n- found at'],
      ['line 6', 'late January 2024', 'moved to'],
      ['line 7', '6 February 2024', 'first day'],
    ],
    rejected: [],
  },
  {
    ...wordFile('notes run in.docx', runIn),
    entries: [
      ['line 2', '4 March 2024', 'First visit.'],
      ['line 3', '6 March 2024 at 2pm', 'Met at school. She cried.\nNobody'],
      ['line 5', '11 March 2024', 'No answer'],
      ['line 6', '20 March 2024', 'Closed at'],
    ],
  },
  wordFile('table that goes on overleaf.docx', [
    'Chronology of concerns',
    `
Date|Agency<agency>|Event<text>|Outcome<action>
03/04/2023|School|Bruise to arm.|Body map => 3 April 2023
11/04/2023|GP|Seen with mother, eczema.|Cream => 11 April 2023
`,
    '(continued)',
    `
19/04/2023|Police|Called at night, shouting.|PPN => 19 April 2023
02/05/2023|School|Absent for a week.|Letter => 2 May 2023
mid May 2023|CSC|Visit, nobody in.|Card left => mid May 2023
`,
  ]),
  {
    ...excelFile('second sheet without heads.xlsx', [
      {
        name: 'Page 1',
        rows: `
Date|Time|Details|Officer
{2023-04-03}|{09:00}|Bins on fire.|HL
{2023-04-11}||Neighbour complains of noise.|HL
`,
      },
      {
        name: 'Page 2',
        rows: `
{2023-04-19}|{23:10}|Noise team out; children awake.|NT
{2023-05-02}||Warning letter.|HL
{2023-05-09}|{14:00}|Visit: windows covered.|HL
`,
      },
      { name: 'Streets', rows: 'Quay Row|14\nMill Lane|3' },
    ]),
    entries: [
      ['Page 1, row 2', '3 April 2023 at 9am', 'Bins on fire.', { who: 'HL' }],
      ['Page 1, row 3', '11 April 2023', 'Neighbour complains'],
      ['Page 2, row 1', '19 April 2023 at 11:10pm', 'Noise team', { who: 'NT' }],
      ['Page 2, row 2', '2 May 2023', 'Warning letter.'],
      ['Page 2, row 3', '9 May 2023 at 2pm', 'Visit: windows'],
    ],
  },
  textFile(
    'weekday beside the date.csv',
    {},
    `
Wk|Day|Date|Session|Child(ren) present<child>|What we saw (facts)<text>|Who told (initials)|DSL comment
1|Mon|04/09/2023|AM|Rowan P|Came in pyjamas under his coat.|KS|Monitor => 4 September 2023, morning
1|Tue|05/09/2023|PM|Rowan P|Says he sleeps at the neighbour’s.|KS|Call home => 5 September 2023, afternoon
2|Mon|11/09/2023|AM|Rowan P, Iris P|Both late, both hungry.|MD|EHA => 11 September 2023, morning
2|Fri|15/09/2023||Iris P|Asked who collects her.|MD| => 15 September 2023
`,
  ),
  textFile(
    'intelligence with date ranges.csv',
    { quotesAll: true, newline: '\n' },
    `
URN<reference>|Date/Time From|Date/Time To|Intelligence text<text>|Source eval|Handling
I-1|01/11/2022 00:00|30/11/2022 23:59|Male stays at the address most nights.|B2|C => 1 to 30 November 2022
I-2|05/12/2022 22:00|06/12/2022 02:00|Party; children seen at the window.|B2|P => 5 to 6 December 2022 from 10pm to 2am
I-3|12/12/2022 18:30||Male seen with cash.|E4|C => 12 December 2022 at 6:30pm
`,
  ),
  wordFile('child’s own words.docx', [
    'Direct work record: Iris (8)',
    `
When we met|Where|What Iris said or drew<text>|What I thought|What I will do<action>
Tues 3 Oct ’23 after school|School|Drew a house with no door.|She is watchful.|Tell her SW => 3 October 2023
10.10.23|School|“Mum sleeps a lot.”|Ask health visitor.|Call HV => 10 October 2023
half term|Nan’s|Baked. Did not want to go home.||See again => about late October 2023
7 Nov|School|Whispered that he is back.|Believe her.|MASH same day => 7 November 2023
`,
  ]),
];
