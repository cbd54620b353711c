/** Case I as people tell it: a CAMHS team’s progress notes under their heads, a ward’s days, and the mother’s own diary. */
import { wordFile } from './answered-office.fixtures.ts';

export const camhs = wordFile('RiO progress notes TRENT M (CEDS).docx', [
  '# Progress notes – TRENT, Maisie – Community Eating Disorder Service',
  'Printed 01/07/2024 for CIN file. Entries by Yusuf Deniz unless said.',
  '## 18 Jan 2024 09:40 – Admin – Team inbox => 18 January 2024 at 9:40am @received :: Admin',
  'Referral from Dr Okafor. 9 kg in five months, BMI centile 2nd, HR 52. Urgent pathway.',
  '## 30 Jan 2024 10:00 – Face to face – Y Deniz, Dr Sarkar => 30 January 2024 at 10am @assess :: Face to face',
  'Assessed with mum (Joanne). Anorexia nervosa, restricting. Runs on the spot at night. Meal plan 1 given, parents to plate.',
  '## 05 Feb 2024 15:30 – Meeting – Y Deniz => 5 February 2024 at 3:30pm @school1 :: Meeting',
  'At Priory Road with Ms Achterberg and mum. No PE, lunches with an adult, we will see her in school fortnightly.',
  '## 14 Feb 2024 15:00 – Telephone – Y Deniz => 14 February 2024 at 3pm @bloods :: Telephone',
  'To practice for Tuesday’s results: phosphate low, potassium 3.3. Dr Okafor to start supplement.',
  '## 20 Feb 2024 – Clinic – Y Deniz => 20 February 2024 @weigh1 :: Clinic',
  'Weight 38.2. Water loaded? Cried on the scales.',
  '## 21 Feb 2024 – Clinic – Dietitian => 21 February 2024 @diet :: Clinic',
  'Mum alone. Plan 2. Butter.',
  '## 27 Feb 2024 16:15 – Telephone – Duty => 27 February 2024 at 4:15pm @mumduty :: Telephone',
  'Mum: collapsed at school this morning, GP has seen her. Brought forward to Friday.',
  '## 01 Mar 2024 11:00 – Clinic – Y Deniz => 1 March 2024 at 11am :: Clinic',
  '36.9. HR 44 lying. Told: hospital if lower on Monday.',
  '## 04 Mar 2024 17:50 – Telephone – Dr Sarkar => 4 March 2024 at 5:50pm @wardcamhs :: Telephone',
  'Paediatric reg on Juniper for advice. HR 41, refuses all food. Start at 1000 kcal, we will come daily.',
  '## 06 Mar 2024 14:00 – Meeting – Dr Sarkar, Y Deniz => 6 March 2024 at 2pm @mdt :: Meeting',
  'Juniper MDT. NG feed if three meals missed. Parents agree. SW present for first time.',
  '## 09 Mar 2024 09:15 – Telephone – On call => 9 March 2024 at 9:15am @told :: Telephone',
  'Ward rang: tube went down last night under restraint, four staff. Debrief offered.',
  '## 14 Mar 2024 – Admin – Dr Sarkar => 14 March 2024 @sorry :: Admin',
  'Sent apologies for strategy discussion, asked for minutes.',
  '## 15 Mar 2024 10:00 – Ward – Y Deniz => 15 March 2024 at 10am @ward15 :: Ward',
  'Sat with her for snack. Not about dad. "You all write everything down."',
  '## 20 Mar 2024 13:00 – CPA – Dr Sarkar => 20 March 2024 at 1pm @cpa :: CPA',
  'Care programme meeting on Juniper. Discharge after Easter if 40 kg and tube out. Dad to stay at his brother’s.',
  '## 02 Apr 2024 – Admin – Y Deniz => 2 April 2024 @discharge :: Admin',
  'Discharged from Juniper this morning at 40.3. Visit Thursday.',
  '## 04 Apr 2024 10:00 – Home visit – Y Deniz => 4 April 2024 at 10am @homevisit :: Home visit',
  'Two days after discharge. Kitchen tidy, fridge full, Maisie not speaking to mum. 40.0.',
  '## 16 Apr 2024 14:00 – CIN – Y Deniz => 16 April 2024 at 2pm @cin1 :: CIN',
  'Child in need meeting. Part time from 29th. Weekly weights to go to SW.',
  '## 14 May 2024 09:00 – ED liaison – Crisis nurse Bea => 14 May 2024 at 9am @crisis :: ED liaison',
  'Seen in the Royal’s short stay with mum outside. Took 16 paracetamol after row about pudding. Wanted "a night off". Home with plan.',
  '## 21 May 2024 11:00 – Clinic – Y Deniz => 21 May 2024 at 11am @clinic21 :: Clinic',
  'Family session. Mum, Maisie. Externalising.',
  '## 28 May 2024 11:00 – Clinic – Y Deniz => 28 May 2024 at 11am @clinic28 :: Clinic',
  'Family session. Mum, Maisie. Externalising.',
  '## 11 Jun 2024 – Admin – Y Deniz => 11 June 2024 @sorry2 :: Admin',
  'Could not get to CIN review, clinic. Report sent: 43.1, one meal out.',
]);

export const ward = wordFile('Juniper Ward – nursing extract MT Mar-Apr 24.docx', [
  'Juniper (children’s) Ward, Royal Wenbury Hospital',
  `
Date|Time|Entry<text>|Sign<who>
Mon 4 March 24|16.30|Admitted from clinic via ED. 36.1kg, HR 41, cold hands, will not sit. Mum with her.|RN Pike => 4 March 2024 at 4:30pm @admit
^|17.40|Reg spoke to Dr Sarkar at CEDS. 1000 kcal to start.|RN Pike => 4 March 2024 at 5:40pm @wardcamhs
^|22.00|Found doing star jumps in shower.|HCA Moss => 4 March 2024 at 10pm
Tues 5 March 24|08.30|Refused Weetabix.|RN Cho => 5 March 2024 at 8:30am
^|11.15|Referral made to social care by phone: parents separated in house, dad shouting at visiting.|Sr Vale => 5 March 2024 at 11:15am @referral
Weds 6 March 24|14.00|MDT with CEDS, mum & dad, social worker. NG if 3 refused.|Sr Vale => 6 March 2024 at 2pm @mdt
^|15.30|Dad left in tears.|RN Cho => 6 March 2024 at 3:30pm @dadleft
Fri 8 March 24|18.30|NG passed at second attempt, held by 4. Bit RN Cho. Mum in corridor.|Sr Vale => 8 March 2024 at 6:30pm @ng
Sat 9 March 24|09.10|On-call CEDS informed of above.|RN Pike => 9 March 2024 at 9:10am @told
Mon 11 March 24|15.30|SW Hollie Grant visited, saw M on her own 40 min.|RN Cho => 11 March 2024 at 3:30pm @sw1
^|17.00|Mum asks who that was.|RN Cho => 11 March 2024 at 5pm
Thurs 14 March 24|10.30|Strategy discussion by phone with SW, police, school. Told of text about dad.|Sr Vale => 14 March 2024 at 10:30am @strat
^|16.00|Snack taken!|HCA Moss => 14 March 2024 at 4pm @snack
Weds 20 March 24|13.00|CPA meeting in seminar room. School on screen.|Sr Vale => 20 March 2024 at 1pm @cpa
^|18.00|Teacher’s card delivered.|HCA Moss => 20 March 2024 at 6pm
Date|Time|Entry|Sign => !repeated_header
Sat 23 March 24|10.00|Home leave with mum until Sunday night.|RN Pike => 23 March 2024 at 10am @leave
Sun 24 March 24|19.00|Back. 39.4. Says it was "loud".|RN Pike => 24 March 2024 at 7pm @backward
Tues 2 April 24|11.00|Home with mum. TTOs, plan, 40.3kg.|RN Cho => 2 April 2024 at 11am @discharge
^|12.00|Bed stripped, letter typed for GP.|Clerk => 2 April 2024 at midday @letter
`,
]);

export const mother = wordFile('Jo’s notes for the meeting.docx', [
  'Notes I kept, Joanne Trent. 2024',
  'Wed 10 January: School nurse phoned me at work. Jumper hiding it. I felt sick. => 10 January 2024 @nurserang :: School nurse',
  'Mon 15 January: Took her to Dr Okafor after work. She weighed her backwards. => 15 January 2024 @gp1 :: Took her to Dr',
  'Tues 30 January: First appointment with Yusuf and the lady doctor. They gave it a name. => 30 January 2024 @assess :: First appointment',
  'Mon 5 February: Sat in Ms Achterberg’s office with Yusuf. Someone will eat with her. => 5 February 2024 @school1 :: Sat in Ms',
  'Tues 20 February: Weigh day. 38.2. She had drunk the tap dry. => 20 February 2024 @weigh1 :: Weigh day.',
  'Tues 27 February: School rang, she went down in assembly like a coat off a peg. => 27 February 2024 @faintcall :: School rang',
  'Later Dr Okafor did an ECG and looked worried.',
  'Mon 4 March: They kept her in. Juniper. I slept in the chair. => 4 March 2024 @admit :: They kept her in',
  'Wed 6 March: The big meeting. Paul cried in front of everyone. We said yes to the tube if it came to it. => 6 March 2024 @mdt :: The big meeting',
  'Fri 8 March: They held her down. I could hear it from the corridor. => 8 March 2024 @ng :: They held her',
  'Mon 11 March: A social worker, Hollie, talked to Maisie without me. => 11 March 2024 @sw1 :: A social worker',
  'Thurs 14 March: Hollie and a policewoman came to the house and asked Paul about a text. He has gone to Steve’s. => 14 March 2024 @dadvisit :: Hollie and a',
  'Wed 20 March: CPA. All of them on the ward, school on the telly. => 20 March 2024 @cpa :: CPA.',
  'Sat 23 March: Home! She ate toast on the stairs. => 23 March 2024 @leave :: Home!',
  'Tues 2 April: Home for good. 40.3. => 2 April 2024 @discharge :: Home for good',
  'Thurs 4 April: Yusuf at 10. She sat with her back to me. => 4 April 2024 @homevisit :: Yusuf at 10',
  'Wed 10 April: Heart tracing at Dr Okafor’s, all right this time. => 10 April 2024 @ecg :: Heart tracing',
  'Tues 16 April: CIN at the school. Hollie in the chair. => 16 April 2024 @cin1 :: CIN at the school',
  'Mon 29 April: First morning back. She wore the blazer. => 29 April 2024 @firstback :: First morning back',
  'Mon 13 May: Found the packets at half eleven. Ambulance. => 13 May 2024 @found :: Found the packets',
  'Tues 14 May: A nurse called Bea saw her, I had to wait outside. Home by dinner. => 14 May 2024 @crisis :: A nurse called Bea',
  'Tues 11 June: CIN again, ten o’clock, Yusuf not there. => 11 June 2024 @cin2 :: CIN again',
  'Tues 25 June: Dr Okafor says we can go to monthly. => 25 June 2024 @gp2 :: Dr Okafor says',
]);
