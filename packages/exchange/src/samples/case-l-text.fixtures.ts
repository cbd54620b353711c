/** Case L in separated values and plain text: a case-note report, a police list, two exports of emergency calls and a youth project’s notes. */
import { textFile } from './answered.fixtures.ts';
import { windows } from './answered-text.fixtures.ts';
import type { FileOfOthers } from './others.fixtures.ts';

const utf16 = (text: string): Uint8Array => Buffer.from(`\ufeff${text}`, 'utf16le');

/** As a report tool saves it for Excel: its separator named, every line ended by one, notes of several lines. */
export const council = textFile(
  'CN_Report_LH_20240402.csv',
  { separator: ';', quotesAll: true, trailing: true, before: 'sep=;\r\n', encode: utf16 },
  `
Case note no<reference>|Date of event|Time|Recorded|Type<kind>|Title|Note<text>|Worker<who>|Finalised
880114|14/09/2023|11:20|14/09/2023 12:02:40|Contact|Referral|R. Okell (DSL, Tarn Academy) rang to refer.⏎Lowri, 14, tired; "nobody up" at home; older boys waiting in a car.⏎⏎Parent told: yes.|Duty, MASH|Yes => 14 September 2023 at 11:20am @ref
880171|21/09/2023|1530hrs|22/09/2023 09:12:00|Home visit|Assessment visit|Joint visit with housing (K. Dodd).⏎Dee let us in; Craig stayed upstairs; no door on L's room.|Sokolova, Hana|Yes => 21 September 2023 at 3:30pm @joint
880230|09/10/2023|2pm|09/10/2023 16:44:18|Meeting|Strategy|Strategy discussion; police, ED, school. s47 agreed; single agency.|Ogden, Bev|Yes => 9 October 2023 at 2pm @strat
880231|31/09/2023||09/10/2023 16:50:00|E-mail|Chaser|Chased housing for the door.|Sokolova, Hana|No => !impossible_date
880298|17/11/2023|approx 3ish|20/11/2023 08:31:00|Telephone|School|R. Okell rang; Lowri excluded from today; place at The Bridge being looked for.|Sokolova, Hana|Yes => 17 November 2023 at about 3pm @excltold
880340|02/12/2023|21:40|03/12/2023 02:12:00|EDT|Missing|EDT; mum reports Lowri not back; police have it.|EDT|Yes => 2 December 2023 at 9:40pm @missedt
880341|04/12/2023|09.05|04/12/2023 09:20:00|Telephone|Found|PC Amos; found 02:40 at an address in Weir Street; taken to nan.|Sokolova, Hana|Yes => 4 December 2023 at 9:05am @missing1?
880377|18/12/2023|10.00|18/12/2023 15:00:00|Meeting|ICPC|Initial child protection conference. Plan, neglect and CSE.⏎Present: Dee, R. Okell, DC Amos, school nurse, Signal Box.|Ogden, Bev|Yes => 18 December 2023 at 10am @icpc
880402|01/01/2024|lunchtime|01/01/2024 15:15:00|EDT|Police call|Police report of an assault on mum overnight; children at nan's.|EDT|Yes => 1 January 2024, midday @nye?
880409|02/01/2024|16:00|02/01/2024 18:40:10|Placement|s20|Taken to Jean and Ray Pruett. Quiet in the car; asked who would feed the cat.|Sokolova, Hana|Yes => 2 January 2024 at 4pm @placed
880466|30/01/2024|1.30pm|31/01/2024 10:00:00|Meeting|LAC review|First review, at the carers' house. L came in for ten minutes.|IRO|Yes => 30 January 2024 at 1:30pm @lac
880533|14/03/2024|am|14/03/2024 17:20:00|Meeting|MACE|Heard at MACE panel. High; mapping with police; Signal Box to go on.|Ogden, Bev|Yes => 14 March 2024, morning @mace
880551|25/03/2024|11-12|25/03/2024 13:00:00|Meeting|Strategy|Strategy meeting after weekend missing; police, hospital, Pruetts' agency. Move out of area to be looked at.|Ogden, Bev|Yes => 25 March 2024 from 11am to midday @strat2
880560|Good Friday 2024|evening|02/04/2024 09:00:00|EDT|Carer|Jean rang; Lowri has not come down all day. Advice given.|EDT|Yes => 29 March 2024, evening @carerrang
|||||||Records: 14|=> !footer_row
`,
);

/** As a police records system writes its days: "07Oct2023 23:50". */
export const police = textFile(
  'OEL extract nominal HASKETT L.csv',
  { encode: windows },
  `
RESTRICTED – disclosed for CSPR scoping|||||||
OCC NO<reference>|OCC TYPE<kind>|REPORTED|START|END|ROLE|SUMMARY<text>|OIC<who>
54TN/2310/0071|CONCERN|08Oct2023 00:05|07Oct2023 23:50|08Oct2023 00:30|SUBJECT|Intoxicated female 14 yrs in Castle Park with two older males, made off. Ambulance called, travelled with her.|PC 811 Amos => 7 to 8 October 2023 from 11:50pm to 12:30am @alcohol
54TN/2310/0098|STRATEGY|09Oct2023 14:05|09Oct2023 14:00||SUBJECT|Strategy discussion with CSC, hospital and school. Males to be identified.|DS Moyo => 9 October 2023 at 2pm @strat
54TN/2311/0402|VEHICLE|18Nov2023 10:00|17Nov2023||ASSOC|VW seen outside Tarn Academy at end of school, index part known.|PCSO Ray => 17 November 2023 @vw
54TN/2312/0033|MISSING|02Dec2023 21:50|02Dec2023 18:00|04Dec2023 02:40|SUBJECT|Missing from home. Located 12 Weir Street with male, 22. CAWN served.|PC 811 Amos => 2 to 4 December 2023 from 6pm to 2:40am @missing1
54TN/2312/0210|CONFERENCE|18Dec2023 12:40|18Dec2023 10:00|18Dec2023 12:15|SUBJECT|ICPC attended. CP plan.|DC Amos => 18 December 2023 from 10am to 12:15pm @icpc
54TN/2401/0001|DOMESTIC|01Jan2024 00:34|01Jan2024 00:30||CHILD|TOLLEY strikes partner with bottle. Arrested. Two children upstairs, taken to gran.|PC 640 Birch => 1 January 2024 at 12:30am @nye
54TN/2403/0118|PANEL|14Mar2024 12:10|14Mar2024 09:30||SUBJECT|MACE. Risk high. Weir Street address under review.|DS Moyo => 14 March 2024 at 9:30am @mace
54TN/2403/0187|MISSING|22Mar2024 22:20|22Mar2024 19:30|24Mar2024 03:05|SUBJECT|Missing from foster carers. Found on Quay Road by night patrol, cold, no shoes, ambulance called.|PC 640 Birch => 22 to 24 March 2024 from 7:30pm to 3:05am @missing2
54TN/2403/0201|STRATEGY|25Mar2024 12:30|25Mar2024 11:00||SUBJECT|Strategy meeting. Joint visit before discharge.|DS Moyo => 25 March 2024 at 11am @strat2
54TN/2403/0230|ATTEMPT|28Mar2024 09:00|??Mar2024||SUBJECT|=> !no_text
*** END OF EXTRACT – 10 OCCURRENCES ***|||||||=> !footer_row
`,
);

/** Moments of Greenwich with a Z, as a dispatch system keeps them. */
export const ambulance = textFile(
  'tas_epr_export.csv',
  { newline: '\n' },
  `
incident_id<reference>|call_connect_utc|on_scene_utc|age|chief_complaint|narrative<text>|outcome<action>
TA231007-1190|2023-10-07T23:02:11Z|2023-10-07T23:14:50Z|14|Alcohol|Police on scene, Castle Park. GCS 13, vomiting, one shoe. Conveyed with officer.|TGH ED => 8 October 2023 at 12:02am @alcohol
TA240101-0017|2024-01-01T00:41:09Z|2024-01-01T00:55:30Z|38|Assault|Mother, laceration to scalp. Daughter (14) holding towel to it, son (6) asleep. Police present.|TGH ED => 1 January 2024 at 12:41am @nye
TA240324-0102|2024-03-24T03:12:00Z|2024-03-24T03:22:41Z|14|Exposure|Called by police, Quay Road. Barefoot, temp 34.1, will not say where she has been.|TGH ED => 24 March 2024 at 3:12am @found
TA240608-0951|2024-06-08T22:10:05Z||14|Self harm|Superficial cuts to arm; carer on scene; not conveyed.|CAMHS crisis => 8 June 2024 at 11:10pm
TA240616-0002|2024-06-15T23:05:00Z|2024-06-15T23:20:00Z|14|Welfare|Stood down on way, found by carer.|Cancelled => 16 June 2024 at 12:05am
`,
);

/** Seconds since 1970, as a web service hands them out. */
export const advice = textFile(
  '111 calls (Adastra API).csv',
  { quotesAll: true, newline: '\n' },
  `
case_ref<reference>|opened_at|closed_at|symptom_group<kind>|call_notes<text>|disposition<action>
A-55190|1695143400|1695144180|Sleep|Mother asks for something to make her sleep.|Own GP => 19 September 2023 from 6:10pm to 6:23pm
A-57708|1704070500|1704071640|Head injury|Girl rings for her mum, blood won't stop, "he's still here". Passed to 999.|999 => 1 January 2024 from 12:55am to 1:14am
A-59920|1717880400|1717881300|Self harm|Foster carer asks how to dress cuts.|999 => 8 June 2024 from 10pm to 10:15pm
A-60007|1718485200|1718485500|Missing|Foster carer worried, gone out of window.|Police => 15 June 2024 from 10pm to 10:05pm
`,
);

/** A youth project’s notes: four labels on one line, then what was said. */
const project = `SIGNAL BOX PROJECT - contact notes - LH (invented young person)
Printed from Lamplight 3 April 2024

Date: 05/12/2023   Time: 4pm   Worker: Zed   Type: Return interview
She would not sit down. Said she was "at a mate's" and that he buys her food.
Wants her nan told she is OK.

Date: 12/12/2023   Time: 16.30   Worker: Zed   Type: 1:1
Chips by the canal. Talked about Ioan, not about Weir Street.

Date: 18/12/2023   Time: 10am   Worker: Zed   Type: Conference
ICPC. I read out her three wishes. Plan made.

Date: 09/01/2024   Time: half 4   Worker: Zed   Type: 1:1
First time at the carers'. She showed me her room.
Note: carer asks about phones.

Date: w/c 12/02/2024   Time:    Worker: Maz   Type: Text
Three texts, no answer.

Date: 14/03/2024   Time: 9.30   Worker: Zed   Type: MACE
Panel. I said she is more frightened than she lets on.

Date: 27/03/2024   Time: after tea   Worker: Zed   Type: Return interview
On the ward. Asked me to stay until she slept.
`;

export const signal: FileOfOthers = {
  name: 'Lamplight contacts LH.txt',
  bytes: Buffer.from(project.replaceAll('\n', '\r\n')),
  entries: [
    [
      'line 4',
      '5 December 2023 at 4pm',
      'She would not sit',
      { who: 'Zed', kind: 'Return interview' },
    ],
    ['line 8', '12 December 2023 at 4:30pm', 'Chips by the canal', { who: 'Zed', kind: '1:1' }],
    ['line 11', '18 December 2023 at 10am', 'ICPC. I read out', { who: 'Zed', kind: 'Conference' }],
    ['line 14', '9 January 2024 at about 4:30pm', 'First time at the', { who: 'Zed', kind: '1:1' }],
    ['line 18', 'week of 12 February 2024', 'Three texts, no an', { who: 'Maz', kind: 'Text' }],
    ['line 21', '14 March 2024 at 9:30am', 'Panel. I said she', { who: 'Zed', kind: 'MACE' }],
    [
      'line 24',
      '27 March 2024, evening',
      'On the ward. Asked',
      { who: 'Zed', kind: 'Return interview' },
    ],
  ],
  rejected: [],
  tells: [
    ['line 4', ['rhi']],
    ['line 11', ['icpc']],
    ['line 14', ['room']],
    ['line 21', ['mace']],
    ['line 24', ['ward']],
  ],
};
