/** Case H in separated values and Excel: police, the pupil referral unit, the health chronology and a charity. */
import { textFile } from './answered.fixtures.ts';
import { excelFile } from './answered-office.fixtures.ts';
import { windows } from './answered-text.fixtures.ts';

export const police = textFile(
  'niche_BASSETT_extract.csv',
  { separator: ';', encode: windows },
  `
Niche RMS extract|Nominal BASSETT, Kyron|dob 19/08/2008|Produced 10/07/2024|||
||||||
URN|Date|Time|Officer<who>|Type<kind>|Summary<text>|Result<action>
240118-0210|18/01/2024|14:00|Missing co-ord|Info|Out of area notice from LB Thameswick, looked after child now at Saltcliffe address.|PNC marker => 18 January 2024 at 2pm @ooa
240209-2204|09/02/2024|23:12|Control room|Missing|Report from carer J. Holloway: left 18:00, not returned, mobile off. No coat.|Graded medium => 9 February 2024 at 11:12pm @missing1
240209-2204|10/02/2024|04:50|Control room|Missing|Carer reports returned. Muddy, uninjured.|Closed; prevention interview to do => 10 February 2024 at 4:50am @back1
240209-2204|11/02/2024|10:30|PC 2207 Hannah Frost|Prevention interview|Seen at carers’. Said he was “lost”.|No offences => 11 February 2024 at 10:30am @previnterview
240214-1550|14/02/2024|15:50|PC 2207 Hannah Frost|Stop search|BASSETT stopped at station with male b. 2001. Lock knife in bag.|Reported for summons => 14 February 2024 at 3:50pm @knife
240220-0477|20/02/2024|11:30|Intel bureau|Intelligence|On-line form from Harbour View PRU: £380 and second phone on pupil.|5x5x5 => 20 February 2024 at 11:30am @form @cash?
240305-1933|05/03/2024|19:40|PC 2207 Hannah Frost|S18 wounding|BASSETT found on platform 2 with wound to right thigh. Tourniquet applied. Two males ran to car park.|Conveyed by ambulance => 5 March 2024 at 7:40pm @stab
240306-0390|06/03/2024|11:00|DS Imtiaz Qureshi|Strategy|Strategy meeting with LB Thameswick, health and fostering agency.|Joint s47 => 6 March 2024 at 11am @strat
240305-1933|07/03/2024|16:00|DS Imtiaz Qureshi|Statement|Victim at home address of carers; declined to give any account.|Photographs taken => 7 March 2024 at 4pm @statement
240307-2105|07/03/2024|21:05|Response|Criminal damage|Greenhouse pane broken by brick, Holloway.|Linked to 1933 => 7 March 2024 at 9:05pm @brick
240313-0101|13/03/2024|09:00|DS Imtiaz Qureshi|NRM|Copy of NRM referral received from social worker.|Filed => 13 March 2024 at 9am @nrmcopy
240319-0555|19/03/2024|2pm|DS Imtiaz Qureshi|Panel|Exploitation panel. High. Trigger plan for railway.|BTP informed => 19 March 2024 at 2pm @panel
240328-2130|28/03/2024|21:30|Control room|Missing|Holloway: left 18:00 saying going to nan; none exists. Risk of harm from OCG.|Graded high => 28 March 2024 at 9:30pm @missing2
240328-2130|29/03/2024|12:00|PC 2207 Hannah Frost|Missing|Visit to carers, room searched with consent. Train ticket stub.|CCTV => 29 March 2024 at midday @search
240328-2130|31/03/2024|03:15|BTP liaison|Found|Found asleep in photo booth, London Euston. £20 and 14 wraps. Handed to LB Thameswick EDT.|Treated as victim => 31 March 2024 at 3:15am @found
240528-0800|28/05/2024|1000|Court team|Result|Bladed article: proceedings discontinued.|File closed => 28 May 2024 at 10am @court
||||||=> !blank_row
Rows returned: 16||||||=> !footer_row
`,
);

export const pru = textFile(
  'Harbour View CPOMS Bassett.csv',
  { quotesAll: true },
  `
Student|Date of incident|Time|Category<kind>|Details<text>|Action taken<action>|Logged by<who>
Kyron Bassett|22/01/2024||Attendance|Kyron starts. Sat with his hood up, then fixed the projector.|Buddy: Ellis|LP => 22 January 2024 @start
Kyron Bassett|29/01/2024|11.15|Behaviour|Row over a charger. Walked off site, back in ten.|Restorative chat|TM => 29 January 2024 at 11:15am
Kyron Bassett|12/02/2024|09:05|Wellbeing|Very tired after being out all Friday night. Told Tom it was "business".|LP told|TM => 12 February 2024 at 9:05am @tired
Kyron Bassett|15/02/2024||Wellbeing|Says police took "his tool". Laughed.|DSL informed|TM => 15 February 2024 @tool
Kyron Bassett|20/02/2024|10:20|Search|Roll of notes (£380) and a second handset in waistband.⏎Says bike sale.|Rang social worker 10.45. Form to police.|LP => 20 February 2024 at 10:20am @cash @cashcall
Kyron Bassett|27/02/2024|1.30pm|Meeting|LAC review at carers’ house (LP). PEP agreed.|PEP targets|LP => 27 February 2024 at 1:30pm @review1
Kyron Bassett|28/02/2024|10:00|Meeting|PEP meeting at Harbour View. Virtual head by phone.|Laptop|LP => 28 February 2024 at 10am @pep
Kyron Bassett|06/03/2024|08.50|Contact|Jan rang. In hospital, knife wound to leg.|Work pack|LP => 6 March 2024 at 8:50am @janrang
Kyron Bassett|06/03/2024|11:00|Contact|Could not get into strategy meeting, link dead. E-mailed RS at noon.|No reply|LP => 6 March 2024 at 11am @link
Kyron Bassett|w/c 11/03/24||Attendance|Home tuition. Tom went twice.|-|TM => week of 11 March 2024
Kyron Bassett|19/03/24|14:00|Meeting|Exploitation panel. I gave the names he says in his sleep in lessons.|-|LP => 19 March 2024 at 2pm @panel
Kyron Bassett|26/03/2024|13.00|Wellbeing|First day back in. Ellis carried his bag.|-|TM => 26 March 2024 at 1pm
Kyron Bassett|Easter hols 24||Attendance|Nothing heard.|-|LP => about between 17 March and 14 April 2024
Kyron Bassett|15/04/2024||Attendance|Off roll. Told by Virtual School, not by social care.|File sent to Ridingshire|LP => 15 April 2024 @offroll
||||||=> !blank_row
Kyron Bassett|Wednesday||Contact|Rang AO to ask where he is.|-|LP => !unreadable_date
`,
);

export const health = excelFile('Saltcliffe health chronology BASSETT (LAC, ED, CAMHS).xlsx', [
  {
    name: 'Chronology',
    rows: `
NHS Saltcliffe & Wolds ICB||||||
HEALTH CHRONOLOGY – Kyron BASSETT, DOB 19/08/2008||||||
Completed by: Gwen Ashby, Named Nurse Children in Care||||||
No.|Date|Time|Organisation<agency>|Practitioner<who>|Event / contact<text>|Outcome<action>
#1|{2024-01-16}||LAC health|Gwen Ashby|Notified of placement by Thameswick. Could not make planning meeting on 15th.|IHA booked => 16 January 2024 @notified
#2|{2024-01-30}|{11:00}|LAC health|Gwen Ashby|Initial health assessment with foster carer. Caries, old scar to scalp, sleep 4 hrs.|Dentist, CAMHS => 30 January 2024 at 11am @iha
#3|13.2.24||Dental|Mr Patel|Two fillings. Carer present.|6/12 => 13 February 2024 @dentist
#4|{2024-02-27}|1330|LAC health|Gwen Ashby|Statutory review of care plan at placement. Health plan shared.|CAMHS referral GA => 27 February 2024 at 1:30pm @review1
#5|{2024-02-28}||CAMHS|Single point|Referral received from LAC nurse.|Accepted => 28 February 2024 @camhsref
#6|{2024-03-05 20:15}||SGH ED|S/N Polly Reed|Brought by ambulance from railway station. 3 cm stab wound R thigh, pressure dressing in situ.|Theatre => 5 March 2024 at 8:15pm @arrived
#7|5/3/24|2140|SGH ED|Dr Haworth|Wound explored. Carer Jan at bedside, officers present.|Ward 6 => 5 March 2024 at 9:40pm @ed1
#8|{2024-03-06}|11.00|LAC health|Gwen Ashby|Strategy mtg by Teams, gave ED findings.|s47 => 6 March 2024 at 11am @strat
#9|{2024-03-06}|{15:00}|SGH Ward 6|S/N Amy Cole|Discharged with crutches, analgesia. No safeguarding letter.|GP => 6 March 2024 at 3pm @disch
#10|{2024-03-13}||GP|Dr Bose|Stitches out.|– => 13 March 2024 @stitches
#11|{2024-03-20}||LAC health|Gwen Ashby|Attended CE panel (entry made the day after). High risk. GA to share scalp scar.|Panel 6/52 => 20 March 2024 @panel
#12|{2024-04-02}|{09:30}|CAMHS|Duty|Carer rang: he is back but "not himself". Choice appt offered 16/4.|Letter => 2 April 2024 at 9:30am @janrangcamhs
#13|{2024-04-16}|1530|CAMHS|Choice clinic|DNA. Had moved.|Passed to Ridingshire? => 16 April 2024 at 3:30pm @choice
#14|{2024-05-02}|{14:00}|CAMHS|Dr Lena Fisk|Video assessment from children’s home. Camera off. Nightmares of train doors. PTSD likely.|EMDR list => 2 May 2024 at 2pm @camhs
#15|9/5/24|11am|LAC health|Gwen Ashby|Dialled in to second review. He spoke for 25 minutes.|Transfer to Ridingshire nurse => 9 May 2024 at 11am @review2
#16|{2024-06-03}|1400|CAMHS|Dr Lena Fisk|Not on line at 14:00. Home say fishing.|2nd appt => 3 June 2024 at 2pm @camhsdna
#17|Date not recorded||GP|Clerk|Registration form, no signature.|– => date not known
Total|=COUNTA(A5:A21)→17||||| => !footer_row
`,
  },
]);

export const charity = excelFile('NextStop contacts KB.xlsx', [
  {
    name: 'Contacts',
    rows: `
Next Stop – exploitation mentoring||||
Date|Type<kind>|Worker<who>|Notes<text>|Next
#45321|Referral|Leila|Referral in from Anchor Fostering.|Allocate Marlon => 30 January 2024
{2024-02-06}|1:1|Marlon|First meet. Football in the drizzle, he hates football.|Weds => 6 February 2024
{2024-02-13}|RHI|Marlon|Return interview at the Copper Kettle. Lost a package, owes 2 grand, "working it off".|Write up => 13 February 2024 @rhi
{2024-02-16}|Admin|Leila|RHI report sent to Thameswick.|– => 16 February 2024 @rhisent @rhireport
{2024-02-27}|1:1|Marlon|He told me they’d had his review today and nobody asked me.|Ask AO => 27 February 2024 @nobodyasked
06.03.24|Phone|Marlon|Dee rang: stabbed last night. Gutted.|Visit => 6 March 2024 @deerang
{2024-03-08}|1:1|Marlon|Sat on his bed, played cards.|Weds => 8 March 2024
19th March 2024|Panel|Marlon + Leila|Exploitation panel 2 till 10 past 3. We are to see him twice a week.|Rota => 19 March 2024 @panel
{2024-03-25}|Phone|Marlon|No answer x3.|– => 25 March 2024
1/4/24|Phone|Marlon|Heard from Jan he was found at Euston yesterday.|See Tues => 1 April 2024 @heardeuston
Thurs 11 Apr 2024|Phone|Marlon|4pm, Kyron on speaker from the new place, staff Lou with him. Has a bike.|Weekly => 11 April 2024 @marlon
{2024-04-25}|E-mail|Leila|Adaeze says reasonable grounds yes.|File => 25 April 2024 @rgtold
{2024-05-09}|Review|Marlon|On the phone for the review, 11 to 12. First one I’ve been asked to.|– => 9 May 2024 @review2
{2024-05-22}|Phone|Marlon|Kyron rang: kicked a door in last night because Biggs found his number.|Tell Kay => 22 May 2024 @kyrontold
mid June 2024|Phone|Marlon|Says his mum came.|– => mid June 2024 @mumtold
Printed 09/07/2024|||| => !footer_row
`,
  },
]);
