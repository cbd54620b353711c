/**
 * Text files and print-outs of agencies' systems, as answer sheets, all invented: a third batch, written after the reader was mended for
 * the second and before it was tried on these. At first it read 23 of the 45 entries as expected.
 */
import { textFile } from './answered.fixtures.ts';
import { wordFile } from './answered-office.fixtures.ts';
import type { FileOfOthers } from './others.fixtures.ts';

const windows = (text: string): Uint8Array =>
  Buffer.from(
    text
      .replaceAll('–', '\x96')
      .replaceAll('’', '\x92')
      .replaceAll('“', '\x93')
      .replaceAll('”', '\x94'),
    'latin1',
  );

export const answeredSystems: readonly FileOfOthers[] = [
  textFile(
    'rio progress notes.csv',
    { encode: windows, quotesAll: true },
    `
Client ID<reference>|Client Name<child>|Note Date/Time|Entered Date/Time|Originator<who>|Note Type<kind>|Third Party Info|Progress Note<text>
R884120|MARLOWE, Jess|07/02/2023 09:30|07/02/2023 11:12|P VENN|Clinical|N|Attended with nan. “I only do it at night”, she said.⏎⏎Plan: CBT. => 7 February 2023 at 9:30am
R884120|MARLOWE, Jess|21/02/2023 09:30|21/02/2023 09:55|P VENN|DNA|N|DNA – rang, bus did not come. => 21 February 2023 at 9:30am
R884120|MARLOWE, Jess|24/02/2023 16:12|24/02/2023 16:20|DUTY|Telephone|Y|School: new cuts, won’t say where. => 24 February 2023 at 4:12pm
R884120|MARLOWE, Jess|14/03/2023 09:30|15/03/2023 08:01|P VENN|Clinical|N|Scars on both arms; safety plan shared with nan. => 14 March 2023 at 9:30am
R884120|MARLOWE, Jess|01/04/2023 00:15|01/04/2023 00:50|CRISIS|Telephone|N|Cannot sleep; nobody awake to tell. => 1 April 2023 at 12:15am
R884120|MARLOWE, Jess|04/04/2023 10:00|04/04/2023 13:30|P VENN|WNB|N|Was not brought. Letter to GP. => 4 April 2023 at 10am
R884120|MARLOWE, Jess|18/04/2023 09:30|18/04/2023 12:00|P VENN|MDT|Y|Discharge discussed, agreed if two more missed. => 18 April 2023 at 9:30am
`,
  ),
  textFile(
    'housing asb cases.csv',
    { separator: ';' },
    `
Case ref<reference>|Date opened|Date of incident|Time of incident|Complainant|Nature of complaint<kind>|Details of complaint<text>|Action taken<action>|Date closed
ASB/119|06/06/2023|04/06/2023|2200-0100|No. 12|Noise|Party; small child seen on the stairs at midnight.|Diary sheets|01/09/2023 => 4 June 2023 from 10pm to 1am
ASB/121|13/06/2023|12/06/2023|approx 3am|No. 16|Noise|Banging and screaming.|Visit|01/09/2023 => 12 June 2023 at about 3am
ASB/127|26/06/2023|23-25/06/2023|evenings|No. 12|Fire|Rubbish burned in the yard each night.|Warning|01/09/2023 => 23 to 25 June 2023, evening
ASB/130|03/07/2023|unknown||Anon|Drugs|Cars coming and going all night.|Police told| => date not known
ASB/133|10/07/2023|9th July|10.15 pm|No. 16|Violence|Man kicked the door in. Children crying.|999 advised|01/09/2023 => 9 July 2023 at 10:15pm
ASB/140|31/07/2023|30/07/2023|Sunday teatime|No. 12|Neglect|Two children begging for food.|CSC referral|01/09/2023 => 30 July 2023, afternoon
`,
  ),
  textFile(
    'school behaviour export.csv',
    { newline: '\n' },
    `
Surname|Forename|Reg|Date|Period|Type<kind>|Comments<text>|Recorded by<who>
Marlowe|Kit|6B|05/02/2024|1|Late|Late again, said nobody woke him.|KS => 5 February 2024
Marlowe|Kit|6B|15/02/2024|AM reg|Concern|Told Mrs Sorby that dad broke the door.|KS => 15 February 2024
Marlowe|Kit|6B|26/02/2024|3|Uniform|Same jumper all week.|MD => 26 February 2024
Marlowe|Jess|9L|01/03/2024|PM reg|Absent|Mother says she is at her nan’s.|PA => 1 March 2024
Marlowe|Jess|9L|04/03/2024|5|Injury|Bruise above knee, seen in PE.|PA => 4 March 2024
Marlowe|Jess|9L|05/03/2024|Lunch|Concern|Not eating; gave her lunch to Kit’s friend.|PA => 5 March 2024
Printed from the system on 06/03/2024 09:14||||||| => !footer_row
`,
  ),
  textFile(
    'charity contacts export.tsv',
    { separator: '\t', encode: (text) => Buffer.from(`\ufeff${text}`, 'utf16le') },
    `
Contact date|Contact time|Young person<child>|Caseworker<who>|Type of contact<kind>|Case note<text>|Follow-up needed
2023-11-20|10:00|Amin R|Layla H|In person|Came for food parcel, asked about college. |Yes => 20 November 2023 at 10am
2023-11-27|10:00|Amin R|Layla H|In person|Has no GP. Rang two surgeries, both want a passport.|Yes => 27 November 2023 at 10am
2023-11-29||Amin R|Tom A|Email|Wrote to ICB about registration.|No => 29 November 2023
2023-12-04|10:30|Amin R|Layla H|In person|Says he sees his brother in the street.|Yes => 4 December 2023 at 10:30am
2023-12-24|23:40|Amin R|Layla H|Text|“Happy Christmas, I do not sleep”.|Yes => 24 December 2023 at 11:40pm
2024-01-08|late morning|Amin R|Ifeoma|Phone|No answer x 3.|No => 8 January 2024, morning
`,
  ),
  wordFile('custody and youth justice log.docx', [
    'Youth Justice Service – contact log (printed 02/05/2023)',
    `
Young person: Jess MARLOWE|<<|<<|<<|<<
Contact|Date|Time|Comment<text>|Officer<who>
Custody|31/12/22|23:55|Arrested for criminal damage. Nan as appropriate adult.|PC 90 => 31 December 2022 at 11:55pm
Custody|01/01/23|04:30|Released under investigation. Nowhere to go until 6.|Custody Sgt => 1 January 2023 at 4:30am
Office|Tue 10/01/23|10:00|Did not attend.|R Quaye => 10 January 2023 at 10am
Home|Thu 12/01/23|14:30 – 15:00|Mother present; Jess in bed until two.|R Quaye => 12 January 2023 from 2:30pm to 3pm
Phone|17/1|10.10|School: excluded for three days.|Duty => 17 January 2023 at 10:10am
Office|24th Jan|10:00|Reparation agreed.|S Bright => 24 January 2023 at 10am
Court|30 Jan ’23|a.m.|Referral order, six months.|R Quaye => 30 January 2023, morning
Panel|w/c 13 Feb||Contract signed.|Panel => week of 13 February 2023
Phone|Fri|4pm|Nan worried: not home since Wednesday.|Duty => !unreadable_date
Office|07/03/23|10:00|Attended. Wants college.|R Quaye => 7 March 2023 at 10am
`,
  ]),
  wordFile('foster carer log.docx', [
    'Foster carer’s weekly log. Child: R. Week commencing: 6 May 2024',
    `
Day|What happened today<text>|Contact / appointments
Mon 6th|Bank holiday. Long lie in, then the park.|None => 6 May 2024
Tues 7th|School refused. In by ten.|Rang school => 7 May 2024
Weds 8th|Good day. Ate his tea.|Contact with PGM 4-5 => 8 May 2024
Thurs 9th|Nightmare about the stairs.|SW text => 9 May 2024
Fri 10th|Called me by my name for the first time.|None => 10 May 2024
Sat 11th|Football. Scored.|None => 11 May 2024
Sun 12th|Quiet. Asked when he is going home.|SW told Monday => 12 May 2024
`,
    'Week commencing: 13 May 2024',
    `
Day|What happened today<text>|Contact / appointments
Mon 13th|Dentist. Four fillings.|Dentist 9.20 => 13 May 2024
Tues 14th|Fine.|None => 14 May 2024
Weds|Contact cancelled by PGM.|None => 15 May 2024
Fri 17th|Would not get in the car.|SW visit => 17 May 2024
`,
  ]),
];
