/** Case H in Word: the placing council’s chronology, the foster carers’ diary, and the log of the home he is moved to. */
import { wordFile } from './answered-office.fixtures.ts';

export const council = wordFile('KB chronology Thameswick LAC team v5.docx', [
  'London Borough of Thameswick – Children in Care and Permanence',
  'Chronology: Kyron Bassett, dob 19/08/2008, ref 3391207. Author Adaeze Obi (AO), checked Ruth Salter (RS)',
  `
Date|Time|Source|Event<text>|Analysis / comment<comment>
2012||Court bundle|Care proceedings issued; Kyron to maternal aunt under SGO.|Two sisters adopted => 2012
c. June 2022||Aunt|Aunt says he began "going shop" at midnight.|Not reported then => about June 2022
summer 2023|unknown|YJS closed file|Reprimanded for carrying a kitchen knife in Thameswick park.| => summer 2023, time not known
09/11/2023|09:30|Visit to aunt – AO|Aunt can no longer keep him safe. Accommodated s20. Bridging placement.|Aunt tearful => 9 November 2023 at 9:30am
w/c 04/12/23||Family finding|41 searches sent. Two offers, both outside London.| => week of 4 December 2023
12/01/2024|14:00|Placement move – AO|Drove KB to Jan and Pete Holloway (Anchor Fostering) in Saltcliffe, 190 miles. Said nothing until Peterborough.|Out of area notice sent same day => 12 January 2024 at 2pm @move
15/01/2024|10:00|Placement planning mtg|AO, Dee Marlow (Anchor), Jan Holloway. Delegated authority signed. LAC nurse apologies.|No phone after 22:00 => 15 January 2024 at 10am @plan
15/01/2024|15:20|E-mail|AO asks Harbour View to bring start date forward.| => 15 January 2024 at 3:20pm @askstart
30/01/2024||Health|IHA done by Saltcliffe LAC nurse. Report awaited.| => 30 January 2024 @iha
09/02/2024|23:40|EDT|Jan Holloway: KB not home, reported to police. EDT to share with day team.|First missing here => 9 February 2024 at 11:40pm @edtfeb @missing1?
10/02/24|am|EDT|Jan: he is back.| => 10 February 2024, morning @edtback @back1?
12/02/2024|11:00|T/C – AO|Spoke to KB on Jan’s mobile. "I was with people." Would not say more.| => 12 February 2024 at 11am @aocall
16/02/2024||Next Stop report|Return interview report received from Marlon. Says he is "working off" a lost package.|Shared with police 19/02 => 16 February 2024 @rhireport
20/02/2024|10:50|T/C from Harbour View (Lorna Petch)|Cash (£380) and second handset found on him this morning. He says he sold a bike.|AO asks Dee to talk to carers => 20 February 2024 at 10:50am @cashcall @cash?
20/02/2024|17:30|T/C – AO to Jan|Told carers of the money. Pete had seen a new coat.| => 20 February 2024 at 5:30pm @aojan
27/02/2024|13:30|First LAC review – IRO Colin Webb|Present: KB (10 mins), AO, Jan, Dee, Lorna Petch, Gwen Ashby (LAC nurse). Next Stop not on the list.|Actions: risk meeting, CAMHS, savings => 27 February 2024 at 1:30pm @review1
05/03/2024|21:00|EDT – Sola James|Saltcliffe General: KB in ED, single stab wound to thigh. Jan with him. EDT consents to theatre.| => 5 March 2024 at 9pm @edtstab @stab?
06/03/2024|11:00|Strategy meeting – chair RS|RS, AO, DS Qureshi, Gwen Ashby, Dee Marlow. PRU link did not work. s47, joint.|Placement to hold for now => 6 March 2024 at 11am @strat
Date|Time|Source|Event|Analysis / comment => !repeated_header
07/03/2024|12:15|Statutory visit – AO|Seen in bed at carers’. Pale. Showed me the dressing. Says he "fell on something".| => 7 March 2024 at 12:15pm @statmar
12/03/2024|16:40|NRM – AO|Referral through portal. Copied to DS Qureshi.| => 12 March 2024 at 4:40pm @nrm
19/03/2024|14:00-15:10|Exploitation panel (Saltcliffe)|AO by Teams. Graded high. Disruption: station marshals, Marlon twice a week.|Host authority chairs => 19 March 2024 from 2pm to 3:10pm @panel
28-31/03/2024||Mosaic – missing|Missing from carers from 18:00 Thursday. Located at Euston by BTP in the early hours of Easter Sunday.|3rd and longest => 28 to 31 March 2024 @missing2 @found
31/03/2024|03:40|EDT|BTP have him. No bed anywhere; will sit in the office till fetched.| => 31 March 2024 at 3:40am @edteuston @found?
2?/03/24||Sticky note in file|"Ring K’s sister’s mum??"|Not known who wrote it => !unreadable_date
04/04/2024|13:00|Emergency move – AO|Anchor gave 24 hours’ notice. Collected KB from the Holloways; driven to Fell House, Ridingshire.|Jan cried => 4 April 2024 at 1pm @leave @arrive?
08/04/2024|10:10|E-mail|Fell House ask for health passport, PEP and any risk assessment.|Sent 11/04 => 8 April 2024 at 10:10am @papers
15/04/2024|15:30|Statutory visit – AO|Seen at Fell House, in the garage, mending a bike. Says he sleeps here.| => 15 April 2024 at 3:30pm @statapr
24/04/2024||SCA letter|Positive reasonable grounds.|45 days => 24 April 2024 @rg
09/05/2024|11:00|LAC review 2 – IRO Colin Webb|At Fell House. KB chaired the first half. Kay (manager), AO, Gwen Ashby and Marlon on the line.|Stay to Sept => 9 May 2024 at 11am @review2
21/05/2024|22:55|EDT|Fell House: he has smashed the office door, staff member’s hand hurt. Calm now. No police wanted.| => 21 May 2024 at 10:55pm @edtmay
28/05/2024|10:00|Saltcliffe Youth Court|Possession of a bladed article (Feb). AO present. Discontinued in view of NRM.| => 28 May 2024 at 10am @court
31/06/2024||Supervision|RS and AO: plan for September.| => !impossible_date
14/06/2024|13:00 – 15:00|Supervised contact – family time worker|Mum Carlene came on the coach. They ate chips on the wall. She brought photographs.|First since 2019 => 14 June 2024 from 1pm to 3pm @mum
||||=> !blank_row
as above|evening|Text KB to AO|"she looked old"| => 14 June 2024, evening @text
END – A. Obi, 12/07/2024|<<|<<|<<|<< => !footer_row
`,
]);

export const foster = wordFile('Holloway carers log Kyron Jan-Apr.docx', [
  'Anchor Fostering – daily recording by carers (Jan & Pete)',
  `
When|By<who>|What happened<text>|Told
Fri 12/1/24 2.15pm|JH|Kyron arrived with Adaeze. Wouldn’t take his shoes off. Had two helpings.|Dee => 12 January 2024 at 2:15pm @move
Sat 13/1|JH|Beach. He had never seen the sea with waves in it.|– => 13 January 2024
15/1/24 10am|JH|Meeting here re rules and who can sign for what.|– => 15 January 2024 at 10am @plan
22/1/24|PH|First day at Harbour View. Dropped at 9, wanted me to park round the corner.|– => 22 January 2024 @start
30/1/24 11am|JH|Health check with nurse Gwen, 50 mins. Weight fine, teeth not.|Dentist => 30 January 2024 at 11am @iha
6/2/24 evening|PH|New lad "Biggs" on the phone to him all evening.|Dee by e-mail => 6 February 2024, evening
9/2/24 2310|JH|Rang 101. He went to chippy at 6, phone goes straight to answer.|Police, then out of hours => 9 February 2024 at 11:10pm @missing1
^|JH|Out of hours rang back, nothing to add.|– => 9 February 2024 at 11:10pm @oohfeb
10/2/24 0430|PH|Knocked on the window. Mud to the knees. Let him sleep.|Rang 101 to say => 10 February 2024 at 4:30am @back1
13/2/24 2pm|JH|Marlon came and took him to the caff for his interview after going missing.|– => 13 February 2024 at 2pm @rhi
20/2/24 tea time|JH|Adaeze rang about the money. Explains the coat.|Dee => 20 February 2024, afternoon @aojan
27/2/24 1.30|JH|His LAC review, in our front room. Eight people and not enough cups.|– => 27 February 2024 at 1:30pm @review1
5/3/24 5pm|PH|Went out "for milk". We had milk.|– => 5 March 2024 at 5pm @milk
5/3/24 2005|JH|Hospital rang. Stabbed in the leg. Drove there.|Out of hours => 5 March 2024 at 8:05pm @hosprang
5/3/24 late|JH|Sat with him in A&E, police outside the curtain. He held my hand.|Dee => 5 March 2024 @ed1
6/3/24 11am|DM|Strategy meeting, I dialled in for the agency (Dee).|– => 6 March 2024 at 11am @strat
6/3/24 3pm|JH|Let home with crutches and a bag of tablets.|Adaeze => 6 March 2024 at 3pm @disch
7/3/24 dinner|JH|Adaeze up to see him in his room.|– => 7 March 2024 @statmar
7/3/24 4pm|PH|Two police came for his account. "No comment" to everything incl. tea.|– => 7 March 2024 at 4pm @statement
^|PH|Brick through greenhouse after dark.|101 => 7 March 2024 at 4pm @brick
19/3/24|JH|Dee said he is high risk now, there has been a panel.|– => 19 March 2024 @deesaid @panel?
25/3/24|JH|Good day. Made a crumble.|– => 25 March 2024
28/3/24 6pm|JH|Said he was off to his Nan’s. He hasn’t got a Nan.|Reported 9.30pm => 28 March 2024 at 6pm @missing2
31/3/24 0930|PH|Drove to London and back for him. Slept the whole way.|Dee => 31 March 2024 at 9:30am @fetched
3/4/24|JH|We said we can’t do it any more. Worst day.|Dee => 3 April 2024 @notice
4/4/24 1pm|JH|Adaeze took him. He left the coat.|– => 4 April 2024 at 1pm @leave
11/4/24|JH|He rang us! From the home. Ten minutes.|– => 11 April 2024 @rangus
|||=> !blank_row
Signed J Holloway, P Holloway|<<|<<|<< => !footer_row
`,
]);

export const home = wordFile('FELL HOUSE significant events KB.docx', [
  `
Date/time|Staff<who>|Event<text>|Follow up<action>
04.04.24 17.20|KT|Kyron arrived from Saltcliffe with his social worker. One suitcase, no paperwork.|Room 2 => 4 April 2024 at 5:20pm @arrive
04.04.24 overnight|NS|Walked the corridor till 4. Cereal x3.|Logged => 4 April 2024, overnight
08.04.24|KT|E-mailed Thameswick for his papers.|– => 8 April 2024 @papers
11.04.24 16.00|LB|Call with Marlon from his old town. Laughing.|– => 11 April 2024 at 4pm @marlon
11.04.24 18.30|LB|Call to the Holloways.|– => 11 April 2024 at 6:30pm @rangus
15.04.24 3.30pm|LB|SW visit. Spent it in the garage with him.|– => 15 April 2024 at 3:30pm @statapr
16.04.24 3.30pm|KT|Local police PC to talk about county lines with all the lads. Kyron left after five mins.|– => 16 April 2024 at 3:30pm @pctalk
22.04.24|KT|Registered at Fell Road surgery.|– => 22 April 2024 @gpreg
02.05.24 2pm|LB|CAMHS by video in the quiet room, he turned the camera to the wall but answered.|Sleep diary => 2 May 2024 at 2pm @camhs
07.05.24|NS|Bike stolen from shed, not by him.|101 => 7 May 2024
09.05.24 11.00|KT|LAC review here. He ran it. Proud.|– => 9 May 2024 at 11am @review2
09.05.24 16.00|KT|Out for pizza to celebrate.|– => 9 May 2024 at 4pm @pizza
21.05.24 22.15|NS|Banged head on door then kicked it through. NS finger caught. Trigger: call from "Biggs".|Held by two => 21 May 2024 at 10:15pm @door @edtmay?
21.05.24 22.50|KT|On call manager rang Thameswick out of hours.|– => 21 May 2024 at 10:50pm @edtmay
28.05.24|LB|4 hr drive to Saltcliffe for court, dropped in two minutes.|McD => 28 May 2024 @court
03.06.24|LB|CAMHS video, did not log on. Fishing instead.|Rebook => 3 June 2024 @camhsdna
14.06.24 1pm|LB|His mum came! With Thameswick’s contact lady. Two hours on the front.|Photos on wall => 14 June 2024 at 1pm @mum
16.06.24|LB|Rang his mum. No answer.|– => 16 June 2024 @rangmum
Sat 29.06.24 10.15|NS|Cricket. Bowled the vicar.|– => 29 June 2024 at 10:15am
32.06.24|NS|Fire drill.|– => !impossible_date
`,
]);
