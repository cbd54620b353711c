/**
 * Files of yet other agencies, as answer sheets, all invented: a fifth batch, written after the reader was mended for the fourth and before
 * it was tried on these. At first it read 36 of the 54 entries as expected.
 */
import { textFile } from './answered.fixtures.ts';
import { excelFile, wordFile } from './answered-office.fixtures.ts';
import type { FileOfOthers } from './others.fixtures.ts';

export const answeredLast: readonly FileOfOthers[] = [
  wordFile('gp chronology for review.docx', [
    'Fernside Medical Practice – chronology of contacts, patient R',
    `
Date|Clinician / staff<who>|Face to face / phone / letter<kind>|Reason and findings<text>|Outcome and follow up<action>|Author comment
11.3.12|Dr Penn|Letter|Birth notification. 34 weeks.|6 wk check => 11 March 2012
April 2012|HV|F2F|6 week check, mother low.|EPDS => April 2012
2013-2015|Various|F2F|Nine attendances with coughs and rashes.|Nil => 2013 to 2015
Sept 15|Nurse|F2F|Pre-school boosters refused by mother.|Letter => September 2015
14/10/19 @ 18.20|OOH|Phone|Bruise to cheek; advised to attend.|Did not attend => 14 October 2019 at 6:20pm
15/10/19|Reception|Phone|Social worker asks for information.|Form sent 21/10 => 15 October 2019
“|Dr Penn|Letter|Reply to social worker.|Copied to HV => 15 October 2019
Winter 2020/21|PN|Phone|Covid: asthma review by phone.|Inhaler => winter 2020 to 2021
approx. mid Feb 2021|Dr Iqbal|Phone|PGM asks who is responsible for him.|None recorded => about mid February 2021
28/02/21?|Dr Iqbal|Phone|Mother rings about a rash.|Picture asked for => possibly 28 February 2021
7/9/22 – 9/9/22|Admin|Letter|Three letters from school nurse.|Scanned => 7 to 9 September 2022
10th Oct ’22 am|Dr Penn|F2F|Bruising in three places, two stories.|MASH => 10 October 2022, morning
10.10.22 pm|Dr Penn|Phone|Told of strategy discussion, could not join.|Report => 10 October 2022, afternoon
`,
  ]),
  wordFile('two children in two tables.docx', [
    'Chronology – MARLOWE siblings',
    'Child: Jess Marlowe',
    `
Date|Time|Event<text>|Outcome<action>
01/03/2024|08:50|Not in school. Nan says she is there.|Call => 1 March 2024 at 8:50am
04/03/2024|2pm|Bruise above the knee.|Body map => 4 March 2024 at 2pm
05/03/2024||Nothing eaten at lunch.|Noted => 5 March 2024
`,
    'Child: Kit Marlowe',
    `
Date|Time|Event<text>|Outcome<action>
05/02/2024|08:55|Late again.|None => 5 February 2024 at 8:55am
15/02/2024|09:10|Says dad broke the door.|MASH => 15 February 2024 at 9:10am
26/02/2024||Same jumper all week.|Voucher => 26 February 2024
`,
  ]),
  textFile(
    'social care contacts with several children.csv',
    { quotesAll: true },
    `
Contact ID<reference>|Contact date and time|Child name(s)<child>|Contact from|Contact reason<kind>|Contact details<text>|Contact outcome<action>|Outcome date
C1001|08/03/2024 17:40|Kit Marlowe, Jess Marlowe|School|Neglect|Neither collected. Jess offers to walk Kit home.|Info only|08/03/2024 => 8 March 2024 at 5:40pm
C1002|09/03/2024 00:30|Kit Marlowe, Jess Marlowe|EDT|Placement|Placed with aunt overnight.|Referral|09/03/2024 => 9 March 2024 at 12:30am
C1007|11/03/2024 02:10|Jess Marlowe|Police|Missing|Found at the bus station with two men.|Strategy|11/03/2024 => 11 March 2024 at 2:10am
C1011|12/03/2024 09:05|Kit Marlowe|Health|Injury|Seen with burn to palm, iron.|s47|12/03/2024 => 12 March 2024 at 9:05am
C1013|12/03/2024 00:00|Kit Marlowe|Health|Injury|Photographs received.|Linked|13/03/2024 => 12 March 2024 at midnight
C1020|31/03/2024 01:15|Jess Marlowe|Police|Missing|Seen on camera at the station.|Linked|02/04/2024 => 31 March 2024 at 1:15am (the clocks went forward: this time did not come)
C1021|27/10/2024 01:15|Jess Marlowe|Police|Missing|Text to nan: "dont wait up".|Linked|28/10/2024 => 27 October 2024 at 1:15am (the clocks went back: this time came twice)
`,
  ),
  textFile(
    'college register notes.csv',
    { separator: ';', newline: '\n' },
    `
Learner<child>|Programme|When|Logged at|Raised by<who>|Note<text>|What we did<action>
Samir T|ESOL E2|22.5.24 1415|22.5.24 1500|AK|Mark on neck, scarf on a hot day.|DSL, CSC => 22 May 2024 at 2:15pm
Samir T|ESOL E2|23.5.24|23.5.24 0910|MH|Not in. Rang placement: in hospital.|Card sent => 23 May 2024
Samir T|ESOL E2|w/c 3.6.24|7.6.24 1600|AK|In every day, sits by the door.|Noted => week of 3 June 2024
Samir T|ESOL E2|end June 24|28.6.24 1200|AK|Last day: asked where he would eat in summer.|Food parcel => late June 2024
Samir T|ESOL E2|summer|4.9.24 0930|MH|Nobody recorded anything.|None => summer 2024
Samir T|ESOL E3|Wed 4 Sept|4.9.24 1610|AK|Back; thinner; heard his brother’s voice.|DSL => 4 September 2024
Samir T|ESOL E3|5.9.24 am|5.9.24 1215|MH|Says he wants to sleep for a year.|CAMHS rung => 5 September 2024, morning
`,
  ),
  excelFile('fire and rescue visits.xlsx', [
    {
      name: 'Safe and well',
      rows: `
Kelder Fire and Rescue – incidents and visits to 14 Quay Row|||||
Run on|{2023-07-20}||||
Incident number<reference>|Date / time of call|Time of arrival|Type<kind>|Description<text>|Stop message
FR-2210|{2023-06-23 21:40}|{21:52}|Rubbish fire|Mattress alight in yard. Two children watching from window.|Out => 23 June 2023 at 9:40pm
FR-2216|{2023-06-24 22:15}|{22:24}|Rubbish fire|Second night. Adult refused entry.|Out => 24 June 2023 at 10:15pm
FR-2231|{2023-07-02 03:05}|{03:13}|Alarm|Smoke alarm sounding, pan on hob, adult asleep.|Removed => 2 July 2023 at 3:05am
SW-0088|{2023-07-11}||Visit|No working alarms; locks on the outside of a bedroom door.|Fitted => 11 July 2023
SW-0089|18/07/2023 10am||Visit|Revisit: lock removed.|Closed => 18 July 2023 at 10am
`,
    },
  ]),
  excelFile('nursery register and notes.xlsx', [
    {
      name: 'Autumn 2020',
      rows: `
Little Oaks – notes on Ines|||
Date|Arrived|Collected by|What staff noticed<text>
{2020-09-14}|{09:05}|Man, not known|He knew the password. => 14 September 2020 at 9:05am
{2020-09-15}|{09:00}|Mother|Sleepy; ate two breakfasts. => 15 September 2020 at 9am
{2020-09-21}|9.40|Grandmother|Hair wet, no socks. => 21 September 2020 at 9:40am
w/c 5 Oct|||Away, no call. => week of 5 October 2020
{2020-11-02}|late|Mother|Plaster over the eye, "the cat". => 2 November 2020
4/12||Grandmother|Nativity. Grandmother stayed to the end. => 4 December 2020
`,
    },
    {
      name: 'Spring 2021',
      rows: `
Little Oaks – notes on Ines|||
Date|Arrived|Collected by|What staff noticed<text>
{2021-01-11}|{09:00}|Mother|Back after lockdown place agreed. => 11 January 2021 at 9am
Jan 2021||Various|Five different adults in one month. => January 2021
12/2||Man, not known|Asked for her by the wrong name. => 12 February 2021
{2021-03-08}|am|Mother|Would not let go of the key worker. => 8 March 2021, morning
`,
    },
  ]),
  excelFile('court bundle list filtered.xlsx', [
    {
      name: 'All',
      after: '<autoFilter ref="A3:E9"/>',
      rows: `
Chronology for threshold||||
||||
Serial|Date of incident|Threshold finding sought / event<text>|Evidence<source>|Agreed?
#1|Between May and August 2021|Mother did not keep eleven appointments.|C1–C11|No => May to August 2021
#2|17.9.21|Swelling to arm not explained.|E14|Yes => 17 September 2021
~#3|18.9.21|Withdrawn.|E15|– => !hidden_row
#4|24.12.21 (evening)|Skull fracture while in mother’s care.|E40|No => 24 December 2021, evening
#5|On a date before 24.12.21|Rib fractures, two to three weeks old.|E41|No => before 24 December 2021
#6|During 2021|Home conditions poor.|F2|In part => 2021
#7|On an unknown date|Father was told to leave.|F9|No => date not known
`,
    },
  ]),
];
