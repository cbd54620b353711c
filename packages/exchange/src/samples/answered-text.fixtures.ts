/** Text files as systems and offices export them, as answer sheets, all invented, written before the reader was tried on them: at first it read 28 of the 78 entries as expected. */
import { textFile } from './answered.fixtures.ts';

export const windows = (text: string): Uint8Array =>
  Buffer.from(
    text
      .replaceAll('–', '\x96')
      .replaceAll('’', '\x92')
      .replaceAll('“', '\x93')
      .replaceAll('”', '\x94')
      .replaceAll('£', '\xa3')
      .replaceAll('é', '\xe9'),
    'latin1',
  );
const utf16 = (text: string): Uint8Array => Buffer.from(`\ufeff${text}`, 'utf16le');
const bom = (text: string): Uint8Array => Buffer.from(`\ufeff${text}`);

export const answeredTextFiles = [
  textFile(
    'missing episodes.csv',
    { encode: bom },
    `
Missing from Home and Care – episode list|||||||
Area: Kelderby North|||Produced: 02/09/2024||||
|||||||
Episode no<reference>|Young person<child>|Date missing|Time missing|Date returned|Time returned|Circumstances<text>|Return home interview
M-0411|MARLOWE Jess|03/05/2024|21:30|04/05/2024|07:15|Left through the back gate after tea.|Accepted => 3 to 4 May 2024 from 9:30pm to 7:15am
M-0417|MARLOWE Jess|11/05/2024|23:00|11/05/2024|23:50|Found at the bus station by staff.|Declined => 11 May 2024 from 11pm to 11:50pm
M-0422|PIKE Rowan|17/05/2024|16:00|19/05/2024|02:40|With two older males, would not say where.|Accepted => 17 to 19 May 2024 from 4pm to 2:40am
M-0430|MARLOWE Jess|31/05/2024|22:15||||Not offered => !no_text
M-0431|MARLOWE Jess|01/06/2024|overnight|02/06/2024|10:00|Stayed at her nan’s without asking.|Declined => 1 to 2 June 2024, overnight
M-0438|PIKE Rowan|08/06/2024|unknown|09/06/2024|unknown|Last seen by his tutor.|Accepted => 8 to 9 June 2024, time not known
M-0440|PIKE Rowan|31/06/2024|20:00|01/07/2024|09:00|Missed his curfew.|Declined => !impossible_date
M-0447|MARLOWE Jess|12/07/2024|1945|12/07/2024|2330|Picked up in a car outside the home.|Accepted => 12 July 2024 from 7:45pm to 11:30pm
M-0452|MARLOWE Jess|20/07/2024|00:20|20/07/2024|05:05|Came back wet and upset.|Accepted => 20 July 2024 from 12:20am to 5:05am
M-0460|PIKE Rowan|02/08/2024|2.15pm|02/08/2024|6pm|Walked out of the review.|N/A => 2 August 2024 from 2:15pm to 6pm
Total episodes: 10||||||| => !footer_row
`,
  ),
  textFile(
    'cpoms style.tsv',
    { separator: '\t', encode: utf16, quotesAll: true },
    `
Student Name<child>|Tutor Group|Incident Date|Incident Time|Category<kind>|Subcategory|Incident Text<text>|Action Taken<action>|Staff Initials<who>|Body map
Pike, Rowan|7H|08/01/2024|8.45am|Cause for concern|Neglect|Came in without a coat.⏎Said the heating is "off again".|Coat lent|HB|No => 8 January 2024 at 8:45am
Pike, Rowan|7H|11/01/2024|12:30|Cause for concern|Hunger|Asked for seconds and then thirds.|Spoke to kitchen|HB|No => 11 January 2024 at 12:30pm
Pike, Rowan|7H|22/01/2024|P2|Attendance||Late, fourth time this half term.||TG|No => 22 January 2024
Pike, Rowan|7H|29/01/2024|after school|Contact with parent||Dad rang: "stop asking him things".⏎Very angry.⏎Call ended by him.|DSL told|HB|No => 29 January 2024
Pike, Rowan|7H|05/02/2024|1:10 pm|Disclosure|Physical|Said his arm "got shut in the door".|MASH 1.40pm⏎Body map done|DSL|Yes => 5 February 2024 at 1:10pm
Pike, Rowan|7H|06/02/2024|10:05|Strategy meeting||School asked to hold him until 4.|Held|DSL|No => 6 February 2024 at 10:05am
Pike, Rowan|7H|19/02/2024 to 23/02/2024||Attendance||No attendance all week; no reason.|Letter 2|ATT|No => 19 to 23 February 2024
Pike, Rowan|7H||09:00|Cause for concern||Seen crying by the gate.||MDS|No => !no_date
Pike, Rowan|7H|01/03/2024|0855|Cause for concern|Presentation|Smelt of smoke; hair singed.|DSL told|TG|No => 1 March 2024 at 8:55am
Pike, Rowan|7H|04/03/2024|lunchtime|Disclosure||Told a friend he sleeps in the car.|MASH|HB|No => 4 March 2024, midday
`,
  ),
  textFile(
    'my concern export.csv',
    { separator: ';', encode: windows, before: 'sep=;\r\n' },
    `
Concern ID<reference>|Pupil<child>|Concern Type<kind>|Date of Concern|Concern Summary<text>|Date Reported|Reported By<who>|Level|Status
C-2209|Ines Café|Emotional|14/09/2023 09:20|Tearful in registration – says mum’s partner is back.|14/09/2023 09:45|D. Osei|2|Closed => 14 September 2023 at 9:20am
C-2231|Ines Café|Neglect|21/09/2023 13:15|Shoes two sizes too small; £20 voucher given.|21/09/2023 15:00|D. Osei|2|Closed => 21 September 2023 at 1:15pm
C-2240|Ines Café|Attendance|w/c 02/10/2023|Off Monday to Thursday.|06/10/2023 16:10|Attendance|1|Closed => week of 2 October 2023
C-2257|Ines Café|Online|15/10/2023 (evening)|Shared a picture of herself in a group chat.|16/10/2023 08:20|F. Lee|3|Open => 15 October 2023, evening
C-2258|Ines Café|Online|16/10/2023 10:00|Phone handed in; mother told.|16/10/2023 10:30|D. Osei|3|Open => 16 October 2023 at 10am
C-2301|Ines Café|Physical|Nov 2023|Old bruise seen on shin in PE, date not certain.|04/12/2023 11:00|PE dept|2|Open => November 2023
C-2317|Ines Café|Domestic abuse|10/12/2023 22:00 approx|Operation Encompass notice received.|11/12/2023 07:50|D. Osei|3|Open => 10 December 2023 at about 10pm
C-2318|Ines Café|Contact|11/12/2023|||D. Osei|1|Open => !no_text
C-2320|Ines Café|Contact|12.12.23 2pm|Home visit with the social worker.|12/12/2023 16:00|D. Osei|1|Open => 12 December 2023 at 2pm
`,
  ),
  textFile(
    'emergency department.txt',
    { separator: '|', newline: '\r', trailing: true },
    `
Attendance No<reference>|Arrival Date/Time|Departure Date/Time|Mode of arrival|Presenting complaint<kind>|Triage note<text>|Disposal<action>|Clinician<who>
ED/24/0191|06/01/2024 23:10|07/01/2024 03:05|Ambulance|Overdose|Took 14 paracetamol, told her friend by text.|Admitted CDU|Dr Bello => 6 to 7 January 2024 from 11:10pm to 3:05am
ED/24/0230|09/01/2024 14:02|09/01/2024 17:30|Walked in|Wound check|Dressing changed; says she feels "nothing".|Home|ENP Fry => 9 January 2024 from 2:02pm to 5:30pm
ED/24/0877|17/02/2024 01:15|17/02/2024 01:50|Police|Intoxicated|Left before seen. Police informed.|LWBS|RN Hume => 17 February 2024 from 1:15am to 1:50am
ED/24/1002|29/02/2024 18:40||Parent|Abdominal pain|Pregnancy test declined.|Home|Dr Bello => 29 February 2024 at 6:40pm
ED/24/1340|31/03/2024 01:20|31/03/2024 04:00|Ambulance|Overdose|Second overdose in three months.|Admitted CDU|Dr Iqbal => 31 March 2024 from 1:20am to 4am (the clocks went forward: this time did not come)
ED/24/1511|15/04/2024 09:00|15/04/2024 09:20|Walked in|Letter|Mother asks for a letter; none given.|Home|Reception => 15 April 2024 from 9am to 9:20am
`,
  ),
  textFile(
    'out of hours calls.csv',
    { newline: '\n', quotesAll: true },
    `
NHS 111 / OOH – encounter listing
Patient: PIKE, Rowan  DOB: 11/03/2012
Case Ref<reference>|Call Received|Closed|Call Reason|Consultation Notes<text>|Outcome<action>
7741020|2024-02-03T19:41:00|2024-02-03T20:15:00|Fever|Mother says he has been hot since the morning.|Self care => 3 February 2024 from 7:41pm to 8:15pm
7741388|2024-02-04T02:12:30|2024-02-04T02:40:00|Fever|Second call; child not with mother but with a neighbour.|ED advised => 4 February 2024 from 2:12am to 2:40am
7750001|2024-03-10T23:55:00|2024-03-11T00:30:00|Injury|Cut hand on a broken window. Shouting heard behind.|ED advised => 10 to 11 March 2024 from 11:55pm to 12:30am
Page 1 of 3||||| => !footer_row
Case Ref|Call Received|Closed|Call Reason|Consultation Notes|Outcome => !repeated_header
7753110|2024-04-01T10:05:00|2024-04-01T10:20:00|Dental|Toothache three weeks; no dentist.|Dental line => 1 April 2024 from 10:05am to 10:20am
7760442|2024-05-06T21:30:00||Mental health|Rowan rang himself: "nobody is in".|Passed to police => 6 May 2024 at 9:30pm
Page 2 of 3||||| => !footer_row
Case Ref|Call Received|Closed|Call Reason|Consultation Notes|Outcome => !repeated_header
7768123|2024-06-21T18:00:00|2024-06-21T18:10:00|Rash|Seen by picture; no concern.|GP in 3 days => 21 June 2024 from 6pm to 6:10pm
Page 3 of 3||||| => !footer_row
Total calls|6|||| => !footer_row
`,
  ),
  textFile(
    'pediatric chart.csv',
    {},
    `
Lakeside Pediatrics – Encounter Summary|||||
Encounter Date|Check-in|Visit Type<kind>|Provider<who>|Chief Complaint / HPI<text>|Disposition<action>
1/5/23|8:30 AM|Well child|Ruiz NP|Growth on the 3rd percentile. Formula watered down.|WIC referral => 5 January 2023 at 8:30am
1/17/23|1:15 PM|Sick|Hale MD|Diaper rash, infected.|Cream => 17 January 2023 at 1:15pm
2/3/23|4:40 PM|Phone|Front desk|Mom asks for early refill.|Denied => 3 February 2023 at 4:40pm
2/10/23||No show|Front desk|No call.|Rebook => 10 February 2023
3/9/23|12:05 PM|Sick|Hale MD|Two round marks on the back of the hand.|CPS report => 9 March 2023 at 12:05pm
3/10/23|9 AM|Phone|Social work|CPS caseworker called back.| => 10 March 2023 at 9am
4/28/23|10:00 AM|Follow-up|Ruiz NP|Gaining weight with aunt.|RTC 1 mo => 28 April 2023 at 10am
5/26/23|10:15 AM|Follow-up|Ruiz NP|On the 12th percentile.|RTC 2 mo => 26 May 2023 at 10:15am
6/7/23|11:59 PM|ED notice|County ED|Notice of ED visit for fall.|Call aunt => 7 June 2023 at 11:59pm
`,
  ),
  textFile(
    'case notes liquid style.csv',
    { quotesAll: true, encode: windows },
    `
Case Note ID<reference>|Case Note Type|Note Date|Note Time|Subject(s)<child>|Contact Method|Child Seen?|Child Seen Alone?|Case Note Detail<text>|Recorded By<who>|Date Recorded<recorded>|Finalised
90011|Home Visit|04/10/2022|15:30|Rowan Pike|Face to face|Yes|No|Rowan home from school; mother in bed.⏎Kitchen clean – food in the fridge.|A. Mbeki|05/10/2022 09:12|Y => 4 October 2022 at 3:30pm
90034|Telephone Call|06/10/2022|09:00|Rowan Pike|Telephone|No|No|School nurse: no dental record since 2019.|A. Mbeki|06/10/2022 09:20|Y => 6 October 2022 at 9am
90102|Supervision|14/10/2022||Rowan Pike||N/A|N/A|Plan agreed: core group to be brought forward.|T. Grant|14/10/2022 16:00|Y => 14 October 2022
90178|Management Oversight|28/10/2022|00:00|Rowan Pike||||Visits out of time. Reason: leave.|T. Grant|28/10/2022 12:01|Y => 28 October 2022 at midnight
90200|Email|02/11/2022|11:47|Rowan Pike|Email|No|No|From: school⏎Sent: 02/11/2022 11:40⏎He is not in today.|A. Mbeki|02/11/2022 11:50|Y => 2 November 2022 at 11:47am
90245|Home Visit|09/11/2022|16:00|Rowan Pike|Face to face|Yes|Yes|Seen alone in his room. He likes the dog. "It’s quieter now".|A. Mbeki|10/11/2022 10:00|Y => 9 November 2022 at 4pm
90301|Core Group|16/11/2022|13:00|Rowan Pike|Meeting|No|No|All present but CAMHS.|A. Mbeki|18/11/2022 17:30|Y => 16 November 2022 at 1pm
90302|Home Visit|23/11/2022|16:00|Rowan Pike|Face to face|No|No|No reply. Curtains closed. Card left.|Duty|23/11/2022 16:40|N => 23 November 2022 at 4pm
`,
  ),
  textFile(
    'practice print vision.txt',
    { separator: '\t', newline: '\n' },
    `
Patient summary – all consultations
Name: Ines Café|NHS: 999 123 0001|DOB: 02/02/2015
Date|Type|Clinician<who>|Read code|Term|Free text<text>
02-Mar-15|Child health|HV Dunn|64B1.|6-8 wk check|Mother low; EPDS 14. => 2 March 2015
19-May-15|Surgery|Dr Penn|H06z.|Bronchiolitis|Brought by grandmother, mother "at work". => 19 May 2015
Aug-15|Letter|Admin|9N1C.|Seen in A and E|Rolled off sofa; X-ray clear. => August 2015
12-Jan-16|Telephone|Dr Penn|9N31.|Telephone encounter|Mother asks for calpol on script. => 12 January 2016
2017|Letter|Admin|9b0..|Letter from specialist|Undated letter from audiology; discharged. => 2017
30-Feb-18|Surgery|Nurse Ode|65...|Immunisation|Pre-school boosters given. => !impossible_date
07-Sep-18|Surgery|Dr Penn|R0300|Rash|Eczema; cream not collected last time. => 7 September 2018
07-Sep-18|Third party|Dr Penn|13IF.|Child at risk|Health visitor rang: police called to home on 5/9. => 7 September 2018
01-Apr-19|DNA|Reception|9Ni..|Did not attend|Third missed asthma review. => 1 April 2019
End of report => !footer_row
`,
  ),
  textFile(
    'tenancy diary ragged.csv',
    { newline: '\n' },
    `
Date of action|Officer<who>|Action type<kind>|Notes<text>|Next action
5.9.22|LT|Letter|Noise complaint no. 3 acknowledged. => 5 September 2022
6.9.22 1015|LT|Visit|No answer. Two children at the window.|Call police for check => 6 September 2022 at 10:15am
6.9.22 1620|LT|Tel call|Tenant rang: was "out at the shop".|||| => 6 September 2022 at 4:20pm
 => !blank_row
14/9|LT|Visit|Home in poor repair, back door off. => 14 September 2022
Sept 22|RP|Email|Repairs raised, no contractor. => September 2022
3.10.22 - 7.10.22|RP|Repair|Door fitted over five visits.|Close job => 3 to 7 October 2022
17/10/22 pm|LT|Visit|Rent card shown. Child off school. => 17 October 2022, afternoon
late Oct 22|LT|ASB|Third party says "parties every night". => late October 2022
1.11.22 @ 9am|LT|Meeting|Acceptable behaviour contract signed.|Review Jan => 1 November 2022 at 9am
`,
  ),
  textFile(
    'youth justice contacts.csv',
    { separator: ';', newline: '\n', trailing: true },
    `
YP Ref|Young Person<child>|Contact Date|Start|Finish|Contact Type<kind>|Attendance|Contact Record<text>|Worker<who>
YJ118|Jess Marlowe|Tue 03 Jan 2023|10:00|10:45|Office|Attended|Spoke about the festive period and her nan.|R Quaye => 3 January 2023 from 10am to 10:45am
YJ118|Jess Marlowe|Tue 10 Jan 2023|10:00||Office|FTA|No call. Bus strike that day.|R Quaye => 10 January 2023 at 10am
YJ118|Jess Marlowe|Thu 12 Jan 2023|14:30|15:00|Home visit|Attended|Mother present; Jess in bed until 2.|R Quaye => 12 January 2023 from 2:30pm to 3pm
YJ118|Jess Marlowe|Tue 17 Jan 2023|10:10|10:15|Telephone|N/A|School rang: excluded for three days.|Duty => 17 January 2023 from 10:10am to 10:15am
YJ118|Jess Marlowe|Tue 24 Jan 2023|10:00|11:00|Reparation|Attended|Litter pick, worked well with others.|S Bright => 24 January 2023 from 10am to 11am
|||||||| => !blank_row
YJ118|Jess Marlowe|w/b 30 Jan 2023|||Office|Excused|On holiday with family, agreed.|R Quaye => week of 30 January 2023
YJ118|Jess Marlowe|Tue 07 Feb 2023|10:00|10:30|Office|Attended|Wants to go back to college.|R Quaye => 7 February 2023 from 10am to 10:30am
`,
  ),
];
