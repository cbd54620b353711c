/** Case D in text: the leaving care team's case notes, a charity's American software and a college's contact sheet. */
import { textFile } from './answered.fixtures.ts';
import { windows } from './answered-text.fixtures.ts';

const utf16 = (text: string): Uint8Array => Buffer.from(`\ufeff${text}`, 'utf16le');

export const leavingCare = textFile(
  'LL_casenotes_RA_export.txt',
  { separator: '\t', encode: utf16 },
  `
Case ID|Event date|Note type<kind>|Author<who>|Note<text>|Manager comment<comment>
220918|Mar-2019|History|Migrated|Came into care at 12, s20, nan couldn’t cope any more. Third placement by Xmas.| => March 2019
220918|06-Nov-2023 15:10|Placement|Callum Frith|Moved Reece to Meridian House, room 4. One holdall and a PlayStation.⏎Showed him the bus stop.| => 6 November 2023 at 3:10pm @move
220918|13-Nov-2023 (week of)|Admin|Nadine Sorrell|Health passport and bank card requested. Again.| => week of 13 November 2023
220918|19-Nov-2023 00:20|EDT|EDT|T/C from Meridian: RA not back, reported to police. Risk on file medium.| => 19 November 2023 at 12:20am @missing1?
220918|20-Nov-2023 09:05|Phone|Callum Frith|Rang Bridget at Meridian. He’s asleep. Would not say who he was with.| => 20 November 2023 at 9:05am @cfrang
220918|late Nov 2023|Supervision|Nadine Sorrell|£240 trainers nobody bought him.|Map this – GH => late November 2023
220918|09-Dec-2023|EDT|EDT|Missing since Fri eve, not in his room all weekend.| => 9 December 2023 @edtwknd @found2?
220918|11-Dec-2023 08:40|Phone|Callum Frith|DC Yates: Reece found in a flat in Norwood during a warrant this morning. 16, only child there. "Like he’d not slept for 3 days."|Strategy – GH => 11 December 2023 at 8:40am @cftold @found2?
220918|12-Dec-2023|NRM|Callum Frith|NRM submitted (me as first responder).| => 12 December 2023 @nrm
220918|13-Dec-2023 14:00|Strategy|Gail Hobbs|Strategy meeting chaired by GH. Police, YJS (Imran), Meridian, Offshoot invited – no show. Agree: high risk, s47, curfew chats not locks.| => 13 December 2023 at 2pm @strat
220918|14-Dec-2023 16:30|Visit|Callum Frith|Stat visit at Meridian. He would talk about the dog, football, not about Norwood. Burn on wrist "kettle".| => 14 December 2023 at 4:30pm @statvisit
220918|25-Dec-2023 01:30|EDT|EDT|Hospital rang. Cuts to forearm, needs stitches. Staff with him. Consent given.|Sad day – GH => 25 December 2023 at 1:30am @edtxmas @ed1?
220918|27/12/23|Visit|EDT|Bank hol cover visit. Reece in bed. Said thanks for the selection box.| => 27 December 2023
220918|03-Feb-2024|Visit|Nadine Sorrell|17th birthday, cake from Greggs. He cried when I gave him the card.| => 3 February 2024 @birthday
220918|15-Feb-2024 10:15|Phone|Callum Frith|Meridian: arrested last night, wraps and a lock knife. Appropriate adult done by their manager.| => 15 February 2024 at 10:15am @toldarrest
220918|27-Feb-2024 10:00|Review|Nadine Sorrell|Pathway plan review, Meridian lounge. Reece stayed 20 mins. College (Ruth), Ola, me, IRO. CAMHS apols.⏎Plan: driving theory, GP, stay put.|Seen – GH => 27 February 2024 at 10am @review
220918|04-Mar-2024 09:10|Phone|Callum Frith|Bridget rang, two men at the door o/n. Police been. He is "terrified but says he's fine".| => 4 March 2024 at 9:10am @toldmen
220918|20-Mar-2024 13:00|MACE|Gail Hobbs|MACE panel. RA red. Disruption: phone, Kayden, the flat.| => 20 March 2024 at 1pm @mace
220918|31-Mar-2024 03:15|EDT|EDT|Police asked for a photo. None on file newer than 2019!| => 31 March 2024 at 3:15am @photo @missing3?
220918|18-Apr-2024 10:00|Court|Callum Frith|Youth court. Guilty to possession with intent + blade. Referral order 6 months. NRM pending was raised by his brief.| => 18 April 2024 at 10am @court
220918|"w/e 24 May 24"|Admin|Nadine Sorrell|Passport came.| => week of 18 May 2024
220918|12-Jun-2024 09:15|Phone|Callum Frith|Ola rang crying: Reece took tablets in the night, on AMU. Woke him by chance.| => 12 June 2024 at 9:15am @olarang
220918|14-Jun-2024 11:00|Meeting|Callum Frith|Discharge planning on ward w. Dr Pell, staff nurse, Bridget. Waking nights for 14 days, LA to fund.|Agreed – GH => 14 June 2024 at 11am @discharge
220918|22-Jul-2024|Letter|Callum Frith|SCA: conclusive grounds YES. Victim of trafficking, forced criminality.| => 22 July 2024 @cg
220918|05-Aug-2024|E-mail|Nadine Sorrell|Notice on placement from Meridian HQ, 21 days. No reason.|Challenged 7/8 => 5 August 2024 @notice
220918|Mon 26 Aug 24, pm|Placement|Nadine Sorrell|Bank holiday move! Meadow Court, own front door.| => 26 August 2024, afternoon @move2
220918|08-Oct-2024 10:00|Review|Nadine Sorrell|Pathway review at Meadow Court. College 92%.| => 8 October 2024 at 10am @review2
220918|31-Sep-2024|Phone|Callum Frith|Voicemail from unknown lad asking for Reece.| => !impossible_date
220918||Note|Nadine Sorrell|Ask nan for baby photos before Dec.| => !no_date
`,
);

export const charity = textFile(
  'offshoot_activity_export (ActivityTrak).csv',
  { quotesAll: true, newline: '\n' },
  `
Client Alias<child>|Activity Date|Begin|End|Activity Type<kind>|Narrative<text>|Mentor<who>
RA-17|11/14/2023|3:30 PM|4:15 PM|1:1|First meet, McDonalds. Loud, funny, watched the door.|Dwayne => 14 November 2023 from 3:30pm to 4:15pm
RA-17|11/21/2023|2:00 PM|2:50 PM|RHI|Return interview for the weekend. "I was at a mate's." Two phones on table.|Dwayne => 21 November 2023 from 2pm to 2:50pm @rhi1
RA-17|11/28/2023|3:30 PM|4:30 PM|1:1|Gym. Bruised ribs, said football.|Dwayne => 28 November 2023 from 3:30pm to 4:30pm @gym1
RA-17|12/5/2023|3:30 PM|4:30 PM|1:1|Gym. Quiet. Owes someone, wouldn't say who.|Dwayne => 5 December 2023 from 3:30pm to 4:30pm @gym2
RA-17|12/13/2023|2:05 PM||Note|Missed strategy mtg, link was for the wrong day.|Dwayne => 13 December 2023 at 2:05pm @missedstrat
RA-17|12/14/2023|1:00 PM|1:40 PM|RHI|Return interview, Norwood. Said "they locked the door from outside". Told CF straight away.|Dwayne => 14 December 2023 from 1pm to 1:40pm @rhi2
RA-17|12/26/2023|11:30 AM||Text|Sent pic of bandage: "merry xmas bro".|Dwayne => 26 December 2023 at 11:30am
RA-17|1/9/2024|3:30 PM|4:30 PM|1:1|Walk on the front. Doesn't want counselling.|Dwayne => 9 January 2024 from 3:30pm to 4:30pm
RA-17|2/3/2024|6:00 PM|9:00 PM|Group|Birthday at boxing club, took cake round.|Dwayne => 3 February 2024 from 6pm to 9pm @boxbday
RA-17|3/20/2024|1:00 PM|2:10 PM|Panel|MACE. Asked why he's called 'perpetrator' in minutes. Changed.|Leanne (mgr) => 20 March 2024 from 1pm to 2:10pm @mace
RA-17|4/3/2024|12:00 PM|12:45 PM|RHI|Easter missing. Picked up by a man in a white Audi at the beach. "It's over, I've paid."|Dwayne => 3 April 2024 from midday to 12:45pm @rhi3
RA-17|5/9/2024|4:00 PM|5:00 PM|Panel|Referral order panel at YJS, sat next to him. Contract: 20 hrs bike workshop.|Dwayne => 9 May 2024 from 4pm to 5pm @ropanel
RA-17|6/13/2024|5:30 PM|6:00 PM|Visit|On the ward. Slept mostly. Left grapes & a Beano.|Dwayne => 13 June 2024 from 5:30pm to 6pm
RA-17|7/4/2024||||No narrative entered|Dwayne => 4 July 2024
RA-17|9/4/2024|9:00 AM|10:15 AM|Support|Went with him to enrol. Motor vehicle L2!!|Dwayne => 4 September 2024 from 9am to 10:15am @enrol
RA-17|9/14/2024|7:00 PM|10:00 PM|Event|Fight night. Lost on points, grinning. PA and Ola in front row.|Dwayne => 14 September 2024 from 7pm to 10pm @fight
RA-17|9/21/2024|7:00 PM|9:00 PM|Event|Second fight night, he held pads for the juniors.|Dwayne => 21 September 2024 from 7pm to 9pm @fight2
`,
);

export const college = textFile(
  'Fenland College – student contact log R Aldous.csv',
  { separator: ';', encode: windows },
  `
AUTUMN TERM 2023|||
Date|Period|Comment<text>|Tutor<who>
13 Nov|1|Late start, motor vehicle taster. Keen.|RA => 13 November 2023
Mon 20 Nov||Asleep in van bay. Smelt strongly of weed.|RA => 20 November 2023 @weed
w/c 27 Nov||0 attendance|RA => week of 27 November 2023
8 Dec|3|Collected early by “cousin” in white Audi, not on his list.|Office => 8 December 2023 @audi
|||=> !blank_row
SPRING TERM 2024||| => !footer_row
Date|Period|Comment|Tutor => !repeated_header
8 Jan||Came back. Sleeves down in workshop, will not roll up. DSL told.|RA => 8 January 2024
27 Feb|10am|Pathway review at Meridian. He left after 20 mins. We offer quiet start 9.30.|RA => 27 February 2024 at 10am @review
4 Mar||Absent. Rang Meridian - "bad night".|Office => 4 March 2024 @badnight
20 Mar|1pm|MACE panel (DSL). Cousin’s Audi – gave the reg.|DSL => 20 March 2024 at 1pm @mace
Easter hols||-|- => about between 17 March and 14 April 2024
|||=> !blank_row
SUMMER TERM 2024||| => !footer_row
14 May|P2|Another student says RA has a knife in locker. Searched with safer schools PC. Nothing. He was humiliated.|DSL => 14 May 2024 @locker
21 May|P2|Same rumour again from same student. Not searched.|DSL => 21 May 2024 @rumour2
12 June||Meridian rang, in hospital.|Office => 12 June 2024 @mercall
end of June||Withdrawn by MIS for attendance – nobody asked me.|RA => late June 2024
|||=> !blank_row
AUTUMN TERM 2024||| => !footer_row
4 Sept|9am|Re-enrolled L2 with mentor Dwayne from Offshoot. Big smile.|RA => 4 September 2024 at 9am @enrol
Tues 8 Oct||Att 92%. Review – we were not asked.|RA => 8 October 2024 @notasked
`,
);
