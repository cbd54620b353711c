/** Case J in Word: maternity’s record, the council’s chronology and the probation service’s contact list. */
import { wordFile } from './answered-office.fixtures.ts';

export const maternity = wordFile('Maternity safeguarding chronology C Marsh & baby.docx', [
  'Northlea Maternity – Safeguarding chronology',
  'Mother: Chantelle Marsh b. 11/04/2001. EDD 20/03/2024. Completed by Sian Rudd, specialist midwife (SRu)',
  `
Date/time|Gest.|Contact<text>|Plan<action>|Signature<who>
18/09/2023 10.00|13+5|Booking. G3P2, both older children with paternal gran. Partner Dean in room throughout, answered for her.|See alone next time|CMW Opal => 18 September 2023 at 10am @booking
25/09/23 12.20|14+5|T/C to MASH to refer unborn. Previous removals, DA, late to book.|Await|SRu => 25 September 2023 at 12:20pm @ref
02/10/23|15+5|Letter from MASH, accepted for assessment.|File|SRu => 2 October 2023 @accepted
16/10/23 2pm|17+5|Joint home visit with social worker Bryony. Dean asleep upstairs. Asked about bruise to wrist: "door".|Routine enquiry at each contact|SRu => 16 October 2023 at 2pm @joint
30/10/23 09.00|19+5|Anomaly scan normal. It’s a boy. Alone – asked re DA, "not now".|16/40 done|Sonog => 30 October 2023 at 9am @scan
06/11/23 10.00|20+5|Pre-birth planning meeting at Civic. Probation said Dean is medium risk to partners.|Birth plan by 34/40|SRu => 6 November 2023 at 10am @pbm
20/11/23|22+5|MARAC. Maternity alert: no info to Dean.|Flag on Badgernet|SRu => 20 November 2023 @marac
11/12/23 1pm|25+5|ICPC. Unborn Marsh made subject of a plan (physical/emotional). C came with IDVA.|Core group|SRu => 11 December 2023 at 1pm @icpc
03/01/24 10:00|29+0|Core group at family centre. C brought scan pictures.|–|SRu => 3 January 2024 at 10am @cg1
22/01/24 11.00|31+5|DNA growth scan.|Rang, no reply|ANC => 22 January 2024 at 11am @dnascan
29/01/24|32+5|Growth scan 40th centile.|–|Sonog => 29 January 2024
26/02/24|36+5|Unable to get to core group – delivery suite short.|Apologies|SRu => 26 February 2024 @sorry
17/03/24 04.12|39+4|SVD live male infant 3180g, Apgars 9,10. Skin to skin. Mum’s sister with her.|Postnatal ward, not to leave|MW Teague => 17 March 2024 at 4:12am @birth
17/03/24 05.25||Out of hours social worker rung as per plan.|Baby stays|MW Teague => 17 March 2024 at 5:25am @edt
18/03/24 15.00||Discharge planning meeting on Ward 3. Home to flat with daily visits, Dean not to attend.|–|SRu => 18 March 2024 at 3pm @dpm
Date/time|Gest.|Contact|Plan|Signature => !repeated_header
19/03/24 16.00||Transferred home with mum, social worker’s car.|CMW day 3|MW Teague => 19 March 2024 at 4pm @home
20/03/24 am||Home visit day 3. 6% loss, breastfeeding. No one else in flat.|Day 5|CMW Opal => 20 March 2024, morning @day3
22/03/24||Home visit day 5. Heel prick.|Day 10|CMW Opal => 22 March 2024 @day5
28/03/24||Discharged to health visitor.|–|CMW Opal => 28 March 2024 @tohv
||||=> !blank_row
`,
]);

export const council = wordFile('Unborn-Baby Ellis Marsh – social work chronology.docx', [
  `
Date|Time|Event<text>|Source of information<source>|Comment<comment>
2019 – 2021||Two older children (Tia, Jay) removed after neglect; now with paternal grandmother.|Archive|Different partner => 2019 to 2021
25/09/2023|12:30|Referral by specialist midwife Sian Rudd. 14 weeks pregnant. Partner Dean Fossey has convictions for violence.|MASH|Pre-birth assessment => 25 September 2023 at 12:30pm @ref
10/10/2023||PPN read. Argument on 9 October, neighbours called police, Chantelle said to be fine.|PPN| => 10 October 2023 @ppn
16/10/2023|14:00|Visited flat with Sian Rudd. Chantelle guarded, mark on wrist. Cot already built.|BK visit|BK = Bryony Kerr => 16 October 2023 at 2pm @joint
23/10/2023|12:20|Fossey’s officer Neil Abara rang: he missed his programme and smelled of drink this morning.|T/C| => 23 October 2023 at 12:20pm @probcall
06/11/2023|10:00|Pre-birth planning meeting chaired by TM. Midwife, health visitor, probation. Housing not invited.|Minutes|PLO to be thought of => 6 November 2023 at 10am @pbm
w/c 20/11/23||Three calls to Chantelle, none answered.|BK| => week of 20 November 2023
27/11/2023|11:00|Seen at sister’s. Says Dean "is finding it hard".|BK visit|Not seen alone => 27 November 2023 at 11am @visitnov
05/12/2023|09:40|T/C from Neil Abara – recalled to prison last night.|T/C|Relief => 5 December 2023 at 9:40am @toldrecall @arrest?
11/12/2023|13:00|Initial child protection conference. CP plan from birth. Present: Chantelle, BK, SRu, HV, IDVA, NA. Housing report only.|Minutes| => 11 December 2023 at 1pm @icpc
03/01/2024|10:00|Core group 1, Elm family centre. Flat needs heating.|BK| => 3 January 2024 at 10am @cg1
03/01/2024|14:30|Visit to paternal gran about the older two.|BK| => 3 January 2024 at 2:30pm @granvisit
05/02/2024|14:00|Neil Abara rang. Fossey released today to Birch House. Not to contact.|T/C|Told Chantelle 14:20 => 5 February 2024 at 2pm @reltold @release?
13/02/2024|10:15|T/C from IDVA – he turned up last night. Police arrested.|T/C| => 13 February 2024 at 10:15am @idvarang @breach?
26/02/2024|10:00|Core group 2. Chantelle on time. Moses basket, steriliser. Maternity apologies.|BK| => 26 February 2024 at 10am @cg2
15/03/2024|09:00|Legal planning meeting. Threshold not met for removal while separated.|Legal| => 15 March 2024 at 9am @legal
17/03/2024|05:30|EDT: ward midwife reports birth of a boy, both well. No sign of father.|EDT|Ellis => 17 March 2024 at 5:30am @edt @birth?
18/03/2024|15:00|Ward meeting before discharge. Sian Rudd, Gaynor (HV), Farah (IDVA), Chantelle, her sister. Daily visits 2 weeks.|BK| => 18 March 2024 at 3pm @dpm
19/03/2024|16:00|Took mother and baby home from hospital.|BK|Heating on => 19 March 2024 at 4pm @home
20/03/2024|17:00|Home visit. Ellis asleep on her chest. Sister stays.|Duty| => 20 March 2024 at 5pm @visit20
28/03/2024|14:00|CP visit. Ellis seen undressed. Alert.|BK| => 28 March 2024 at 2pm @visit28
04/04/2024||Housing sent CCTV still of Fossey at the street door last night.|E-mail|To police => 4 April 2024 @still
15/04/2024|10:00|Review conference. Plan continues. HV, IDVA, probation, Chantelle.|Minutes| => 15 April 2024 at 10am @rcpc
15/0?/24||Card from Tia for the baby.|–| => !unreadable_date
30/02/2024||Parenting assessment session 2.|FC| => !impossible_date
END|<<|<<|<<|<< => !footer_row
`,
]);

export const probation = wordFile('nDelius contacts FOSSEY (disclosable).docx', [
  'Contact list – FOSSEY, Dean – OM Neil Abara – for CP review',
  `
Date|Start|Contact type<kind>|Notes<text>|Outcome<action>
04/09/23|10:00|Planned office visit|Says girlfriend is pregnant. Pleased.|Attended => 4 September 2023 at 10am
23/10/23|11:00|Planned office visit|Smelt of alcohol. Missed BBR session. "She winds me up."|Warning => 23 October 2023 at 11am @office
23/10/23|12:15|Phone contact to other agency|Rang Bryony Kerr, CSC, re above.|– => 23 October 2023 at 12:15pm @probcall
06/11/23|10:00|Multi-agency meeting|Pre-birth meeting. Gave RoSH and history.|Attended => 6 November 2023 at 10am @pbm
20/11/23|09:30|MARAC|Case 4. Licence condition to be asked for.|Action OM => 20 November 2023 at 9:30am @marac
27/11/23|11:00|Planned office visit|Did not attend.|Unacceptable => 27 November 2023 at 11am @dna
04/12/23|15:00|Recall|Recall requested, further offence alleged. Signed off by HoS.|Issued => 4 December 2023 at 3pm @recall
05/12/23|09:30|Phone contact to other agency|Told CSC and IDVA he is in custody.|– => 5 December 2023 at 9:30am @toldrecall
11/12/23|13:00|Multi-agency meeting|ICPC (unborn). Reported on recall and DV programme.|Attended => 11 December 2023 at 1pm @icpc
05/02/24|11:30|Release|Released to Birch House AP. Conditions read and signed.|Tag fitted => 5 February 2024 at 11:30am @release
05/02/24|14:00|Phone contact to other agency|CSC informed.|– => 5 February 2024 at 2pm @reltold
13/02/24|09:00|Recall|Arrested overnight at partner’s address. Second recall.|Issued => 13 February 2024 at 9am @recall2
late Mar 24||Prison OM|Asks if he may send baby a card.|No => late March 2024
02/04/24|12:00|Release|Released at sentence end. No licence.|Closed => 2 April 2024 at midday @end
15/04/24|10:00|Multi-agency meeting|RCPC. Nothing to enforce now he is off licence.|Attended => 15 April 2024 at 10am @rcpc
`,
]);
