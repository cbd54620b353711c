/**
 * Files in yet other shapes, as answer sheets, all invented: a seventh batch, written after the reader was mended for the sixth and before
 * it was tried on these. At first it read 25 of the 44 entries as expected.
 */
import { docxOf } from '../opening/office.fixtures.ts';
import { textFile } from './answered.fixtures.ts';
import { excelFile, wordFile, wordParagraph } from './answered-office.fixtures.ts';
import type { FileOfOthers } from './others.fixtures.ts';

/** A table pasted from a chat, with a rule under its head. */
const piped = `Chronology for Kit M (from the team's notes)

| Date | Time | What happened | Who |
|------|:----:|---------------|-----|
| 04/03/2024 | 08:50 | Late, no coat. | KS |
| 05/03/2024 |  | Absent. Mother rang at ten. | Office |
| w/c 11/03/2024 |  | In every day. | KS |
`;

/** An export that keeps a spreadsheet from taking its texts for numbers. */
const guarded = [
  'Ref,Date,Time,Details,Officer',
  '="0012",="07/03/2023",="07:15","Seen walking to school alone, aged five.",="0447"',
  '="0013",="07/03/2023",="15:40","Collected by a ""cousin"" nobody knows.",="0447"',
  '="0014",="09/03/2023",="",Letter sent.,="0098"',
].join('\r\n');

/** Three lists in one file, each with its own head. */
const blocks = [
  'TENANCY REPORT,,,,',
  'Tenant,Dawn Pike,,,',
  'Address,14 Quay Row,,,',
  ',,,,',
  'REPAIRS,,,,',
  'Job no,Date raised,Description of repair,Date completed,Contractor',
  'R1,03/02/2023,Front door kicked in; panel boarded.,04/02/2023,Direct',
  'R2,19/04/2023,Bedroom door off its hinges.,25/04/2023,Direct',
  ',,,,',
  'CONTACTS,,,,',
  'Date,Time,Contact type,Notes,Officer',
  '06/02/2023,10:15,Phone,Says her brother broke the door.,HL',
  '20/04/2023,14:00,Visit,No answer. Child at the window.,HL',
].join('\r\n');

const box = (inside: string): string =>
  `<w:p><w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="wps"><w:drawing><w:txbxContent>${inside}</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>${inside}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`;
const cell = (text: string): string => `<w:tc><w:tcPr/>${wordParagraph(text)}</w:tc>`;
const table = (rows: readonly (readonly string[])[]): string =>
  `<w:tbl>${rows.map((cells) => `<w:tr>${cells.map(cell).join('')}</w:tr>`).join('')}</w:tbl>`;

export const answeredSeventh: readonly FileOfOthers[] = [
  {
    name: 'table from a chat.txt',
    bytes: Buffer.from(piped),
    entries: [
      ['line 5', '4 March 2024 at 8:50am', 'Late, no coat.', { who: 'KS' }],
      ['line 6', '5 March 2024', 'Absent. Mother'],
      ['line 7', 'week of 11 March 2024', 'In every day.'],
    ],
    rejected: [],
  },
  {
    name: 'guarded export.csv',
    bytes: Buffer.from(guarded),
    entries: [
      ['line 2', '7 March 2023 at 7:15am', 'Seen walking', { reference: '0012', who: '0447' }],
      ['line 3', '7 March 2023 at 3:40pm', 'Collected by a "cousin"'],
      ['line 4', '9 March 2023', 'Letter sent.'],
    ],
    rejected: [],
  },
  {
    name: 'tenancy report in blocks.csv',
    bytes: Buffer.from(blocks),
    entries: [
      ['line 7', '3 February 2023', 'Front door kicked', { reference: 'R1' }],
      ['line 8', '19 April 2023', 'Bedroom door'],
      ['line 12', '6 February 2023 at 10:15am', 'Says her brother', { kind: 'Phone', who: 'HL' }],
      ['line 13', '20 April 2023 at 2pm', 'No answer.', { kind: 'Visit' }],
    ],
    rejected: [['line 9', 'blank_row']],
  },
  {
    name: 'chronology in a text box.docx',
    bytes: docxOf(
      wordParagraph('Poster for the panel') +
        box(
          table([
            ['Date', 'Event', 'Agency'],
            ['12/01/2024', 'Fell from a window, first floor.', 'Hospital'],
            ['15/01/2024', 'Strategy discussion.', 'Social care'],
          ]),
        ),
    ),
    entries: [
      ['table 1, row 2', '12 January 2024', 'Fell from', { agency: 'Hospital' }],
      ['table 1, row 3', '15 January 2024', 'Strategy', { agency: 'Social care' }],
    ],
    rejected: [],
  },
  wordFile('allegations and responses.docx', [
    'SCOTT SCHEDULE',
    `
No|Date|Allegation<text>|Evidence|Mother’s response|Father’s response|Court’s finding
1|On or about 4 November 2022|Father struck mother in front of the children.|C12|True|Denied|Proved => about 4 November 2022
2|Between 1.10.22 and 20.11.22|Father kept her bank card.|C14|True|Denied| => between 1 October and 20 November 2022
3|14.11.22, after school|Father followed the children to the shop.|E3|True|Accepted|Proved => 14 November 2022
4|Various dates in 2021|Mother left the children alone at night.|F9|Denied|True|Not proved => 2021
`,
  ]),
  wordFile('dates on several lines.docx', [
    `
Date / day⏎Time of contact|Contact with|Record of contact<text>|Next step<action>
12/03/2024⏎(Tues)⏎14:05hrs|Mother|Rang to say Kit is poorly.|None => 12 March 2024 at 2:05pm
13.03.24⏎Wed⏎am|School|Kit in school, well.|Call mother => 13 March 2024, morning
Thurs⏎14 March 2024⏎1030 – 1115|Kit|Seen in the library.|CIN => 14 March 2024 from 10:30am to 11:15am
18/03/24⏎&⏎19/03/24|Mother|Two calls, no reply.|Visit => 18 to 19 March 2024
`,
  ]),
  wordFile('allegation log with two pairs of dates.docx', [
    `
LADO ref<reference>|Date / time reported|Date / time occurred|Allegation made<text>|Setting|Outcome<action>
L/22/14|07/06/2022 09:30|06/06/2022 15:10|Pulled by the arm into the corridor.|Primary|Unsubstantiated => 6 June 2022 at 3:10pm
L/22/19|20/06/2022|Not known|Shouted at in front of class.|Primary|NFA => date not known
L/22/31|12/09/2022 16:00|Summer term 2022|Left on the coach for an hour.|Transport|Substantiated => summer term 2022
`,
  ]),
  excelFile('general format dates.xlsx', [
    {
      name: 'Export',
      rows: `
Date|Time|Event<text>|Worker<who>
#45093|#0.385416666666667|Visit. House clean.|AO => 16 June 2023 at 9:15am
#45094|#0.75|Rang in the evening.|AO => 17 June 2023 at 6pm
#45097||Seen at school.|TG => 20 June 2023
#45100|#0.5|Core group.|TG => 23 June 2023 at midday
`,
    },
  ]),
  excelFile('errors and codes in cells.xlsx', [
    {
      name: 'Extract',
      rows: `
Date|Agency<agency>|Event<text>|Outcome
{2023-03-01}|Police|Called to address._x000D_⏎Two children seen.|None => 1 March 2023
{2023-03-02}|Police|Rang mother.|#N/A => 2 March 2023
{2023-03-03}|School|Late & tired.|Noted => 3 March 2023
#REF!|School|Uniform.|None => !unreadable_date
`,
    },
  ]),
  excelFile('list of moves with merged child.xlsx', [
    {
      name: 'Moves',
      rows: `
Name<child>|DOB|Moved in|Moved out|Address|Reason for move / comments<text>
Pike, Rowan|{2012-03-11}|{2019-02-01}|{2019-06-14}|12 Harbour St|First placement; carer could not manage nights. => 1 February to 14 June 2019
^|^|{2019-06-14}|{2019-09-02}|3 Mill Lane|With aunt until her tenancy ended. => 14 June to 2 September 2019
^|^|{2019-09-02}||Fernleigh|Settled. => 2 September 2019
Pike, Iris|{2015-07-30}|{2019-02-01}||3 Mill Lane|With aunt throughout. => 1 February 2019
`,
    },
  ]),
  excelFile('log with day lines and pm.xlsx', [
    {
      name: 'Night log',
      rows: `
Fernleigh House – night log|||
Friday 1st December 2023|||
Time|What happened<text>|Staff<who>|Checked
{22:30}|Both in bed, lights out.|AO|Y => 1 December 2023 at 10:30pm
{23:50}|Jess up, wants water.|AO|Y => 1 December 2023 at 11:50pm
Saturday 2nd December 2023||| => !footer_row
{00:40}|Front door alarm. Jess in the garden.|AO|Y => 2 December 2023 at 12:40am
{07:15}|Woken. Tired.|TW|Y => 2 December 2023 at 7:15am
`,
    },
  ]),
  textFile(
    'education welfare visits.csv',
    { separator: ';', newline: '\n' },
    `
Pupil<child>|Visit number|Planned date|Actual date|Arrival|Departure|Seen by EWO?|Reason for absence given|Visit record<text>|EWO<who>
Rowan Pike|1|02/10/2023|03/10/2023|09.40|10.05|Yes|Ill|Up and dressed, watching television.|L Amos => 3 October 2023 from 9:40am to 10:05am
Rowan Pike|2|16/10/2023|16/10/2023|09.30||No||No reply; curtains closed.|L Amos => 16 October 2023 at 9:30am
Rowan Pike|3|06/11/2023|||||Cancelled by EWO, sick.||L Amos => !no_date
Rowan Pike|4|13/11/2023|14/11/2023|08:50|09:10|Yes|Bullying|Will not go in. Mother in tears.|L Amos => 14 November 2023 from 8:50am to 9:10am
`,
  ),
  textFile(
    'sexual health and school nurse drop in.csv',
    { quotesAll: true },
    `
Attendance|Attended On|Time In|Time Out|Presenting issue|Clinician notes<text>|Safeguarding concern?|Referred on to<action>|Recorded On|Recorded By
A-1|05-Feb-2024|15:40|16:05|Contraception|Boyfriend is "older", would not say how old.|Y|MASH|05-Feb-2024 17:00|SN Fry => 5 February 2024 from 3:40pm to 4:05pm
A-2|12-Feb-2024|15:35||Did not wait|Left before being seen.|N||12-Feb-2024 16:10|SN Fry => 12 February 2024 at 3:35pm
A-3|11-Mar-2024|00:00||Phone|Text to say all fine.|N||11-Mar-2024 09:00|SN Fry => 11 March 2024 at midnight
`,
  ),
];
