/** Case K’s five files: a council’s chronology, a special school’s software, a health workbook, a short-breaks house’s log and a police list. */
import { textFile } from './answered.fixtures.ts';
import { excelFile, wordFile } from './answered-office.fixtures.ts';
import { windows } from './answered-text.fixtures.ts';

export const council = wordFile('Tobi A – CWDT chronology for PLO.docx', [
  'Children with Disabilities Team – chronology – Tobi Adeyinka 04/07/2015 – author Fran Lisle (FL)',
  `
Date|Time|Event<text>|Source<source>|So what?<comment>
2016||Diagnosed with quadriplegic cerebral palsy and epilepsy.|Paeds| => 2016
autumn 2022||Direct payments stopped, no receipts sent in.|Finance| => autumn 2022
11/01/2023|10:30|Child and family assessment visit. Hoist in its box in the hall. Mum (Bisi) carries him upstairs.|FL visit|OT again => 11 January 2023 at 10:30am @assess
24/01/2023|14:00|Joint visit with community nurse Padma. Feed pump not cleaned; spare kit ordered.|FL visit| => 24 January 2023 at 2pm @pump
07/02/2023|09:50|School rang: arrived in Friday’s pad, skin broken.|T/C Moorgate| => 7 February 2023 at 9:50am @padcall
07/02/2023|15:30|Visited after school. Bisi says the agency carer did not come.|FL visit| => 7 February 2023 at 3:30pm @afterpad
20/02/2023|13:00|Team around the child, Moorgate School. Bisi, Padma, class lead, Larkrise manager. Dr Quayle’s report read out.|Meeting|Nights are the problem => 20 February 2023 at 1pm @tac
w/c 06/03/23||Two short-break nights cancelled by mum.|Larkrise| => week of 6 March 2023
17/03/2023|22:10|EDT – ambulance control: status seizure, going to St Brannock’s. Sister (12) had rung 999, mum out.|EDT|Sister as carer => 17 March 2023 at 10:10pm @edt @fit?
20/03/2023|11:00|Strategy discussion with DS Orme, Dr Quayle and Moorgate. s47 for both children.|Minutes| => 20 March 2023 at 11am @strat
20/03/2023|16:00|Home visit with PC Bell. Fridge: no rescue medicine. Bisi cried.|FL visit| => 20 March 2023 at 4pm @s47visit
23/03/2023|am|Discharged from ward to Larkrise for two weeks.|Ward| => 23 March 2023, morning @larkrise
05/04/2023|10:00|Initial child protection conference. Plan, neglect. School holidays so no one from Moorgate.|Minutes| => 5 April 2023 at 10am @icpc
18/04/2023||Larkrise told us Bisi has visited twice in the fortnight.|E-mail| => 18 April 2023 @twice
09/05/2023|10:00|Core group at Moorgate. Night carer starts Monday.|FL| => 9 May 2023 at 10am @core
31/04/2023||OT report chased.|–| => !impossible_date
12/06/2023|13:30|Statutory-style visit, Tobi in new chair on the patio. Laughed at the hose.|FL visit| => 12 June 2023 at 1:30pm @chairvisit
END|<<|<<|<<|<< => !footer_row
`,
]);

export const school = textFile(
  'Moorgate_ClassDojo_safeguarding_TA.csv',
  { quotesAll: true },
  `
Pupil|Date|Time|Type<kind>|What we saw or did<text>|Next step<action>|Staff<who>
Tobi A|09/01/2023|09:05|Presentation|Back after Christmas, hair matted, very smiley.|Watch|CL => 9 January 2023 at 9:05am
Tobi A|07/02/2023|09:20|Care|Same pad since Friday (our sticker on it). Sacrum red, skin open 2cm.|Rang Fran 09.45. Nurse to look|CL => 7 February 2023 at 9:20am @pad @padcall
Tobi A|07/02/2023|11:00|Health|Padma came and dressed his sacrum.|Daily dressing|CL => 7 February 2023 at 11am @dressing
Tobi A|20/02/2023|1pm|Meeting|TAC in the sensory room. We said what it is like on Mondays.|Notes to come|CL => 20 February 2023 at 1pm @tac
Tobi A|06/03/2023|10:40|Seizure|3 min tonic clonic in hydro. Rescue med not given. Back in class by 11.|Home book|HP => 6 March 2023 at 10:40am @hydro
Tobi A|20/03/2023|08:45|Contact|Mum’s friend: he’s on Rainbow Ward since Friday.|Told Fran, knew|Office => 20 March 2023 at 8:45am @friend
Tobi A|20/03/2023|11:00|Meeting|Strategy discussion by phone, head and me.|Sister’s school too|CL => 20 March 2023 at 11am @strat
Tobi A|27/03/2023||Visit|Took him his talker at Larkrise.|–|HP => 27 March 2023 @talker
Tobi A|17/04/2023||Presentation|First day after Easter. Clean, heavier, new shoes.|–|CL => 17 April 2023 @back
Tobi A|09/05/2023|10.00|Meeting|Core group here. Mum early!|–|CL => 9 May 2023 at 10am @core
Tobi A|24/05/2023|13:15|Equipment|Wheelchair services fitted new moulded seat in the hall.|Straps by nurse|HP => 24 May 2023 at 1:15pm @seat
Tobi A|Tuesday||Contact|Mum waved.|–|HP => !unreadable_date
`,
);

export const health = excelFile('Community & acute health chron ADEYINKA T.xlsx', [
  {
    name: 'Health',
    rows: `
Brannock Health – compiled by P. Nair, community children’s nurse|||||
Date|Time|Organisation<agency>|Who<who>|Contact<text>|Plan<action>
{2023-01-24}|{14:00}|Community nursing|Padma Nair|Home with SW. Sour milk in pump lines. Showed mum flush again. 14.2 kg.|New giving sets => 24 January 2023 at 2pm @pump
{2023-02-07}|11.00|Community nursing|Padma Nair|School: grade 2 pressure sore, foam applied, photographed.|Daily => 7 February 2023 at 11am @dressing
{2023-02-20}|{13:00}|Community nursing|Padma Nair|TAC. Asked for waking nights, nobody could say who pays.|Panel => 20 February 2023 at 1pm @tac
{2023-02-21}||Paediatrics|Dr Quayle|Sorry not to get to the school meeting, clinic ran over.|Report sent => 21 February 2023 @sorry
{2023-03-17}|2240|St Brannock’s ED|Dr Ames|Prolonged seizure 40 min, x2 midazolam by crew, loaded phenytoin. Attended by sister and neighbour.|HDU => 17 March 2023 at 10:40pm @ed
{2023-03-20}|11am|Paediatrics|Dr Quayle|Strategy discussion. Levels undetectable so not getting his medicine.|s47 => 20 March 2023 at 11am @strat
{2023-03-20}|1500|St Brannock’s ward|SN Otto|Mum at bedside, says pharmacy never had it.|– => 20 March 2023 at 3pm @pharmacy
{2023-03-23}|{10:30}|St Brannock’s ward|SN Otto|To short breaks by ambulance with drug chart.|Clinic 2/52 => 23 March 2023 at 10:30am @larkrise
{2023-04-06}||Community nursing|Padma Nair|Was at ICPC yesterday. Health plan is mine.|Weekly => 6 April 2023 @icpc
{2023-04-06}|{14:00}|Paediatrics|Dr Quayle|Clinic, brought by Larkrise keyworker Gus. 15.6 kg. Levels good.|3/12 => 6 April 2023 at 2pm @clinic
{2023-05-09}|{10:00}|Community nursing|Padma Nair|Core gp, Moorgate. Mum can draw up his midazolam now.|– => 9 May 2023 at 10am @core
{2023-05-24}|1.15pm|Wheelchair service|R. Holm|Moulded seat issued at school, TA trained.|Review Sept => 24 May 2023 at 1:15pm @seat
{2023-06-12}|{09:00}|Community nursing|Padma Nair|Weighed at school, 16.1.|– => 12 June 2023 at 9am @weigh
Total|=COUNTA(A3:A15)→13||||=> !footer_row
`,
  },
]);

export const breaks = wordFile('Larkrise – Tobi stays.docx', [
  `
When|Staff<who>|What happened<text>
Mon 20/2/23 1pm|MB|TAC at Moorgate. Said we could do Fridays. => 20 February 2023 at 1pm @tac
Tues 7/3/23|MB|Bisi rang to cancel, "he has a cold". => 7 March 2023 @cancel
Thurs 23/3/23 11.15|GS|Tobi came on a stretcher with two bags of medicine and no clothes. => 23 March 2023 at 11:15am @larkrise
Sat 25/3/23 night|GS|Slept through. First time I have seen his face loose. => 25 March 2023, night
Mon 27/3/23|GS|HP from school brought his talker. He said "more". => 27 March 2023 @talker
Sun 2/4/23|MB|Mum and sister here an hour. Sister did his feed. => 2 April 2023 @mumvisit
Wed 5/4/23|MB|At conference all morning. => 5 April 2023 @icpc
Thurs 6/4/23 2pm|GS|Dr Quayle pleased, up over a kilo. => 6 April 2023 at 2pm @clinic
Fri 14/4/23 4.30pm|GS|Home in the bus, Fran met us there. => 14 April 2023 at 4:30pm @home
`,
]);

export const police = textFile(
  'ADEYINKA nominal search.csv',
  { separator: ';', encode: windows },
  `
Log|Date|Time|Officer<who>|Class|Text<text>
BR-1703-88|17/03/2023|22:35|PC Bell|Concern|Ambulance ask for police: mother not home, 12 yr old in charge. Mother back 23:20, smelt of drink. => 17 March 2023 at 10:35pm @scene
BR-2003-14|20/03/2023|11:00|DS Orme|Strategy|Joint s47 agreed with CWDT. => 20 March 2023 at 11am @strat
BR-2003-14|20/03/2023|16:00|PC Bell|Visit|Attended with SW Lisle. Kitchen photographed, no buccal midazolam in the house. => 20 March 2023 at 4pm @s47visit
BR-2403-02|24/03/2023|10:00|DS Orme|Interview|Bisi ADEYINKA voluntary interview, accepts leaving them “twenty minutes”. => 24 March 2023 at 10am @interview
BR-0504-01|05/04/2023|10:00|DS Orme|Conference|Sent report, not present. => 5 April 2023 at 10am @report
BR-1006-50|10/06/2023|19:00|PC Bell|Noise|Neighbour re music. Family barbecue, all well. => 10 June 2023 at 7pm
`,
);
