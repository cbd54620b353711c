/** Word files as offices keep them, as answer sheets, all invented, written before the reader was tried on them: at first it read 52 of the 86 entries as expected. */

import { relationships } from '../opening/office.fixtures.ts';
import { wordFile, wordParagraph } from './answered-office.fixtures.ts';

const space = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

export const answeredWordFiles = [
  wordFile('core assessment chronology.docx', [
    'CHRONOLOGY OF SIGNIFICANT EVENTS',
    `
Name of child|Rowan Pike|Date of birth|11/03/2012
Compiled by|A. Mbeki|Date|30/01/2023
`,
    'Key: M = mother, F = father, PGM = paternal grandmother',
    `
Date|Source<source>|Significant event<text>|Action / outcome<action>
2012|Health|Rowan born at 34 weeks. M booked late.|Midwife referral => 2012
Early 2014|HV|Weight falling across two centiles.|Dietitian => early 2014
Summer 2016|PGM|Rowan lived with PGM "for a few months".| => summer 2016
Sept 2016|School|Started reception, not toilet trained.|School nurse => September 2016
14.10.19|School|Bruise to cheek, said to be a football.|Noted => 14 October 2019
“|Police|Called to address that night; F arrested.|PPN => 14 October 2019
15.10.19|CSC|Strategy discussion.|s47 => 15 October 2019
Thurs 17th|CSC|Child protection medical, no further marks.| => 17 October 2019
4/11/19 – 8/11/19|CSC|Assessment sessions.|Closed => 4 to 8 November 2019
2020 lockdown|School|Not seen from March to June.|Doorstep visits => 2020
w/c 07/09/20|School|Attended three days of five.| => week of 7 September 2020
?|PGM|Says F "burned his hand once".|Undated => date not known
Aged 9|GP|Referred to CAMHS, not accepted.|Advice => !unreadable_date
Christmas 2021|Police|Domestic call, both adults drunk.|PPN => about 25 December 2021
Jan – Mar 2022|School|Attendance 64%.|Letters => January to March 2022
11/10/2022|CSC|Home visit, mother in bed.|ICPC => 11 October 2022
Chronology completed 30/01/2023|<<|<<|<< => !footer_row
`,
  ]),
  wordFile('home daily record.docx', [
    '# Fernleigh House – daily record',
    'Young person: Jess Marlowe',
    '## Saturday 1 June 2024',
    `
Time|Record<text>|Staff<who>
07.50|Up late, refused breakfast.|TW => 1 June 2024 at 7:50am
1230|Lunch with the others, laughing.|TW => 1 June 2024 at 12:30pm
4pm|Rang her nan; cried after.|AO => 1 June 2024 at 4pm
22:15|In room, music loud, settled 23:00.|AO => 1 June 2024 at 10:15pm
`,
    '## Sunday 2 June 2024',
    `
Time|Record<text>|Staff<who>
Overnight|Woke twice, asked for the light.|AO => 2 June 2024, overnight
10:30|Contact with mother, did not happen: mother not there.|JB => 2 June 2024 at 10:30am
teatime|Would not eat. Threw her plate.|JB => 2 June 2024, afternoon
19:00-19:45|Key work: anger. Drew the house at Quay Row.|JB => 2 June 2024 from 7pm to 7:45pm
`,
    '## Monday 3 June 2024',
    `
Time|Record<text>|Staff<who>
08:15|School transport came; went in calm.|TW => 3 June 2024 at 8:15am
15.40|Back. New trainers that nobody bought.|TW => 3 June 2024 at 3:40pm
2100|Missing. Police rung 21:20, log 1187.|AO => 3 June 2024 at 9pm
`,
  ]),
  wordFile('school nurse chronology.docx', [
    '0-19 service – single agency chronology',
    `
Date/Time of contact|Professional<who>|Type of contact<kind>|Seen?<seen>|Details of contact (facts only)<text>|Outcome / plan<action>
03/03/2021 10:00|SN Ode|Drop-in|‹☒ Yes›|[-Rowan-][+Child+] asked for plasters again.|‹Advice given› => 3 March 2021 at 10am
17/03/2021|SN Ode|Call|‹☐ No›|Message left for mother.|‹No further action› => 17 March 2021
24/03/21 (am)|SN Ode|Height and weight|‹☒ Yes›|0.4th centile for weight[-, mother aware-].|‹Referral to GP› => 24 March 2021, morning
19/04/21 & 26/04/21|SN Ode|Calls|‹☐ No›|Two calls, no answer.|‹Letter› => 19 to 26 April 2021
Summer Term 2021|SN Ode|Review|‹☐ No›|No contact: school closed bubble.| => summer term 2021
08/09/2021 1.45pm|SN Fry|RHC|‹☐ No›|Core group. [+Report sent before.+]|‹Continue plan› => 8 September 2021 at 1:45pm
end of Sept 2021|SN Fry|Letter|‹☐ No›|Dental letter returned unopened.| => late September 2021
11/10/2021|SN Fry|Home visit|‹☒ Yes›|Seen with mother. House cold.⏎• no heating⏎• two beds for four|‹Housing letter› => 11 October 2021
`,
    '<w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/></w:sectPr>',
  ]),
  wordFile('narrative chronology.docx', [
    '# Chronology for Ines Café',
    'Prepared by the nursery for the conference.',
    '## 12 February 2020 => 12 February 2020 :: Ines started at',
    'Ines started at Little Oaks. Mother said there was no father.',
    '## 3 March 2020 => 3 March 2020 :: Came in with a',
    'Came in with a plaster over her eye. Mother said the cat did it.',
    'Staff recorded it and spoke to the manager.',
    '## Week commencing 9 March 2020 => week of 9 March 2020 :: Away all week.',
    'Away all week. No call was answered.',
    '## June 2020 => June 2020 :: Back for two',
    'Back for two days, then away again.',
    '## 14 September 2020 => 14 September 2020 :: A man we did',
    'A man we did not know collected her. He knew the password.',
    '## Autumn 2020 => autumn 2020 :: Hungry at',
    'Hungry at arrival most days.',
    '## 4 December 2020 => 4 December 2020 :: Nativity.',
    'Nativity. Grandmother came and stayed.',
  ]),
  wordFile('times under one day.docx', [
    'Kelderby EDT – shift record',
    'Friday 8 March 2024',
    '17:40 School rang: not collected. => 8 March 2024 at 5:40pm :: School rang',
    '18.05 Rang mother, voicemail. => 8 March 2024 at 6:05pm :: Rang mother',
    '18.30 Aunt agreed to collect. => 8 March 2024 at 6:30pm :: Aunt agreed',
    '2115 Police: mother arrested in town. => 8 March 2024 at 9:15pm :: Police: mother',
    'Saturday 9 March 2024',
    '00:30 Placement with aunt agreed by manager. => 9 March 2024 at 12:30am :: Placement with',
    '09.10 Visit to aunt. Both children seen, eating. => 9 March 2024 at 9:10am :: Visit to aunt.',
    '13:00 Handed over to day team by email. => 9 March 2024 at 1pm :: Handed over',
  ]),
  wordFile('three agencies in one paper.docx', [
    'Rapid review – combined information',
    '## Police',
    `
Date|Time|Event<text>|Outcome<action>
05/01/2022|2140|Call to Quay Row, shouting.|NFA => 5 January 2022 at 9:40pm
19/02/2022|0010|Father arrested; child asleep upstairs.|Charged => 19 February 2022 at 12:10am
07/07/2022|1705|Child found in park alone.|PPN => 7 July 2022 at 5:05pm
`,
    '## Health visiting',
    `
Date|Who saw the child<who>|Event<text>|Outcome<action>
11 Jan 2022|HV Lund|Nine month review, behind on speech.|Refer SALT => 11 January 2022
4 Mar 2022|HV Lund|Told of arrest by letter.|Visit => 4 March 2022
20 Apr 2022|HV Lund|No access visit.|Letter => 20 April 2022
`,
    '## Nursery',
    `
When|What happened<text>|What we did<action>
Jan 2022|Started three mornings.|Settling plan => January 2022
1st Feb 2022|Bitten by another child.|Form signed => 1 February 2022
9th Feb 22|Mother smelled of alcohol at 9am.|Manager told => 9 February 2022
28/2-4/3/22|Away all week.|Call => 28 February to 4 March 2022
`,
  ]),
  wordFile('refuge support notes.docx', [
    'Support worker notes – family R12',
    `
When|Support session<text>|Next steps<action>|Worker<who>
Mon 6 Nov 2023, 11am|Arrived with three bags. Children tired.⏎• safety plan done⏎• school told|GP registration|Nadia => 6 November 2023 at 11am
Tue 7 Nov 2023|^|Bus passes|Nadia => 7 November 2023
Wed 8/11/23 (evening)|Oldest child would not come out of the bathroom.|CAMHS call|Owen => 8 November 2023, evening
9-10 Nov|Two nights at hospital with the baby.||Nadia => 9 to 10 November 2023
next day|Back at the refuge. Baby well.||Nadia => 11 November 2023
Sun 12 Nov 23 10ish|Mother rang him from the office phone, regretted it.|Number blocked|Owen => 12 November 2023 at about 10am
approx 20 Nov 2023|He was seen near the school.|Police told|Owen => about 20 November 2023
24/11/23 1430 – 1515|MARAC prep. Children in playroom.|IDVA|Nadia => 24 November 2023 from 2:30pm to 3:15pm
1 Dec 2023 noon|Moved on to dispersed flat.|Close|Nadia => 1 December 2023 at midday
`,
  ]),
  wordFile(
    'with header footer and notes.docx',
    [
      wordParagraph('Mentis CAMHS Tier 3 – summary of contacts'),
      `<w:p><w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox><w:txbxContent><w:p><w:r><w:t>Draft – not for onward sharing</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>`,
      `
Appt date|Appt time|Clinician<who>|Attended?|Summary of contact<text>|Plan<action>
07-02-2023|09:30|P. Venn|Attended|First appointment. Spoke with Jess alone for ten minutes.|CBT list => 7 February 2023 at 9:30am
21-02-2023|09:30|P. Venn|DNA|Rang: bus did not come.|Rebook => 21 February 2023 at 9:30am
28-02-2023|0930|P. Venn|Cancelled by service|Clinician off sick.|Rebook => 28 February 2023 at 9:30am
14-03-2023|9.30|P. Venn|Attended|Scars on both arms, some new.|Safety plan => 14 March 2023 at 9:30am
Date|Time|Clinician|Attended?|Summary of contact|Plan => !repeated_header
28-03-2023|9.30 a.m.|P. Venn|Attended|Talked about the house at Quay Row.|Continue => 28 March 2023 at 9:30am
04-04-2023|tbc|P. Venn|Not brought|School holidays.|Letter to GP => 4 April 2023, time not known
18-04-2023|||| => !no_text
02-05-2023|09:30-10:20|P. Venn|Attended|Would like to stop coming.|MDT => 2 May 2023 from 9:30am to 10:20am
`,
      'Abbreviations: DNA did not attend',
    ],
    [
      {
        name: 'word/header1.xml',
        text: `<w:hdr xmlns:w="${space}">${wordParagraph('Mentis NHS Trust')}</w:hdr>`,
      },
      {
        name: 'word/comments.xml',
        text: `<w:comments xmlns:w="${space}"><w:comment w:id="0" w:author="PV">${wordParagraph('Check 03/04/2023')}</w:comment></w:comments>`,
      },
      relationships('word/_rels/document.xml.rels', [
        ['header', 'header1.xml'],
        ['comments', 'comments.xml'],
      ]),
    ],
  ),
  wordFile('early help story.docx', [
    `
When was it?|What do we know?<text>|Who told us?<source>
Spring 2015|Family came from Hull after a fire.|Mother => spring 2015
Autumn term 2018|Started school, two years behind.|School => autumn term 2018
Oct half term 2018|Broke arm on a trampoline.|Mother => about late October 2018
Feb 2019 (?)|Father left.|Mother => possibly February 2019
Easter 2019|Father came back.|Nan => about 21 April 2019
Between Easter and summer 2019|Police called "a few times".|Nan => between 21 April and 31 August 2019
Year 2|Moved school twice.|School => !unreadable_date
before lockdown|Nan stopped visiting.|Nan => !unreadable_date
Mid 2020|Mother on new medicine.|GP => mid 2020
late 2020 / early 2021|Nobody saw the children.|All => between 1 September 2020 and 30 April 2021
May 21|Referral to early help.|School => May 2021
2021-22|Plan closed: mother did not reply.|Early help => 2021 to 2022
from Sept 2022|Nan has them at weekends.|Nan => September 2022
`,
  ]),
];
