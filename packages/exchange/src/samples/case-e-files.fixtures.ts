/** Case E: a school’s book with a sheet for each term, a clinic’s table, a council system’s export, a ward’s record by day. */
import { textFile } from './answered.fixtures.ts';
import { excelFile, wordFile } from './answered-office.fixtures.ts';

const bom = (text: string): Uint8Array => Buffer.from(`\ufeff${text}`);

export const school = excelFile('Pastoral log N Donnelly 9R-10R (all terms).xlsx', [
  {
    name: 'Aut 23',
    before: '<cols><col min="6" max="6" hidden="1"/></cols>',
    rows: `
Niamh Donnelly – pastoral log||||
Day|When in day|What was reported<text>|Dealt with by<who>|Home told?|SEN only
Mon 4 Sep||Back after summer. Very thin, baggy blazer. Friends worried.|ST|No| => 4 September 2023
Tues 12 Sep|P3 11.15|Fainted in PE. Had not eaten since "yesterday lunch". Mum collected.|ST|Yes – rang mum|K => 12 September 2023 at 11:15am @faint
w/c 25 Sep||Absent all week.|Att|Letter| => week of 25 September 2023
Tue 3 Oct|am|At CAMHS, first appt.|Office|| => 3 October 2023, morning @assess
Tue 17 Oct|3.30pm|TAF 1 in the meeting room. Mum cried. Early help, CAMHS on the phone. Time-out card, lunch in pastoral.|ST|Present|K => 17 October 2023 at 3:30pm @taf1
Half term||||| => !no_text
Fri 10 Nov|lunch|Seen putting sandwich in bin. Again.|KP|No| => 10 November 2023, midday
Tue 5 Dec|3.30pm|TAF 2. Plan as before. CAMHS sent apols.|ST|Present| => 5 December 2023 at 3:30pm @taf2
19 Dec||Christmas lunch – ate two sprouts and laughed.|KP|| => 19 December 2023
8 entries||||| => !footer_row
`,
  },
  {
    name: 'Spr 24',
    rows: `
Day|When in day|What was reported<text>|Dealt with by<who>|Home told?
Mon 8 Jan|reg|Sleeves over hands. Cold. Sat on the radiator.|ST|No => 8 January 2024
Mon 15 Jan|2:30|CAMHS nurse rang: weight down, to be fetched from PE. No PE till further notice.|ST|They will => 15 January 2024 at 2:30pm @noPE
Thurs 29 Feb|P4|Phone handed in by friend – pictures sent to a man, "Jay", says he is 19.|ST|No – advice first => 29 February 2024 @phone
Thurs 29 Feb|1.10pm|Rang MASH. Keep phone off, keep her here.|ST| => 29 February 2024 at 1:10pm @mash
Fri 1 Mar|11am|Strategy meeting, Teams. Police to take phone.|ST| => 1 March 2024 at 11am @strat
Fri 1 Mar|2.45|Police came for phone, PC Dar.|ST|Yes => 1 March 2024 at 2:45pm @policephone
Weds 6 Mar|am|Mum rang – Niamh in Larkfield since last night.|Att|– => 6 March 2024, morning @mumrang
Fri 15 Mar|10.00|Psychosocial mtg by Teams. Work pack to be sent.|ST| => 15 March 2024 at 10am @psych
22nd March||Card from tutor group taken to ward by ST. She was packing.|ST| => 22 March 2024 @card
`,
  },
  {
    name: 'Sum 24',
    rows: `
Day|When in day|What was reported<text>|Dealt with by<who>|Home told?
Mon 15 Apr|2pm|CIN meeting here. Part time from May.|ST|Present => 15 April 2024 at 2pm @cin
7 May|9.30 - 11|First morning back, library. Ate a biscuit in front of me.|KP|Text to mum => 7 May 2024 from 9:30am to 11am
Mon 17 June|9am|Reintegration meeting, Hannah from CAMHS brought meal plan.|ST|Present => 17 June 2024 at 9am @reint
Mon 24 June|9am|Meeting with mum re: trip. Not fit to go.|ST|Present => 24 June 2024 at 9am @trip
`,
  },
]);

export const clinic = wordFile('CAMHS EDT contacts ND (for CIN).docx', [
  'Eating disorder pathway – contacts. Niamh Donnelly. Printed for social worker.',
  `
Contact|Clinician<who>|Narrative<text>|Wt (kg)|Plan<action>
GP referral 14/08/2023|–|Referred by Dr Osei: 12 kg lost in a year, periods stopped.|–|Triage => 14 August 2023
03/10/2023 – F2F clinic, 10:00|Hannah Brack|First assessment with mum. Counts to 200 before each bite. Mum says "she’s always been faddy".|41.2|Weekly => 3 October 2023 at 10am @assess
^|Dr Nair|ECG and bloods, HR 48.|–|Repeat 2/52 => 3 October 2023 at 10am @ecg
17/10/2023 – phone, 15:30|Hannah Brack|Dialled in to team around the family at school. Advised no unsupervised lunch.|–|Weekly => 17 October 2023 at 3:30pm @taf1
24/10/2023 – F2F clinic|Hannah Brack|Weighed in gown. Will not be weighed facing.|40.9|Weekly => 24 October 2023
31/10/2023 – F2F clinic|Hannah Brack|Weighed in gown. Will not be weighed facing.|40.9|Weekly => 31 October 2023
Nov 2023 – weekly x3|Hannah Brack|Attended all. Food diary torn out.|40.1|Weekly => November 2023
05/12/2023|Hannah Brack|Apologies to TAF, clinic overran.|–|Minutes requested => 5 December 2023 @tafsorry
15/01/2024 – F2F clinic|Hannah Brack|[-38.8-][+38.4+] today. Dizzy on standing.|38.4|Urgent bloods. School rung re PE 14:30 => 15 January 2024 @noPE?
15/01/2024 14.30 – phone|Hannah Brack|Rang Ms Tate at school, no PE, to be fetched if dizzy.|–|– => 15 January 2024 at 2:30pm @noPE
Contact|Clinician|Narrative|Wt (kg)|Plan => !repeated_header
29/01/24 – DNA|–|Mum texted: bus.|–|Rebooked => 29 January 2024
early Feb 24 – F2F|Dr Nair|HR 42 lying. Threshold for admission discussed, mum "not yet".|37.9|2x weekly => early February 2024
05/03/2024 – phone from ward, 21:10|On call – Dr Fry|Larkfield: admitted, HR 38, K 2.9. Feeding plan agreed.|36.6|Liaison tomorrow => 5 March 2024 at 9:10pm @wardrang
06/03/2024 – ward, 14:00|Hannah Brack|Seen on Ward 4. "He said I looked better thin" – Jay. Passed to nurse in charge.|36.6|Daily => 6 March 2024 at 2pm @liaison
08/03/2024 – MDT 11:30|Dr Nair|Ward MDT with paediatrician and SW. NG if under 1200kcal.|36.4|Mon/Weds/Fri => 8 March 2024 at 11:30am @mdt
15/03/2024 – meeting|Hannah Brack|Psychosocial meeting. School by Teams.|37.5|Discharge w/c 18th? => 15 March 2024 @psych
22/03/2024|Hannah Brack|Discharged home 16:30. Meal plan 2.|38.9|HV Monday => 22 March 2024 @discharge
25/03/2024 – home visit, 11:00|Hannah Brack|Dad there, first time met. House very tense. Ate half.|38.7|2x weekly => 25 March 2024 at 11am @homevisit
15/04/2024 – CIN|Hannah Brack|CIN meeting at school, 2 – 3.|39.3|Part time school => 15 April 2024 @cin
17/06/2024 – school, 09:00|Hannah Brack|Return to school meeting; meal plan 3.|42.0|Fortnightly => 17 June 2024 at 9am @reint
10/10/2024 – review 13:00|Dr Nair|Joint review with SW. Restored. Step down.|46.1|Monthly => 10 October 2024 at 1pm @review
`,
]);

export const council = textFile(
  'MosaicCaseNotes_20241105.csv',
  { encode: bom, trailing: true },
  `
PersonID|PersonName<child>|CaseNoteType<kind>|EventStart|EventEnd|RecordedOn|Worker<who>|Subject|NoteText<text>
88120|DONNELLY Niamh|Early Help contact|2023-10-17T15:30:00|2023-10-17T16:45:00|2023-10-18T09:02:11|Femi Ayo|TAF|TAF at St Bede's. Mum overwhelmed, cares for gran as well. Niamh did not join.=> 17 October 2023 from 3:30pm to 4:45pm @taf1
88120|DONNELLY Niamh|Early Help visit|2023-11-09T16:00:00|2023-11-09T16:50:00|2023-11-09T18:20:40|Femi Ayo|Home visit|Home visit. Niamh cooking for everyone, not eating. NULL=> 9 November 2023 from 4pm to 4:50pm @ehvisit
88120|DONNELLY Niamh|Early Help visit|2023-11-16T16:00:00|2023-11-16T16:40:00|2023-11-17T08:50:00|Femi Ayo|Home visit|Home visit. Niamh cooking for everyone, not eating.=> 16 November 2023 from 4pm to 4:40pm @ehvisit2
88121|DONNELLY Oisin|Early Help visit|2023-11-16T16:00:00|NULL|2023-11-17T08:51:00|Femi Ayo|Home visit|Oisin (6) showed me his Lego. Hides biscuits "for Niamh".=> 16 November 2023 at 4pm
88120|DONNELLY Niamh|Early Help contact|2023-12-05T15:30:00|2023-12-05T16:15:00|2023-12-06T10:00:00|Femi Ayo|TAF 2|Second TAF. No change. No CAMHS.=> 5 December 2023 from 3:30pm to 4:15pm @taf2
88120|DONNELLY Niamh|Contact|2024-02-29T13:15:00|NULL|2024-02-29T13:41:09|MASH – Bo Lind|CSE|DSL Sarah Tate, St Bede's: 14yo sharing images with adult male met online.⏎Phone secured. Child underweight.=> 29 February 2024 at 1:15pm @mash
88120|DONNELLY Niamh|Strategy|2024-03-01T11:00:00|2024-03-01T11:50:00|2024-03-01T16:30:00|Rukhsana Ali|Strategy discussion|Sec 47 single agency police led. PC Dar, S Tate. Health not available.=> 1 March 2024 from 11am to 11:50am @strat
88120|DONNELLY Niamh|Telephone|2024-03-06T09:20:00|NULL|2024-03-06T09:35:00|Rukhsana Ali|Ward 4|Sr Mbeki, Larkfield: admitted last night, very unwell, heart rate 38. Mum staying.=> 6 March 2024 at 9:20am @wardcall
88120|DONNELLY Niamh|Telephone|2024-03-06T16:05:00|NULL|2024-03-06T16:10:00|Rukhsana Ali|Ward 4|Second call from ward: Niamh has told CAMHS nurse what "Jay" said about her being thin. To police.=> 6 March 2024 at 4:05pm @wardcall2
88120|DONNELLY Niamh|Meeting|2024-03-08T11:30:00|2024-03-08T12:30:00|2024-03-08T17:00:00|Rukhsana Ali|MDT|Ward meeting. I am told she may be tube fed. Dad not aware she is here!=> 8 March 2024 from 11:30am to 12:30pm @mdt
88120|DONNELLY Niamh|Visit|2024-03-12T15:00:00|2024-03-12T15:40:00|2024-03-13T09:00:00|Rukhsana Ali|Seen on ward|Seen alone on ward. "If I eat he’ll go." Wants her own clothes.=> 12 March 2024 from 3pm to 3:40pm @swvisit
88120|DONNELLY Niamh|Meeting|2024-03-15T10:00:00|2024-03-15T11:15:00|2024-03-18T10:10:00|Rukhsana Ali|Psychosocial|Psychosocial meeting Larkfield. CIN plan on discharge.=> 15 March 2024 from 10am to 11:15am @psych
88120|DONNELLY Niamh|Visit|2024-03-26T17:00:00|2024-03-26T17:45:00|2024-03-26T20:00:00|Rukhsana Ali|Post discharge|Home visit, tea refused. Dad sleeping downstairs.=> 26 March 2024 from 5pm to 5:45pm @swhome
88120|DONNELLY Niamh|Meeting|2024-04-15T14:00:00|2024-04-15T15:00:00|2024-04-16T09:00:00|Rukhsana Ali|CIN 1|Child in need meeting, St Bede's. School part time, CAMHS twice weekly.=> 15 April 2024 from 2pm to 3pm @cin
88120|DONNELLY Niamh|Email|2024-05-20T00:00:00|NULL|2024-05-20T12:00:00|Rukhsana Ali|Police update|"Jay" is 34, arrested in Leeds.=> 20 May 2024
88120|DONNELLY Niamh|Meeting|2024-10-10T13:00:00|2024-10-10T13:50:00|2024-10-11T09:00:00|Rukhsana Ali|Joint review|Review with Dr Nair. Close to early help.=> 10 October 2024 from 1pm to 1:50pm @review
88120|DONNELLY Niamh|Note|NULL|NULL|2024-10-12T09:00:00|Rukhsana Ali|Late entry|Dad’s number found in diary.=> !no_date
`,
);

export const ward = wordFile('Larkfield W4 nursing record extract.docx', [
  'Ward 4 (children) – extract for CIN',
  `
Time|Entry<text>|Signed<who>
Tuesday 5th March 2024|<<|<< => !footer_row
18.40|From A&E with mum. HR 38, temp 35.1, 36.6kg. Very frightened, hiding bread in sleeve.|SN Ito => 5 March 2024 at 6:40pm @admit
21.05|Phoned CAMHS on call, refeeding plan agreed.|Dr Ellis => 5 March 2024 at 9:05pm @wardrang
Night 5th–6th March|<<|<< => !footer_row
23.00|Half a milkshake in 50 mins.|SN Ito => 5 March 2024 at 11pm
03.30|HR 34. Reg reviewed. Extra blanket.|SN Ito => 6 March 2024 at 3:30am
Weds 6th March|<<|<< => !footer_row
09.15|Rang social worker Rukhsana, aware.|Sr Mbeki => 6 March 2024 at 9:15am @wardcall
14.00|CAMHS nurse Hannah 1 hr. Disclosed about man online, see yellow sheet.|SN Roe => 6 March 2024 at 2pm @liaison
16.00|Rang SW again re above.|Sr Mbeki => 6 March 2024 at 4pm @wardcall2
Thurs 7th|<<|<< => !footer_row
20.15|Dad arrived shouting, security called, left 20.40.|SN Ito => 7 March 2024 at 8:15pm
Fri 8th|<<|<< => !footer_row
11.30|MDT – Dr Nair, SW, Dr Ellis, me. NG if <1200.|Sr Mbeki => 8 March 2024 at 11:30am @mdt
17.00|Drank all of supplement.|SN Roe => 8 March 2024 at 5pm
Tues 12th|<<|<< => !footer_row
15.00|SW here, seen in playroom on her own.|SN Roe => 12 March 2024 at 3pm @swvisit
15.45|Niamh tearful after SW.|SN Roe => 12 March 2024 at 3:45pm @tearful
Fri 15th|<<|<< => !footer_row
10.00|Psychosocial. CAMHS, SW, school on Teams.|Sr Mbeki => 15 March 2024 at 10am @psych
Fri 22nd|<<|<< => !footer_row
am|Teacher visited with card.|SN Roe => 22 March 2024, morning @card
16.30|Home with mum. TTOs. CAMHS aware.|SN Roe => 22 March 2024 at 4:30pm @discharge
`,
]);
