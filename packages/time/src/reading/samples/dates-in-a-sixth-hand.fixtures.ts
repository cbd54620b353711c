/** Dates and times that agencies' files held and the reader did not yet know, one to a line as in `dates-in-a-third-hand.fixtures.ts`. */

/** With nothing above it, about a child born on 10 February 2009, in a document of 30 June 2025. */
export const inASixthHand = {
  'terms in a sixth hand': `
Aut 2 22/23 => about November to December 2022
Autumn 1 2022/23 => about September to October 2022
Spring 1 2022-23 => about January to February 2023
Summer 2 2022/2023 => about June to July 2023
Summer 1 (2023) => about April to May 2023
Term 4 2022/23 => about between 11 February and 30 April 2023
Term 2 2022/23 => unreadable_date
Term 4 2022/25 => unreadable_date
AY 2018/19 => between 1 September 2018 and 31 August 2019
Year 6 (2019/20) => between 1 September 2019 and 31 August 2020
Yr 6, 2019-20 => between 1 September 2019 and 31 August 2020
October week 2022 => about mid October 2022
October holidays 2022 => about late October 2022
the week before Christmas 2020 => about between 18 and 24 December 2020
week before Xmas 2020 => about between 18 and 24 December 2020
`,
  'days in a sixth hand': `
L/22/14 => unreadable_date
S/3/22 => unreadable_date
l2/O3/24 => 12 March 2024; mistyped
Various dates in 2021 => 2021
on several occasions in May 2022 => May 2022
at various times between March and June 2022 => March to June 2022
numerous dates 2019-2020 => 2019 to 2020
`,
  'times in a sixth hand': `
3 May 23 @ approx 1500 hrs => 3 May 2023 at about 3pm
3 May 23 | noon - quarter past 3 => 3 May 2023 from about midday to 3:15pm; half_of_day_assumed
3 May 23 | midday to 2pm => 3 May 2023 from midday to 2pm
3 May 23 | quarter to 9 - half past 10 => 3 May 2023 from about 8:45am to 10:30am; half_of_day_assumed
3 May 23 | 18:02:11(UTC+0) => 3 May 2023 at 7:02pm
3 May 23 | 18:02:11 (UTC+1) => 3 May 2023 at 6:02pm
3 May 23 | 18:02:11 (UTC) => 3 May 2023 at 7:02pm
`,
} as const;

/** Under an entry of Friday 30 August 2024 and above one of Wednesday 4 September, about the same child. */
export const belowAnotherInASixthHand = `
Tue, 3 Sep 2024 15:31 => 3 September 2024 at 3:31pm
Mon, 02/09/24 => 2 September 2024
Sun, 10:30 => 1 September 2024 at 10:30am; relative_date
`;
