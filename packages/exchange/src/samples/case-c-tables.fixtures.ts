/** Case C in spreadsheets: what the police and the council's inclusion service keep. */
import { excelFile } from './answered-office.fixtures.ts';

export const police = excelFile('Op ENCOMPASS + RMS - HARGREAVE (disclosure 2).xlsx', [
  {
    name: 'Cover',
    rows: `
NORTH CALDER POLICE|
Disclosure to LA under working together|
Produced|{2024-02-06}
Handling: return to PPU by 06/03/2024|
`,
  },
  {
    name: 'Incidents',
    rows: `
NORTH CALDER POLICE – incident summaries||||||
Search: HARGREAVE or MOSBY or "14 Quarry Bank"||||||
||||||
Log ref<reference>|Reported on|At|Type<kind>|Circs<text>|Officer<who>|Result<action>
NC-0911-377|{2022-09-11}|{22:40}|DOM - non crime|Caller next door. Shouting, door slamming, child crying. On arrival MOSBY calm, HARGREAVE declines to speak. Both children awake on stairs.|PC 2291 Rigg|DASH std => 11 September 2022 at 10:40pm @dv1
NC-0912-041|12/09/2022|07.55|Encompass|School St Oswins notified by tel, message left and then spoken to DSL.|PPU Gill|Done => 12 September 2022 at 7:55am @encompass
NC-1117-190|{2022-11-17}|{14:00}|S47 strategy|Tel strat disc with CSC (TUDOR), school nurse. Joint enquiry agreed.|DS Farouk|Joint => 17 November 2022 at 2pm @strat1
as above|{2022-11-17}|1645|Joint visit|Attended w SW PERERA. MOSBY agrees to stop at his mother's. Child DEMI spoken to – no disclosure, "the dog did it".|PC 2291 Rigg|VA n/a => 17 November 2022 at 4:45pm @jointvisit
NC-1122-008|{2022-11-22}|{10:30}|Interview|MOSBY vol attendance. Denies. Says child "clumsy".|DS Farouk|NFA evidential => 22 November 2022 at 10:30am
~NC-1130-551|{2022-11-30}|{18:00}|Intel|Source suggests MOSBY selling cannabis from address.|FIO|Restricted => !hidden_row
NC-0102-114|02.01.23|1.10am|DOM - non crime|HARGREAVE rings 999, hangs up. Called back: "kids messing". Not attended.|Control|Closed => 2 January 2023 at 1:10am
NC-0225-902|{2023-02-25}|{23:50}|DOM - S75A strangulation|Call from HARGREAVE P. (mother of IP). IP has run barefoot from 14 Quarry Bank. Red marks to throat. MOSBY arrested in kitchen 00:12.|PC 2291 Rigg|Charged 13/3 => 25 February 2023 at 11:50pm @strangle
NC-0225-902|26/02/23|0035 hrs|DOM - S75A strangulation|IP conveyed to Thornsea General by officers. Children taken to GM by PC Nunn.|PC 2291 Rigg| => 26 February 2023 at 12:35am @edvisit?
NC-0316-MARAC|{2023-03-16}|{09:30}|MARAC|Case 7. Actions: PPU marker, housing locks, IDVA court support.|PPU Gill|6 actions => 16 March 2023 at 9:30am @marac
NC-0419-233|Wed 19th April 23|eve|Breach of bail|Neighbour reports MOSBY's van on Quarry Bank. Gone on arrival.|PC Nunn|No evidence => 19 April 2023, evening
||||||=> !blank_row
NC-0717-660|17/07/23|14:20|Trial|MOSBY pleaded G to ABH, S75A left to lie. Susp sentence, no RO asked for by CPS.|DS Farouk|SSO 18m => 17 July 2023 at 2:20pm @trial
NC-0828-815|{2023-08-28}|{21:30}|Child neglect|Two children (9 & 5) alone on Rec ground, dark, swing. Girl asked officer "is it a school night". Traced mother via neighbours – intoxicated, MOSBY present.|Sgt Nolan|PP not used => 28 August 2023 at 9:30pm @park
NC-0828-815|28-8-23|22.10|Child neglect|EDT told by phone. Children to grandmother P. HARGREAVE.|Sgt Nolan|PPN => 28 August 2023 at 10:10pm @edtpark
NC-0829-070|{2023-08-29}|11:00|Strategy|Strat mtg (Teams) w CSC + sch nurse.|Sgt Nolan|Neglect crimed => 29 August 2023 at 11am @strat2
NC-1006-412|06/10/23|approx 1130|Assist school|DSL St Oswins rings 101: child out of site over railings. Found by caretaker before we got there.|Control|NFA => 6 October 2023 at about 11:30am @railings
NC-0112-??|12/1/2024|unk|Welfare|Nan asks for advice, LEE sat outside in van.|Front desk|Words => 12 January 2024, time not known
Printed 06/02/2024 14:12 by 8841|||||| => !footer_row
`,
  },
  {
    name: 'PPNs sent',
    rows: `
PPN no<reference>|Sent|To|Summary<text>
P22/5541|{2022-09-12}|MASH|DOM 11/9/22, children present. => 12 September 2022 @ppn1
P23/0877|{2023-02-26}|MASH, EDT|Strangulation, mother injured, children removed to grandmother. => 26 February 2023 @ppn2
P23/3310|29/08/23|MASH|Neglect, Rec ground. => 29 August 2023 @ppn3
`,
  },
  {
    name: 'Nominals',
    hidden: true,
    rows: `
Nominal|DOB|Warning
MOSBY Lee|{1988-05-05}|Violent
`,
  },
]);

export const inclusion = excelFile('Inclusion & PRU – tracker HARGREAVE D.xlsx', [
  {
    name: 'Log',
    rows: `
Exclusions & Alternative Provision||||
Pupil: Demi-Leigh Hargreave|UPN X204118014|||
Case officer: Phil Osgood||||
|Date|Contact<kind>|Notes<text>|By<who>
|Y4 autumn|History|Two lunchtime suspensions, never sent to us on the form.|PO => about autumn term 2022
|{2023-05-04}|Exclusion form|2 days suspension from St Oswin's. Threw a chair at TA after being asked for PE kit.|admin => 4 May 2023 @excl1
|{2023-05-09}|Tel out|Rang Mrs Lowther. Asked about SEN. She says "it's home".|PO => 9 May 2023
|{2023-06-19}|Exclusion form|5 days. Bit Mrs Aske (TA) on arm, broke skin.|admin => 19 June 2023 @excl2
|20/6/23|Tel in|Nan rang, in bits, who will have her while she works. Day 6 provision n/a as 5 days.|PO => 20 June 2023
|26/6/23 0845|Meeting|Reintegration. School, mum, SW, me. Agreed part time till summer – not lawful over 6 wks, said so.|PO => 26 June 2023 at 8:45am @reint
|w/b 10 July|Tel out|No reply from school all week re: timetable.|PO => week of 10 July 2023 @noreply
|{2023-09-05}|Email|New term. Back full time?? School: "we'll see".|PO => 5 September 2023 @backfull
|{2023-09-12}|Visit|Observed in class 1.30 - 2.20. Under table, rocking, came out for the rabbit.|PO => 12 September 2023 @observe
|06.10.23|Exclusion form|PERMANENT. Over the railings, kicked DSL, "persistent".|admin => 6 October 2023 @permex
|{2023-10-09}|Letter|Model letter to mum: rights, panel within 15 school days.|admin => 9 October 2023
|Fri 13th|Day 6|Tuition from Mon at nan's, 2hrs a day.|PO => 13 October 2023
|week beginning 16th Oct|Tuition|Tutor Mo: did 20 mins on Tues, hid rest of week.|Mo => week of 16 October 2023
|half term|–|No tuition.|Mo => about late October 2023
|08/11/2023 (10am)|Panel|Governors uphold. SW good, school cold. Nan cried. IRP offered.|PO => 8 November 2023 at 10am @panel
|{2023-11-15}|PRU|The Hive visit with nan & Demi. Liked the hens.|PO => 15 November 2023 @hivevisit
|{2023-11-22}|PRU|The Hive visit with nan & Demi. Liked the hens again, stayed 1 hr.|PO => 22 November 2023 @hivevisit2
|Xmas hols|–|Closed.|PO => about between 18 December 2023 and 7 January 2024
|16/01/24|Tel in|AP: court made order, address now 3 Weavers Ct for transport.|PO => 16 January 2024
|22/1/24|PRU|First day Hive. SW brought her. Ate two breakfasts.|Hive – Jo => 22 January 2024 @hive
|29/1/24|PRU|Full week done!|Hive – Jo => 29 January 2024
Total contacts: 21|||| => !footer_row
`,
  },
  {
    name: 'Drop downs',
    rows: 'Contact\nTel in\nTel out\nPRU',
  },
]);
