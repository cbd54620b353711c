/** Excel files as offices keep them, as answer sheets, all invented, written before the reader was tried on them: at first it read 28 of the 55 entries as expected. */
import { excelFile } from './answered-office.fixtures.ts';

const freeze =
  '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" state="frozen"/></sheetView></sheetViews>';

export const answeredExcelFiles = [
  excelFile('one sheet an agency.xlsx', [
    {
      name: 'Read me',
      rows: 'Combined chronology – instructions|\nPlease complete your own tab by 30/09/2023|',
    },
    {
      name: 'Police',
      before: freeze,
      rows: `
Date|Time|Event<text>|Outcome<action>
{2022-01-05}|{21:40}|Call to Quay Row, shouting.|NFA => 5 January 2022 at 9:40pm
{2022-02-19}|{00:10}|Father arrested.|Charged => 19 February 2022 at 12:10am
{2022-07-07}|17:05|Child found in park alone.|PPN => 7 July 2022 at 5:05pm
`,
    },
    {
      name: 'Health',
      before: freeze,
      rows: `
Date|Time|Event<text>|Outcome<action>
{2022-01-11}||Nine month review.|SALT => 11 January 2022
{2022-03-04}|am|Told of arrest by letter.|Visit => 4 March 2022, morning
20/4/22|{14:00}|No access visit.|Letter => 20 April 2022 at 2pm
{2022-05-01;5}||Seen at ED some time that month.| => May 2022
`,
    },
    {
      name: 'School',
      before: freeze,
      rows: `
Date|Time|Event<text>|Outcome<action>
1.2.22|playtime|Bitten by another child.|Form => 1 February 2022
{2022-02-09}|{09:00}|Mother smelled of alcohol.|Head told => 9 February 2022 at 9am
{2022-02-28}|n/k|Away until Friday.|Call => 28 February 2022, time not known
`,
    },
  ]),
  excelFile('contact log by year.xlsx', [
    {
      name: '2022',
      rows: `
Family support – Pike|||||
||||
Date|Start|End|Contact with|What happened<text>|Worker<who>
{2022-09-05}|{10:00}|{11:15}|Mother|Talked about mornings; alarm clock given.|DO => 5 September 2022 from 10am to 11:15am
{2022-09-12}|{10:00}||Mother|Not in.|DO => 12 September 2022 at 10am
~{2022-09-13}|{09:00}||Manager|Supervision, not for sharing.|DO => !hidden_row
{2022-09-19}|10.00|11.30|Mother, Rowan|Rowan off school with a cold.|DO => 19 September 2022 from 10am to 11:30am
|||||=> !blank_row
{2022-10-03}|{15:45}|{16:30}|Rowan|Went for a milkshake. Rowan said nothing for an hour.|DO => 3 October 2022 from 3:45pm to 4:30pm
Total hours|=SUM(C4:C9)→4.25|||| => !footer_row
`,
    },
    {
      name: '2023',
      rows: `
Family support – Pike|||||
||||
Date|Start|End|Contact with|What happened<text>|Worker<who>
{2023-01-09;4}|{10:00}|{10:20}|Mother|Says she is "fine now".|HP => 9 January 2023 from 10am to 10:20am
16th Jan|||Mother|Text: cancelled.|HP => 16 January 2023
{2023-02-06}|approx 2pm||PGM|Grandmother rang, worried about weight.|HP => 6 February 2023 at about 2pm
Feb half term|||Rowan|Trip to the farm.|HP => about mid February 2023
{2023-03-06}|||Mother|Closed by agreement.|HP => 6 March 2023
Total hours|=SUM(C4:C9)→1.5|||| => !footer_row
`,
    },
  ]),
  excelFile(
    'made on an old mac.xlsx',
    [
      {
        name: 'Log',
        rows: `
Ref<reference>|Day|At|Entry<text>|By<who>
#1|{2019-11-04}|{08:30}|Late in, no breakfast.|MD => 4 November 2019 at 8:30am
#2|{2019-11-05}|{12:05}|Bonfire money stolen, Rowan blamed.|MD => 5 November 2019 at 12:05pm
#3|{2019-11-18 15:10}||Mother met at the gate.|KS => 18 November 2019 at 3:10pm
#4|18/11/2019|15.40|Rang social worker.|KS => 18 November 2019 at 3:40pm
#5|{2019-12-02}||Nurse weighed him.|SN => 2 December 2019
#6|Dec 2019||Hamper given.|MD => December 2019
#7|{2020-01-07}|{09:00}|Back; taller, thinner.|MD => 7 January 2020 at 9am
`,
      },
    ],
    { from: 1904 },
  ),
  excelFile('respite stays.xlsx', [
    {
      name: 'Stays',
      rows: `
Respite record: Jess M|||||
From date|From time|To date|To time|Carer<who>|Comments<text>
{2023-05-05}|{16:00}|{2023-05-07}|{17:30}|Lou|Slept well. Ate everything. => 5 to 7 May 2023 from 4pm to 5:30pm
{2023-05-19}|{16:00}|{2023-05-21}|{10:00}|Lou|Collected early: mother wanted her. => 19 to 21 May 2023 from 4pm to 10am
#45093||#45095||Lou|Did not unpack her bag. => 16 to 18 June 2023
30/6/23||2/7/23||Lou|Quiet. Nightmares on Saturday. => 30 June to 2 July 2023
{2023-07-14}|{16:00}|||Lou|Cancelled at the door. => 14 July 2023 at 4pm
|||||Lou now on leave until September. => !no_date
`,
    },
  ]),
  excelFile('incidents several children.xlsx', [
    {
      name: 'Incidents',
      rows: `
KELDERBY POLICE – FOR CHILD SAFEGUARDING PRACTICE REVIEW|||||||
Extracted 10/04/2024|||||||
Crime / Incident No<reference>|Date of incident|Time of incident|Location|Children linked<child>|MO / summary<text>|PPN?|OIC<who>
KP-1183|14/02/2024|23:40|14 Quay Row|Jess MARLOWE; Kit MARLOWE|Neighbour heard shouting. Both awake on stairs.|Y|PC 221 => 14 February 2024 at 11:40pm
KP-1201|{2024-02-17}|{01:15}|Market St|Jess MARLOWE|Drunk, taken to ED.|Y|PC 90 => 17 February 2024 at 1:15am
KP-1202|{2024-02-17}|{03:00}|KRI|Jess MARLOWE|Left the hospital with an uncle.|N|PC 90 => 17 February 2024 at 3am
KP-1260|{2024-02-27}|{16:30}|Canal|Kit MARLOWE|Throwing stones at barges with others.|N|PCSO 7 => 27 February 2024 at 4:30pm
KP-1302|29/02/2024 – 01/03/2024|21:00 – 06:45|14 Quay Row|Jess MARLOWE|Missing; came back by herself.|Y|PC 90 => 29 February to 1 March 2024 from 9pm to 6:45am
KP-1377|31/03/2024|0330|Canal|Kit MARLOWE|Walking alone.|Y|PC 90 => 31 March 2024 at 3:30am
KP-1401|not known|not known||Kit MARLOWE|Said to stay with cousins.|N|Intel => date not known
KP-1410|{2024-04-09}|{09:00}|School|Jess MARLOWE; Kit MARLOWE|Joint visit with CSC.|N|DS Khan => 9 April 2024 at 9am
8 records|||||||=> !footer_row
`,
    },
    { name: 'Lookups', hidden: true, rows: 'Code|Meaning\nPPN|Public protection notice' },
  ]),
  excelFile('camhs activity.xlsx', [
    {
      name: 'Activity',
      rows: `
Contact ID<reference>|Team|Contact DateTime|Duration (mins)|Contact type|Consultation medium|Outcome|Seen by<who>|Progress note<text>
#880121|Tier 3|{2023-02-07 09:30}|#50|Direct|Face to face|Attended|P Venn|First appointment. Ten minutes alone. => 7 February 2023 at 9:30am
#880160|Tier 3|{2023-02-21 09:30}|#0|Direct|Face to face|DNA|P Venn|Bus did not come. => 21 February 2023 at 9:30am
#880177|Tier 3|{2023-02-24 16:12}|#10|Indirect|Telephone|Attended|Duty|School rang: new cuts. => 24 February 2023 at 4:12pm
#880201|Tier 3|{2023-03-14 09:30}|#45|Direct|Face to face|Attended|P Venn|Scars on both arms. => 14 March 2023 at 9:30am
#880202|Tier 3|{2023-03-14 11:00}|#5|Indirect|Email|N/A|P Venn|To GP: please weigh. => 14 March 2023 at 11am
#880290|Crisis|{2023-04-01 00:00}|#30|Direct|Telephone|Attended|Night team|Rang at midnight, could not sleep. => 1 April 2023
#880333|Tier 3|{2023-04-04 10:00}|#0|Direct|Video|Not brought|P Venn|School holidays. => 4 April 2023 at 10am
`,
    },
  ]),
  excelFile('text first and date last.xlsx', [
    {
      name: 'Sheet1',
      rows: `
What we saw<text>|Which child<child>|Our worker<who>|What we told them|Day and time
Walked to school in slippers.|Kit|Pat|Social worker told|Mon 4/3/24 8.30 => 4 March 2024 at 8:30am
Mother shouting from the window.|Kit|Pat|^|^ => 4 March 2024 at 8:30am
Asked for tea.|Jess|Pat||as above, 5pm => 4 March 2024 at 5pm
Two men at the door, would not give names.|Jess|Sol|Police 101|Tues 5th about 9 at night => 5 March 2024 at about 9pm
All quiet.|Jess|Sol||Weds => 6 March 2024
Black eye; said she fell.|Jess|Pat|MASH|7.3.24 am => 7 March 2024, morning
Same story told by Kit without being asked.|Kit|Pat|MASH|later same day => 7 March 2024
House empty.|Kit|Sol||weekend of 9/10 March 2024 => 9 to 10 March 2024
Removal van seen.|Kit|Sol|Police|w/e 17/3/24 => week of 11 March 2024
`,
    },
  ]),
];
