/** Exports of case systems in shapes that no other fixture has; all invented, with what a colleague sees in each, before the reader was tried on them. */
import type { FileOfOthers } from './others.fixtures.ts';

/** A council's case notes: a question of yes or no with "event" at its head, the day with an empty time. */
const caseNotes = [
  'Case Note ID,Subject ID,Subject Name,Case note date,Significant event?,Case note type,Case Note Text,Recorded by,Date recorded',
  '880121,4410,"Marlowe, Kit",14-Jun-2023 00:00:00,N,Home visit,"Visit with HV. Kit asleep.\nMother says father is ""not around"".",OKAFOR Ada,15-Jun-2023 09:12:44',
  '880177,4410,"Marlowe, Kit",16-Jun-2023 00:00:00,Y,Telephone call,School rang: bruise to cheek &amp; neck.,OKAFOR Ada,16-Jun-2023 16:40:02',
  '880190,4410,"Marlowe, Kit",19-Jun-2023 00:00:00,N,Supervision,Agreed: strategy discussion to be called.,TM Rhys,20-Jun-2023 08:01:59',
].join('\r\n');

/** A practice's journal, tabs in UTF-16: what was said in several columns, and no heading that says "event". */
const journal = [
  'Event Date\tEvent Time\tConsultation Type\tProblem\tHistory\tExamination\tPlan\tDone By',
  '05 Jun 2023\t10:15\tFace to face\tUnsettled infant\tMother tired, tearful; partner away.\tWt 5.1 kg, 2nd centile\tHV informed\tBAKER A (GP)',
  '07 Jun 2023\t\tAdmin\t\tLetter from A&E, left without being seen.\t\tRecall\tSEC',
  'Jun 2023\t\tHistoric\t\tMother reports low mood since birth.\t\t\tBAKER A (GP)',
].join('\r\n');

/** Progress notes printed to text: every note under a line of labels. */
const progress = `Progress notes - MARLOWE Jess (NHS 999 000 4321)
Printed by LUND S on 01/07/2023

Date: 05/06/2023 Time: 14:30 Originator: LUND Siv (CPN)
Seen at school with tutor. Mood low,
no thoughts of self-harm.

Date: 12/06/2023 Time: 09:05 Originator: DUTY
DNA. Text sent.

Date: 19/06/2023 Originator: LUND Siv (CPN)
Letter to GP copied to mother.
`;

/** A school's concerns: a short summary beside the details in a program's markup, the day of telling beside the day itself. */
const concerns = [
  'Concern ID;Pupil;Concern reported on;Concern date/time;Summary;Details of concern;Status;Owner',
  '1201;Kit Marlowe;06/06/2023 09:02;05/06/2023 15:20;Home;"<div>Kit said &#39;nobody is in after school&#39;.</div><div>Walks home alone.</div>";Open;Ms Sorby',
  '1207;Kit Marlowe;09/06/2023 12:11;09/06/2023 08:45;Appearance;<p>Same shirt since Monday.</p>;Closed;Mr Doyle',
  '1210;Kit Marlowe;12/06/2023 10:00;week beginning 5/6/23;Attendance;<p>Late four times.</p>;Closed;Mr Doyle',
].join('\n');

/** Marks of attendance: codes with what they mean, and a comment on few of them. */
const marks = [
  'Name,Reg,Date,Session,Mark,Meaning,Minutes late,Comments',
  'Jess Marlowe,9L,05/06/2023,AM,L,Late before registers closed,18,',
  'Jess Marlowe,9L,05/06/2023,PM,/,Present,,',
  'Jess Marlowe,9L,06/06/2023,AM,O,Unauthorised absence,,Mother did not answer',
  'Jess Marlowe,9L,06/06/2023,PM,O,Unauthorised absence,,',
].join('\r\n');

/** An ambulance service's records: decimal commas, four columns of when, and codes. */
const ambulance = [
  'CAD;Call received;On scene;Left scene;At hospital;Presenting complaint;Temp;GCS;Crew notes;Outcome',
  '230605-0112;05/06/2023 02:14:09;05/06/2023 02:26:51;05/06/2023 02:58:00;05/06/2023 03:20:12;Head injury;37,2;15;"Child, 4, found on landing; mother ""asleep"".";Conveyed',
  '230611-0904;11/06/2023 23:50:00;12/06/2023 00:04:30;;;Welfare;36,8;15;Neighbour called: children alone since 19:00.;Police on scene',
].join('\r\n');

/** A calendar: the matter of each appointment is its subject, some last all day, and few say more. */
const calendar = [
  '"Subject","Start Date","Start Time","End Date","End Time","All day event","Reminder on/off","Meeting Organizer","Description","Location","Private"',
  '"Core group - Kit M","05/06/2023","10:00:00","05/06/2023","11:30:00","False","True","Okafor, Ada","Parents invited. HV sent apologies.","Town Hall","False"',
  '"Kit M - placement move","13/06/2023","00:00:00","14/06/2023","00:00:00","True","False","Okafor, Ada","","","False"',
  '"TC mother re: contact","14/06/2023","16:15:00","14/06/2023","16:30:00","False","True","Okafor, Ada","","","False"',
].join('\r\n');

/** A charity's sheet, tabs in UTF-16: the day within the words where its column was left empty. */
const drop = [
  'Date\tWho\tWhat happened',
  '05/06/2023\tNadia\tJess came in hungry.',
  '\tOwen\t07/06/2023 - Jess rang from the bus station.',
  '\tOwen\tThurs 8th June 2023: slept on the sofa.',
  '\tNadia\tWent with her to the GP, who had last seen her on 12/01/2022.',
  '10.06.2023\tNadia\tDid not come.',
].join('\r\n');

const utf16 = (text: string): Uint8Array => Buffer.from(`\ufeff${text}\r\n`, 'utf16le');

export const unseenSystemFiles: readonly FileOfOthers[] = [
  {
    name: 'council case notes.csv',
    atFirst: 0,
    bytes: Buffer.from(caseNotes),
    entries: [
      [
        'line 2',
        '14 June 2023',
        'Visit with HV. Kit asleep.',
        {
          child: 'Marlowe, Kit',
          kind: 'Home visit',
          who: 'OKAFOR Ada',
          recorded: '15-Jun-2023 09:12:44',
        },
      ],
      [
        'line 4',
        '16 June 2023',
        'School rang: bruise to cheek & neck.',
        { kind: 'Telephone call' },
      ],
      ['line 5', '19 June 2023', 'Agreed: strategy', { who: 'TM Rhys' }],
    ],
    rejected: [],
  },
  {
    name: 'practice journal.txt',
    atFirst: 2,
    bytes: utf16(journal),
    entries: [
      [
        'line 2',
        '5 June 2023 at 10:15am',
        'Mother tired, tearful',
        {
          kind: 'Face to face\nUnsettled infant',
          action: 'HV informed',
          who: 'BAKER A (GP)',
          comment: 'Wt 5.1 kg, 2nd centile',
        },
      ],
      ['line 3', '7 June 2023', 'Letter from A&E', { action: 'Recall' }],
      ['line 4', 'June 2023', 'Mother reports low mood'],
    ],
    rejected: [],
  },
  {
    name: 'progress notes print.txt',
    atFirst: 0,
    bytes: Buffer.from(progress),
    entries: [
      ['line 4', '5 June 2023 at 2:30pm', 'Originator: LUND Siv (CPN)\nSeen at school with tutor.'],
      ['line 8', '12 June 2023 at 9:05am', 'Originator: DUTY\nDNA. Text sent.'],
      ['line 11', '19 June 2023', 'Originator: LUND Siv (CPN)\nLetter to GP'],
    ],
    rejected: [],
  },
  {
    name: 'school concerns.csv',
    atFirst: 0,
    bytes: Buffer.from(concerns),
    entries: [
      [
        'line 2',
        '5 June 2023 at 3:20pm',
        "Kit said 'nobody is in after school'.\nWalks home alone.",
        {
          child: 'Kit Marlowe',
          kind: 'Home',
          who: 'Ms Sorby',
          recorded: '06/06/2023 09:02',
          reference: '1201',
        },
      ],
      ['line 3', '9 June 2023 at 8:45am', 'Same shirt'],
      ['line 4', 'week of 5 June 2023', 'Late four times.'],
    ],
    rejected: [],
  },
  {
    name: 'attendance marks.csv',
    atFirst: 4,
    bytes: Buffer.from(marks),
    entries: [
      ['line 2', '5 June 2023, morning', 'Late before', { child: 'Jess Marlowe' }],
      ['line 3', '5 June 2023, afternoon', 'Present'],
      [
        'line 4',
        '6 June 2023, morning',
        'Unauthorised absence',
        { comment: 'Mother did not answer' },
      ],
      ['line 5', '6 June 2023, afternoon', 'Unauthorised absence'],
    ],
    rejected: [],
  },
  {
    name: 'ambulance records.csv',
    atFirst: 1,
    bytes: Buffer.from(ambulance),
    entries: [
      [
        'line 2',
        '5 June 2023 at 2:14am',
        'Child, 4, found on landing; mother "asleep".',
        { reference: '230605-0112', action: 'Conveyed', kind: 'Head injury' },
      ],
      ['line 3', '11 June 2023 at 11:50pm', 'Neighbour called', { action: 'Police on scene' }],
    ],
    rejected: [],
  },
  {
    name: 'calendar.csv',
    atFirst: 0,
    bytes: Buffer.from(calendar),
    entries: [
      [
        'line 2',
        '5 June 2023 from 10am to 11:30am',
        'Core group - Kit M',
        {
          who: 'Okafor, Ada',
          comment: 'Parents invited. HV sent apologies.\nTown Hall',
        },
      ],
      ['line 3', '13 June 2023', 'Kit M - placement move'],
      ['line 4', '14 June 2023 from 4:15pm to 4:30pm', 'TC mother re: contact'],
    ],
    rejected: [],
  },
  {
    name: 'drop-in sheet.txt',
    atFirst: 2,
    bytes: utf16(drop),
    entries: [
      ['line 2', '5 June 2023', 'Jess came in hungry.', { who: 'Nadia' }],
      ['line 3', '7 June 2023', '07/06/2023 - Jess rang', { flags: ['date_from_text'] }],
      ['line 4', '8 June 2023', 'Thurs 8th June 2023: slept', { flags: ['date_from_text'] }],
      ['line 6', '10 June 2023', 'Did not come.'],
    ],
    rejected: [['line 5', 'no_date']],
  },
];
