/**
 * Word and Excel chronologies as agencies send them to a review, as answer sheets, all invented: a third batch, written after the reader was
 * mended for the second and before it was tried on these. At first it read 52 of the 60 entries as expected.
 */
import { excelFile, wordFile } from './answered-office.fixtures.ts';
import type { FileOfOthers } from './others.fixtures.ts';

export const answeredAgencies: readonly FileOfOthers[] = [
  wordFile('agency integrated chronology template.docx', [
    'Appendix 2: Single agency chronology',
    `
Agency|Kelder Valley NHS Trust
Author|B. Quill, Named Nurse
Period under review|01/09/2021 to 31/12/2022
Subject|Child R
`,
    `
No.|Date and time|Significant event<text>|Source of evidence<source>|Was child seen / views?<seen>|Action or decision taken<action>|Author’s comments
1|01/09/21|HV transfer-in visit. Mother says partner "helps at weekends".|HV record|Seen|None needed|Partner’s name not asked => 1 September 2021
2|17/09/21 13:40|ED: swelling to left arm, 9 months.|ED card|Seen, with mother|X-ray, discharged|Non-mobile child: policy not followed => 17 September 2021 at 1:40pm
3|17/09/21 16:05|GP informed by electronic letter.|ED card|No|Filed|Not read until 30/09 => 17 September 2021 at 4:05pm
4|30/09/21|GP reads letter.|EMIS|No|No action| => 30 September 2021
5|04/10/21 – 08/10/21|Four calls by HV, none answered.|HV record|No|Letter| => 4 to 8 October 2021
6|Mid-Nov 2021|Nursery nurse sees bruise to ear.|Statement|Yes, not alone|Told manager|Not passed on => mid November 2021
7|As above|Nursery manager speaks to mother.|Statement|No|Accepts account| => mid November 2021
8|24/12/21 23:10|Ambulance called, child floppy.|ePCR|Seen|Conveyed|| => 24 December 2021 at 11:10pm
9|25/12/21 00:25|ED: skull fracture.|ED card|Seen|Admitted; police told| => 25 December 2021 at 12:25am
10|25/12/21 am|Strategy discussion.|Minutes|No|s47, police protection| => 25 December 2021, morning
11|27th December 2021|Bank holiday: no social worker on ward.|Nursing notes|Seen|None|Escalated late => 27 December 2021
12|Jan-Mar 2022|Weekly contact at the centre.|Contact log|Seen|Continue| => January to March 2022
13|?Feb 2022|Mother discloses assault by partner.|Refuge|N/A|MARAC|Exact date not recorded => possibly February 2022
14||Review health assessment overdue.|LAC team|No|| => !no_date
||||||=> !blank_row
Signed: B. Quill|Date: 14/02/2023||||| => !footer_row
`,
  ]),
  wordFile('health visitor with merged days.docx', [
    `
0–19 Health Visiting: chronology for CSPR|<<|<<|<<
Date|Contact|Detail<text>|Outcome<action>
3 Feb 2021|Home visit|New birth visit, mother well.|Universal => 3 February 2021
^|Phone|Midwife hands over; two DNAs in pregnancy.|Noted => 3 February 2021
24 Feb 2021|Clinic|Weight 3.9 kg.|Reweigh => 24 February 2021
10 Mar 2021|Clinic|Weight static. Mother asks for milk.|Foodbank => 10 March 2021
^|Email|To GP about weight.|Sent => 10 March 2021
^|Home visit|Flat cold; baby in snowsuit.|Housing letter => 10 March 2021
2021–2022: move to Harford|<<|<<|<< => !footer_row
7 May 2021|Transfer out|Records sent to Harford.|Closed => 7 May 2021
12 Jan 2022|Transfer in|Back at same address with new partner.|Visit => 12 January 2022
19 Jan 2022 (10.30)|Home visit|Partner did all the talking.|Supervision => 19 January 2022 at 10:30am
Feb 2022|Supervision|Agreed to see mother alone.|Plan => February 2022
`,
  ]),
  wordFile('school chronology with tracked changes.docx', [
    'Kelderby Primary: chronology for child protection conference',
    `
Date|Staff<who>|Concern/Event<text>|Action<action>
05.09.22|[-Mrs Khan-][+KS+]|Came in with [-a-][+two+] cut[+s+] on his knee.|First aid => 5 September 2022
12.09.22|KS|Said he had not had tea "for days".|Breakfast club => 12 September 2022
[-19.09.22-][+20.09.22+]|HT|Mother shouted at the office staff.|Letter => 20 September 2022
03.10.22 8.50|KS|Late, wet, no bag.|Dry clothes => 3 October 2022 at 8:50am
w.c. 10.10.22|KS|Asleep in class three times.|Call home => week of 10 October 2022
21.10.22|DSL|Referral to front door.|Accepted => 21 October 2022
31.10.22|DSL|First day back: [+bruise on wrist, +]quiet.|Body map, MASH => 31 October 2022
11.11|DSL|Core group; mother did not come.|Minutes => 11 November 2022
15.11.2|KS|Wearing the same clothes as Friday.|Uniform => !unreadable_date
Autumn term|HT|Attendance 81%.|Fast track => autumn term 2022
9.1.23|KS|Father at the gate, not allowed.|Police 101 => 9 January 2023
`,
  ]),
  excelFile('police chronology with hidden columns.xlsx', [
    {
      name: 'Chronology',
      before: '<cols><col min="2" max="2" width="9" hidden="1"/></cols>',
      rows: `
POLICE SINGLE AGENCY CHRONOLOGY|<<|<<|<<|<<|<<
Officer completing: DS Khan||||Completed: 03/02/2023|
Date of event|Nominal ref|Time|Event details<text>|Police action<action>|Analysis
{2022-09-04}|N1|{23:15}|Domestic at Quay Row. Child in bed, not spoken to.|NFA|Child’s voice missing => 4 September 2022 at 11:15pm
{2022-09-18}|N1|{02:40}|Second call in a fortnight.|Arrest|| => 18 September 2022 at 2:40am
~{2022-09-19}|N1|{09:00}|Intelligence: not for sharing.|Restricted| => !hidden_row
{2022-10-02}|N2||PPN shared with health.|PPN| => 2 October 2022
{2022-10-21}|N1|0915|Strategy discussion by phone.|Joint s47| => 21 October 2022 at 9:15am
21/10/2022|N1|1500|Joint visit, seen at school.|ABE planned| => 21 October 2022 at 3pm
{2022-10-30}|N1|{01:30}|Breach of bail: at the flat.|Arrest|Clock change night => 30 October 2022 at 1:30am (the clocks went back: this time came twice)
Nov 2022|N1|n/k|Informant says he is back most nights.|None| => November 2022, time not known
{2022-12-25}|N1|{00:10}|Called by ambulance.|Police protection| => 25 December 2022 at 12:10am
`,
    },
    { name: 'Key', rows: 'NFA|No further action\nPPN|Public protection notice' },
  ]),
  excelFile('multi agency merged.xlsx', [
    {
      name: 'Merged',
      rows: `
Date|Time|Agency<agency>|Child<child>|Event<text>|Outcome<action>
{2023-03-01}|{08:45}|School|Kit M|Late, no coat.|Spoke to mother => 1 March 2023 at 8:45am
{2023-03-01}|{17:10}|Police|Kit M; Jess M|Called to address.|PPN => 1 March 2023 at 5:10pm
^|^|Ambulance|Jess M|Attended with police, not conveyed.|GP letter => 1 March 2023 at 5:10pm
{2023-03-02}||CSC|Kit M; Jess M|Screening.|Single assessment => 2 March 2023
{2023-03-06}|{10:00}|HV|Kit M|Not relevant: school age.|Closed => 6 March 2023 at 10am
03/2023||GP|Jess M|Repeat prescription.|None => March 2023
Easter 2023||CSC|Kit M; Jess M|Visits at grandmother’s.|Continue => about 9 April 2023
{2023-04-17}|pm|School|Kit M|Back after Easter, tearful.|ELSA => 17 April 2023, afternoon
{2023-04-19}|{12:00}|CAMHS|Jess M|Referral not accepted.|Letter to GP => 19 April 2023 at midday
before May half term 2023||School|Jess M|Stopped coming to lunch.|Tutor => before late May 2023
{2023-06-05}||Housing|Kit M; Jess M|Notice served.|Homeless duty => 5 June 2023
COUNT|#11|||| => !footer_row
`,
    },
  ]),
  excelFile('cin visits.xlsx', [
    {
      name: 'Visits',
      rows: `
Child in need visits 2024 – caseload extract|||||||
||||||||
Visit No|Date of visit|Start time|End time|Visited by<who>|Child seen?|Seen alone?|Record of visit<text>
#1|{2024-01-09}|{15:30}|{16:15}|A Mbeki|Yes|No|Rowan showed me his room. => 9 January 2024 from 3:30pm to 4:15pm
#2|{2024-01-23}|{15:30}|{15:35}|A Mbeki|No|No|No reply. => 23 January 2024 from 3:30pm to 3:35pm
#3|{2024-02-06}|15.45|16.30|Duty|Yes|Yes|Said dad "is not dad". => 6 February 2024 from 3:45pm to 4:30pm
#4|{2024-02-20}|4pm|4.30|A Mbeki|Yes|No|Mother poured wine at 4. => 20 February 2024 from 4pm to 4:30pm
#5|{2024-03-05}|||A Mbeki|Yes|No|Time not written down. => 5 March 2024
#6|19/03/24|{16:00}|{16:40}|A Mbeki|WNB|No|Office visit not kept. => 19 March 2024 from 4pm to 4:40pm
#7|{2024-04-02}|{11:00}|{11:50}|T Grant|Yes|Yes|Easter holidays; seen at club. => 2 April 2024 from 11am to 11:50am
#8|TBC|||A Mbeki|||Visit to be arranged. => date not known
`,
    },
  ]),
];
