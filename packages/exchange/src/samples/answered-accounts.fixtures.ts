/**
 * Word and text files in which people tell it, as answer sheets, all invented: a second batch, written after the reader was mended for the first and before it was tried
 * on these. At first it read 21 of the 57 entries as expected.
 */
import { textFile } from './answered.fixtures.ts';
import { wordFile } from './answered-office.fixtures.ts';
import type { FileOfOthers } from './others.fixtures.ts';

const systm = `Tabbed Journal – MARLOWE, Kit (Mr)   Born 03-May-2013
Brook Lane Surgery

Fri 12 Jan 2024 10:31  Surgery: LUND, Siv (Nurse) (Brook Lane Surgery)
History: cough for two weeks. Lives with nan at the moment.
Plan: review if no better.

Mon 15 Jan 2024 09:02  Administration: WEBB, Ann (Secretary) (Brook Lane Surgery)
Letter from school nurse scanned.

Mon 15 Jan 2024 16:45  Telephone: PENN, Dr J (GP) (Brook Lane Surgery)
Mother wants to know who brought him. Told to ask her own mother.

Thu 22 Feb 2024 11:20  Third party: PENN, Dr J (GP) (Brook Lane Surgery)
MASH enquiry. Reply sent same day.
No concerns recorded before 2023.

Wed 06 Mar 2024 08:50  Surgery: LUND, Siv (Nurse) (Brook Lane Surgery)
DNA.
`;

export const answeredAccounts: readonly FileOfOthers[] = [
  {
    name: 'tabbed journal.txt',
    bytes: Buffer.from(systm),
    entries: [
      ['line 4', '12 January 2024 at 10:31am', 'Surgery: LUND, Siv'],
      ['line 8', '15 January 2024 at 9:02am', 'Administration: WEBB'],
      ['line 11', '15 January 2024 at 4:45pm', 'Telephone: PENN'],
      ['line 14', '22 February 2024 at 11:20am', 'Third party: PENN'],
      ['line 18', '6 March 2024 at 8:50am', 'Surgery: LUND'],
    ],
    rejected: [],
  },
  wordFile('year beside the date.docx', [
    'CHRONOLOGY – PIKE FAMILY',
    `
Year|Date|Event<text>|Agency<agency>
2019|14 Oct|Bruise to cheek seen.|School => 14 October 2019
^|15 Oct|Strategy discussion.|Social care => 15 October 2019
^|4 Nov|Assessment closed.|Social care => 4 November 2019
2020|Feb|PGM in hospital; Rowan with a neighbour.|GP => February 2020
^|3 March|Neighbour rings: cannot cope.|Social care => 3 March 2020
^|23 March|Schools close.|School => 23 March 2020
2021|early Jan|Seen at the park alone, 9pm.|Police => early January 2021
^|w/c 8 Feb|Doorstep visits, no answer.|School => week of 8 February 2021
^|10/3|Back in class.|School => 10 March 2021
`,
  ]),
  wordFile('date within the account.docx', [
    `
Chronology of involvement<text>|Action taken<action>
12/03/2024 – Home visit. Flat cold, two electric heaters.|Fuel voucher => 12 March 2024
14/03/2024 at 10:30 – Call from school: asleep in class.|Visit brought forward => 14 March 2024 at 10:30am
18/03/2024: Visit with health visitor. Mother tearful.|GP letter => 18 March 2024
20 March 2024 – Mother did not come to group.|Text => 20 March 2024
25/03/2024 – Supervision; plan to step up.|ICPC request => 25 March 2024
02/04/2024 – Both children seen at nan’s.|None => 2 April 2024
`,
  ]),
  wordFile('volunteer’s diary.docx', [
    'Drop-in diary, spring 2024 (Nadia)',
    'Tues 5 March 2024: Jess came in early, would not take her coat off. => 5 March 2024 :: Jess came in early',
    'Weds 6 March 2024: Not seen. => 6 March 2024 :: Not seen.',
    'Fri 8 March 2024: She brought Kit. He ate three plates. => 8 March 2024 :: She brought Kit.',
    'Kit said the new man sleeps in his bed and he has the floor.',
    'Tues 12 March 2024: Rang the school. They know. => 12 March 2024 :: Rang the school.',
    'Sat 16 March 2024: Jess rang from the station, said she was fine. => 16 March 2024 :: Jess rang from',
    'Mon 18 March 2024: Told Owen, who rang MASH. => 18 March 2024 :: Told Owen',
  ]),
  wordFile('shift log.docx', [
    'Fernleigh House',
    'Log for: Jess M        Month: June 2024',
    `
Date|Shift|What happened on shift<text>|Incident?|Staff on<who>
1st|Early|Refused breakfast, rang nan.|N|TW/AO => 1 June 2024
1st|Late|Contact at 4pm went well.|N|JB => 1 June 2024
1st|Night|Awake 2am, asked for the light.|N|AO => 1 June 2024
2nd|Early|Would not get up.|N|TW => 2 June 2024
2nd|Late|Threw a plate. Said sorry.|Y|JB/AO => 2 June 2024
3rd|Late|Missing from 9pm, police 21:20.|Y|AO => 3 June 2024
3rd/4th|Night|Back at 2.05am with police.|Y|AO => 3 to 4 June 2024
5th|Early|Return interview: said little.|N|TW => 5 June 2024
31st|Early|Meal out.|N|TW => !impossible_date
`,
  ]),
  {
    ...wordFile('return interviews.docx', [
      'Return home interviews – Jess M',
      `
Date missing|03/05/2024|Time missing|21:30
Date returned|04/05/2024|Time returned|07:15
Where was the young person?|Not said|Who with?|Not said
What happened|Left by the back gate after an argument about her phone.|<<|<<
`,
      `
Date missing|11/05/2024|Time missing|23:00
Date returned|11/05/2024|Time returned|23:50
Where was the young person?|Bus station|Who with?|A friend
What happened|Went to meet a friend who did not come.|<<|<<
`,
    ]),
    entries: [
      ['table 1, row 1', '3 to 4 May 2024 from 9:30pm to 7:15am', 'Left by the back'],
      ['table 2, row 1', '11 May 2024 from 11pm to 11:50pm', 'Went to meet'],
    ],
  },
  wordFile('ambulance crew summary.docx', [
    'Patient care summary',
    `
Incident date|Call time|On scene|Clear|Crew<who>|Clinical notes<text>|Outcome<action>
17/03/24|02:14|02:26|02:58|N412|Child at foot of stairs, drowsy. Mother smells of alcohol.|Conveyed => 17 March 2024 at 2:14am
04/05/24|19:30|19:41|20:15|S07|Neighbour called. Two children, no adult.|Police on scene => 4 May 2024 at 7:30pm
01/06/24|00:40|00:55|01:30|N409|Older sister has taken tablets.|Conveyed => 1 June 2024 at 12:40am
22/06/24|18:05|18:20|18:35|N412|Called for chest pain; nobody ill.|Not conveyed => 22 June 2024 at 6:05pm
03/07/24|11:10|11:18|11:50|N401|Asthma, inhaler empty for a month.|Conveyed => 3 July 2024 at 11:10am
`,
  ]),
  wordFile('dates over two lines.docx', [
    `
Date(s) & time(s)|Event / Incident / Contact<text>|Comments by author
03/05/22⏎to⏎05/05/22|Three nights at A&E and ward.|Discharged without letter => 3 to 5 May 2022
6/5/22⏎1400hrs|Discharge meeting, CSC not told.| => 6 May 2022 at 2pm
9.5.22⏎(approx. 9.15am)|HV visit, baby asleep on sofa.|Safe sleep again => 9 May 2022 at about 9:15am
Mon 16th⏎May ’22|Weighed: 4.1 kg.| => 16 May 2022
16/05/2022⏎17/05/2022|Two calls to mother, no answer.| => 16 to 17 May 2022
late May⏎2022|Moved to aunt’s.|Told by aunt in June => late May 2022
June 2022⏎(no day recorded)|Police attend aunt’s address.| => June 2022
Date of letter⏎12/06/2022|Letter from paediatrician.| => 12 June 2022
ditto|Copied to GP.| => 12 June 2022
13/06/22 &⏎15/06/22|Visits with interpreter.| => 13 to 15 June 2022
`,
  ]),
  textFile(
    'edt handover.tsv',
    { separator: '\t', newline: '\n' },
    `
Rec'd|From|Re<child>|Narrative<text>|Passed to<action>
Fri 08/03/24 17:40|School|Kit Marlowe|Not collected from school.|Aunt => 8 March 2024 at 5:40pm
Fri 08/03/24 21:15|Police|Kit Marlowe|Mother arrested in town.|Manager => 8 March 2024 at 9:15pm
Sat 09/03/24 00:30|EDT manager|Kit Marlowe|Placement with aunt agreed.|Day team => 9 March 2024 at 12:30am
Sat 09/03/24 09:10|EDT|Kit and Jess Marlowe|Both seen at aunt’s, eating.|Day team => 9 March 2024 at 9:10am
Sun 10/03/24 pm|Aunt|Jess Marlowe|Jess has gone out and not said where.|Police => 10 March 2024, afternoon
Mon 11/03/24 0200|Police|Jess Marlowe|Found at the bus station.|Aunt => 11 March 2024 at 2am
`,
  ),
];
