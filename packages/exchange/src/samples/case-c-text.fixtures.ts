/** Case C in text: a school's system, a landlord's notes and a domestic abuse service's case sheet. */
import { textFile } from './answered.fixtures.ts';
import { windows } from './answered-text.fixtures.ts';
import type { FileOfOthers } from './others.fixtures.ts';

export const school = textFile(
  'st_oswins_concerns_23-24.csv',
  { quotesAll: true },
  `
Pupil<child>|Year/Class|When|Category<kind>|What was seen or said<text>|Action<action>|Staff<who>
Hargreave, Demi-Leigh|4D|12/09/2022 08:10|Op Encompass|Call from police PPU: DA at home last night, child present. Low mood in reg, gave toast.|Watchful eye|KL => 12 September 2022 at 8:10am @encompass
Hargreave, Demi-Leigh|4D|20/09/2022 09:05|Neglect|Same jumper all week, smell.⏎Nan rang later: "she’s not got another".|Spare uniform|TA Aske => 20 September 2022 at 9:05am
Hargreave, Demi-Leigh|4D|mid Oct 22|Neglect|Took apples from bin. Twice.|Breakfast club|MD => mid October 2022
Hargreave, Demi-Leigh|4D|17/11/2022 9.40am|Physical|Bruise behind left ear, purple. "Lee got cross about the telly."⏎Did not want mum told.|Body map; DSL told straight away|MD => 17 November 2022 at 9:40am @bruise
Hargreave, Demi-Leigh|4D|17/11/2022 10.15am|Physical|Rang MASH. Spoke to Bev. Told to keep her till 4.|Kept in library|KL => 17 November 2022 at 10:15am @schoolmash
Hargreave, Demi-Leigh|4D|17/11/2022 15:05|Physical|Rang MASH again, still nobody here. "On their way."|Stayed with her|KL => 17 November 2022 at 3:05pm @schoolmash2
Hargreave, Demi-Leigh|4D|08/12/2022 10:00|Meeting|Initial CP conf at Civic. Plan – neglect + physical.|Minutes awaited|KL => 8 December 2022 at 10am @icpc
Hargreave, Demi-Leigh|4D|20/12/2022 2pm|Meeting|Core group in head’s office. Mum 40 mins late. Dentist! Lee to go on course.|Hamper given|KL => 20 December 2022 at 2pm @cg1
Hargreave, Demi-Leigh|4D|31/01/23 2.00pm|Meeting|Core group, no mum. 71% att.|Att letter|KL => 31 January 2023 at 2pm @cg2
Hargreave, Demi-Leigh|4D|27/02/2023|Encompass|Two calls before bell, PPU then social care. Mum hurt by Lee Sat night. Demi at nan’s. In school by 10, silent, drew a hand.|1:1 all day|KL => 27 February 2023 @encompass2
Hargreave, Demi-Leigh|4D|28/02/2023 10:30|Disclosure|"He had his hands like this" (shows neck). "I got Kai under the bed."|Rang AP, voicemail|KL => 28 February 2023 at 10:30am
Nuttall, Tyler|4D|01/03/2023 12:45|Bullying|Tyler called Demi "skunk". Spoken to.|Mum rung|MDS => 1 March 2023 at 12:45pm
Hargreave, Demi-Leigh|4D|14/03/2023 14:00|Meeting|Core gp 3 – mum, Pauline, Anjali, school nurse. Much better: clean, fed.|–|KL => 14 March 2023 at 2pm @cg3
Hargreave, Demi-Leigh|4D|wk of 20/03/23|Wellbeing|Good week! Star of the week.|–|MD => week of 20 March 2023
Hargreave, Demi-Leigh|4D|04/05/2023 11.20|Behaviour|Chair thrown at Mrs Aske, PE kit. Excluded for 2 days by head.|Form to LA. AP emailed|KL => 4 May 2023 at 11:20am @excl1
Hargreave, Demi-Leigh|4D|Mon 19/06/2023 P3|Behaviour|Bit Mrs Aske, skin broken, she went to walk in. 5 days.|Form to LA|KL => 19 June 2023 @excl2
Hargreave, Demi-Leigh|4D|26/06/2023 08:45|Meeting|Return meeting: mum, Anjali, Phil Osgood. Part-time to end of term.|Timetable|KL => 26 June 2023 at 8:45am @reint
Hargreave, Demi-Leigh|4D|14/07/23|Meeting|School nurse weighed her, 21.4. Last wk of term.|–|TA Aske => 14 July 2023 @lastweigh
Hargreave, Demi-Leigh|5L|05/09/2023|Attendance|Came in with Kai by the hand, no adult.|Rang nan|Office => 5 September 2023 @newterm
Hargreave, Demi-Leigh|5L|12/09/2023 10am|Meeting|Review conference, still on plan.|–|KL => 12 September 2023 at 10am @rcpc
Hargreave, Demi-Leigh|5L|12/09/2023 13:30|SEN|LA chap watched her in maths till 20 past 2. Under table.|–|SENCO => 12 September 2023 at 1:30pm @observe
Hargreave, Demi-Leigh|5L|Autumn term 2023|Attendance|58%|EWO|Office => autumn term 2023
Hargreave, Demi-Leigh|5L|06/10/2023 11:25|Behaviour|Over the railings by the bins. 101 rung. Caretaker got her by the brook.|Head sent for|KL => 6 October 2023 at 11:25am @railings
Hargreave, Demi-Leigh|5L|06/10/2023 15:00|Exclusion|Head decides permanent. Kicked KL on the way in. Nan told by phone.|Form to LA|Head => 6 October 2023 at 3pm @permex
Hargreave, Demi-Leigh|5L|8th November 2023|Panel|Governors upheld. I was not asked to speak.|–|MD => 8 November 2023 @panel
Hargreave, Demi-Leigh|5L||Other|Demi’s tray emptied. Picture of a dog, gave to nan.|–|TA Aske => !no_date
Exported by k.lowther 09/02/2024|||||| => !footer_row
`,
);

const diary = `CALDER HOMES - tenancy notes 14 Quarry Bank - S Hargreave (JK unless said)

12/09/22 1405 - Mrs Pell at no. 16 rang, row again last night, police there. Logged ASB low.
3/10/22 - Rent arrears letter 2.
15.11.22 10.30 - Boiler annual. No access.
22.11.22 10.30 - Boiler annual. No access again, card left.
24/01/23 2pm - Visit w social worker Anjali. Mould back bedroom floor to ceiling, child's bed against it.
   Took 11 photos. Told her 28 days.
25/01/23 - Raised repair 77812. Contractor says March.
27/02/23 09:20 - Mrs Pell: "blue lights all Saturday night, Stacey ran past with nowt on her feet".
28/02/23 - Stacey rang from her mum's, wants locks done and Lee off tenancy. He isn't on it.
16/03/23 09.30 - MARAC. Lock change + sanctuary scheme to us.
20/3/23 am - Locks changed, fire letterbox. Nobody in.
mid April - Mrs Pell says his van is back nights. Told SW.
Tues 6 June 23 - Mould job done at last (contractor). 19 weeks.
29/08/23 8.50 - Mrs Pell again, kids found on the Rec last night. Why has nobody done owt.
13/9/23 - Joint visit w DA worker Tasha, 3pm, Stacey didn't open. Curtain moved.
14/9/23 - Same again on my own, no ans.
Dec 23 - Abandonment notice. Lee handed keys in.
17.1.24 - Keys to voids.
`;

const diaryEntries: FileOfOthers['entries'] = [
  ['line 3', '12 September 2022 at 2:05pm', 'Mrs Pell at no. 16'],
  ['line 4', '3 October 2022', 'Rent arrears'],
  ['line 5', '15 November 2022 at 10:30am', 'Boiler annual. No access.'],
  ['line 6', '22 November 2022 at 10:30am', 'Boiler annual. No access again'],
  ['line 7', '24 January 2023 at 2pm', 'Visit w social worker'],
  ['line 9', '25 January 2023', 'Raised repair'],
  ['line 10', '27 February 2023 at 9:20am', 'Mrs Pell: "blue'],
  ['line 11', '28 February 2023', 'Stacey rang'],
  ['line 12', '16 March 2023 at 9:30am', 'MARAC. Lock'],
  ['line 13', '20 March 2023, morning', 'Locks changed'],
  ['line 14', 'mid April 2023', 'Mrs Pell says'],
  ['line 15', '6 June 2023', 'Mould job'],
  ['line 16', '29 August 2023 at 8:50am', 'Mrs Pell again'],
  ['line 17', '13 September 2023', 'Joint visit w DA'],
  ['line 18', '14 September 2023', 'Same again'],
  ['line 19', 'December 2023', 'Abandonment'],
  ['line 20', '17 January 2024', 'Keys to voids'],
];

export const landlord: FileOfOthers = {
  name: 'tenancy notes 14QB.txt',
  bytes: Buffer.from(diary),
  entries: diaryEntries,
  rejected: [],
  tells: [
    ['line 5', ['boiler1']],
    ['line 6', ['boiler2']],
    ['line 7', ['mould']],
    ['line 10', ['pell']],
    ['line 12', ['marac']],
    ['line 17', ['noanswer']],
    ['line 18', ['noanswer2']],
  ],
};

export const idva = textFile(
  'Haven DA - case sheet SH (Oasis export).csv',
  { separator: ';', encode: windows },
  `
Haven Domestic Abuse Service|Client SH|Worker Tasha Quinn
||
Contact date|Start|Mins|How<kind>|With|Notes<text>|Risk
01/12/22|10.00|20|Phone|SH|Intro call – she hung up when a man came in.|Med => 1 December 2022 at 10am
08/12/22||90|Meeting|Prof|ICPC, Civic Centre. First time I met school. Plan made.|Med => 8 December 2022 @icpc
15/12/22|13:00|60|1:1|SH|Café. Says he “only shouts”. Gave her £10 top-up.|Med => 15 December 2022 at 1pm
Sat 25/2/23|late|5|Text|SH|“hes going mad” – seen Monday, phone was off.|High => 25 February 2023
27/02/23|9:15|10|Referral|TGH|IDVA referral from A&E, DASH 19.|High => 27 February 2023 at 9:15am @idvaref
27/02/23|11am|75|1:1|SH|At Pauline’s. Marks both sides of neck. Demi listening at door.|High => 27 February 2023 at 11am
w/c 06/03/23|||Phone|SH|Calls every day. Bail conditions explained.|High => week of 6 March 2023 @bailcalls
16/03/23|9.30|30|MARAC|Prof|MARAC case 7. Six actions, two mine.|High => 16 March 2023 at 9:30am @marac
23/03/23|14:00|60|1:1|SH|Power & control wheel.|High => 23 March 2023 at 2pm @wheel
30/03/23|14:00|60|1:1|SH|Power & control wheel again – she asked to.|High => 30 March 2023 at 2pm @wheel2
17/07/23|14:00||Court|SH|Went with her. He changed plea at the door. No restraining order – raised with CPS.|High => 17 July 2023 at 2pm @trial
Aug 23|||Phone|SH|No contact all month, number dead.|High => August 2023
29.08.23|16:40|15|Phone|SW|AP rang, kids found Monday night; she is back with him.|High => 29 August 2023 at 4:40pm @apcall
13/09/23|15:00|20|Visit|SH|With Jim from Calder Homes. Would not open up. Someone in.|High => 13 September 2023 at 3pm @noanswer
end of Sept 23|||Closure|SH|Closed, no engagement. Letter to nan’s.|– => late September 2023
||||||=> !blank_row
Totals||425|||| => !footer_row
`,
);
