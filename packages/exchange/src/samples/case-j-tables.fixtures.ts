/** Case J in separated values and Excel: health visiting, a housing association, police and a domestic abuse service. */
import { textFile } from './answered.fixtures.ts';
import { excelFile } from './answered-office.fixtures.ts';
import { windows } from './answered-text.fixtures.ts';

export const visitor = excelFile('HV record E Marsh (S1 extract).xlsx', [
  {
    name: 'Contacts',
    rows: `
0-19 Public Health Nursing – SystmOne extract|||||
MARSH Ellis b. 17/03/2024 (and antenatal, mother’s record)|||||
Date|Time|Organisation<agency>|Staff<who>|Contact details<text>|Next
{2023-10-20}||0-19 HV|Duty|Notified of pregnancy by community midwife.|Allocate => 20 October 2023
{2023-11-06}|{10:00}|0-19 HV|Gaynor Hill|Pre-birth meeting, Civic Centre. Met midwife. Chantelle not told of it.|Antenatal contact => 6 November 2023 at 10am @pbm
{2023-11-14}|{13:30}|0-19 HV|Gaynor Hill|Antenatal contact at the Haven office with Farah so Dean would not know. Frightened, wants this one home.|Monthly => 14 November 2023 at 1:30pm @antenatal
{2023-12-11}|1pm|0-19 HV|Gaynor Hill|Conference on unborn. CP plan.|CG 3/1 => 11 December 2023 at 1pm @icpc
{2024-01-04}||0-19 HV|Gaynor Hill|Core group yesterday at Elm. Cold flat discussed.|Dehumidifier => 4 January 2024 @cg1
{2024-01-23}|{10:00}|0-19 HV|Gaynor Hill|T/C from antenatal clinic: missed scan. Rang Chantelle, she was in court.|– => 23 January 2024 at 10am @clinicrang
26.2.24|10.00|0-19 HV|Gaynor Hill|Core gp. Safe sleep talk given. No midwife.|– => 26 February 2024 at 10am @cg2
{2024-03-18}|{09:00}|0-19 HV|Admin|Birth notification 17/03 04:12, 3180g.|NBV 10-14/7 => 18 March 2024 at 9am @notif
{2024-03-18}|{15:00}|0-19 HV|Gaynor Hill|DPM, Northlea Ward 3. Home tomorrow.|NBV => 18 March 2024 at 3pm @dpm
{2024-03-28}|{10:30}|0-19 HV|Gaynor Hill|New birth visit. 3300g. EPDS 6. Sister there.|6/52 => 28 March 2024 at 10:30am @nbv
{2024-04-10}|14.00|0-19 HV|Nursery nurse|Clinic at Elm. 3720g. Came with support worker.|– => 10 April 2024 at 2pm @clinic
{2024-04-15}|{10:00}|0-19 HV|Gaynor Hill|RCPC. Remains on plan.|CG 29/4 => 15 April 2024 at 10am @rcpc
{2024-04-29}|{10:00}|0-19 HV|Gaynor Hill|Core group, sick, no cover.|– => 29 April 2024 at 10am @sick
`,
  },
]);

export const housing = textFile(
  'Beacon HA notes – 6 Larch Ct.csv',
  { separator: ';', encode: windows },
  `
Beacon Housing Association|||
Tenancy 60331, 6 Larch Court|||
Date|Officer<who>|Note<text>|Job<reference>
10/10/23 9am|L. Pryce|Mr Singh at no. 8: screaming last night through the wall, police van.|ASB-2 => 10 October 2023 at 9am @neighbour
24/10/23|L. Pryce|No heating since Sept. Part on order.|R8812 => 24 October 2023
20/11/23 9.30|L. Pryce|MARAC by phone. We fit new locks and letterbox.| => 20 November 2023 at 9:30am @marac
28/11/23 am|Contractor|Locks and fireproof letterbox fitted.|R9004 => 28 November 2023, morning @locks
05/12/23|L. Pryce|Mr Singh: police took him away last evening, "shouting all the way down".| => 5 December 2023 @tookhim
11/12/23|L. Pryce|Sent report to conference, not able to attend.| => 11 December 2023 @report
3/1/24 10|L. Pryce|First core group, Elm. Boiler promised by 15th.| => 3 January 2024 at 10am @cg1
15/01/24|Contractor|Boiler replaced.|R8812 => 15 January 2024
12/02/24|Out of hours|Tenant rang 19:15, ex at door. Told to dial 999.| => 12 February 2024 @rang
13/02/24|L. Pryce|Door panel boarded.|R9120 => 13 February 2024 @boarded
19/3/24 12.10|L. Pryce|Social worker rang, is the heating on as baby home today. Yes.| => 19 March 2024 at 12:10pm @heating
3/4/24 20.40|CCTV|Male (Fossey) at street door four mins, left when light came on. Police called.| => 3 April 2024 at 8:40pm @dean
|||=> !blank_row
31/04/24|L. Pryce|Inspection.| => !impossible_date
`,
);

export const police = textFile(
  'OIS-FOSSEY-MARSH disclosure.csv',
  { quotesAll: true },
  `
Incident|Date|Time|Unit<who>|Class<kind>|Text<text>|Disposal<action>
NL-0910-441|09/10/2023|22:50|R21|Domestic|Verbal argument heard by neighbour. MARSH (17/40 pregnant) says all OK. FOSSEY sent to mother’s.|DASH medium, PPN => 9 October 2023 at 10:50pm @dv
NL-2011-007|20/11/2023|09:30|DS Lomas|MARAC|Heard as case 4. Marker on address.|Actions x2 => 20 November 2023 at 9:30am @marac
NL-2811-190|28/11/2023|14:00|PCSO Webb|Visit|Target hardening visit, alarm given.|– => 28 November 2023 at 2pm @alarm
NL-0312-555|03/12/2023|23:20|R14|Domestic|MARSH pushed against radiator, no injury to bump. FOSSEY made off.|Outstanding => 3 December 2023 at 11:20pm @push
NL-0412-402|04/12/2023|17:20|R14|Arrest|FOSSEY arrested at 6 Larch Ct on recall.|To HMP => 4 December 2023 at 5:20pm @arrest
NL-0502-080|05/02/2024|12:00|IOM|Release|FOSSEY out of HMP Northlea, residing Birch House, tagged.|Intel => 5 February 2024 at midday @release
NL-1202-377|12/02/2024|19:25|R21|Breach|FOSSEY forcing door 6 Larch Ct. Detained on landing 19:40. MARSH and sister safe.|Charged => 12 February 2024 at 7:25pm @breach
NL-0304-299|03/04/2024|20:45|R09|Suspicious|Call from Beacon HA control: FOSSEY at communal entrance. Gone on arrival.|NFA, no order in force => 3 April 2024 at 8:45pm @dean
`,
);

export const idva = textFile(
  'Haven contact export CM.csv',
  { newline: '\n' },
  `
Ref|When|Method<kind>|Summary<text>|Worker<who>
CM2023|Mon 30 Oct 2023 pm|Phone|Midwife’s referral. C says ring on Tuesdays, he’s at group.|Farah => 30 October 2023, afternoon
CM2023|Tues 14 Nov 2023 13:30|Face to face|Here, with Gaynor the health visitor. First time she cried. Escape bag.|Farah => 14 November 2023 at 1:30pm @antenatal
CM2023|20 Nov 2023 0930|MARAC|Presented her views. Locks, marker, maternity flag, licence.|Farah => 20 November 2023 at 9:30am @marac
CM2023|Mon 4 Dec 2023 09:10|Phone|C: he pushed me last night, baby moving fine. Will talk to police.|Farah => 4 December 2023 at 9:10am @ctold
CM2023|5 Dec 2023 09:35|Phone|Neil (probation): back inside.|Farah => 5 December 2023 at 9:35am @toldrecall
CM2023|11 Dec 2023 1pm|Meeting|Went with her to child protection conference. She spoke.|Farah => 11 December 2023 at 1pm @icpc
CM2023|22 Jan 2024 10:00|Court|Non-molestation order made. 12 months.|Farah => 22 January 2024 at 10am @nmo
CM2023|12 Feb 2024 19:10|Text|"hes outside" – rang 999 for her.|Maz (on call) => 12 February 2024 at 7:10pm @texted
CM2023|13 Feb 2024 10:10|Phone|Told Bryony he was nicked at the flat.|Farah => 13 February 2024 at 10:10am @idvarang
CM2023|26 Feb 2024 10:00|Meeting|Second core group. Calm.|Farah => 26 February 2024 at 10am @cg2
CM2023|17 Mar 2024|Text|Photo! Ellis.|Farah => 17 March 2024 @photo
CM2023|18 Mar 2024 3pm|Meeting|On Ward 3, plan for going home. Dean is not to know address of sister.|Farah => 18 March 2024 at 3pm @dpm
CM2023|Wed 10 Apr 2024 2pm|Outing|Walked with her to baby clinic. 3.72!|Maz => 10 April 2024 at 2pm @clinic
CM2023|15 Apr 2024 10:00|Meeting|Review conf. I said no order now, that’s the gap.|Farah => 15 April 2024 at 10am @rcpc
CM2023|16 Apr 2024|Phone|C upset about yesterday. Applying again for order.|Farah => 16 April 2024 @upset
`,
);
