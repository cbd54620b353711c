/** Text files as other people's programs write them; all invented, with what a colleague sees in each. */
import type { FileOfOthers } from './others.fixtures.ts';

const american = `Riverbend Family Health,,,,,
Chart extract for: Okoye Daniel,,,,,
Printed 07/02/2024 by records desk,,,,,
,,,,,
Date of Service,Time,Rendering Provider,Visit Reason,Progress Note,Plan
6/1/24,9:05 AM,"Ruiz, C. NP",Well visit,"Height and weight on track. Mother says ""all fine"".",RTC 1 yr
6/9/24,11:50 PM,"Hale, T. MD",ED,Laceration left palm. Story changed twice.,Sutured; SW paged
6/10/24,12:15 AM,"Hale, T. MD",ED,Social worker spoke to child alone.,Report filed
6/13/24,,"Ruiz, C. NP",Phone,No answer x3.,
6/28/2024,2:30 PM,"Ruiz, C. NP",Suture removal,"Brought by uncle, not mother.",None
,,,,,
Total visits,5,,,,
`;

const police = [
  'URN|Reported|Incident from|Incident to|Type|Nominal (role)|Circumstances|Result|OIC',
  'KP/1183/24|14/02/24 23:58|14/02/24 23:40|15/02/24 00:20|Domestic|MARLOWE Jess (child present)|Neighbour heard shouting. Both children awake on the stairs.|PPN sent|PC 221 Adeyinka',
  'KP/1183/24|14/02/24 23:58|14/02/24 23:40|15/02/24 00:20|Domestic|MARLOWE Kit (child present)|Neighbour heard shouting. Both children awake on the stairs.|PPN sent|PC 221 Adeyinka',
  'KP/1302/24|01/03/24 07:10|29/02/24 21:00|01/03/24 06:45|Missing|MARLOWE Jess (misper)|Not home overnight; came back by herself.|Return interview offered|PC 90 Moss',
  'KP/1377/24|31/03/24 02:05|31/03/24 01:30||Concern|MARLOWE Kit (subject)|Seen walking alone by the canal.|Taken home|PC 90 Moss',
  'KP/1401/24|||not known|Intel|MARLOWE Kit (subject)|Said by a friend to be staying with cousins.|No action|Intel desk',
  'KP/1401/24|04/04/24 10:00|Easter weekend 2024||Intel|MARLOWE Jess (subject)|Seen with older males in a car.|Shared with CSC|Intel desk',
  '*** 6 records returned ***||||||||',
].join('\r\n');

const school = [
  'Student;DOB;Class;Incident Date;Incident Time;Category;Incident;Actions;Child seen by;Logged By;Date Logged',
  '"Marlowe, Kit";03/05/2013;6B;05/02/2024;08:55;Attendance;"<p>Late again. Said &quot;nobody woke me&quot;.<br/>Breakfast given.</p>";"<ul><li>Rang home</li><li>No answer</li></ul>";HT;K. Sørby;05/02/2024 09:20',
  '"Marlowe, Kit";03/05/2013;6B;15/02/2024;9.10am;Disclosure;"<p>Told Mrs Sørby that &ldquo;Dad broke the door&rdquo; &amp; that Jess cried.</p>";"<p>MASH rung 9.40</p>";DSL;K. Sørby;15/02/2024 11:02',
  '"Marlowe, Kit";03/05/2013;6B;w/c 26/02/2024;;Presentation;"Tired all week; same jumper every day – £4 uniform voucher given.";;;M. Doyle;01/03/2024 15:30',
  '"Marlowe, Jess";19/11/2009;9L;1 March 2024;period 3;Attendance;"N code. Phoned mother: &lsquo;she&rsquo;s with her nan&rsquo;";Home visit to be made;;P. Aku;01/03/2024 12:00',
  '"Marlowe, Jess";19/11/2009;9L;30/02/2024;;Concern;Bruise seen by PE teacher.;Body map;PE;P. Aku;04/03/2024 08:00',
].join('\r\n');

const notes = [
  'Ref\tLogged (UTC)\tWhen it took place\tLength\tMode\tBy whom\tNarrative\tYP seen?',
  '77\t2024-03-31T09:00:00Z\t2024-03-30T23:30:00+00:00\t20 min\tText\tAli R\tText: “cant go home”.\tby phone',
  '78\t2024-03-31T10:11:12Z\t2024-03-31T10:30:00+01:00\t1 h\tVisit\tAli R\tMet at the café, ate a full breakfast.\talone',
  '79\t2024-04-02T08:00:00Z\t2024-04-02\t\tEmail\tDuty\tEmail from school, not read until today.\tno',
  '80\t2024-04-09T08:00:00Z\t2024-04-08T17:45:00.000+01:00\t5 min\tCall\tDuty\tRang her: voicemail.\tNot seen - no answer',
  '81\t2024-04-10T08:00:00Z\t2024-04-09T14:00:00+01:00\t\tVisit\tAli R\tDid not come to the drop-in, bus fare not given by carer.\twas not brought',
].join('\n');

const noHeader = `07/01/2024,10:40,Rang landlord about the damp.,DK
9 Jan 2024,,Health visitor came; baby asleep.,DK
mid Jan 2024,,Gas cut off for two days.,TW
,,Found this note in the tray: “he hit me”.,TW
22/1/24,2pm,"Visit. Mum, both children and nan at home.",DK
`;

const ownWords = `"Whose note";"How it left us feeling";"The thing that happened";"Day it was";"Clock"
"Nadia";"worried";"Jess slept on the sofa at the centre.";"Thurs 7 March ’24";"from 4 til 6pm"
"Nadia";"";"Jess rang from a bus stop.";"the next day";"half past two"
"Owen";"ok";"Drove Kit to football.";"Sat";"a.m."
"Owen";"cross";"Nobody at home though booked.";"31st March 2024";"10.15hrs"
`;

const twoRows = `Chronology template v7,,,,,
When did it happen,,Event,,Action taken,Source
From,To,Type,Details,,
04/03/2024,06/03/2024,Respite,Stay at Lou’s.,,diary
07/03/2024,,Call,Lou rang about bedtime.,Advice given,phone log
`;

const instructions = `Date,Time,Significant event,Child seen?
"(dd/mm/yyyy)","(24 hr clock)","(keep to the facts)","(Y/N)"
05/03/2024,0915,Seen at nursery,Y
`;

const windows = (text: string): Uint8Array =>
  Buffer.from(
    text.replaceAll('–', '\x96').replaceAll('£', '\xa3').replaceAll('ø', '\xf8'),
    'latin1',
  );

/** The only dates are of birth and of writing it down; days in one cell are no American date. */
const occurrences = [
  'OCCURRENCE LOG;;;;',
  'URN;Created;Nominal;DOB;Summary',
  'KP/24/001;12/05/2024 23:50;MARLOWE, Jess;01/02/2009;"Missing from home. Last seen 21:00; mother reports."',
  'KP/24/003;"05/06/2024 (approx 1800)";MARLOWE, Jess;01/02/2009;Said an unknown man had hit her.',
  'KP/24/004;12-14/06/24;MARLOWE, Jess;01/02/2009;Three nights with a friend.',
  'KP/24/005;?/07/24;MARLOWE, Jess;01/02/2009;Seen with older males.',
  'KP/24/006;;MARLOWE, Jess;01/02/2009;Believed to be early summer.',
].join('\n');

export const textFiles: readonly FileOfOthers[] = [
  {
    name: 'police occurrences without an event date.csv',
    bytes: Buffer.from(occurrences),
    entries: [
      [
        'line 3',
        '12 May 2024 at 11:50pm',
        'Missing from home.',
        { child: 'MARLOWE, Jess', reference: 'KP/24/001' },
      ],
      ['line 4', '5 June 2024 at about 6pm', 'Said an unknown man had hit her.'],
      ['line 5', '12 to 14 June 2024', 'Three nights with a friend.'],
      ['line 6', 'July 2024', 'Seen with older males.'],
    ],
    rejected: [['line 7', 'no_date']],
  },
  {
    name: 'two rows of headings.csv',
    bytes: Buffer.from(twoRows),
    entries: [
      ['line 4', '4 to 6 March 2024', 'Stay at Lou’s.', { kind: 'Respite', source: 'diary' }],
      ['line 5', '7 March 2024', 'Lou rang about bedtime.', { action: 'Advice given' }],
    ],
    rejected: [],
  },
  {
    name: 'headings with instructions.csv',
    bytes: Buffer.from(instructions),
    entries: [['line 3', '5 March 2024 at 9:15am', 'Seen at nursery', { seen: 'Y' }]],
    rejected: [['line 2', 'repeated_header']],
  },
  {
    name: 'clinic-chart-extract.csv',
    bytes: Buffer.from(american),
    entries: [
      ['line 6', '1 June 2024 at 9:05am', 'Height and weight', { who: 'Ruiz, C. NP' }],
      ['line 7', '9 June 2024 at 11:50pm', 'Laceration left palm', { action: 'Sutured; SW paged' }],
      ['line 8', '10 June 2024 at 12:15am', 'Social worker spoke to child alone.'],
      ['line 9', '13 June 2024', 'No answer x3.'],
      ['line 10', '28 June 2024 at 2:30pm', 'Brought by uncle, not mother.'],
    ],
    rejected: [
      ['line 11', 'blank_row'],
      ['line 12', 'footer_row'],
    ],
  },
  {
    name: 'police incidents two children.txt',
    bytes: Buffer.from(`\ufeff${police}`, 'utf16le'),
    entries: [
      [
        'line 2',
        '14 to 15 February 2024 from 11:40pm to 12:20am',
        'Neighbour heard shouting.',
        { child: 'MARLOWE Jess (child present)', recorded: '14/02/24 23:58', action: 'PPN sent' },
      ],
      [
        'line 3',
        '14 to 15 February 2024 from 11:40pm to 12:20am',
        'Neighbour heard shouting.',
        { child: 'MARLOWE Kit (child present)' },
      ],
      [
        'line 4',
        '29 February to 1 March 2024 from 9pm to 6:45am',
        'Not home overnight',
        { kind: 'Missing' },
      ],
      [
        'line 5',
        '31 March 2024 at 1:30am (the clocks went forward: this time did not come)',
        'Seen walking alone by the canal.',
      ],
      [
        'line 7',
        'about 31 March 2024',
        'Seen with older males',
        { child: 'MARLOWE Jess (subject)' },
      ],
    ],
    rejected: [
      ['line 6', 'no_date'],
      ['line 8', 'footer_row'],
    ],
  },
  {
    name: 'school incidents export.csv',
    bytes: windows(school),
    entries: [
      [
        'line 2',
        '5 February 2024 at 8:55am',
        'Late again. Said "nobody woke me".\nBreakfast given.',
        { child: 'Marlowe, Kit', action: 'Rang home\nNo answer', who: 'K. Sørby' },
      ],
      [
        'line 3',
        '15 February 2024 at 9:10am',
        'Told Mrs Sørby that “Dad broke the door” & that Jess cried.',
        { recorded: '15/02/2024 11:02' },
      ],
      ['line 4', 'week of 26 February 2024', 'Tired all week; same jumper every day – £4'],
      [
        'line 5',
        '1 March 2024',
        'N code. Phoned mother: ‘she’s with her nan’',
        { child: 'Marlowe, Jess' },
      ],
    ],
    rejected: [['line 6', 'impossible_date']],
  },
  {
    name: 'contact log.tsv',
    bytes: Buffer.from(notes),
    entries: [
      ['line 2', '30 March 2024 at 11:30pm', 'Text: “cant go home”.', { seen: 'by phone' }],
      ['line 3', '31 March 2024 at 10:30am', 'Met at the café', { seen: 'alone', who: 'Ali R' }],
      ['line 4', '2 April 2024', 'Email from school', { seen: 'no' }],
      [
        'line 5',
        '8 April 2024 at 5:45pm',
        'Rang her: voicemail.',
        { seen: 'Not seen - no answer' },
      ],
      ['line 6', '9 April 2024 at 2pm', 'Did not come', { seen: 'was not brought' }],
    ],
    rejected: [],
  },
  {
    name: 'tenancy notes without a header.csv',
    bytes: Buffer.from(noHeader),
    entries: [
      ['line 1', '7 January 2024 at 10:40am', 'Rang landlord about the damp.'],
      ['line 2', '9 January 2024', 'Health visitor came; baby asleep.'],
      ['line 3', 'mid January 2024', 'Gas cut off for two days.'],
      ['line 5', '22 January 2024 at 2pm', 'Visit. Mum, both children and nan at home.'],
    ],
    rejected: [['line 4', 'no_date']],
  },
  {
    name: 'youth centre book.csv',
    bytes: Buffer.from(ownWords),
    entries: [
      ['line 2', '7 March 2024 from 4pm to 6pm', 'Jess slept on the sofa'],
      ['line 3', '8 March 2024 at about 2:30pm', 'Jess rang from a bus stop.'],
      ['line 5', '31 March 2024 at 10:15am', 'Nobody at home though booked.'],
    ],
    rejected: [['line 4', 'unreadable_date']], // which Saturday of three, nobody can say
  },
];
