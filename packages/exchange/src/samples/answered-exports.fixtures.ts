/**
 * Exports of agencies' systems, as answer sheets, all invented: a sixth batch, written after the reader was mended for the fifth and before
 * it was tried on these. At first it read 19 of the 46 entries as expected.
 */
import { textFile } from './answered.fixtures.ts';
import type { FileOfOthers } from './others.fixtures.ts';

/** Concerns, each with what was done about it in rows of their own below it. */
const concerns = [
  'Incident No,Incident date,Incident time,Student,Linked student(s),Categories,Incident,Reported by,Action date,Action time,Action taken,Action by',
  '88121,06/03/2023,08:50,"Pike, Rowan","Pike, Iris",Neglect; Hygiene,Arrived without socks. Says washing machine is broken.,K Sorby,,,,',
  ',,,,,,,,06/03/2023,09:20,"Phoned mother, no answer.",B Hale',
  ',,,,,,,,07/03/2023,15:10,Spare uniform given.,K Sorby',
  '88140,09/03/2023,12:35,"Pike, Rowan",,Disclosure,"Said dad sleeps in the car ""most nights"".",T Webb,,,,',
  ',,,,,,,,09/03/2023,13:05,"MASH telephoned, ref 551.",B Hale',
  '88177,14/03/2023,,"Pike, Rowan",,Attendance,Not in; no call.,Office,,,,',
].join('\r\n');

/** An export whose quotes nobody doubled. */
const handMade = [
  'Date,Time,Member of staff,What was said,Follow up',
  '05/02/2024,0915hrs,Ms Hale,"He said "nobody is in", then laughed",Told DSL',
  '06/02/2024,quarter past 3,Mr Ode,Collected by an uncle we do not know,None',
  '07/02/2024,noon,Ms Hale,"Asked for "seconds, and thirds", ate both",Voucher',
  '08/02/2024,half eight,Ms Hale,Waiting at the gate,Breakfast club',
].join('\r\n');

export const answeredExports: readonly FileOfOthers[] = [
  {
    name: 'concern software with actions below.csv',
    bytes: Buffer.from(concerns),
    entries: [
      [
        'line 2',
        '6 March 2023 at 8:50am',
        'Arrived without',
        { child: 'Pike, Rowan', reference: '88121' },
      ],
      ['line 3', '6 March 2023 at 9:20am', 'Phoned mother'],
      ['line 4', '7 March 2023 at 3:10pm', 'Spare uniform'],
      [
        'line 5',
        '9 March 2023 at 12:35pm',
        'Said dad sleeps',
        { kind: 'Disclosure', who: 'T Webb' },
      ],
      ['line 6', '9 March 2023 at 1:05pm', 'MASH telephoned'],
      ['line 7', '14 March 2023', 'Not in; no call.'],
    ],
    rejected: [],
  },
  textFile(
    'case note list with two dates.csv',
    { quotesAll: true },
    `
Person ID|Case Note Type<kind>|Date of contact|Created on|Created by<who>|Title|Case note<text>|Finalised
P77120|Home visit|12/05/2022|16/05/2022 08:40|A Mbeki|CIN visit 3|Seen upstairs with the door open; he would not come down.|Y => 12 May 2022
P77120|Telephone – out|13/05/2022|13/05/2022 17:02|A Mbeki|TC to school|Attendance 71%. Head of year worried about his sister too.|Y => 13 May 2022
P77120|Management oversight|20/05/2022|23/05/2022 09:00|T Grant|Supervision|Case to remain open; chronology is out of date.|Y => 20 May 2022
P77120|Email – in|01/06/2022|01/06/2022 12:12|A Mbeki|Email from GP|Two appointments missed since April.|N => 1 June 2022
P77120|Home visit|09/06/2022|14/07/2022 10:31|A Mbeki|CIN visit 4|Written up late. Nobody at home.|N => 9 June 2022
`,
  ),
  textFile(
    'warehouse extract in UTC.csv',
    { newline: '\n' },
    `
contact_id<reference>|contact_datetime_utc|created_at|modified_at|channel<kind>|summary<text>|outcome<action>
9001|2023-03-25T23:30:00Z|2023-03-26T09:00:00Z|2023-03-27T09:00:00Z|phone|Mother rang, shouting behind her.|log only => 25 March 2023 at 11:30pm
9002|2023-03-26T01:10:00Z|2023-03-26T09:05:00Z|2023-03-27T09:00:00Z|police|Brought to station by patrol.|EDT => 26 March 2023 at 2:10am
9003|2023-07-05T21:15:00Z|2023-07-06T08:00:00Z|2023-07-06T08:00:00Z|phone|Neighbour: children on the roof.|visit => 5 July 2023 at 10:15pm
9004|2023-07-05T23:40:00.000Z|2023-07-06T08:10:00Z|2023-07-06T08:10:00Z|police|All three moved to nan’s.|strategy => 6 July 2023 at 12:40am
9005|2023-12-01T10:00:00+00:00|2023-12-01T10:20:00Z|2023-12-01T10:20:00Z|visit|Seen at nan’s, well.|close => 1 December 2023 at 10am
`,
  ),
  textFile(
    'crime recording extract.csv',
    {},
    `
Crime No<reference>|Date Reported|Committed From Date|Committed From Time|Committed To Date|Committed To Time|Offence<kind>|MO<text>|Victim|Suspect|Outcome<action>
KD/4410/22|05/11/2022|04/11/2022|22:00|05/11/2022|01:30|s47 assault|Strikes partner in front of two children, breaks phone.|PIKE Dawn|DOE M|Charged => 4 to 5 November 2022 from 10pm to 1:30am
KD/4488/22|14/11/2022|14/11/2022|16:20|14/11/2022|16:20|Harassment|Waits outside school, follows children to the shop.|PIKE Dawn|DOE M|NFA => 14 November 2022 at 4:20pm
KD/4519/22|21/11/2022|01/10/2022|00:00|20/11/2022|23:59|Coercive control|Takes her bank card and keys each day.|PIKE Dawn|DOE M|CPS => 1 October to 20 November 2022
KD/4602/22|02/12/2022|02/12/2022|03:05|||Criminal damage|Front window broken with brick.|PIKE Dawn|Unknown|Filed => 2 December 2022 at 3:05am
`,
  ),
  textFile(
    'hospital spells.csv',
    { quotesAll: true },
    `
Hosp No|Specialty<kind>|Arr Date|Arr Time|Disch Date|Consultant<who>|Reason for admission<text>|Discharge destination
K118820|Paediatrics|03/03/2021|04:10|07/03/2021|Dr Osei|Failure to gain weight, for observation of feeding.|Home => 3 to 7 March 2021 at 4:10am
K118820|Paediatrics|19/04/2021|11:00|19/04/2021|Dr Osei|Day case: skeletal survey, no fracture.|Home => 19 April 2021 at 11am
K118820|ED|02/06/2021|23:15|03/06/2021|Dr Lund|Burn to palm, partial thickness.|Ward => 2 to 3 June 2021 at 11:15pm
K118820|Paediatrics|03/06/2021|02:20||Dr Osei|Social admission, not discharged at time of report.| => 3 June 2021 at 2:20am
`,
  ),
  textFile(
    'police incidents as numbers.tsv',
    { separator: '\t', newline: '\n' },
    `
IncidentDate|IncidentTime|LogNo<reference>|Class<kind>|Narrative<text>|Disposal<action>
20230314|915|101|Welfare|Caller has not seen the baby for a week.|Attended => 14 March 2023 at 9:15am
20230314|2140|377|Domestic|Raised voices; both parties calm on arrival.|DASH medium => 14 March 2023 at 9:40pm
20230401|5|2|Missing|Not home from the park.|Found => 1 April 2023 at 12:05am
20230401|0|1|Noise|Party at the address, children awake.|Advised => 1 April 2023 at midnight
20230522|1300|188|Intel|Dealer seen using the address.|IRT => 22 May 2023 at 1pm
`,
  ),
  textFile(
    'date in three columns.csv',
    {},
    `
Year|Month|Day|Source<source>|Description<text>
2019|10|14|School|Bruise to cheek; football. => 14 October 2019
2019|10|15|Police|Called to address at night. => 15 October 2019
2020|3||Nursery|Closed, no doorstep visits. => March 2020
2021|||GP|Registered elsewhere, no record held. => 2021
2021|Nov|5|HV|Moved in with nan. => 5 November 2021
`,
  ),
  textFile(
    'phone download.csv',
    { quotesAll: true },
    `
#|Folder|Party|Time|Date|Body<text>|Status
1|Inbox|From: +440000000001 Mum|18:02:11(UTC+0)|07/02/2023|where r u|Read => 7 February 2023 at 6:02pm
2|Sent|To: +440000000001 Mum|18:04:40(UTC+0)|07/02/2023|not coming home. hes there|Sent => 7 February 2023 at 6:04pm
3|Inbox|From: +440000000001 Mum|23:51:09(UTC+0)|07/02/2023|fine dont then|Unread => 7 February 2023 at 11:51pm
4|Sent|To: +440000000002 Nan|00:12:00(UTC+0)|08/02/2023|can i come to yours|Sent => 8 February 2023 at 12:12am
`,
  ),
  textFile(
    'charity casework with durations.csv',
    { separator: ';', encode: (text) => Buffer.from(`\ufeff${text}`) },
    `
Work record ID<reference>|Date of work|Start|Duration (hh:mm)|Distance (km)|Worker<who>|Project|Notes<text>|Hours charged
W-1|06.11.2023|11:00|1:30|12,5|Nadia|Refuge|Arrived with three bags; youngest has no shoes.|1,5 => 6 November 2023 at 11am
W-2|07.11.2023|09:15|0:45|0|Nadia|Refuge|School place found for both.|0,75 => 7 November 2023 at 9:15am
W-3|08.11.2023||2:00|31,2|Owen|Outreach|Court with mother; order made for a year.|2 => 8 November 2023
W-4|09.11.2023|16:40|0:20|0|Owen|Outreach|He rang the office line asking for her.|0,33 => 9 November 2023 at 4:40pm
Total|||4:35|43,7||||4,58 => !footer_row
`,
  ),
  {
    name: 'hand-made csv.csv',
    bytes: Buffer.from(handMade),
    entries: [
      [
        'line 2',
        '5 February 2024 at 9:15am',
        'He said "nobody is in", then laughed',
        { action: 'Told DSL' },
      ],
      ['line 3', '6 February 2024 at about 3:15pm', 'Collected by an uncle', { action: 'None' }],
      [
        'line 4',
        '7 February 2024 at midday',
        'Asked for "seconds, and thirds", ate both',
        { action: 'Voucher' },
      ],
      [
        'line 5',
        '8 February 2024 at about 8:30am',
        'Waiting at the gate',
        { action: 'Breakfast club' },
      ],
    ],
    rejected: [],
  },
];
