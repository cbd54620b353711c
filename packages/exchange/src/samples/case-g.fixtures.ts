/**
 * Case G: Leah Prentice, sixteen, in a children's home, as four agencies wrote it down in the shapes of case A. Invented. Written whole after the
 * reader and the comparison were mended for case F, and before they were tried on it:
 * at first it read all 35 entries and the 7 rejections as expected, and found 14 of the 18 certain pairs; of 18 suggestions 16 were in the answers
 * as first written, and the other two ought to have been.
 */
import { LocalDate } from '@throughline/time/occurred';
import { textFile } from './answered.fixtures.ts';
import { excelFile, wordFile } from './answered-office.fixtures.ts';
import { windows } from './answered-text.fixtures.ts';
import type { CaseOfFiles } from './cases.fixtures.ts';

const council = wordFile('LP chronology SW final v2.docx', [
  'Chronology – Leah Prentice – Mosaic 220871',
  `
Date|Time|Source of information|Event<text>|Comment<comment>
2016||Court bundle|Leah (8) removed from mother’s care with two brothers.|Split up => 2016
c. Oct 2021||LP herself|Says she first cut herself "about when Nan died".| => about October 2021
spring 2023|n/k|Previous SW|Third foster placement ends after Leah sets fire to a bin.| => spring 2023, time not known
05/09/2023|15:00|Placement – AG|Moved to Hazel Lodge children’s home. Two bags and a hamster.|Hamster not allowed => 5 September 2023 at 3pm @move
w/c 18/09/23||School|In every day.| => week of 18 September 2023
4/11/23|02:20|EDT|Hazel Lodge: Leah on roof of garage, threatening to jump, police there.|Bonfire weekend => 4 November 2023 at 2:20am @roof?
06/11/2023|11.30|Strategy meeting – chair PL|Present: PL, AG, Sgt Amos, Hazel Lodge manager, school nurse. CAMHS invited, not there.|Safety plan by Friday => 6 November 2023 at 11:30am @strat
as above|pm|T/C CAMHS duty|Asked why nobody came. "Not on our list."| => 6 November 2023, afternoon
?17 Nov 23|approx 4pm|AG notebook|Leah shown safety plan at home.| => possibly 17 November 2023 at about 4pm @plan
21-23/12/2023||Mosaic – missing|Missing from Hazel Lodge from 18:00 on the 21st, found at Nan’s old house on the 23rd.| => 21 to 23 December 2023 @missing @foundnan
Date|Time|Source of information|Event|Comment => !repeated_header
09/01/2023|10:00|Stat visit – AG|Seen at Hazel Lodge. New bedroom. Would not talk about Christmas.| => 9 January 2023 at 10am
2?/01/24||Slip|Ring Leah’s brother’s SW.| => !unreadable_date
14/02/2024|16:00|Statutory review – IRO|Review at Hazel Lodge: Leah, AG, keyworker Bex, school, CAMHS.| => 14 February 2024 at 4pm @review
31/04/24||E-mail|CAMHS discharge letter.| => !impossible_date
||||=> !blank_row
END OF CHRONOLOGY A. Gill 03/06/2024|<<|<<|<<|<< => !footer_row
`,
]);

const home = wordFile('Hazel Lodge log LP.docx', [
  `
When|Staff<who>|What happened<text>|What we did
Tues 05/09/23 3.05pm|BX|Leah came with social worker Asha. Hid under coat.|Tea and biscuits => 5 September 2023 at 3:05pm @move
Fri 3/11/23 overnight|JT|Out of window at 1. On garage roof screaming at fireworks. Police talked her down 2.45.|Rang EDT => 3 November 2023, overnight @roof
^|JT|Slept in lounge with JT beside her.|Checks => 3 November 2023, overnight
06/11/23 11.30|RM|Strategy meeting on Teams. We asked for waking nights.|– => 6 November 2023 at 11:30am @strat
17/11/23 4pm|BX|Asha went through safety plan with Leah. Hair straighteners locked away.|Copy in file => 17 November 2023 at 4pm @plan
21/12/23 1800|BX|Went for the bus and did not come back. Phone off at 6.|Missing report 21.15 => 21 December 2023 at 6pm @missing
23/12/23 0910|RM|Police brought her from her Nan’s old house, neighbours found her in the shed.|Bath, GP => 23 December 2023 at 9:10am @back @found? @foundnan?
25/12/23|JT|Opened presents at 5am. Cried.|– => 25 December 2023
14.02.24 4pm|BX|LAC review in our dining room. Leah chaired the last ten mins.|– => 14 February 2024 at 4pm @review
31/03/24 0130|JT|Leah up, says clocks are stealing her birthday.|Cocoa => 31 March 2024 at 1:30am (the clocks went forward: this time did not come)
`,
]);

const police = textFile(
  'niche_PRENTICE.csv',
  { separator: ';', encode: windows },
  `
Niche RMS extract|Nominal PRENTICE, Leah|Produced 05/06/2024|||
|||||
URN|Date|Time|Officer<who>|Type<kind>|Summary<text>
231104-0061|04/11/2023|01:25|PC Amin|Concern|PRENTICE on garage roof, Hazel Lodge, with lighter. Talked down 02:45. No injury.=> 4 November 2023 at 1:25am @roof
231106-0300|06/11/2023|11:30|Sgt Amos|Strategy|Strategy discussion with CSC and home. CAMHS absent.=> 6 November 2023 at 11:30am @strat
231221-0912|21/12/2023|21:15|Control|Missing|Report from Bex, Hazel Lodge. Not seen since 18:00.=> 21 December 2023 at 9:15pm @missing
231223-0118|23/12/2023|07:50|PC Amin|Missing|Found in shed, 9 Orchard St, hypothermic. Taken to Hazel Lodge 09:10.=> 23 December 2023 at 7:50am @found @foundnan
240110-0400|10/01/24|1pm|PC Amin|Visit|Return home visit, Leah polite, nothing disclosed.=> 10 January 2024 at 1pm @policevisit
Rows: 5|||||=> !footer_row
`,
);

const school = excelFile('Prentice L – Y11 log.xlsx', [
  {
    name: 'Log',
    rows: `
Hillside School – pastoral||||
Exported 04/06/2024||||
||||
Date|Time|Organisation<agency>|Details<text>|Action taken<action>
{2023-09-11}||School|First day Y10, sat with Ms Rao.|Buddy => 11 September 2023
{2023-11-06}|{11:30}|School nurse|Strategy meeting re garage roof. CAMHS did not attend.|Plan by Fri => 6 November 2023 at 11:30am @strat
7.11/23|0845|School|Very tired. Told me about the roof.|Quiet room => 7 November 2023 at 8:45am @told
Wednesday||School|Fell asleep.|– => 8 November 2023
{2023-11-09}|{09:00}|School|Back to normal.|– => 9 November 2023 at 9am
Jan 24||School|Mock exams, did all.|– => January 2024
{2024-02-14}|4pm|School|LAC review at Hazel Lodge. PEP signed.|– => 14 February 2024 at 4pm @review
{2024-02-21}|4pm|School|PEP meeting at school.|– => 21 February 2024 at 4pm @pep
Total|=COUNTA(A5:A12)→8||| => !footer_row
`,
  },
]);

export const caseG: CaseOfFiles = {
  name: 'G',
  bornOn: LocalDate.parse('2008-03-31'),
  files: {
    council: { agency: 'Children’s social care', file: council },
    home: { agency: 'Hazel Lodge', file: home },
    police: { agency: 'Westmoor Police', file: police },
    school: { agency: 'Hillside School', file: school },
  },
  apart: [
    ['school told', 'council strat'], // what she told the day after
    ['school pep', 'council review'], // a meeting, and another a week later
    ['school pep', 'home review'],
    ['police policevisit', 'council review'],
    ['home back', 'police policevisit'],
  ],
};
