/** Case F: a health visitor’s tables by year, a family support book with its heads in two rows, a police list, a surgery’s print-out. */
import { textFile } from './answered.fixtures.ts';
import { excelFile, wordFile } from './answered-office.fixtures.ts';
import { windows } from './answered-text.fixtures.ts';
import type { FileOfOthers } from './others.fixtures.ts';

export const healthVisitor = wordFile('Zain M - 0-19 chronology LAC nurse V2.docx', [
  'Chronology of significant health events',
  'Child: Zain Malik   DOB: 20/05/2017   Completed by: Ruth Amadi',
  '2022',
  `
Date & time|Event<text>|Source<source>|Action<action>
4th Jan|Nursery say Zain fits "every Monday". None seen by staff.|T/C nursery|Noted => 4 January 2022
18th Jan, 10am|Home visit. Mum Sana very knowledgeable re epilepsy, asks for a wheelchair. Zain ran upstairs.|RA|Paeds letter => 18 January 2022 at 10am @hvvisit
14th Feb|Mum cancelled EEG.|Letter|– => 14 February 2022 @eegcancel
Easter hols|Seen at Eid party by HV, running. No helmet.|RA|– => about between 3 April and 1 May 2022
as above|Mum rang to say he had slept 20 hours after.|T/C|– => about between 3 April and 1 May 2022
20/5|5th birthday. School nurse takes over.|–|Handover => 20 May 2022
`,
  '2023',
  `
Date & time|Event<text>|Source<source>|Action<action>
12.1.23 2pm|Strategy meeting re perplexing presentations, Dr Lowe chairs.|Minutes|Health chronology – me => 12 January 2023 at 2pm @strat
23.1|Sent this chronology first draft.|E-mail|– => 23 January 2023
wk of 6 Feb|Off school all week, "chest".|School|– => week of 6 February 2023
Tue 7 March 9.30|Seen in school, weight 25th. Ate whole lunch.|RA|Fed back to SW => 7 March 2023 at 9:30am
28/3 - 30/3|Inpatient, continuous EEG: normal.|Ward|Meds to stop => 28 to 30 March 2023 @eeg
mid-May|Mum wants second opinion.|T/C|– => mid May 2023
15 June, 11|ICPC. Emotional + physical (FII).|RA|Plan => 15 June 2023 at 11am @icpc
`,
]);

export const support = excelFile('FSW contacts Malik (Early Help hub).xlsx', [
  {
    name: 'Contacts',
    rows: `
Family support – Malik|||||||
Contact|<<|<<|<<|What took place|<<|Follow-up|<<
Day|Month|Year|Hrs|Summary<text>|Who was there|By|By when
18|Jan|2022|10.00|Joint home visit with HV Ruth. Mum showed me nine medicines in a cake tin.|Mum, Zain|MO| => 18 January 2022 at 10am @hvvisit
1|Feb|2022|09.30|School breakfast club. He had three bowls.|Zain|MO| => 1 February 2022 at 9:30am
14|Feb|2022||Mum text: EEG off, "car broke".|–|MO|28/2/22 => 14 February 2022 @eegcancel
9|Mar|2022|13.00|Mum asks for DLA form for night care.|Mum|MO|30/3/22 => 9 March 2022 at 1pm
12|Jan|2023|14.00|Strategy meeting. Told not to tell mum why.|Prof|TP|Now => 12 January 2023 at 2pm @strat
19|Jan|2023|14.00|Second strategy meeting. Plan for EEG on ward.|Prof|TP| => 19 January 2023 at 2pm @strat2
30|Feb|2023||Call from gran.|Gran|MO| => !impossible_date
29|Mar|2023|11.15|Visited ward, Zain on telemetry, playing. Mum at the desk asking for more leads.|Mum, Zain|MO| => 29 March 2023 at 11:15am @wardvisit
15|Jun|2023|11.00|ICPC – registered.|All|TP| => 15 June 2023 at 11am @icpc
22|Jun|2023|15.30|Core group 1. Dad on phone from Lahore.|All|TP|20/7 => 22 June 2023 at 3:30pm @core
`,
  },
]);

export const police = textFile(
  'OIC_list_MALIK_redacted.csv',
  { separator: '|', encode: windows },
  `
OFFICIAL – SENSITIVE||||||
Occurrence|From|To|Hrs|Nature<kind>|Précis<text>|Officer<who>
OC/3321|03/12/2022|03/12/2022|2215|999 abandoned|Female says child fitting, then “fine now”. Ambulance stood down.|PC Lyle => 3 December 2022 at 10:15pm
OC/3398|12/01/2023||1400|Strategy|Strategy mtg, Dr Lowe. No police action yet.|DC Bose => 12 January 2023 at 2pm @strat
OC/3405|19/01/2023||1400|Strategy|Strategy mtg 2. Agree CCTV on ward not proportionate.|DC Bose => 19 January 2023 at 2pm @strat2
OC/3477|28/03/2023|30/03/2023||Assist health|Officer on call for ward during monitoring. Nothing to report.|DC Bose => 28 to 30 March 2023 @eeg?
OC/3512|30/03/2023||1705|Interview|Mother PACE interview, no reply to all.|DC Bose => 30 March 2023 at 5:05pm
OC/3560|15/06/2023||1100|ICPC|Attended.|DC Bose => 15 June 2023 at 11am @icpc
OC/3561|unknown|||Intel|Aunt says same was done to cousin.|DC Bose => date not known
END|||||| => !footer_row
`,
);

const printed = `Medical record – MALIK Zain  20-May-2017  Male   NHS 999 331 7742
Printed 01-Jul-2023 by Reception

12-Jan-2022 16:20   Surgery consultation   Dr T. Hollis
   Problem: Seizure (First)
   History: Mum reports 3 in week, videos deleted.
   Plan: refer paeds

07-Mar-2022 09:05   Telephone consultation   Nurse Ode
   History: Mum wants melatonin increased.

14-Mar-2022   Administration   Reception
   Comment: Letter from paeds, EEG not attended 14/02/2022.

12-Jan-2023 14:00   Case conference   Dr T. Hollis
   Comment: Strategy meeting by video, 20 min. Asked to count prescriptions: 41 items in 12 months.

03-Apr-2023 11:30   Surgery consultation   Dr T. Hollis
   History: Well off all medication. Zain says "am I better now".

16-Jun-2023   Administration   Reception
   Comment: ICPC minutes requested.
`;

export const surgery: FileOfOthers = {
  name: 'EMIS print MALIK.txt',
  bytes: Buffer.from(printed.replaceAll('–', '-')),
  entries: [
    ['line 4', '12 January 2022 at 4:20pm', 'Surgery consultation'],
    ['line 9', '7 March 2022 at 9:05am', 'Telephone consultation'],
    ['line 12', '14 March 2022', 'Administration'],
    ['line 15', '12 January 2023 at 2pm', 'Case conference'],
    ['line 18', '3 April 2023 at 11:30am', 'Surgery consultation'],
    ['line 21', '16 June 2023', 'Administration'],
  ],
  rejected: [],
  tells: [
    ['line 15', ['strat']],
    ['line 12', ['letter']],
    ['line 21', ['minutes']],
  ],
};
