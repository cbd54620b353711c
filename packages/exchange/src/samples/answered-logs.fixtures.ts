/**
 * Logs and lists as offices and their systems keep them, as answer sheets, all invented: a second batch, written after the reader was mended for the first and before it was tried
 * on these. At first it read 32 of the 62 entries as expected.
 */
import { textFile } from './answered.fixtures.ts';
import { excelFile } from './answered-office.fixtures.ts';
import type { FileOfOthers } from './others.fixtures.ts';

const fixedWidth = `HIGHFIELD HOSTEL – NIGHT BOOK

Date        Time   Staff  Entry
03/02/2024  22:10  MO     Came in wet, no coat.
03/02/2024  23:45  MO     Banging on the door of room 4.
04/02/2024  01:20  MO     Police called, left by 02:00.
06/02/2024  21:30  PJ     Asked to ring her mother.
06/02/2024  22:15  PJ     Mother will not speak to her.
09/02/2024  20:05  MO     New boyfriend at reception.
12/02/2024  23:59  MO     In late, smelled of drink.
`;

export const answeredLogs: readonly FileOfOthers[] = [
  textFile(
    'command and control log.txt',
    { separator: '|' },
    `
LOG 1187 OF 03/06/2024|||||
Opened: 03/06/2024 21:20|Closed: 04/06/2024 02:15||||
Entry|Date/Time|Operator<who>|Source|Text<text>|Grade
1|03/06/2024 21:20:44|OP4471|999|Staff at Fernleigh report Jess missing since 21:00.|2 => 3 June 2024 at 9:20pm
2|03/06/2024 21:31:02|OP4471|RADIO|PC 90 en route.|2 => 3 June 2024 at 9:31pm
3|03/06/2024 21:58:37|OP4471|RADIO|Room searched; phone left behind.|2 => 3 June 2024 at 9:58pm
4|03/06/2024 23:10:12|OP3902|TEL|Nan says she has not seen her.|2 => 3 June 2024 at 11:10pm
5|04/06/2024 00:47:55|OP3902|ANPR|Vehicle of interest northbound.|1 => 4 June 2024 at 12:47am
6|04/06/2024 01:30:08|OP3902|RADIO|Found at services with male, 34.|1 => 4 June 2024 at 1:30am
7|04/06/2024 02:05:19|OP3902|RADIO|Returned to Fernleigh.|1 => 4 June 2024 at 2:05am
END OF LOG||||| => !footer_row
`,
  ),
  textFile(
    'idva contacts.csv',
    { quotesAll: true, newline: '\n' },
    `
Client<child>|Contact made|Time spent|Who with|Method<kind>|What was discussed<text>|Risk|Next contact due
R12 (Pike)|Mon 06 Nov 23|45|Client|Face to face|Arrived last night. Safety plan begun.|High|08/11/23 => 6 November 2023
R12 (Pike)|Wed 08 Nov 23|20|School|Phone|Head agrees new password for collection.|High|10/11/23 => 8 November 2023
R12 (Pike)|Thu 09 Nov 23|15|Client|Text|"He has found my sister", she wrote.|High|10/11/23 => 9 November 2023
R12 (Pike)|Fri 10 Nov 23|60|Police|Meeting|Statement taken; children in the playroom.|High|13/11/23 => 10 November 2023
R12 (Pike)|Mon 13 Nov 23|5|Client|Phone|No answer, voicemail left.|High|14/11/23 => 13 November 2023
R12 (Pike)|Tue 14 Nov 23|30|Client|Phone|Safe. Rowan will not sleep.|Medium|21/11/23 => 14 November 2023
R12 (Pike)|w/c 20 Nov 23|0|Client|None|Worker on leave; duty aware.|Medium| => week of 20 November 2023
R12 (Pike)|Tue 28 Nov 23|50|MARAC|Meeting|Heard at MARAC, six actions.|Medium|05/12/23 => 28 November 2023
`,
  ),
  {
    name: 'hostel night book.txt',
    bytes: Buffer.from(fixedWidth),
    entries: [
      ['line 4', '3 February 2024 at 10:10pm', 'Came in wet', { who: 'MO' }],
      ['line 5', '3 February 2024 at 11:45pm', 'Banging on'],
      ['line 6', '4 February 2024 at 1:20am', 'Police called'],
      ['line 7', '6 February 2024 at 9:30pm', 'Asked to ring', { who: 'PJ' }],
      ['line 8', '6 February 2024 at 10:15pm', 'Mother will'],
      ['line 9', '9 February 2024 at 8:05pm', 'New boyfriend'],
      ['line 10', '12 February 2024 at 11:59pm', 'In late'],
    ],
    rejected: [],
  },
  textFile(
    'dos export.csv',
    {},
    `
MRN|DOS|Arrival|Discharge|Attending<who>|Dx|Assessment<text>|Plan<action>
10023|03/04/2023|10:12 AM|11:02 AM|Hale MD|J06.9|Cold. Mother asked about her own bruise.|Fluids => 4 March 2023 from 10:12am to 11:02am
10023|03/21/2023|01:40 PM|02:15 PM|Hale MD|S52.5|Buckle fracture, story fits.|Cast => 21 March 2023 from 1:40pm to 2:15pm
10023|04/05/2023|09:00 AM|09:20 AM|Ruiz NP|Z09|Cast check. Father answered for her.|RTC 2w => 5 April 2023 from 9am to 9:20am
10023|04/19/2023|09:10 AM|09:25 AM|Ruiz NP|Z09|Cast off.|None => 19 April 2023 from 9:10am to 9:25am
10023|05/02/2023|11:55 PM|01:30 AM|ED Resident|S00.8|Black eye; "fell on toy". Social work paged.|Report => 2 May 2023 from 11:55pm to 1:30am
10023|05/03/2023|10:00 AM|10:40 AM|Social work|Z63|Saw child alone; said nothing.|CPS => 3 May 2023 from 10am to 10:40am
`,
  ),
  textFile(
    'estate office.csv',
    { separator: ';', newline: '\n' },
    `
||||
|Property 10044|14 Quay Row||
Seq|Entered<recorded>|Event dt|Text<text>|User<who>
9|12/07/2023 09:12|11/07/2023|Keys handed back. Rooms left full.|jpike => 11 July 2023
8|03/07/2023 16:40|03/07/2023 1610|Tenant in office shouting, child on her hip.|jpike => 3 July 2023 at 4:10pm
7|26/06/2023 11:00|23/06/2023 evening|Neighbour: fire in the yard.|lturner => 23 June 2023, evening
6|15/06/2023 10:05|13/06/2023|Notice served by hand.|jpike => 13 June 2023
5|06/06/2023 12:10|06/06/2023 (am)|No access for gas check, third time.|gas => 6 June 2023, morning
4|05/06/2023 09:10|weekend 3-4/06/2023|Banging and a child crying, both nights.|lturner => 3 to 4 June 2023
3|22/05/2023 14:00|c. 15/05/2023|Window boarded from inside.|lturner => about 15 May 2023
2|03/05/2023 10:00|not known|Cat flap cut in front door without leave.|jpike => date not known
1|06/04/2023 09:30|31/04/2023|Tenancy began.|jpike => !impossible_date
`,
  ),
  excelFile('starts in the middle.xlsx', [
    {
      name: 'Chron',
      rows: `
|||||||
||Lakeside Academy Trust||||
||Pupil: Ines Café|||DOB 02/02/2015||
|||||||
||Date|Time|Concern<text>|Response<action>|Logged by<who>|
||{2023-09-14}|{09:20}|Tearful in registration.|Spoke to head of year|D Osei| => 14 September 2023 at 9:20am
||{2023-09-21}|#930|Shoes too small.|Voucher|D Osei| => 21 September 2023 at 9:30am
||{2023-10-02}|#1315|Asked what foster care is.|DSL|F Lee| => 2 October 2023 at 1:15pm
||^|p4|Hid in the library.|Found by librarian|F Lee| => 2 October 2023
||{2023-10-16 14:05}||Phone handed in.|Mother rung|D Osei| => 16 October 2023 at 2:05pm
||Thurs 19th Oct|am|Did not come in.|Call|Attendance| => 19 October 2023, morning
||23/10/23-27/10/23||Half term: no contact.||| => 23 to 27 October 2023
||30.10.23|8.40|Back, hair cut very short.|Noted|F Lee| => 30 October 2023 at 8:40am
||Nov|n/a|Three late marks.|Letter|Attendance| => November 2023, time not known
||||No of entries|#9|| => !footer_row
`,
    },
  ]),
  excelFile('mosaic case events.xlsx', [
    {
      name: 'Report1',
      rows: `
Person ID<reference>|Person Name<child>|Step/Event|Started On|Finished On|Outcome<action>|Worker<who>|Summary of work<text>
#70012|Pike, Rowan|Contact|{2022-09-01}|{2022-09-02}|Referral|Duty|School nurse worried about weight. => 1 to 2 September 2022
#70012|Pike, Rowan|Referral|{2022-09-02}|{2022-09-05}|Assessment|Duty|Agreed with manager. => 2 to 5 September 2022
#70012|Pike, Rowan|Assessment|{2022-09-05}|{2022-10-14}|ICPC|A Mbeki|Six visits, four kept. Rowan seen alone twice. => 5 September to 14 October 2022
#70012|Pike, Rowan|Strategy discussion|{2022-10-11}|{2022-10-11}|s47|A Mbeki|Held by telephone; health absent. => 11 October 2022
#70012|Pike, Rowan|Section 47|{2022-10-11}|{2022-10-20}|Substantiated|A Mbeki|Neglect; medical found old fractures. => 11 to 20 October 2022
#70012|Pike, Rowan|ICPC|{2022-10-28}|{2022-10-28}|CP plan|Chair|Unanimous. Father sent from the room. => 28 October 2022
#70012|Pike, Rowan|CP plan|{2022-10-28}|||A Mbeki|Plan of eleven actions. => 28 October 2022
`,
    },
    { name: 'Parameters', rows: 'Parameter|Value\nFrom date|01/09/2022\nTo date|31/10/2022' },
  ]),
  excelFile('school year by year.xlsx', [
    {
      name: 'Profile',
      rows: `
When|Attendance|Teacher’s comment<text>|Who told us<source>
2018/19|94%|Settled in reception.|Report => 2018 to 2019
Autumn 1 2019|91%|Tired on Mondays.|Report => about September to October 2019
Spring term 2020|88%|Moved table after a fight.|Report => spring term 2020
Mar - July 2020||School closed; one call a week.|Call log => March to July 2020
Sept 2020|70%|Came back thinner.|Head => September 2020
Summer 2 2021|81%|Said he "lives in two houses".|Mr Lee => about June to July 2021
start of Year 5|||Report => !unreadable_date
Xmas 2021||Hamper collected by PGM.|Office => about 25 December 2021
Academic year 2021-22|79%|Plan closed by early help.|Report => between 1 September 2021 and 31 August 2022
Easter hols 2022||Trip, his first time at the sea.|Club => about between 3 April and 1 May 2022
last week of June 2022||No coat, no lunch, no homework.|Mr Lee => week of 24 June 2022
`,
    },
  ]),
];
