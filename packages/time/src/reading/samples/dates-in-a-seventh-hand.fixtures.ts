/** Dates and times as colleagues wrote them when they had read the other lists and looked for what was missing, each with what it means. */
export const inASeventhHand = {
  'days counted from another': `
2 weeks before Christmas 2022 => about 11 December 2022
two weeks before Xmas 2022 => about 11 December 2022
a fortnight before Christmas 2022 => about 11 December 2022
a week after Easter Sunday 2023 => about 16 April 2023
3 days after Christmas Day 2022 => 28 December 2022
the day before Christmas Eve 2022 => 23 December 2022
the day after Boxing Day 2022 => 27 December 2022
2 weeks after 12/03/24 => about 26 March 2024
3 days before 12/03/24 => 9 March 2024
about 3 days before 12/03/24 => about 9 March 2024
2 months before 12/03/24 => about 12 January 2024
two weeks before March 2024 => before March 2024
the week after Easter 2023 => about between 10 and 16 April 2023
`,
  lockdowns: `
lockdown 2020 => 2020
during lockdown 2020 => 2020
Covid lockdown (2021) => 2021
first lockdown => about between 26 March and 3 July 2020
1st national lockdown 2020 => about between 26 March and 3 July 2020
during the second lockdown => about between 5 November and 1 December 2020
3rd lockdown 2021 => about between 6 January and 28 March 2021
lockdown => unreadable_date
fourth lockdown => unreadable_date
`,
  'days in a seventh hand': `
Mar 24-26 '24 => 24 to 26 March 2024
29 Dec 2023 to 2 Jan => 29 December 2023 to 2 January 2024
29/12/23 - 2/1 => 29 December 2023 to 2 January 2024
12 March 2024 - 14 March => 12 to 14 March 2024
12/3/24 to 14/3 => 12 to 14 March 2024
12 th March 2024 => 12 March 2024
11.3.24 + 12.3.24 => 11 to 12 March 2024
night of 31st Dec/1st Jan 2024 => 31 December 2023 to 1 January 2024, night
last quarter of 2023 => October to December 2023; quarter_assumed
second quarter 2023 => April to June 2023; quarter_assumed
present => unreadable_date
TBA => date not known
'12/03/2024 => 12 March 2024
18/03/24* => 18 March 2024
15/03/24 overnight into 16/03/24 => 15 to 16 March 2024, overnight
Night of Fri 15 / Sat 16 March 2024 => 15 to 16 March 2024, night
12/03/24 1st visit => 12 March 2024; unread_words
13/03/2024 [time unknown] => 13 March 2024, time not known
13/03/24 - entered 15/03/24 => 13 March 2024; unread_words
`,
  'times in a seventh hand': `
12/3/24 | 0:30 next day => 13 March 2024 at 12:30am; relative_date
12/3/24 | 00.30 (next day) => 13 March 2024 at 12:30am; relative_date
12/3/24 | 1am following morning => 13 March 2024 at 1am; relative_date
12/3/24 | 00.30 (13th) => 13 March 2024 at 12:30am; relative_date
12/3/24 | 23.50-00.30 (+1) => 12 March 2024 from 11:50pm to 12:30am
12/3/24 | 11.50pm - 12.30am next day => 12 March 2024 from 11:50pm to 12:30am
12/3/24 | 9 o clock => 12 March 2024 at about 9am; half_of_day_assumed
12/3/24 | 5 30pm => 12 March 2024 at 5:30pm
12/3/24 | since 3pm => 12 March 2024 at 3pm
12/3/24 | 1 hr => 12 March 2024; unread_time
12/3/24 | '14:05 => 12 March 2024 at 2:05pm
12/3/24 | 30/12/1899 14:05:00 => 12 March 2024 at 2:05pm
12/3/24 | dusk => 12 March 2024, evening
12/3/24 at 4 => 12 March 2024 at 4pm; half_of_day_assumed
12/3/24 @ 10 => 12 March 2024 at 10am
Fri 19 Jan 2024 half nine => 19 January 2024 at about 9:30am; half_of_day_assumed
`,
} as const;

/** Under an entry of Friday 30 August 2024 and above one of Wednesday 4 September, about the same child. */
export const belowAnotherInASeventhHand = `
ditto 2.30 => 30 August 2024 at 2:30pm; relative_date, half_of_day_assumed
same day @ 4 => 30 August 2024 at 4pm; relative_date, half_of_day_assumed
present => unreadable_date
" 2/9 => 2 September 2024; relative_date
Sun 1st half nine => 1 September 2024 at about 9:30am; relative_date, half_of_day_assumed
Sun 1st lunchtime => 1 September 2024, midday; relative_date
night of 31st Aug/1st Sept => 31 August to 1 September 2024, night; relative_date
11/9 + 12/9 => 11 to 12 September 2024; relative_date
`;
