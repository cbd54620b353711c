/**
 * Print-outs and papers that people type, as answer sheets, all invented: a sixth batch, written after the reader was mended for the fifth
 * and before it was tried on these. At first it read 10 of the 41 entries as expected.
 */
import { wordFile } from './answered-office.fixtures.ts';
import type { FileOfOthers } from './others.fixtures.ts';

/** An incident log of a control room: each incident has its day over it, and each line its time. */
const controlRoom = `KELDERBY POLICE CONTROL ROOM            OFFICIAL-SENSITIVE
Incident log print                       Printed 14/05/2023 10:22 by 4471

INCIDENT 0417 OF 12/03/2023   TYPE: DOMESTIC   GRADE 1
LOCATION: 14 QUAY ROW
21:04:11 OP1123  CALLER STATES NEIGHBOURS SCREAMING, CHILDREN HEARD.
21:06:40 DS0077  KD21 ASSIGNED.
21:15:02 KD21    ON SCENE. MALE LEFT PRIOR TO ARRIVAL.
                 TWO CHILDREN UPSTAIRS AWAKE.
22:40:19 KD21    RESULT: DASH MEDIUM, PPN SUBMITTED.

INCIDENT 0009 OF 02/04/2023   TYPE: WELFARE   GRADE 2
LOCATION: 14 QUAY ROW
00:07:30 OP1180  GRANDMOTHER NOT ABLE TO REACH FAMILY FOR THREE DAYS.
00:31:55 KD14    ALL SEEN, ASLEEP. PHONE BROKEN.
Page 1 of 1
`;

const email = `From the mailbox of the designated safeguarding lead

On Tue, 7 Mar 2023 at 14:05, Ada Okafor <ada.okafor@kelderby.example> wrote:
> Please can you tell me whether Rowan has been in this week?
> Nobody answers at home.

On Tue, 7 Mar 2023 at 15:31, Bea Hale <b.hale@primary.example> wrote:
> In on Monday, not since. Mother says he has a cold.

On Thu, 9 Mar 2023 at 08:02, Ada Okafor <ada.okafor@kelderby.example> wrote:
> Visiting at ten with a colleague.
`;

const delius = `CONTACT LIST   X771204   DOE Marek   Printed: 01/03/2024

05/02/2024 10:00 Planned Office Visit (NS)        R Quaye     Attended - Complied
   Says he is "only a friend" of Dawn's. Does not know the children's names.
12/02/2024 10:00 Planned Office Visit (NS)        R Quaye     Failed to Attend
14/02/2024 16:20 Phone Contact from Offender      Duty        Not Applicable
   In hospital with a hand injury. Would not say how.
19/02/2024       Management Oversight             T Adeyemi
   Recall not sought. Contact MASH about the address.
`;

/** A statement for a court: numbered paragraphs, and some go on with what the last one told. */
const statement = [
  'I, Ada Okafor, social worker, make this statement for the court.',
  '1. On 12 February 2020 I visited the home with the health visitor. => 12 February 2020 :: On 12 February 2020 I',
  '2. On 3 March 2020, at about 2pm, mother telephoned me in tears. => 3 March 2020 at about 2pm :: On 3 March 2020, at',
  'She said that he had taken her keys.',
  '3. Between 9 and 20 March 2020 nobody at the home answered the door. => between 9 and 20 March 2020 :: Between 9 and 20',
  '4. In June 2020 the nursery told me that Ines was back. => June 2020 :: In June 2020 the',
  '5. On or about 14 September 2020 an unknown man collected her. => about 14 September 2020 :: On or about 14',
  '6. By letter of 4 December 2020 the school raised its concern. => 4 December 2020 :: By letter of 4',
];

export const answeredPrints: readonly FileOfOthers[] = [
  {
    name: 'control room print.txt',
    bytes: Buffer.from(controlRoom),
    entries: [
      ['line 6', '12 March 2023 at 9:04pm', 'OP1123  CALLER STATES'],
      ['line 7', '12 March 2023 at 9:06pm', 'DS0077  KD21 ASSIGNED.'],
      [
        'line 8',
        '12 March 2023 at 9:15pm',
        'KD21    ON SCENE. MALE LEFT PRIOR TO ARRIVAL.\nTWO CHILDREN',
      ],
      ['line 10', '12 March 2023 at 10:40pm', 'KD21    RESULT: DASH'],
      ['line 14', '2 April 2023 at 12:07am', 'OP1180  GRANDMOTHER'],
      ['line 15', '2 April 2023 at 12:31am', 'KD14    ALL SEEN'],
    ],
    rejected: [],
  },
  {
    name: 'mail replies.txt',
    bytes: Buffer.from(email),
    entries: [
      [
        'line 3',
        '7 March 2023 at 2:05pm',
        'Please can you',
        { who: 'Ada Okafor <ada.okafor@kelderby.example>' },
      ],
      ['line 7', '7 March 2023 at 3:31pm', 'In on Monday'],
      ['line 10', '9 March 2023 at 8:02am', 'Visiting at ten'],
    ],
    rejected: [],
  },
  {
    name: 'probation contact list.txt',
    bytes: Buffer.from(delius),
    entries: [
      ['line 3', '5 February 2024 at 10am', 'Planned Office Visit'],
      ['line 5', '12 February 2024 at 10am', 'Planned Office Visit'],
      ['line 6', '14 February 2024 at 4:20pm', 'Phone Contact'],
      ['line 8', '19 February 2024', 'Management Oversight'],
    ],
    rejected: [],
  },
  wordFile('statement in numbered paragraphs.docx', statement),
  {
    ...wordFile('patient report form.docx', [
      'Kelderby Ambulance Service – electronic patient report',
      `
  Incident number|KA-221014-0041
  Date of incident|14/10/2022
  Time of call|02:13
  Arrived on scene|02:31
  Presenting complaint|Head injury, child of four
  Clinical narrative|Found on the landing. Mother says he fell. Smell of cannabis.
  Left scene|02:58
  Arrived at hospital|03:20
  Crew|N412
  `,
      'Kelderby Ambulance Service – electronic patient report',
      `
  Incident number|KA-221102-0907
  Date of incident|02/11/2022
  Time of call|23:50
  Arrived on scene|00:04
  Presenting complaint|Welfare
  Clinical narrative|Children alone since seven. Police called to scene.
  Left scene|01:15
  Crew|S07
  `,
    ]),
    entries: [
      [
        'table 1, row 2',
        '14 October 2022 at 2:13am',
        'Found on the landing.',
        { reference: 'KA-221014-0041', kind: 'Head injury, child of four', who: 'N412' },
      ],
      ['table 2, row 2', '2 November 2022 at 11:50pm', 'Children alone', { kind: 'Welfare' }],
    ],
  },
  wordFile('placement list and contact list.docx', [
    'Placement history',
    `
Start date|End date|Type of placement<kind>|Carer / provider|Reason for move<text>
01/02/2019|14/06/2019|Foster care|Mrs Aldous|Carer could not manage the nights. => 1 February to 14 June 2019
14/06/2019|02/09/2019|Family and friends|Paternal aunt|Aunt’s housing. => 14 June to 2 September 2019
02/09/2019|Current|Residential|Fernleigh House|No change planned. => 2 September 2019
`,
    'Appointments since last review',
    `
Date seen|Outcome<text>
05/09/2019|Weight steady, no new marks.  => 5 September 2019
03/10/2019|Was not brought. => 3 October 2019
`,
  ]),
  wordFile('housing diary sheet.docx', [
    'NUISANCE DIARY SHEET. Please write down each incident.',
    `
Date|Time started|Time ended|What happened? (who, what, where)<text>|How did it affect you?<comment>|Witnesses
Fri 2/6/23|11pm|2.30am|Music and shouting. Little boy at the window.|Could not sleep|No. 16 => 2 June 2023 from 11pm to 2:30am
Sat 3/6/23|noon|quarter past 3|Row in the yard, glass broken.|Frightened| => 3 June 2023 from about midday to 3:15pm
4th|about 8 in the evening||Same man, banging on the door.|Called 101|No. 12 => 4 June 2023 at about 8pm
Mon 5th|0715hrs|0730hrs|Boy left for school alone, no coat.|Sad| => 5 June 2023 from 7:15am to 7:30am
Continued overleaf|<<|<<|<<|<<|<< => !footer_row
Weds|all night||Dog left in the yard.|| => !unreadable_date
`,
  ]),
  wordFile('attendance by half term.docx', [
    'Attendance and concerns by half term',
    `
Term|Attendance|Concerns<text>|Support offered<action>
Autumn 1 2021|96%|Settled well into Reception.|None => about September to October 2021
Autumn 2 2021|91%|Two late collections by nan.|Call => about November to December 2021
Spring 1 2022|84%|Tired; asked for food.|Breakfast club => about January to February 2022
Spring 2 2022|80%|Mother said to be ill.|EHA offered => about between 11 February and 30 April 2022
Summer 1 2022|77%|Bruise to shin, football.|Noted => about April to May 2022
Summer 2 2022|71%|Away the last two weeks.|Letter => about June to July 2022
`,
  ]),
  wordFile('ledger with page rows.docx', [
    `
CHILDREN’S HEARING PAPERS – CHRONOLOGY|<<|<<|<<
Date|Named person / agency<agency>|Event<text>|Significance (R/A/G)
Hogmanay 2021|Police Scotland|Called to flat, music and fighting.|R => 31 December 2021
4 Jan ’22|Health visitor|27-30 month review not attended.|A => 4 January 2022
Page 3 of 7|<<|<<|<< => !footer_row
Date|Named person / agency|Event|Significance (R/A/G) => !repeated_header
October week 2022|School|Away; family "in Blackpool".|G => about mid October 2022
20th–22nd Nov 22|Social work|Three unannounced visits, no answer.|R => 20 to 22 November 2022
5.12.22 @ 1430|Reporter|Grounds discussed.|A => 5 December 2022 at 2:30pm
Page 4 of 7|<<|<<|<< => !footer_row
`,
  ]),
];
