/** Case C in Word: the council's chronology for court, and what three health services wrote into one paper. */
import { wordFile } from './answered-office.fixtures.ts';

export const council = wordFile('Demi H - CS chronology v7 DRAFT for ICPC+PLO.docx', [
  'CONFIDENTIAL – CHILD’S FILE',
  'Chronology of key events – Demi-Leigh Hargreave, d.o.b. 14.6.14 – liquidlogic 40418',
  `
Name|Relationship|D.O.B.
Demi-Leigh Hargreave|subject|14/06/2014
Kai Mosby|half brother|02/08/2018
Stacey Hargreave|mother|19/11/1993
Lee Mosby|mother’s partner, Kai’s father|05/05/1988
`,
  'AP = Anjali Perera, SW from 18/11/22. GT = Gwen Tudor, team manager. Updated for court 11 Jan 2024.',
  `
PART B – WHAT HAPPENED|<<|<<|<<|<<
No.|Date (time if known)|Event / contact<text>|Analysis<comment>|Source<source>
1|14/06/2014|Born Thornsea General, 37 wks. Craig Dunn named as father, not seen since.||Birth notif. => 14 June 2014
2|2017|Family known to Netherholt council – file asked for twice, not sent.|Gap in what we know|Netherholt => 2017
3|Aug-18|Kai born. Mother told midwife Lee "has a temper on him but not with the kids".||Midwifery => August 2018
4|Autumn 2019|Two health visitor no access visits. Closed at universal.||0-19 => autumn 2019
5|lockdown - spring 2020|Children not seen by anyone outside family as far as we can tell.||AP, from school => spring 2020
6|early 2021 ?|Pauline (nan) says Demi "turned up at mine in her nightie". Not reported then.|Told to AP 2023|Pauline => possibly early 2021
7|Sun 11/09/22 22:40|Police log shared: verbal argument Lee/Stacey, 14 Quarry Bank, both kids up. No offences.|1st of 3 DA incidents|PPN => 11 September 2022 at 10:40pm @dv1
8|13.9.22|PPN triaged in MASH. NFA, letter to mum about support.||MASH => 13 September 2022
9|17/11/2022 10:20|Contact from Kirsty Lowther, DSL St Oswin’s: bruise to L ear, Demi says "Lee got cross about the telly". Also dirty, always hungry.|Ear – not usual for a fall|MASH => 17 November 2022 at 10:20am @schoolmash
10|17/11/2022 14:00|Strategy discussion by phone, GT / DS Farouk / Lorraine Bibby (school nurse). Sec 47, joint. Medical tomorrow.||MASH => 17 November 2022 at 2pm @strat1
11|17/11/2022 16:45|Joint visit with PC Rigg. Lee let us in. Stacey tearful. Demi spoken to in her room, [-very guarded-][+would only talk about the dog+]. Cupboards near empty.|Lee to stay at his mam’s|AP => 17 November 2022 at 4:45pm @jointvisit
12|18/11/22 11am|CP medical Dr Iqbal. Ear bruise consistent with a slap or pinch. Dental decay, nits. Growth 2nd centile.||Medical report => 18 November 2022 at 11am @medical
13|21/11/22 - 25/11/22|Daily visits by duty while Lee out of house. All seen, no concerns noted.||Duty => 21 to 25 November 2022
14|ditto|Stacey rang Fri to say Lee "is coming home, you can’t stop him".|Friday = last day of the visits|Duty => 21 to 25 November 2022
15|8th Dec 2022 10.00|ICPC. Registered – neglect and physical. Present: mum, AP, GT, school, school nurse, IDVA service. Police sent report only.|CP plan starts|Minutes => 8 December 2022 at 10am @icpc
16|20/12/22 2pm|Core group 1, St Oswin’s. Mum late. Food parcel, dentist, Lee to do DA course.||AP => 20 December 2022 at 2pm @cg1
17|20/12/22 4.30pm|Stat visit after core group. Tree up. Kai asleep on the settee in coat.||AP => 20 December 2022 at 4:30pm @visitdec
18|wk beg 9 Jan 2023|No reply x3 at home. Seen at school on the Friday.||AP => week of 9 January 2023
19|24/01/23 (2.00pm)|Joint visit with Jim Keane from Calder Homes re black mould. Back bedroom not fit. Repairs promised "in 28 days".||AP => 24 January 2023 at 2pm @mould
20|31/01/23 14.00|Core group 2. No mum. School say 71%.||AP => 31 January 2023 at 2pm @cg2
No.|Date (time if known)|Event / contact|Analysis|Source => !repeated_header
21|26.2.23 02:10|EDT – Thornsea General rang: mother in A&E with marks to neck, says Lee strangled her. Children with nan Pauline.|3rd incident, serious|EDT => 26 February 2023 at 2:10am @edtcall
22|27/02/2023|GT agrees children stay with Pauline under sec 20? – recorded as "family arrangement".|Legal status never made clear|GT => 27 February 2023 @nanstay
23|w/c 6.3.23|Lee bailed not to go near. Mum and kids both at Pauline’s now.||AP => week of 6 March 2023 @bail
24|14/03/23 14:00-15:10|Core group 3. Mum, Pauline, school, Lorraine. Safe at nan’s.||AP => 14 March 2023 from 2pm to 3:10pm @cg3
25|16/03/23|MARAC – AP attended.||AP => 16 March 2023 @marac
26|mid April 23|Lee seen at Quarry Bank by neighbour. Mum says "only for his post".||Calder Homes => mid April 2023
27|Thurs 4 May 2023|Told by school: Demi excluded 2 days, threw a chair.||AP => 4 May 2023 @excl1?
28|26/06/23 8.45|Reintegration mtg after 2nd exclusion. Demi under the table most of it.||AP => 26 June 2023 at 8:45am @reint
29|school summer hols 2023|Not visited 21/7 to 29/8: AP on leave, no cover.|6 weeks nobody saw her|Supervision => about July to August 2023
30|28/08/23 22:15|EDT: police had found both kids alone on Rec. Taken to Pauline. Mum drunk, with Lee.||EDT => 28 August 2023 at 10:15pm @edtpark @park?
31|29/8/23 11am|Strategy mtg – GT, Sgt Nolan, Lorraine Bibby. Legal planning.||GT => 29 August 2023 at 11am @strat2
32|12 Sept 2023, 10:00|RCPC – stay on plan. Move to PLO. No one from police.||Minutes => 12 September 2023 at 10am @rcpc
33|?/10/23|Note in tray "ring nan re Demi’s bed" no name.|Not done|Tray => October 2023
34|8/11/23|Governors’ panel upheld perm ex. AP spoke for Demi.||AP => 8 November 2023 @panel
35|20/11/23 1:30 pm|PLO meeting. Stacey + solicitor. Lee refused.||Legal => 20 November 2023 at 1:30pm
36|30/02/24|Unannounced visit.||AP => !impossible_date
37|15/01/24 10.00|Family court: interim order, Demi to live with Pauline; Kai too.||Court order => 15 January 2024 at 10am @court
38|22 Jan 24|Demi started at The Hive (PRU). AP took her.|She held my hand the whole way|AP => 22 January 2024 @hive
||||=> !blank_row
Chronology prepared by A. Perera 11/01/2024 – not checked|<<|<<|<<|<< => !footer_row
`,
  'Next update due 12/04/2024.',
]);

export const health = wordFile('HEALTH combined chron DH (0-19, GP, TGH).docx', [
  'Thornsea ICB safeguarding team: combined health chronology. NHS No. 999 112 4470',
  `
Date|Time|Service<agency>|Health contact / event<text>|What did we do?<action>|Professional<who>
30/11/18||0-19 service|6-8 wk check Kai, Demi (4) present, pale, chewing her sleeve.|Advice re diet|HV Marsh => 30 November 2018
Sept 2019||0-19 service|School entry screen. Not brought.|Letter|School nurse team => September 2019
^||GP|Ear infection x2 this month.|Abx|Dr Lal => September 2019
6.3.20||GP|Nan rang: wetting the bed again. Told to come in – then lockdown.|None|Reception => 6 March 2020
Yr 3 spring||0-19 service|Height and weight at school, 2nd centile both.|Letter home, no reply|L. Bibby => about spring term 2022
17/11/22|2pm|0-19 service|Strategy discussion (tel) with GT of CSC and DS Farouk. Shared growth and missed appts.|To attend medical? – no|L. Bibby => 17 November 2022 at 2pm @strat1
18/11/22|11.00|Thornsea General|Child protection medical. Petechial bruising pinna L ear. Story does not fit. Two teeth black to gum.|Report same day to SW|Dr N. Iqbal => 18 November 2022 at 11am @medical
^|15:20|Thornsea General|Bloods: iron low. Rang GP to prescribe.|TTO|Dr N. Iqbal => 18 November 2022 at 3:20pm @bloods
22/11/22|am|GP|Iron prescribed. Not collected (seen on system 3/1/23).|–|Dr Lal => 22 November 2022, morning
08.12.22|10:00|0-19 service|ICPC attended. Agreed dentist + weight monthly.|Plan on record|L. Bibby => 8 December 2022 at 10am @icpc
20/12/22||0-19 service|Apologies sent for core group, clinic double booked.||L. Bibby => 20 December 2022 @cgsorry
12 Jan 23|1.15pm|0-19 service|Weighed in school. 19.8kg. Told me she has toast "if Kai doesn’t".|Fed back to AP by phone 1.50|L. Bibby => 12 January 2023 at 1:15pm
31/1/23|14:00|0-19 service|Core group at school; mother absent.|Chase dentist|L. Bibby => 31 January 2023 at 2pm @cg2
26/02/23|00:55|Thornsea General|ED: Stacey H, 29, manual strangulation, petechiae, hoarse. Police with her. Children not present.|CT neck NAD|Dr Sharrow => 26 February 2023 at 12:55am @edvisit
^|02:05|Thornsea General|Rang EDT re two children, at grandmother’s.|Info shared form sent|SN Boyle => 26 February 2023 at 2:05am @edtcall
^|0430|Thornsea General|Left with police to go to her mother’s. Safe.|DASH 19, IDVA referral|SN Boyle => 26 February 2023 at 4:30am
14/03/23|2-3pm|0-19 service|Core grp. Settled at nan’s, sleeping in with her.|Weight next wk|L. Bibby => 14 March 2023 from 2pm to 3pm @cg3
21/03/23|1.15 pm|0-19 service|Weighed in school. 20.9kg.|AP told|L. Bibby => 21 March 2023 at 1:15pm @weigh2
28/03/23|1.15 pm|0-19 service|Weighed in school. 20.9kg.|AP told|L. Bibby => 28 March 2023 at 1:15pm @weigh3
10/07/23|not recorded|GP|Nan attends with Demi: nits, sore scalp, bites nails till bleed. Nan says "she saw him do it to her mam" in February.|Refer CAMHS|Dr Lal => 10 July 2023, time not known @gpnan
late July 23||GP|CAMHS referral bounced – "social in nature".|Letter scanned, nobody told|Admin => late July 2023
29/08/23|11am|0-19 service|Strategy meeting re children left on Rec.|Sharing last seen 14/7|L. Bibby => 29 August 2023 at 11am @strat2
12/09/23|10.00|0-19 service|Review conference.|Continue monthly weights|L. Bibby => 12 September 2023 at 10am @rcpc
|pm|0-19 service|Went on to school after: Demi seen in library, "when is Kai coming".|–|L. Bibby => !no_date
3 Oct – 20 Oct 23||0-19 service|LB off sick, no weights done.|No cover|Team lead => 3 to 20 October 2023
?? Dec||GP|Chest infection, brought by nan.|Amoxicillin|Locum => possibly December 2023
Age 9||GP|Immunisations up to date at last.|–|Nurse Kett => between 14 June 2023 and 13 June 2024
24/01/24|9.30|GP|New carer registration – Pauline, interim order seen.|Coded LAC? query|Reception => 24 January 2024 at 9:30am
Prepared by N. Iqbal (named doctor). Sources: SystmOne, EMIS, Careflow|<<|<<|<<|<<|<< => !footer_row
`,
]);
