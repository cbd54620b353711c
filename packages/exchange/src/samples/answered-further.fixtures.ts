/**
 * Files of further agencies, as answer sheets, all invented: a fourth batch, written after the reader was mended for the third and before
 * it was tried on these. At first it read 48 of the 60 entries as expected.
 */
import { textFile } from './answered.fixtures.ts';
import { excelFile, wordFile } from './answered-office.fixtures.ts';
import type { FileOfOthers } from './others.fixtures.ts';

export const answeredFurther: readonly FileOfOthers[] = [
  textFile(
    'registered provider daily notes.csv',
    { quotesAll: true, newline: '\n' },
    `
Young Person<child>|Log Date|Log Time|Log Type<kind>|Staff Member<who>|Entry<text>|Mood|Manager Comment
Jess M|01/06/2024|07:50|Morning|Tara W|Refused breakfast; on her phone under the quilt.|Low| => 1 June 2024 at 7:50am
Jess M|01/06/2024|16:05|Contact|Jo B|Rang nan for eleven minutes. Cried afterwards.|Low|Discuss in supervision => 1 June 2024 at 4:05pm
Jess M|02/06/2024|00:00|Night|Ali O|Settled all night.|| => 2 June 2024 at midnight
Jess M|02/06/2024|18:30|Incident|Jo B|Plate thrown at wall. No one hurt.|Angry|Reviewed => 2 June 2024 at 6:30pm
Jess M|03/06/2024|21:00|Missing|Ali O|Not in room at nine. Search of grounds.||MFC form sent => 3 June 2024 at 9pm
Jess M|04/06/2024|02:05|Return|Ali O|Brought back by police. Hungry.|Flat|Debrief => 4 June 2024 at 2:05am
Jess M|05/06/2024|11:00|Key work|Tara W|Talked about safe adults. Named her nan and a teacher.|Calm| => 5 June 2024 at 11am
`,
  ),
  textFile(
    'mash enquiries.csv',
    { separator: ';' },
    `
Enquiry ID<reference>|Received date|Received time|Referrer agency<agency>|Referrer name|Child<child>|DOB|Reason for referral<text>|RAG|Decision<action>|Decision date|Decision maker
E-5510|01/09/2022|14:20|School|B Hale|Rowan Pike|11/03/2012|Weight loss and tiredness since July.|Amber|Assessment|02/09/2022|T Grant => 1 September 2022 at 2:20pm
E-5611|05/09/2022|09:01|Police|PPN desk|Rowan Pike|11/03/2012|Domestic incident 4/9, child in bed.|Amber|Link|05/09/2022|T Grant => 5 September 2022 at 9:01am
E-5702|19/09/2022|10:10|Police|PPN desk|Rowan Pike|11/03/2012|Second incident in a fortnight.|Red|Strategy|19/09/2022|T Grant => 19 September 2022 at 10:10am
E-5777|23/09/2022||Neighbour|Anonymous|Rowan Pike|11/03/2012|Child heard begging to be let in.|Amber|Visit|23/09/2022|Duty => 23 September 2022
E-5900|10/10/2022|16:45|GP|Dr Penn|Rowan Pike|11/03/2012|Bruising, story changed.|Red|s47|10/10/2022|T Grant => 10 October 2022 at 4:45pm
`,
  ),
  textFile(
    'substance misuse service.tsv',
    { separator: '\t', newline: '\n' },
    `
Appt Date|Appt Time|Attendance Code|Staff Name<who>|Setting|Contact Notes<text>|Next Appt
3-Apr-23|2:00pm|ATT|M Cole|Hub|Talked about cannabis with older friends.|17-Apr-23 => 3 April 2023 at 2pm
17-Apr-23|2:00pm|DNA|M Cole|Hub|Text sent.|24-Apr-23 => 17 April 2023 at 2pm
24-Apr-23|2:15pm|ATT|M Cole|School|Came in uniform. Tired.|8-May-23 => 24 April 2023 at 2:15pm
8-May-23|2:00pm|CANC|M Cole|Hub|Bank holiday, moved.|9-May-23 => 8 May 2023 at 2pm
9-May-23|4:30pm|ATT|Duty|Phone|Said she is "carrying" but would not say what.|15-May-23 => 9 May 2023 at 4:30pm
15-May-23|2:00pm|ATT|M Cole|Hub|NRM referral discussed.| => 15 May 2023 at 2pm
`,
  ),
  textFile(
    'midwifery contacts.csv',
    {},
    `
KELDER VALLEY MATERNITY – CONTACT SUMMARY|||||
Name: PIKE Dawn|Hosp No K118|EDD 14/04/2021|||
Gestation|Date of contact|Place|Midwife<who>|Contact notes<text>|Plan<action>
12+3|02/10/2020|Clinic|J Hume|Booked. Partner present throughout, answered for her.|See alone => 2 October 2020
16+0|27/10/2020|Clinic|J Hume|DNA.|Text => 27 October 2020
16+5|01/11/20|Phone|J Hume|Says bus money is short.|Tokens => 1 November 2020
20+1|26/11/2020|Scan|Sonographer|Seen. Bruise on forearm, "dog".|Told J Hume => 26 November 2020
28+0|20/01/2021|Home|J Hume|Routine enquiry not asked: partner in.|Ask next time => 20 January 2021
36+2|19/03/2021|Triage|On call|Reduced movements; fell on stairs.|Admitted => 19 March 2021
Birth|12/04/2021 03:14|Labour ward|L Fry|Girl, 2.6 kg. Partner asked to leave.|Social worker told => 12 April 2021 at 3:14am
Day 10|22/04/2021|Home|J Hume|Discharged to health visitor.|HV rung => 22 April 2021
`,
  ),
  wordFile('probation and court.docx', [
    '## Chronology of contact with Mr D (stepfather)',
    `
Date of event|Event<text>|Source<source>|Relevance to child
12th Jan 2022|Sentenced: 18-month community order.|Court|Not known to be living with children. => 12 January 2022
19th Jan 2022|Induction. Gave his mother’s address.|Delius|None noted => 19 January 2022
2nd Feb 2022|Home visit to mother’s address: not there.|Delius|Where is he staying? => 2 February 2022
Feb/March 2022|Three missed appointments.|Delius| => February to March 2022
21st of March, 2022|Breach letter.|Delius| => 21 March 2022
end March 22|Police intelligence: seen at Quay Row.|Police|Children live there => late March 2022
4.4.22 (pm)|Partner’s children mentioned for the first time.|Delius|MASH not told => 4 April 2022, afternoon
Not recorded|Supervision note about "the baby".|Delius|Which baby? => date not known
29th Feb 2022|Review.|Delius| => !impossible_date
6 Apr – 1 May 2022|Leave of absence; cover by duty.|Delius| => 6 April to 1 May 2022
`,
  ]),
  wordFile('out of hours dentist and optician.docx', [
    `
When|Where / who|What was recorded<text>|Anything done?<action>
Jan 2019|Dentist|Six decayed teeth. Mother to rebook.|No => January 2019
05/03/19 (3rd time)|Dentist|Third missed appointment.|Letter => 5 March 2019
w/e 24 March 2019|Optician|Needs glasses; not collected.|No => week of 18 March 2019
Between 1st & 12th April 2019|School nurse|Two calls to mother.|Voicemail => between 1 and 12 April 2019
Last day of term, July 2019|School|Glasses still not collected.|No => July 2019
Autumn/winter 2019|Dentist|General anaesthetic cancelled twice.|No => between 1 September 2019 and 29 February 2020
aged 7 (2019)|GP|Eczema infected.|Cream => 2019
`,
  ]),
  {
    ...wordFile('family group conference notes.docx', [
      'FGC preparation visits',
      `
Visit 1|<<
Date|Monday 5 June 2023 at 4.30pm
Present|Mother, PGM, Rowan
Notes|Mother wants PGM to have him at weekends. Rowan drew a boat.
`,
      `
Visit 2|<<
Date|12/06/2023, 10am
Present|Father
Notes|Father says nobody asked him before.
`,
      `
Visit 3|<<
Date|w/c 19 June 2023
Present|Aunt
Notes|Aunt can drive him to school.
`,
    ]),
    entries: [
      ['table 1, row 2', '5 June 2023 at 4:30pm', 'Mother wants PGM'],
      ['table 2, row 2', '12 June 2023 at 10am', 'Father says nobody'],
      ['table 3, row 2', 'week of 19 June 2023', 'Aunt can drive'],
    ],
  },
  excelFile('cafcass chronology.xlsx', [
    {
      name: 'Chronology',
      rows: `
Case number: KB22C00118||||
Prepared for the court by the children’s guardian||||
|||||
Date|Event (with page ref in bundle)<text>|Source<source>|In dispute?|Comment
{2021-12-24}|Child taken to hospital by ambulance.|C12|N| => 24 December 2021
{2021-12-25}|Skull fracture found.|C14|N| => 25 December 2021
{2021-12-25}|Police protection.|E3|N| => 25 December 2021
{2021-12-29}|EPO granted to 5 January.|B1|N|Both parents opposed => 29 December 2021
{2022-01-05}|ICO granted.|B4|N| => 5 January 2022
Jan to March 2022|Contact three times a week, 31 of 36 attended.|F2|Y|Father says 34 => January to March 2022
{2022-03-01;5}|Parenting assessment begins.|D1|N| => March 2022
8.4.22|Assessment ends: negative.|D40|Y| => 8 April 2022
On or about 15/4/22|Parents separate.|Statement|Y| => about 15 April 2022
{2022-06-20}|Final hearing, five days.|B20|N| => 20 June 2022
`,
    },
  ]),
  excelFile('nhs trust incident list.xlsx', [
    {
      name: 'Datix',
      rows: `
ID|Incident date|Time (24hr)|Exact location|Category<kind>|Description<text>|Action taken (Initial)<action>|Reported date|Handler
W-3310|{2023-05-02}|2355|ED|Safeguarding|Black eye; child says "fell on toy". Not referred until day shift.|Told nurse in charge|{2023-05-03}|B Quill => 2 May 2023 at 11:55pm
W-3312|{2023-05-03}||ED|Communication|Social worker not told of discharge.|Call made|{2023-05-03}|B Quill => 3 May 2023
W-3340|{2023-05-20}|1010|Ward 4|Visitors|Father refused to leave the bed space.|Security|{2023-05-20}|Ward mgr => 20 May 2023 at 10:10am
W-3341|{2023-05-20}|unknown|Ward 4|Documentation|Page missing from nursing notes.|None|{2023-05-24}|Ward mgr => 20 May 2023, time not known
W-3377|{2023-06-11}|0330|ED|Staffing|No children’s nurse overnight.|Escalated|{2023-06-11}|B Quill => 11 June 2023 at 3:30am
`,
    },
  ]),
];
