/** Case L in Excel: answers to a web form, a housing officer’s sheet for each year, and a school nurse’s tables out of Numbers. */
import { excelFile } from './answered-office.fixtures.ts';

const yes = '⟦ t="b"><v>1</v>⟧';
const no = '⟦ t="b"><v>0</v>⟧';
const percent = (value: number): string => `⟦ s="9"><v>${value}</v>⟧`;

/** Of a web form: when it was sent in, days shown with their weekday and no year, ticks as true and false. */
export const school = excelFile(
  'Safeguarding log (Responses).xlsx',
  [
    {
      name: 'Form responses 1',
      rows: `
Timestamp|Date it happened|Time (if known)|Student<child>|What did you see or hear?<text>|DSL told in person?|Attendance this week|Your name<who>
{2023-09-12 15:42:10;6}|{2023-09-12;7}|{08:50;8}|Lowri H|Asleep on her bag. Says she gets her brother up and fed.|${yes}|${percent(0.8)}|T Marsh => 12 September 2023 at 8:50am
{2023-09-14 11:40:02;6}|{2023-09-14;7}|{11:20;8}|Lowri H|Rang MASH with what we have, including the car.|${yes}|${percent(0.6)}|R Okell => 14 September 2023 at 11:20am @ref
{2023-10-09 15:20:44;6}|{2023-10-09;7}|{14:00;8}|Lowri H|Strategy discussion, phone. She was found drunk in the park on Saturday night.|${yes}|${percent(0)}|R Okell => 9 October 2023 at 2pm @strat
{2023-11-17 16:02:31;6}|today|about 2|Lowri H|Fight by the lockers, hit another girl with a tray. Permanently excluded.|${yes}|${percent(0.4)}|R Okell => 17 November 2023 at about 2pm @excl
{2023-11-17 16:10:09;6}|today|end of school|Lowri H|Got into a blue VW at the gate, two men in it.|${no}|${percent(0.4)}|J Foy => 17 November 2023 @vw
{2023-11-20 08:45:59;6}|yesterday|20:00|Lowri H|Messaged a friend that she is "staying out till Dec". Friend showed me.|${yes}||T Marsh => 19 November 2023 at 8pm
{2023-12-18 13:30:00;6}|18.12|10am|Lowri H|ICPC. I read our report. She is still on our roll till January.|${yes}||R Okell => 18 December 2023 at 10am @icpc
{2024-01-12 09:00:15;6}|{2024-01-12;7}||Lowri H|File sent to The Bridge, receipt signed.|${yes}||Office => 12 January 2024
`,
    },
  ],
  { formats: ['dd/mm/yyyy hh:mm:ss', 'ddd d mmm', 'h:mm am/pm', '0%'] },
);

/** A sheet a year, a line for each month, and days without either. */
export const housing = excelFile(
  'Rents & visits 12 Kiln Row.xlsx',
  [
    {
      name: '2023',
      rows: `
Tarnside Homes||||
12 Kiln Row – HASKETT D||||
Date|Officer<who>|Notes<text>|Follow up<action>|Arrears
September||||| => !footer_row
Thurs 21st 3.30pm|KD|Joint visit with SW. Bedroom door off, hole in plaster. Ms H says "kids".|Job raised|#412 => 21 September 2023 at 3:30pm @joint
31st|KD|Called back, no reply.||#412 => !impossible_date
October||||| => !footer_row
w/c 16th|Contractor|Door hung, did not fit.|Recall|#388 => week of 16 October 2023
13th-15th|KD|Three calls from no. 14 about music.|Letter|#388 => 13 to 15 October 2023
December||||| => !footer_row
Mon 4th am|KD|No. 14 says police were here twice on Sat.||#520 => 4 December 2023, morning
`,
    },
    {
      name: '2024',
      rows: `
Date|Officer<who>|Notes<text>|Follow up<action>|Arrears
January||||| => !footer_row
1st 12.30am|OOH|No. 14 rang: screaming next door, glass. Told to ring 999, had done.||#560 => 1 January 2024 at 12:30am @nye
Tues 2nd|KD|Boarded front window. Nobody home.|Police ref|#560 => 2 January 2024 @boarded
{2024-01-16;6}|KD|Mr Tolley asks to be taken off tenancy.|Form sent|#602 => 16 January 2024
March||||| => !footer_row
Fri 15th|KD|Ms H in office, black eye, "walked into door". Told SW.||#640 => 15 March 2024
Total|||=SUM(E1:E9)→2362|=> !footer_row
`,
    },
    { name: 'Key', rows: 'KD|Karen Dodd\nOOH|Out of hours' },
  ],
  { formats: ['ddd d mmm'] },
);

/** Of a table program on a Mac: a sheet about the export first, the table’s name over it, and times kept with the day on which they were typed. */
export const nurse = excelFile(
  'School nurse LH.xlsx',
  [
    {
      name: 'Export Summary',
      rows: `
This document was exported from a table program. Each table was converted to an Excel worksheet.|||
Sheet Name|Table Name|Excel Worksheet Name|
Contacts|Table 1|Contacts – Table 1|
Growth|Table 1|Growth – Table 1|
`,
    },
    {
      name: 'Contacts – Table 1',
      rows: `
Table 1|<<|<<|<<|<<
Date|Start|Type<kind>|What we talked about<text>|Next
{2023-09-26;6}|{2024-04-02 09:40;7}|Drop-in|Came by herself. Headaches, no breakfast, wants "something to stop it".|GP, DSL => 26 September 2023 at 9:40am
{2023-10-11;6}|{2024-04-02 13:15;7}|Follow-up|Did not come. DSL says hospital at the weekend.|Letter => 11 October 2023 at 1:15pm
{2023-12-18;6}|{2024-04-02 10:00;7}|Conference|ICPC in civic room 2. Health actions mine.|Core gp => 18 December 2023 at 10am @icpc
{2024-01-24;6}||Health assessment|At the carers’. BMI low, dentist overdue, teeth sore.|To review => 24 January 2024 @iha
{2024-01-30;6}|{2024-04-02 13:30;7}|Review|LAC review at carers’. Health plan agreed.|6/12 => 30 January 2024 at 1:30pm @lac
{2024-02-08 15:00;8}||Call|Jean: dentist done, two out, very brave.|– => 8 February 2024 at 3pm
`,
    },
    {
      name: 'Growth – Table 1',
      rows: `
Table 1|<<|<<
Date|Height|Weight
{2023-09-26;6}|#158|#42.1
{2024-01-24;6}|#158.5|#41.8
`,
    },
  ],
  { from: 1904, formats: ['d mmm yyyy', 'hh:mm', 'd mmm yyyy h:mm am/pm'] },
);
