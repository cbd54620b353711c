/** Case D in spreadsheets: the police’s missing and crime sheets, and a workbook with a sheet for each health service. */
import { excelFile } from './answered-office.fixtures.ts';

export const police = excelFile('ALDOUS Reece – missing & crime extract.xls.xlsx', [
  {
    name: 'MISSING',
    rows: `
East Saltmarsh Constabulary – missing person episodes|||||||||
ALDOUS Reece b. 03/02/2007|||||||||
Ref<reference>|Missing from|Last seen|Time|Located|Time located|By whom|Circs<text>|Risk|Prevention interview
MP/23/8841|Meridian Hse|{2023-11-18}|{22:00}|{2023-11-19}|{06:40}|Self|Reported 23:45 by ADEBANJO. Left with male in dark hood. Returned of own accord, declined to say.|Med|Y => 18 to 19 November 2023 from 10pm to 6:40am @missing1
MP/23/9127|Meridian Hse|{2023-12-08}|{16:30}|{2023-12-11}|{05:20}|Police|Warrant 11 Cotman Ho, NORWOOD. In bedroom, mattress, scales next door. Dehydrated. Not arrested – treated as victim.|High|N => 8 to 11 December 2023 from 4:30pm to 5:20am @found2
MP/24/0266|Meridian Hse|{2024-01-20}|23:00|21/01/2024|0110|Self|In at 1am, drunk.|Med|Y => 20 to 21 January 2024 from 11pm to 1:10am
MP/24/1703|Meridian Hse|Sat 30/3/24|{19:15}|Mon 1/4/24|14:00|Transport pol|Phone off. Photo asked for from EDT 31/3. Found Cromer beach shelter, wet.|High|Y => 30 March to 1 April 2024 from 7:15pm to 2pm @missing3
MP/24/4410|Meadow Ct|{2024-09-28}|{23:30}|{2024-09-29}|{00:15}|Self|False alarm, at boxing do.|Low|n/a => 28 to 29 September 2024 from 11:30pm to 12:15am
5 episodes||||||||| => !footer_row
`,
  },
  {
    name: 'CRIME-CUSTODY',
    before: '<cols><col min="6" max="6" hidden="1"/></cols>',
    rows: `
Date|Time|Type<kind>|Details<text>|OIC<who>|Source grading
#45271|#0.22222|Warrant|MDA warrant Norwood. Three adults arrested. ALDOUS (16) taken to place of safety then Meridian, handed to A. OLA 07:30.|DC Yates|B2 => 11 December 2023 at 5:20am @warrant @found2?
13/12/23|2pm|Strategy|Strat mtg w CSC, YJS, placement. Graded HIGH CCE.|DS Moss| => 13 December 2023 at 2pm @strat
{2024-02-14}|{20:35}|Arrest|S&S High St. 14 wraps, lock knife in sock. "Just nick me, please."|PC Ketley| => 14 February 2024 at 8:35pm @arrest
{2024-02-15}|{00:50}|Interview|Interviewed with AA (B. Lowe, Meridian) & sol. No comment. Bailed.|DC Yates| => 15 February 2024 at 12:50am @interview
o/n 3-4/3/24|01:22|Call|999 from Meridian, 2 males banging at door asking for “Reecey”. Gone OA. Silver Golf.|PC Ketley| => 4 March 2024 at 1:22am @men
{2024-03-20}|{13:00}|MACE|Panel. RED. Audi reg from college – linked to Benji line.|DS Moss| => 20 March 2024 at 1pm @mace
14/5/24|morning|Schools|Locker search Fenland Coll with DSL. Neg.|PC Ojo| => 14 May 2024, morning @locker
?.6.24||Intel|Anon: debt “cleared” by a beating.|FIB|E5 => June 2024
{2024-07-23}|15:10|NRM|CG decision received. OIC to review charge w CPS.|DC Yates| => 23 July 2024 at 3:10pm @cgpolice
~{2024-08-02}|{09:00}|Intel|Not for disclosure.|FIB|A1 => !hidden_row
`,
  },
]);

export const health = excelFile('RA health chronology (3 services) FINAL2.xlsx', [
  {
    name: 'SGH ED',
    rows: `
Saltmarsh General Hospital – Emergency Department|||
Arrived|Left|Presentation and what was done<text>|Clinician<who>
{2023-12-25 00:40}|{2023-12-25 13:20}|Lacerations L forearm x9, one deep. Razor. With carer Ola. Sutured. EDT aware. For CAMHS liaison am.|Dr Haq => 25 December 2023 from 12:40am to 1:20pm @ed1
{2023-12-25 11:00}||Seen by CAMHS liaison in side room.|SN Priddy => 25 December 2023 at 11am @edliaison1 @liaison1
{2024-01-02 18:30}||Stitches out, nurse clinic.|SN Priddy => 2 January 2024 at 6:30pm @stitches
12/6/24 0310|14/6/24 3pm|OD 40 x paracetamol + sertraline (whose?). Found by staff. NAC started, to AMU.|Dr Haq => 12 to 14 June 2024 from 3:10am to 3pm @ed2
12/06/24 09.30||CAMHS liaison on AMU. Meant to die. "It isn't over, they came back."|SN Toye => 12 June 2024 at 9:30am @edliaison2 @liaison2
14/06/2024 11:00||Discharge planning meeting, AMU seminar room.|SN Toye => 14 June 2024 at 11am @discharge
`,
  },
  {
    name: 'CAMHS',
    rows: `
Date|Contact|Details<text>|Plan|By<who>
{2019-09-01;5}|Referral|Age 12, placement moves, anger. Seen x4, discharged – moved area.|–|old notes => September 2019
25/12/23|Liaison, SGH|Seen 11am ED. Cut to "feel something else". Denies plan. Scared of "some people" – would not go on.|7 day f/u|H. Voss => 25 December 2023 @liaison1
02/01/24 2pm|7 day follow up|Came with Ola. Safety plan: ring Dwayne, ice, dog videos.|2 wks|H. Voss => 2 January 2024 at 2pm @fu7
16/01/24 2pm|OPA|DNA|rebook|H. Voss => 16 January 2024 at 2pm @dna1
23/01/24 2pm|OPA|DNA|letter|H. Voss => 23 January 2024 at 2pm @dna2
Feb 24|Admin|Apologies for pathway review, clinic.|–|H. Voss => February 2024
mid-March 2024|Letter|Discharged, two DNAs. To GP. Nobody rang Meridian.|closed|Dr Pell => mid March 2024
12 Jun 24|Liaison, SGH|09:30 AMU. OD with intent. Debt, threats, two men in March.|reopen, urgent|H. Voss => 12 June 2024 @liaison2
14 Jun 24, 11am|Meeting|Discharge planning w SW & Meridian on AMU. Waking nights. See weekly.|Mon|Dr Pell => 14 June 2024 at 11am @discharge
Mondays 17/6 - 29/7/24|OPA|Came to all seven. Drew the flat in Norwood.|continue|H. Voss => 17 June to 29 July 2024
"|OPA|Last session of block moved to the park, his idea.|review|H. Voss => 17 June to 29 July 2024
Sep-24|OPA|Monthly now.|–|H. Voss => September 2024
`,
  },
  {
    name: 'GP',
    rows: `
Quay Surgery||
Date of consultation|Consultation<text>|Seen by<who>
10-Jan-2024|New pt check, with keyworker. Scars healing. Sleep bad.|Nurse Ellery => 10 January 2024
22-Mar-2024|Letter rec’d CAMHS – d/c.|scanned => 22 March 2024
08-May-2024|Sertraline 50. Told to come back 2/52.|Dr Amin => 8 May 2024
22-May-2024|DNA|Dr Amin => 22 May 2024
20-Jun-2024|Post discharge. Bloods fine. Weekly scripts only.|Dr Amin => 20 June 2024
`,
  },
  {
    name: 'Abbrevs',
    rows: 'AMU|acute medical unit\nOD|overdose\nNAC|antidote',
    hidden: true,
  },
]);
