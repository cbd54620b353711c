/** Case D in Word: a supported home’s nights and days, and the youth justice service’s record. */
import { wordFile } from './answered-office.fixtures.ts';

export const home = wordFile('MERIDIAN HOUSE room 4 – handover sheets (selected).docx', [
  '# Meridian House – handover',
  'Room 4, Reece. Typed up from the book by Bridget for the review. BL Bridget Lowe, OA Ola Adebanjo, SK Steve K, NN = night staff (agency)',
  '## Monday 6 November 2023',
  `
Time|What<text>|Staff<who>
3pm|Moved in. Social worker Callum brought him. One bag. Chose the room over the garage.|OA => 6 November 2023 at 3pm @move
9.30pm|In room, on Xbox, door open.|SK => 6 November 2023 at 9:30pm
`,
  '## Night of 18/19 November 2023',
  `
Time|What<text>|Staff<who>
2200|Went out with lad in hood, said 20 mins.|OA => 18 November 2023 at 10pm @left1 @missing1?
2345|Rang police, missing. EDT rung after.|OA => 18 November 2023 at 11:45pm @missing1
0640|Back. Muddy. Straight to bed. Police told.|NN => 19 November 2023 at 6:40am @back1 @missing1?
`,
  '## Friday 8 December 2023',
  `
Time|What<text>|Staff<who>
after tea|Not back from college. Phone rings out.|SK => 8 December 2023, evening @notback @found2?
10.30 pm|Reported. Log 1192.|SK => 8 December 2023 at 10:30pm @reported2 @found2?
`,
  '## Monday 11 December 2023',
  `
Time|What<text>|Staff<who>
07:30|Police brought him home from Norwood. Grey. Drank 4 pints of water. Slept till dark.|OA => 11 December 2023 at 7:30am @home2 @found2?
8.45|Rang Callum, he already knew.|BL => 11 December 2023 at 8:45am @rangcf
`,
  '## Weds 13 Dec 2023',
  `
Time|What<text>|Staff<who>
2.00 - 3.15|Strategy meeting on Teams (Bridget). We are to do curfew chats and ring in if late.|BL => 13 December 2023 from 2pm to 3:15pm @strat
`,
  '## Christmas Eve into Christmas Day',
  `
Time|What<text>|Staff<who>
11.30pm|Blood on landing. Arm cut, deep. 999. He said sorry over and over.|OA => 24 December 2023 at 11:30pm @cut
00.40|At A&E with him. Stitches. Stayed till dinner.|OA => 25 December 2023 at 12:40am @ed1
1.25am|Hospital rang EDT, heard them.|OA => 25 December 2023 at 1:25am @edtxmas
`,
  '## Tuesday 2nd January 2024',
  `
Time|What<text>|Staff<who>
2pm|Took Reece to CAMHS, Hannah. He did talk.|OA => 2 January 2024 at 2pm @fu7
evening|Stitches out at hospital.|OA => 2 January 2024, evening @stitches
`,
  '## Valentines Day 2024',
  `
Time|What<text>|Staff<who>
22:10|Custody rang, arrested. I went as AA.|BL => 14 February 2024 at 10:10pm @custodyrang
`,
  '## 15.2.24',
  `
Time|What<text>|Staff<who>
00:50|Sat in interview with him. No comment. Home 3am.|BL => 15 February 2024 at 12:50am @interview
10:15|Told Callum.|BL => 15 February 2024 at 10:15am @toldarrest
`,
  '## Tues 27th Feb 2024',
  `
Time|What<text>|Staff<who>
10.00|Pathway review here. He lasted 20 mins which is good for him.|OA => 27 February 2024 at 10am @review
11.15|Nadine took him to open a bank account.|OA => 27 February 2024 at 11:15am @bank
`,
  '## Night 3-4 March 2024',
  `
Time|What<text>|Staff<who>
01.15|Two men hammering on front door, "send Reecey out". 999.|NN => 4 March 2024 at 1:15am @men
01.40|Police here. Men gone. Reece under his bed.|NN => 4 March 2024 at 1:40am
9am|Rang Callum.|BL => 4 March 2024 at 9am @toldmen
`,
  '## Easter Saturday 30 March 2024',
  `
Time|What<text>|Staff<who>
7.15pm|Walked out past me, no coat.|SK => 30 March 2024 at 7:15pm @missing3
10pm|Reported to police.|SK => 30 March 2024 at 10pm @reported3 @missing3?
`,
  '## Easter Monday 1 April 2024',
  `
Time|What<text>|Staff<who>
16:20|Back by train with transport police. Sand in everything.|OA => 1 April 2024 at 4:20pm @home3 @missing3?
`,
  '## Weds 3 Apr 2024',
  `
Time|What<text>|Staff<who>
12|Dwayne did the missing interview in the kitchen.|OA => 3 April 2024 at midday @rhi3
`,
  '## Thurs 18 April 2024',
  `
Time|What<text>|Staff<who>
10am|Court with Reece. Referral order. He shook the magistrate’s hand.|OA => 18 April 2024 at 10am @court
`,
  '## Tues 11 June 2024 – night',
  `
Time|What<text>|Staff<who>
23:00|Settled.|NN => 11 June 2024 at 11pm
approx 2|Went up for the hoover noise(??), he was on the floor, packets. 999.|OA => 12 June 2024 at about 2am @od
3.10|Admitted.|OA => 12 June 2024 at 3:10am @ed2
`,
  '## Friday 14 June 2024',
  `
Time|What<text>|Staff<who>
11|Discharge meeting on the ward. Waking nights 2 wks.|BL => 14 June 2024 at 11am @discharge
4pm|Home with him.|OA => 14 June 2024 at 4pm @home4
`,
  '## Bank hol Monday 26 August 2024',
  `
Time|What<text>|Staff<who>
1.30pm|Left us. Nadine’s car + Dwayne’s van. He hugged Ola.|BL => 26 August 2024 at 1:30pm @move2
`,
  'Signed B. Lowe 30/09/2024',
]);

export const youthJustice = wordFile('YJS CV contacts – RA (Childview).docx', [
  'Saltmarsh Youth Justice Service',
  `
Reece Aldous|DoB 03/02/2007|Order: RO 6m from 18/04/2024
`,
  `
Contact record|<<|<<|<<
When|Contact / significant event<text>|Outcome<action>|Worker<who>
aged 11|Caution for school window.|–|old file => between 3 February 2018 and 2 February 2019
Y9|First found with cannabis at school, fixed term exclusion.|Not known to us then|old file => about between 1 September 2020 and 31 August 2021
12/12/23|Told by CF that NRM gone in.|Noted|Imran Sheikh => 12 December 2023 @nrm?
13/12/23 2pm|Strategy meeting, Teams.|High CCE|Imran Sheikh => 13 December 2023 at 2pm @strat
15/02/24|Police notified arrest 14/2: PWITS, blade.|Bail support offered|Duty => 15 February 2024 @notified
w/c 19/2/24|No reply to 3 calls.|Letter|Imran Sheikh => week of 19 February 2024
06.03.24 (11.00)|Home visit Meridian. [-Hostile.-][+Frightened. Said two men came at night.+]|Told SW|Imran Sheikh => 6 March 2024 at 11am @yjsvisit
13.03.24 (11.00)|Home visit Meridian. Would not come down.|Try college|Imran Sheikh => 13 March 2024 at 11am @yjsvisit2
20.03.24|MACE, 1 – 2.10|Red|Imran Sheikh => 20 March 2024 @mace
18/04/24|Court. RO 6 months, comp £0. PSR not asked for.|Panel in 20 days|Imran Sheikh => 18 April 2024 @court
24/04/24, 10:30 and 3pm|Two contacts, AssetPlus.⏎Sleeps with a chair against the door.|Done|Imran Sheikh => 24 April 2024 at 10:30am
Thursday 9th May, 4 p.m.|Initial RO panel. Mentor came. Contract signed: bikes, victim letter.|20 hrs|Imran Sheikh => 9 May 2024 at 4pm @ropanel
Sat 11th|Bike workshop 3 hrs. First to arrive.|17 left|Sessional => 11 May 2024
Sat 18th|Bike workshop 3 hrs.|14 left|Sessional => 18 May 2024
“ 25th|Did not attend.|Warning no.1|Sessional => 25 May 2024
|Rang at 10, he was asleep.||Sessional => !no_date
Wed 12 June 24|Told by Meridian: overdose, AMU. All contacts on hold.|Order extended?|Imran Sheikh => 12 June 2024 @yjsod
23 July|SW: CG decision positive.|Ask CPS to reopen|Imran Sheikh => 23 July 2024 @cgyjs
over the summer|Bikes every Sat except hospital.|Completed|Sessional => summer 2024
17/10/24|Order ended. Certificate and a pump.|Closed|Imran Sheikh => 17 October 2024
|||=> !blank_row
CLOSED 17/10/2024|<<|<<|<< => !footer_row
`,
]);
