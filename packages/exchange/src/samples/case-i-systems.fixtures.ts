/** Case I out of systems: a school’s software, a surgery’s list, and the council’s workbook. */
import { textFile } from './answered.fixtures.ts';
import { excelFile } from './answered-office.fixtures.ts';
import { windows } from './answered-text.fixtures.ts';

export const school = textFile(
  'PrioryRoad_arbor_log_9C.csv',
  { newline: '\n' },
  `
id|logged_for<child>|happened_at|strand<kind>|note<text>|outcome<action>|staff<who>
4410|Trent M|2023-11-20 12:40|Welfare|Throws lunch in bin by science block.|Watch|TA Doyle => 20 November 2023 at 12:40pm
4468|Trent M|2024-01-10 13:00|Welfare|School nurse weighed her in clinic, 41.0. Telephoned mother at work.|GP advised|S Nurse Bibi => 10 January 2024 at 1pm @nurserang
4470|Trent M|2024-01-17|Attendance|3 half days "tummy".|–|Att => 17 January 2024
4481|Trent M|2024-01-30|Attendance|M code, hospital appt.|–|Att => 30 January 2024 @mcode
4490|Trent M|2024-02-05 15:30|Meeting|Mrs Trent and CEDS nurse Yusuf D. Out of PE; eats in Pastoral with adult.|Rota|K Achterberg => 5 February 2024 at 3:30pm @school1
4497|Trent M|2024-02-06 12:15|Welfare|Ate 1/4 sandwich with me, 35 mins.|–|TA Doyle => 6 February 2024 at 12:15pm
4511|Trent M|2024-02-27 09:10|Medical|Fainted in Y9 assembly, out 20 secs. Grey. Pulse slow.⏎Rang home 09.25, mum collecting.|Accident form|S Nurse Bibi => 27 February 2024 at 9:10am @faint @faintcall
4519|Trent M|2024-03-05 08:30|Contact|Mum e-mailed, on Juniper ward.|Work stopped|K Achterberg => 5 March 2024 at 8:30am @mumemail
4530|Trent M|2024-03-13 12:30|Disclosure|Friend Priya showed text from M: "he does it when I dont finish".|DSL|K Achterberg => 13 March 2024 at 12:30pm @text
4531|Trent M|2024-03-13 13:05|Referral|Phoned MASH with above, spoke to Hollie Grant as allocated.|Strategy tomorrow|K Achterberg => 13 March 2024 at 1:05pm @dslcall
4533|Trent M|2024-03-14 10:30|Meeting|Strategy discussion. Shared wording of text.|Not to tell family|K Achterberg => 14 March 2024 at 10:30am @strat
4540|Trent M|2024-03-20 13:00|Meeting|CPA by Teams from my office. Return plan after Easter.|–|K Achterberg => 20 March 2024 at 1pm @cpa
4541|Trent M|2024-03-20 15:40|Welfare|9C made a card.|Took to ward|Mr Lund => 20 March 2024 at 3:40pm @card
4555|Trent M|2024-04-16 14:00|Meeting|CIN, our library. Phased return agreed, mornings.|Timetable|K Achterberg => 16 April 2024 at 2pm @cin1
4556|Trent M|2024-04-17 09:00|Admin|Timetable e-mailed to mother and social worker.|–|Office => 17 April 2024 at 9am @timetable
4560|Trent M|2024-04-29 08:45|Attendance|Back for P1–P2, walked in with Priya.|–|TA Doyle => 29 April 2024 at 8:45am @firstback
4571|Trent M|2024-05-14 08:20|Contact|Mum: overdose last night, at the Royal.|–|Office => 14 May 2024 at 8:20am @mumrang
4583|Trent M|2024-06-11 10:00|Meeting|CIN review. 62%. To full days in Sept.|–|K Achterberg => 11 June 2024 at 10am @cin2
4584|Trent M|2024-06-11 14:00|Exam|Sat science paper in Pastoral.|–|TA Doyle => 11 June 2024 at 2pm @exam
4590|Trent M||Welfare|Laughing in the dinner queue.|–|MDS => !no_date
`,
);

export const surgery = textFile(
  'EMIS consultations – Trent Maisie.csv',
  { separator: ';', encode: windows },
  `
Millpond Practice – full record print|||
Trent, Maisie  02-Dec-2009  Usual GP Dr Okafor|||
Date|Consulter<who>|Place|Entry<text>
04-Sep-2023|HCA Lowe|Surgery|Travel jabs. Wt 50.2.=> 4 September 2023
15-Jan-2024 17:20|Dr Okafor|Surgery|With mother. Wt 41.1, BP 92/58, HR 52, amenorrhoea 4/12. Imp: AN. Urgent ref CEDS.=> 15 January 2024 at 5:20pm @gp1
16-Jan-2024|Secretary|Admin|Referral sent by e-mail.=> 16 January 2024 @sent
13-Feb-2024 08:50|HCA Lowe|Surgery|Bloods taken, ECG.=> 13 February 2024 at 8:50am @bloodtest
14-Feb-2024 15:05|Dr Okafor|Telephone|CEDS nurse rang for bloods. K 3.3, PO4 0.7. Phosphate-Sandoz.=> 14 February 2024 at 3:05pm @bloods
27-Feb-2024 11:40|Dr Okafor|Surgery|Syncope at school. HR 46, ECG sinus brady. Safety-netted.=> 27 February 2024 at 11:40am @syncope
05-Mar-2024|Dr Okafor|Admin|Ward request for summary, faxed(!).=> 5 March 2024 @summary
05-Apr-2024|Scanner|Letter|D/C summary Royal Wenbury, home 2/4.=> 5 April 2024 @dcletter
10-Apr-2024 09:10|HCA Lowe|Surgery|ECG: rate 58. Wt 40.4. Mum present.=> 10 April 2024 at 9:10am @ecg
16-Apr-2024|Dr Okafor|Admin|Invited to CIN today by e-mail sent yesterday. Surgery full.=> 16 April 2024 @invited
15-May-2024|Scanner|Letter|ED attendance 14/5 paracetamol, NAC not needed.=> 15 May 2024 @edletter
25-Jun-2024 16:40|Dr Okafor|Surgery|Review with mother. 43.9, menses returned. Monthly.=> 25 June 2024 at 4:40pm @gp2
25-Jun-2024|Dr Okafor|Admin|Note to CEDS re above.=> 25 June 2024 @note
End of record|||=> !footer_row
`,
);

export const council = excelFile('TRENT Maisie – CIN chronology HG.xlsx', [
  {
    name: 'Chronology',
    rows: `
Wenbury Children’s Services|||||
Chronology – Maisie Trent b. 02/12/2009 – LCS 771204|||||
Date|Time|What happened<text>|Where from<source>|Significance<comment>|Worker<who>
2015||Parents’ first separation. Domestic argument, no injury.|Police PPN| |archive => 2015
{2024-03-05}|{11:40}|Telephone referral from Sister Vale, Juniper Ward. Anorexia, parental conflict, father loud on ward.|MASH|C&F assessment|Hollie Grant => 5 March 2024 at 11:40am @referral
{2024-03-06}|{14:00}|Attended ward MDT. Met both parents. Plan for nasogastric feeding if needed.|Visit|Unified on treatment|HG => 6 March 2024 at 2pm @mdt
{2024-03-11}|3.30pm|Maisie seen alone in the playroom. Drew the house with the stairs in red.|Visit|Will not discuss dad|HG => 11 March 2024 at 3:30pm @sw1
{2024-03-13}|{13:10}|Ms Achterberg, Priory Road: text to a friend implying father is violent at mealtimes.|T/C|Threshold met|HG => 13 March 2024 at 1:10pm @dslcall
{2024-03-13}|{15:00}|Rang ward. Asked that father’s visits be supervised.|T/C||HG => 13 March 2024 at 3pm @rangward
14/03/24|10.30|Strategy discussion: HG, DC Mbatha, Sister Vale, Ms Achterberg. CEDS apologies. Single agency s47.|Minutes||TM Lowry => 14 March 2024 at 10:30am @strat
14/03/24|4pm|Home visit with DC Mbatha. Father denies; agrees to go to his brother’s.|Visit|No further police action|HG => 14 March 2024 at 4pm @dadvisit
{2024-03-20}|13:00|CPA at the hospital. Maisie came in for ten minutes. Discharge after Easter.|Meeting||HG => 20 March 2024 at 1pm @cpa
w/e 24/03/24||Overnight leave, mother supervising.|Ward||HG => week of 18 March 2024 @leaveword @leave?
{2024-04-03}||E-mail from ward clerk: went home yesterday.|E-mail||HG => 3 April 2024 @wenthome
{2024-04-09}|{16:30}|CIN visit. Maisie showed me her recipe cards.|Visit||HG => 9 April 2024 at 4:30pm @visitapr
{2024-04-16}|{14:00}|First CIN meeting, Priory Road. Mother, Yusuf Deniz, Ms Achterberg. GP invited late.|Meeting||HG => 16 April 2024 at 2pm @cin1
{2024-05-14}|{01:50}|EDT: Royal Wenbury ED, overdose of paracetamol at home. Mother found her.|EDT||EDT => 14 May 2024 at 1:50am @edt
{2024-05-15}|10am|Home visit after the overdose. Maisie in bed, mother exhausted.|Visit||HG => 15 May 2024 at 10am @visitmay
{2024-06-11}|{10:00}|CIN review. Step down in September if maintained. CEDS report read.|Meeting||HG => 11 June 2024 at 10am @cin2
?/6/24||Father asks to come home.|T/C||HG => June 2024
31/06/24||Closing summary begun.|–||HG => !impossible_date
Last updated 28/06/2024|||||=> !footer_row
`,
  },
]);
