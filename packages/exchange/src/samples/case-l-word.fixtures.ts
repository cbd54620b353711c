/** Case L in Word: a record typed by hand, a hospital’s document of fields and frames, a practice’s print, a carer’s diary and a chronology of vague days. */
import { escaped } from '../opening/office.fixtures.ts';
import { wordFile } from './answered-office.fixtures.ts';

const run = (text: string, properties = ''): string =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;
const xml = (...runs: readonly string[]): string => `⟦${runs.join('')}⟧`;
const struck = (text: string): string => xml(run(text, '<w:strike/>'));

/** Typed by hand: months across the table, a day merged down over what happened on it, lists within cells, words struck through. */
export const bridge = wordFile('The Bridge - running record LH.docx', [
  'The Bridge (alternative provision) – running record – Lowri Haskett, Year 10',
  `
Day|What happened<text>|By<who>
NOVEMBER 2023|<<|<< => !footer_row
Mon 27th|First day. Came by taxi, would not take her coat off.|TW => 27 November 2023
Weds 29th|Talked in the kitchen:⏎• cooks for Ioan most nights⏎   o pasta⏎   o toast⏎• mum "in bed a lot"|TW => 29 November 2023
same day, lunchtime|Phone rang eleven times. She put it in the bin herself.|PK => 29 November 2023, midday
ditto 2.30|Asked if she could sleep here.|TW => 29 November 2023 at 2:30pm
DECEMBER 2023|<<|<< => !footer_row
Mon 4th am|Not in. PC Amos rang at ten: missing since Sat, found in the night.|TW => 4 December 2023, morning @told
Tues 5th|In at 11. Slept on the sofa, left at three ${struck('with older male')} with the Signal Box worker.|PK => 5 December 2023 @left
Mon 18th 10am|Conference. We sent apologies and a report.|TW => 18 December 2023 at 10am @apology
Xmas hols|Two texts sent, none answered.|TW => about between 18 December 2023 and 7 January 2024
JANUARY 2024|<<|<< => !footer_row
Weds 10th|Back, new shoes from the carer.|TW => 10 January 2024 @shoes
^|Would not say who "J" is.|PK => 10 January 2024
11th & 12th|Both days full. Made a cake for Jean.|PK => 11 to 12 January 2024
w/c 15th|Five days out of five, first time.|TW => week of 15 January 2024
Fri 19th half nine|Late, "couldn't find bus".|PK => 19 January 2024 at about 9:30am
Tues 23rd approx 5ish|Seen by PK on own way home, in a blue VW at the lights.|PK => 23 January 2024 at about 5pm @vw2
Tues 30th|LAC review; our report read by the IRO.|TW => 30 January 2024 @report
FEBRUARY 2024|<<|<< => !footer_row
30th|Picked up early.|PK => !impossible_date
MARCH 2024|<<|<< => !footer_row
Weds 6/3|Cooked. Burn to thumb, cold water, plaster.|PK => 6 March 2024
Thurs 7/3 1730hrs|Jean rang, not home yet. Home by six.|TW => 7 March 2024 at 5:30pm @latehome
Fri 22nd|Fine all day. Hugged TW at the door, which she never does.|TW => 22 March 2024
Mon 25th|${struck('In hospital')}|TW => !no_text
`,
]);

const field = (code: string, result: string): string =>
  xml(
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r>',
    `<w:r><w:instrText xml:space="preserve"> ${escaped(code)} </w:instrText></w:r>`,
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r>',
    run(result),
    '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
  );
const simpleField = (code: string, result: string): string =>
  xml(
    `<w:fldSimple w:instr=" ${escaped(code).replaceAll('"', '&quot;')} ">${run(result)}</w:fldSimple>`,
  );
const tagged = (...runs: readonly string[]): string =>
  xml(
    `<w:smartTag w:uri="urn:schemas-microsoft-com:office:smarttags" w:element="date">${runs.join('')}</w:smartTag>`,
  );
const picked = (iso: string, shown: string): string =>
  xml(
    `<w:sdt><w:sdtPr><w:date w:fullDate="${iso}T00:00:00Z"><w:dateFormat w:val="dd MMMM yyyy"/></w:date></w:sdtPr><w:sdtContent>${run(shown)}</w:sdtContent></w:sdt>`,
  );
const spaces = Object.entries({
  mc: 'http://schemas.openxmlformats.org/markup-compatibility/2006',
  wps: 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape',
  v: 'urn:schemas-microsoft-com:vml',
})
  .map(([prefix, uri]) => `xmlns:${prefix}="${uri}"`)
  .join(' ');
const frame = (text: string): string => {
  const words = `<w:txbxContent><w:p>${run(text)}</w:p></w:txbxContent>`;
  return `<w:r><mc:AlternateContent ${spaces}><mc:Choice Requires="wps"><w:drawing><wps:txbx>${words}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${words}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
};
const ticked = '<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>';

/** Of LibreOffice: days from fields, pickers and tags, soft hyphens and spaces that do not break, frames beside the words. */
export const hospital = wordFile('TGH safeguarding chronology.docx', [
  `<w:p>${frame('OFFICIAL – SENSITIVE')}${run('Tarnside General Hospital – safeguarding children team')}</w:p>`,
  `<w:p>${run('Patient: HASKETT Lowri, 19/08/2009')}</w:p>`,
  `
Date\u00a0of contact|Time|Area|Presentation and exam\u00adination<text>|Seen by<who>|Flag
${picked('2023-10-08', '08\u00a0October\u00a02023')}|00:55|ED|Brought by am\u00adbulance and police, intoxicated. Bruise to inner arm, "fell".|Dr\u00a0Nwosu|${xml(ticked)} => 8 October 2023 at 12:55am @ed1
${tagged(run('08/10'), run('/2023'))}|0640|ED obs|Mother came, shouting.\u200b Lowri asked staff not to let her sit by the bed.|SN\u00a0Bell| => 8 October 2023 at 6:40am
${xml(run('9'), run('th', '<w:vertAlign w:val="superscript"/>'), run(' October 2023'))}|14.00|Office|Strategy discussion by phone with CSC, DC and school. Arm photographs shared.|N/N\u00a0Farr| => 9 October 2023 at 2pm @strat
[-08/01/2024-][+01/01/2024+]|01:50|ED|Came with injured mother. Sat with brother in plate room till social worker rang.|SN\u00a0Bell|${xml(ticked)} => 1 January 2024 at 1:50am @edmum
${simpleField('DATE \\@ "dd/MM/yyyy"', '24/03/2024')}|04:40|ED|Temp 34.1 on arrival, warmed. Chil\u00adblains, ligature mark to wrist, would not be examined by a man.|Dr\u00a0Nwosu|${xml(ticked)} => 24 March 2024 at 4:40am @ed2
${field('DOCPROPERTY AdmDate', '24 Mar 2024')}|\u00a0|Ward 7|Admitted. Carer Jean at bed\u00adside until evening.|SN\u00a0Iqbal| => 24 March 2024 @bedside
25.03.2024|11\u201112|Ward 7|Strategy meeting. Not for discharge to previous address.${xml(frame('copy to GP'))}|N/N\u00a0Farr| => 25 March 2024 from 11am to midday @strat2
27\u201103\u20112024|19:00|Ward 7|Youth worker stayed until she slept.|SN\u00a0Iqbal| => 27 March 2024 at 7pm @ward
28\u00a0/\u00a003\u00a0/\u00a02024|unknown|Ward 7|Home with carers, social worker present. Clinic 2/52.|SN\u00a0Iqbal| => 28 March 2024, time not known @discharge
11/04/2024||Clinic|Did not attend.|Clerk| => 11 April 2024
`,
]);

const tabbed = (...cells: readonly string[]): string =>
  `<w:p>${cells.map((cell, at) => `${at > 0 ? '<w:r><w:tab/></w:r>' : ''}${run(cell, at === 0 ? '<w:b/>' : '')}`).join('')}</w:p>`;

const consultations: readonly (readonly string[])[] = [
  ['HASKETT, Lowri', 'Born 19-Aug-2009', 'NHS 999 000 1234'],
  ['Consultations'],
  ['20-Sep-2023 16:40', 'Millrace Surgery', 'SHAH, Anita (Dr)'],
  ['Problem', 'Sleep disturbance (First)'],
  ['History', 'Mum did most of the talking. Lowri says she is awake for "the door".'],
  ['Plan', 'CAMHS referral. Review 2/52.'],
  ['04-Oct-2023 16:40', 'Millrace Surgery', 'SHAH, Anita (Dr)'],
  ['Document', 'Did not attend, no reason given.'],
  ['16-Oct-2023', 'Admin', 'WREN, Pat (Secretary)'],
  ['Document', 'ED letter received: alcohol intoxication 08-Oct-2023.'],
  ['20-Mar-2024 16:40', 'Millrace Surgery', 'SHAH, Anita (Dr)'],
  ['Problem', 'Contraception advice (New)'],
  [
    'History',
    'Came with foster carer, seen alone. Says partner is "nineteen, maybe". Fraser competent.',
  ],
  ['Plan', 'Told social worker with her knowledge.'],
  ['02-Apr-2024 09:10', 'Telephone call', 'SHAH, Anita (Dr)'],
  ['History', 'Carer worried about mood after hospital. Crisis line given.'],
];

const print = wordFile(
  'EMIS consultations print.docx',
  consultations.map((line) => tabbed(...line)),
);
/** Paragraphs cut with tabs: a day with who and where, then a label and its words. */
export const gp: typeof print = {
  ...print,
  entries: [
    ['line 3', '20 September 2023 at 4:40pm', 'Millrace Surgery'],
    ['line 7', '4 October 2023 at 4:40pm', 'Millrace Surgery'],
    ['line 9', '16 October 2023', 'Admin'],
    ['line 11', '20 March 2024 at 4:40pm', 'Millrace Surgery'],
    ['line 15', '2 April 2024 at 9:10am', 'Telephone call'],
  ],
  tells: [
    ['line 9', ['ed1?']],
    ['line 11', ['contraception']],
    ['line 15', ['mood']],
  ],
};

const bullet = (text: string): string =>
  `<w:p><w:pPr><w:pStyle w:val="ListParagraph"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>${run(text)}</w:p>`;

/** Of a word processor on the web: a heading for each day, and a list under it. */
const diary: readonly (readonly [heading: string, ...lines: string[]])[] = [
  [
    'Tuesday 2 January 2024',
    'Hana brought her at tea time. Two carrier bags. Ate toast standing up.',
    'Asked if the front door locks.',
  ],
  ['Wednesday 3rd', 'Slept till noon. Bought shoes, a coat, and a lead for a cat she hasn’t got.'],
  ['Tuesday 9th', 'Zed from Signal Box came about half four. She showed him her room.'],
  ['Overnight 12th/13th', 'Heard her on the landing at 3. Sat on the stairs with her.'],
  ['Tuesday 30th January', 'Review here at half one. Ten minutes of Lowri, then the garden.'],
  ['Thursday 7th March', 'Not home at five. Rang the Bridge. In by six, wouldn’t eat.'],
  ['Wednesday 20th March', 'Dr Shah, twenty to five. I waited outside.'],
  ['Friday 22nd March', 'Went to post a letter at half seven. Not back by ten – rang police.'],
  ['Sunday 24th March', 'Call at 4. She’s at TGH. Sat with her till they put the lights down.'],
  ['Thursday 28th March', 'Home. Hana came too.'],
  ['Good Friday', 'In bed all day. Rang EDT in the evening.'],
];
const log = wordFile('Lowri diary - Jean (Google Docs).docx', [
  `<w:p>${run('Foster carer diary – J & R Pruett')}</w:p>`,
  ...diary.flatMap(([heading, ...lines]) => [
    `<w:p><w:pPr><w:pStyle w:val="Heading3"/></w:pPr>${run(heading)}</w:p>`,
    ...lines.map(bullet),
  ]),
]);
export const foster: typeof log = {
  ...log,
  entries: [
    ['line 2', '2 January 2024', 'Hana brought her'],
    ['line 5', '3 January 2024', 'Slept till noon'],
    ['line 7', '9 January 2024', 'Zed from Signal'],
    ['line 9', '12 to 13 January 2024, overnight', 'Heard her on the'],
    ['line 11', '30 January 2024', 'Review here at'],
    ['line 13', '7 March 2024', 'Not home at five'],
    ['line 15', '20 March 2024', 'Dr Shah, twenty'],
    ['line 17', '22 March 2024', 'Went to post a'],
    ['line 19', '24 March 2024', 'Call at 4. She’s'],
    ['line 21', '28 March 2024', 'Home. Hana came'],
    ['line 23', '29 March 2024', 'In bed all day.'],
  ],
  tells: [
    ['line 2', ['placed']],
    ['line 5', ['shoebuy']],
    ['line 7', ['room']],
    ['line 11', ['lac']],
    ['line 13', ['latehome']],
    ['line 15', ['contraception']],
    ['line 17', ['missing2']],
    ['line 19', ['bedside']],
    ['line 21', ['discharge']],
    ['line 23', ['carerrang']],
  ],
};

/** Days as somebody remembers them from a thick file. */
export const camhs = wordFile('CAMHS – summary of involvement (draft).docx', [
  'Tarnside CAMHS – L.H. – history from file and family',
  `
When|Age / year|What is known<text>|Source<source>
aged 3|3|Speech therapy, one block.|HV file => between 19 August 2012 and 18 August 2013
Y2|6|Nan cared for her "for a good while".|Nan => about between 1 September 2015 and 31 August 2016
Summer term 2018|8|School counsellor saw her six times.|School => summer term 2018
during lockdown 2020|10|Dee and Craig met; moved in.|Dee => 2020
2 weeks before Christmas 2022|13|Cut her arm with a sharpener blade.|Dee => about 11 December 2022
week 32 2023|13|Nan rang the single point of access, was told to see GP.|SPA log => !unreadable_date
mid Sept ’23|14|GP letter, not yet opened.|Letter => mid September 2023
12th⏎October⏎2023|14|Choice appointment offered,⏎not taken up.|Letters => 12 October 2023
29 Dec 2023 – 2 Jan 2024|14|Crisis line rung four times from a withheld number.|Crisis log => 29 December 2023 to 2 January 2024
early hours 1st Jan 2024|14|"He’s killing her." Line cut off.|Crisis log => 1 January 2024, early morning @crisis
Wed 17th Jan 2024⏎10.15 –⏎11.00|14|Partnership appointment with Jean. Slept through half of it.|PARIS => 17 January 2024 from 10:15am to 11am
Feb half term|14|No appointments, clinician away.|PARIS => about mid February 2024
w/e 8 March 2024|14|Two phone calls to Jean.|PARIS => week of 2 March 2024
Mar 24-26 ’24|14|Seen daily on ward 7.|PARIS => 24 to 26 March 2024
from April 2024|14|Fortnightly, good attendance.|PARIS => April 2024
10/11 June 24|14|Duty worker saw her at carers’ after A&E.|PARIS => 10 to 11 June 2024
tbc|14|Transfer to adult services.|– => date not known
`,
]);
