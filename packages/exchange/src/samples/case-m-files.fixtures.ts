/** Case M’s six files: a youth justice sheet, forms of a clinic, a list out of an intranet, a week’s grid, a print with wrapped lines and a grandmother’s notes. */
import { textFile } from './answered.fixtures.ts';
import { excelFile, wordFile } from './answered-office.fixtures.ts';
import type { FileOfOthers } from './others.fixtures.ts';

/** The day, the month and the year in columns of their own, and so the hour and the minute. */
export const justice = excelFile('JPA interventions 2024.xlsx', [
  {
    name: 'Sheet1',
    rows: `
Youth Justice – prevention team – Jonah Pryce-Addo (invented)||||||||
Date|<<|<<|Time|<<|Contact||Recorded|
Day|Month|Year|Hr|Min|Details<text>|By<who>|on|Ref
#15|#1|#2024|#16|#30|Prevention referral from school after the bins.|DM|{2024-01-16}|P-1 => 15 January 2024 at 4:30pm @ref
#23|#1|#2024|#10|#0|Home visit. Nan let me in, Jonah behind the sofa.|DM|{2024-01-23}|P-1 => 23 January 2024 at 10am @home
#30|#1|#2024|||Mentor matched.|DM|{2024-02-01}|P-1 => 30 January 2024
#6|Feb|#2024|#15|#45|Boxing gym with mentor. Asked who pays.|KJ|{2024-02-06}|P-2 => 6 February 2024 at 3:45pm
#30|#2|#2024|#11|#0|Panel.|DM|{2024-03-01}|P-2 => !impossible_date
#12|#3|#2024|#14|#0|TAF at Hillside. Step down talked of, school against.|DM|{2024-03-12}|P-2 => 12 March 2024 at 2pm @taf
#26|#3|#2024|#9|#5|Nan rang: fire in the shed last night.|DM|{2024-03-26}|P-3 => 26 March 2024 at 9:05am @nanrang
||||||||=> !blank_row
#9|#4|#2024|#13|#15|Fire service came to session, matches in his sock.|KJ|{2024-04-09}|P-3 => 9 April 2024 at 1:15pm @fire
`,
  },
]);

/** A form for each contact: two labels and two answers to a row, the note across the last. */
const contact = (
  [date, time, clinician, mode]: readonly [string, string, string, string],
  note: string,
  answer: string,
): string => `
Contact date|${date}|Time|${time}
Clinician|${clinician}|Mode|${mode}
Present|Jonah, nan|Next contact|2/52
Notes|${note}|<<|<<${answer}
`;
const forms = wordFile('Woodside Clinic contacts (RiO).docx', [
  'Woodside Clinic – contact record – J P-A',
  contact(
    ['22/01/2024', '11:00', 'Dr Achterberg', 'Face to face'],
    'First appointment. Drew a house on fire, then rain.',
    '',
  ),
  contact(
    ['05/02/2024', '11:00', 'Dr Achterberg', 'Face to face'],
    'Slept badly, wakes at three and checks the door.',
    '',
  ),
  contact(
    ['19/02/2024', '11:00', 'Dr Achterberg', 'Telephone'],
    'Nan rang to cancel, bus strike.',
    '',
  ),
  contact(
    ['12/03/2024', '14:00', 'S. Ode', 'Meeting'],
    'Team around the family at Hillside School. I said not to step down.',
    '',
  ),
  contact(
    ['27/03/2024', '16:20', 'S. Ode', 'Telephone'],
    'Fire service asked for advice about him.',
    '',
  ),
]);
const form = (
  table: number,
  when: string,
  begins: string,
  who: string,
): FileOfOthers['entries'][number] => [`table ${table}, row 1`, when, begins, { who }];
export const clinic: FileOfOthers = {
  ...forms,
  entries: [
    form(1, '22 January 2024 at 11am', 'First appointment.', 'Dr Achterberg\nJonah, nan'),
    form(2, '5 February 2024 at 11am', 'Slept badly, wakes', 'Dr Achterberg\nJonah, nan'),
    form(3, '19 February 2024 at 11am', 'Nan rang to cancel', 'Dr Achterberg\nJonah, nan'),
    form(4, '12 March 2024 at 2pm', 'Team around the fa', 'S. Ode\nJonah, nan'),
    form(5, '27 March 2024 at 4:20pm', 'Fire service asked', 'S. Ode\nJonah, nan'),
  ],
  rejected: [],
  tells: [['table 4, row 1', ['taf']]],
};

/** A list out of an intranet: names of columns as it keeps them, and days as the midnight of London told in Greenwich time. */
export const school = textFile(
  'Safeguarding concerns list.csv',
  { quotesAll: true, newline: '\n' },
  `
ID|Title|Incident_x0020_Date|Incident_x0020_Details<text>|Action_x0020_Taken<action>|Author|Created
11|Bins|2024-01-12T00:00:00Z|Set light to a bin behind the hall with an older boy.|Nan called, prevention referral|Mrs Oyelaran|2024-01-12T15:20:11Z => 12 January 2024
12|Hungry|2024-02-02T00:00:00Z|Took three lunches from other bags.|Breakfast club|Mr Tate|2024-02-02T12:44:00Z => 2 February 2024
13|TAF|2024-03-12T00:00:00Z|TAF held here. We asked for it to stay open.|Review in May|Mrs Oyelaran|2024-03-12T16:01:30Z => 12 March 2024 @taf
14|Burn|2024-04-15T23:00:00Z|Blister on his thumb; says he was cooking.|Body map, MASH|Mr Tate|2024-04-16T09:15:00Z => 16 April 2024 @burn
15|Absent|2024-05-06T23:00:00Z|Not in, no call, nan not answering.|Visit by EWO|Office|2024-05-07T09:31:00Z => 7 May 2024
16|Late|2024-05-07T23:00:00Z|In at eleven, smells of smoke.|Nan spoken to|Office|2024-05-08T11:05:00Z => 8 May 2024
`,
);

/** A line for each week and a column for each of its days. */
export const centre = excelFile('Family centre week sheets.xlsx', [
  {
    name: 'Jonah',
    rows: `
Rowan Family Centre – after-school club – what we noticed||||||
Week commencing|Monday|Tuesday|Wednesday|Thursday|Friday|Staff
{2024-01-08}|Came with nan, would not take his hood down.||Built a tower and kicked it, then built it again.|||JW
{2024-01-15}||Told Ellie his mum is "on holiday in prison".||||JW
{2024-03-25}||Not here. Fire at home last night, nan says.||Drew the shed, black, and put us all in it.|Good Friday, closed.|JW/AB
{2024-04-15}||Plaster on his thumb. Says it was the toaster.||||AB
`,
  },
]);
const cell = (
  row: number,
  column: string,
  when: string,
  begins: string,
): FileOfOthers['entries'][number] => [`Jonah, row ${row}, column ${column}`, when, begins];
export const week: FileOfOthers = {
  ...centre,
  entries: [
    cell(3, 'B', '8 January 2024', 'Came with nan'),
    cell(3, 'D', '10 January 2024', 'Built a tower'),
    cell(4, 'C', '16 January 2024', 'Told Ellie his mum'),
    cell(5, 'C', '26 March 2024', 'Not here. Fire at'),
    cell(5, 'E', '28 March 2024', 'Drew the shed'),
    cell(5, 'F', '29 March 2024', 'Good Friday, closed'),
    cell(6, 'C', '16 April 2024', 'Plaster on his'),
  ],
  rejected: [],
  tells: [
    ['Jonah, row 5, column C', ['shed?']],
    ['Jonah, row 6, column C', ['thumb']],
  ],
};

/** A print in columns of spaces whose longer texts go on below themselves, a head on each page. */
const print = `KELDON FIRE & RESCUE SERVICE                                   Page 1
Incidents and visits, 3 Ash Close

Date        Time   Incident   Details                              Outcome
----------  -----  ---------  -----------------------------------  -----------
11/01/2024  19:42  F24-0071   Bin alight behind school hall.       Out
25/03/2024  21:18  F24-0560   Shed well alight, 3 Ash Close.       1 jet
                              Boy (7) on the grass with a
                              lighter, grandmother fetching
                              water.
09/04/2024  13:15  V24-0112   Firesetter visit at boxing gym.      2 to come
                              Matches taken from his sock.

KELDON FIRE & RESCUE SERVICE                                   Page 2
Incidents and visits, 3 Ash Close

Date        Time   Incident   Details                              Outcome
----------  -----  ---------  -----------------------------------  -----------
23/04/2024  13:15  V24-0131   Second visit. Knows the plan.        Done
08/05/2024  07:50  F24-0803   Smell of burning reported by nan,    False alarm
                              toaster.

End of print, 5 records
`;
export const fire: FileOfOthers = {
  name: 'IRS print 3 Ash Close.txt',
  bytes: Buffer.from(print),
  entries: [
    [
      'line 6',
      '11 January 2024 at 7:42pm',
      'Bin alight behind',
      { reference: 'F24-0071', action: 'Out' },
    ],
    [
      'line 7',
      '25 March 2024 at 9:18pm',
      'Shed well alight, 3 Ash Close.\nBoy (7) on the grass with a\nlighter, grandmother fetching\nwater.',
      { action: '1 jet' },
    ],
    [
      'line 11',
      '9 April 2024 at 1:15pm',
      'Firesetter visit at boxing gym.\nMatches taken from his sock.',
    ],
    ['line 19', '23 April 2024 at 1:15pm', 'Second visit.'],
    ['line 20', '8 May 2024 at 7:50am', 'Smell of burning reported by nan,\ntoaster.'],
  ],
  rejected: [
    ['line 13', 'blank_row'],
    ['line 14', 'footer_row'],
    ['line 15', 'footer_row'],
    ['line 16', 'blank_row'],
    ['line 17', 'repeated_header'],
    ['line 22', 'blank_row'],
    ['line 23', 'footer_row'],
  ],
  tells: [
    ['line 7', ['shed']],
    ['line 11', ['fire']],
  ],
};

/** Kept on a telephone and sent as a document: no two days written alike. */
export const nan = wordFile('nans notes jonah.docx', [
  'My notes about Jonah, for the social worker. Gloria Addo. Started Jan 2024',
  'Fri 12 Jan - school rang, he set a bin on fire with that big lad. Cried all night. => 12 January 2024 :: school rang',
  '23rd jan 10am - Dave from youth justice came round. J hid. => 23 January 2024 at 10am @home :: Dave from',
  '5/2 – clinic. Slept on the bus home. => 5 February 2024 :: clinic. Slept',
  'Mon 19th - no buses so rang the clinic. => 19 February 2024 :: no buses',
  '12.3.24 2pm - big meeting at Hillside, they want to close us. => 12 March 2024 at 2pm @taf :: big meeting',
  'Mon 25th March abt 9 at night - he lit the shed. Fire engine came. => 25 March 2024 at about 9pm @shed :: he lit the shed',
  'nxt day - told Dave. => 26 March 2024 @nanrang :: told Dave',
  'easter sunday - his mum rang from inside. 4 mins. => 31 March 2024 :: his mum rang',
  '16/4 - burnt his thumb on the toaster, i think. => 16 April 2024 @thumb :: burnt his thumb',
]);
