/** More text files in shapes that no other fixture has; all invented, with what a colleague sees in each, before the reader was tried on them. */
import type { FileOfOthers } from './others.fixtures.ts';

/** The police's records system: a day, a month in letters and a year without spaces, times in four figures. */
const occurrences = [
  'OFFICIAL-SENSITIVE;;;;;;;;;',
  'Occ No;Occ Type;Occ Date/Time From;Occ Date/Time To;Rptd Dttm;Subject;Involvement;Occ Summary;Disposal;Officer',
  '54240012345;DOMESTIC NON CRIME;14FEB2024 2340;15FEB2024 0020;15FEB2024 0031;MARLOWE, KIT;WITNESS;"Verbal argument; child woke up; no offences.";NFA;PC221',
  '54240014001;MISSING PERSON;29FEB2024 2100;;29FEB2024 2215;MARLOWE, JESS;SUBJECT;Located at her nan’s.;RHI OFFERED;PC90',
  '54240015555;PPN;BETWEEN 01MAR2024 AND 04MAR2024;;05MAR2024 0900;MARLOWE, KIT;SUBJECT;Neighbour reports hitting.;SHARED CSC;DUTY',
  '54240016001;INTEL;00/00/2024;;06MAR2024 1410;MARLOWE, JESS;SUBJECT;Said to be carrying for others.;;INTEL DESK',
  '-- End of extract: 4 occurrences --;;;;;;;;;',
].join('\r\n');

/** A health visitor's journal as printed to text: a line with the date, then what was written. */
const journal = `Journal for: MARLOWE, Kit    NHS No: 999 000 1234
Printed: 02 May 2024 09:14

05 Mar 2024 10:20  Fernside Clinic (LUND, Siv - Health Visitor)
Home visit. Mother tired, says the baby "never settles".
Weight 9.2 kg; safe sleep discussed.

11 Mar 2024 14:00  Telephone call (DUTY)
Nursery rang: not collected until 18:10.
28 Mar 2024  Letter (ADMIN)
Did not attend audiology on
27/03/2024, second time.
`;

/** A school's safeguarding software: other pupils linked, lines within cells, the date late among the columns. */
const linked = [
  '"Linked student(s)","Student","Year Group","Categories","Incident","Actions","Date/Time","Added by","Status"',
  '"Marlowe, Jess (Year 9)","Marlowe, Kit","6","Attendance, Home Issues","Kit said:\n""Dad broke the door"".","14/02/2024 10:05 Rang mother\nDSL informed","Wed 14th Feb 2024 at 09:13","Mr K Sorby","Active"',
  '"","Marlowe, Kit","6","Presentation","Same clothes all week.","","Thu 29th Feb 2024 at 15:30","Mr K Sorby","Active"',
  '"Marlowe, Kit (Year 6)","Marlowe, Jess","9","Self-harm","Scratches seen in PE.","Parents rung","01/03/2024 08:55:00 (edited 04/03/2024)","Miss P Aku","Closed"',
].join('\r\n');

/** A charity's form on the web: American days, the moment of sending with its zone, lines within answers. */
const answers = [
  'Timestamp,Email Address,Young person,When did this happen? (date),What time?,What happened?,What did you do about it?',
  '2024/02/29 8:05:10 AM GMT,nadia@example.org,Jess M,2/28/2024,11:45:00 PM,"Jess rang, crying.\n""He\'s back"", she said.",Stayed on the phone',
  '2024/03/04 5:10:00 PM GMT,owen@example.org,Jess M,3/4/2024,4:00:00 PM,Came in with a black eye.,"Told DSL, MASH rung"',
  '2024/03/10 9:00:41 AM GMT,owen@example.org,Kit M,3/9/2024,,"Would not get out of the car, shaking.",',
  '2024/04/02 1:00:00 PM GMT+1,nadia@example.org,Kit M,,,Asked twice if he could stay.,',
].join('\r\n');

/** A text line: nothing but the moment at which each message came, in whatever zone the program was set to. */
const textLine = [
  'Received,From,Message',
  '2024/07/02 9:15:00 AM GMT+1,Jess,can i come in today',
  '2024/01/10 11:30:00 PM GMT,Jess,hes shouting again',
  '2024-07-05 22:30 UTC,Nadia,Rang her back; no answer.',
].join('\n');

/** A school in Wales. */
const welsh = [
  'Dyddiad,Amser,Digwyddiad,Gweithiwr,Camau a gymerwyd,Plentyn',
  '12 Chwefror 2024,10:30,Ffoniodd yr ysgol y fam; dim ateb.,GW,Anfonwyd llythyr,Kit Marlowe',
  'Dydd Gwener 1 Mawrth 2024,,Daeth i mewn heb gôt.,GW,,Kit Marlowe',
  '3ydd Ebrill 2024,2pm,Cyfarfod â’r nain.,EL,,Kit Marlowe',
  'Mehefin 2024,,Presenoldeb 61%.,GW,,Kit Marlowe',
  'anhysbys,,Nodyn heb ddyddiad am y brawd.,EL,,Kit Marlowe',
].join('\n');

export const unseenTextFiles: readonly FileOfOthers[] = [
  {
    name: 'police records extract.txt',
    atFirst: 0,
    bytes: Buffer.from(`\ufeff${occurrences}`, 'utf16le'),
    entries: [
      [
        'line 3',
        '14 to 15 February 2024 from 11:40pm to 12:20am',
        'Verbal argument; child woke',
        {
          child: 'MARLOWE, KIT',
          recorded: '15FEB2024 0031',
          reference: '54240012345',
          kind: 'DOMESTIC NON CRIME',
          who: 'PC221',
        },
      ],
      ['line 4', '29 February 2024 at 9pm', 'Located at', { action: 'RHI OFFERED' }],
      ['line 5', 'between 1 and 4 March 2024', 'Neighbour reports', { kind: 'PPN' }],
    ],
    rejected: [
      ['line 6', 'impossible_date'],
      ['line 7', 'footer_row'],
    ],
  },
  {
    name: 'journal print.txt',
    atFirst: 0,
    bytes: Buffer.from(journal),
    entries: [
      [
        'line 4',
        '5 March 2024 at 10:20am',
        'Fernside Clinic (LUND, Siv - Health Visitor)\nHome visit.',
      ],
      ['line 8', '11 March 2024 at 2pm', 'Telephone call (DUTY)\nNursery rang'],
      ['line 10', '28 March 2024', 'Letter (ADMIN)\nDid not attend audiology on\n27/03/2024'],
    ],
    rejected: [],
  },
  {
    name: 'safeguarding software with linked pupils.csv',
    atFirst: 3,
    bytes: Buffer.from(linked),
    entries: [
      [
        'line 2',
        '14 February 2024 at 9:13am',
        'Kit said:\n"Dad broke',
        { child: 'Marlowe, Kit', kind: 'Attendance, Home Issues', who: 'Mr K Sorby' },
      ],
      ['line 5', '29 February 2024 at 3:30pm', 'Same clothes', { child: 'Marlowe, Kit' }],
      [
        'line 6',
        '1 March 2024 at 8:55am',
        'Scratches seen',
        { child: 'Marlowe, Jess', action: 'Parents rung' },
      ],
    ],
    rejected: [],
  },
  {
    name: 'web form answers.csv',
    atFirst: 0,
    bytes: Buffer.from(answers),
    entries: [
      [
        'line 2',
        '28 February 2024 at 11:45pm',
        'Jess rang, crying.\n"He\'s back"',
        { child: 'Jess M', recorded: '2024/02/29 8:05:10 AM GMT', action: 'Stayed on the phone' },
      ],
      ['line 4', '4 March 2024 at 4pm', 'Came in with', { action: 'Told DSL, MASH rung' }],
      ['line 5', '9 March 2024', 'Would not get', { child: 'Kit M' }],
    ],
    rejected: [['line 6', 'no_date']],
  },
  {
    name: 'text line.csv',
    atFirst: 0,
    bytes: Buffer.from(textLine),
    entries: [
      ['line 2', '2 July 2024 at 9:15am', 'can i come'],
      ['line 3', '10 January 2024 at 11:30pm', 'hes shouting'],
      ['line 4', '5 July 2024 at 11:30pm', 'Rang her back'],
    ],
    rejected: [],
  },
  {
    name: 'ysgol.csv',
    atFirst: 0,
    bytes: Buffer.from(welsh),
    entries: [
      [
        'line 2',
        '12 February 2024 at 10:30am',
        'Ffoniodd yr ysgol',
        { who: 'GW', action: 'Anfonwyd llythyr', child: 'Kit Marlowe' },
      ],
      ['line 3', '1 March 2024', 'Daeth i mewn', { who: 'GW' }],
      ['line 4', '3 April 2024 at 2pm', 'Cyfarfod', { who: 'EL' }],
      ['line 5', 'June 2024', 'Presenoldeb'],
      ['line 6', 'date not known', 'Nodyn'],
    ],
    rejected: [],
  },
];
