/**
 * A second invented case for pairs: Tilly and Ash Penrose, two small children, as their school, the
 * council and the hospital trust's health visitors wrote it down. Written, with its answers, before
 * the comparison of rows was tried on it.
 */
import { readOccurred } from '@throughline/time/reading/read-occurred';
import type { EventRow } from '../pairs/event-traits.ts';

type Row = readonly [id: string, date: string, time: string, who: string, text: string];

const school: readonly Row[] = [
  [
    'S1',
    '09/01/2024',
    '8.50am',
    'H. Voss',
    'Tilly arrived in wet shoes, no coat. Spare coat given. Said heating is off at home.',
  ],
  [
    'S2',
    '11/01/2024',
    '15:20',
    'H. Voss',
    'Mum spoken to at gate about the coat. She said the meter had run out.',
  ],
  [
    'S3',
    '16/01/2024',
    '10:30',
    'G. Amadi',
    'Rang MASH, concern about neglect: clothing, hunger, lateness. Spoke to Bev.',
  ],
  ['S4', '17/01/2024', '', 'G. Amadi', 'MASH emailed: to be early help, not social care.'],
  ['S5', '24/01/2024', '13.15', 'H. Voss', 'Tilly took food from another child’s lunch box.'],
  [
    'S6',
    '30/01/2024',
    '9am',
    'G. Amadi',
    'Home visit with Fiona Drake, family support. Nobody answered, curtains drawn.',
  ],
  [
    'S7',
    '07/02/2024',
    '14:00',
    'G. Amadi',
    'TAF meeting in school. Mum came late. Fiona, HV and school there. Plan: breakfast club, boiler.',
  ],
  ['S8', '19/02/2024', '', 'H. Voss', 'Tilly absent. No call from home.'],
  [
    'S9',
    '20/02/2024',
    '9.30',
    'H. Voss',
    'Still absent; rang mum – Tilly has burnt her hand on an iron and was at A&E last night.',
  ],
  [
    'S10',
    '20/02/2024',
    '11:45',
    'G. Amadi',
    'T/C from social worker Ravi Anand. He asked what we know of the burn; gave him attendance and log.',
  ],
  [
    'S11',
    '21/02/2024',
    '10:00',
    'G. Amadi',
    'Strategy discussion (Teams): police, Ravi, paediatrician, us. Agreed s47, joint.',
  ],
  [
    'S12',
    '26/02/2024',
    '13:30',
    'H. Voss',
    'Ravi came to school and saw Tilly on her own in the library. Dressing on left hand.',
  ],
  ['S13', '04/03/2024', '', 'H. Voss', 'Tilly back full time. Clean uniform.'],
  [
    'S14',
    '14/03/2024',
    '9:30',
    'G. Amadi',
    'Initial child protection conference at Town Hall. Both children on a plan, neglect.',
  ],
  ['S15', '25/03/2024', '3pm', 'G. Amadi', 'First core group here. Dad came for the first time.'],
  ['S16', '24/04/2024', '15:00', 'G. Amadi', 'Core group two. Boiler mended. HV sent apologies.'],
  [
    'S17',
    '08/05/2024',
    '8.45',
    'H. Voss',
    'Tilly told me “Daddy slept in the car because Mummy hit him”.',
  ],
  ['S18', '08/05/2024', '9.20', 'G. Amadi', 'Passed Tilly’s words on to Ravi by phone.'],
  ['S19', '22/05/2024', '', 'H. Voss', 'School photographs. Tilly smiling, new shoes.'],
  ['S20', '07/06/2024', '9.30', 'G. Amadi', 'Review conference – plan to go on three months.'],
];

const council: readonly Row[] = [
  [
    'C1',
    '16/01/2024',
    '10.25',
    'Bev Cole',
    'Contact from Mrs Amadi, DSL, Moorside Primary: child in wet clothes, hungry, often late. Mother Kerry Penrose.',
  ],
  [
    'C2',
    '17/01/2024',
    '16:10',
    'Bev Cole',
    'Threshold not met. Step across to early help; school informed by email.',
  ],
  [
    'C3',
    '24/01/2024',
    '11:00',
    'F. Drake',
    'First visit to family. Kerry let me in. House cold, little food.',
  ],
  ['C4', '30/01/2024', '09:05', 'F. Drake', 'Joint visit with school DSL, no reply. Card left.'],
  ['C5', '31/01/2024', '09:05', 'F. Drake', 'Visit, no reply. Neighbour says they are at nan’s.'],
  [
    'C6',
    '07/02/2024',
    '2pm',
    'F. Drake',
    'Team around the family: Mum, school, health visitor Oona Platt. Boiler to be mended, breakfast club.',
  ],
  [
    'C7',
    '19/02/2024',
    '23:55',
    'EDT',
    'Call from Royal Moor hospital: girl aged 6, burn to hand, delay in bringing her, story not clear. To day team.',
  ],
  ['C8', '20/02/2024', '10:15', 'R. Anand', 'Allocated. Rang ward: Tilly may go home to nan.'],
  [
    'C9',
    '20/02/2024',
    '11.40',
    'R. Anand',
    'Telephone call to school DSL for background on family.',
  ],
  [
    'C10',
    '21/02/2024',
    '10:00',
    'R. Anand',
    'Strategy meeting: section 47, joint with police. Present DS Kaur, Dr Sen, G. Amadi.',
  ],
  [
    'C11',
    '22/02/2024',
    '16:00',
    'R. Anand',
    'Home visit, both children seen with mother. Iron kept on floor.',
  ],
  [
    'C12',
    '26/02/2024',
    '13:30–14:10',
    'R. Anand',
    'Tilly seen alone at school. She drew the iron. “I did it by my own.”',
  ],
  [
    'C13',
    '27/02/2024',
    '10:00',
    'R. Anand',
    'Child protection medical: Dr Sen, burn fits account, old bruising to shin.',
  ],
  ['C14', '14/03/2024', '09:30', 'R. Anand', 'ICPC. Outcome: CP plan (neglect) for Tilly and Ash.'],
  ['C15', '25/03/2024', '15:00', 'R. Anand', 'Core group, Moorside Primary. Father Dean attended.'],
  ['C16', '10/04/2024', '16:30', 'R. Anand', 'Statutory visit. Ash unsettled, cough. Advised GP.'],
  ['C17', '24/04/2024', '15:00', 'R. Anand', 'Core group. School, parents; no health.'],
  [
    'C18',
    '08/05/2024',
    '09:15',
    'R. Anand',
    'Mrs Amadi rang: Tilly has said that father sleeps in car, mother hit him.',
  ],
  [
    'C19',
    '08/05/2024',
    '17:00',
    'R. Anand',
    'Unannounced visit following school’s call. Dean says they argued. Kerry tearful.',
  ],
  [
    'C20',
    '22/05/2024',
    '16:00',
    'R. Anand',
    'Statutory visit, children playing outside. Fridge full.',
  ],
  ['C21', '07/06/2024', '0930', 'R. Anand', 'RCPC held. CP plan continues.'],
];

const health: readonly Row[] = [
  ['H1', '12/01/2024', '', 'O. Platt', 'One year review of Ash at clinic: not brought.'],
  ['H2', '24/01/2024', '', 'O. Platt', 'Letter sent to mother, new date for Ash’s review 2 Feb.'],
  ['H3', '02/02/2024', '10:00', 'O. Platt', 'Ash not brought for review, second time.'],
  ['H4', '07/02/2024', '14:00', 'O. Platt', 'TAF at Moorside. Agreed to see Ash at home.'],
  [
    'H5',
    '13/02/2024',
    '11:00',
    'O. Platt',
    'Home visit: Ash seen, weight on 9th centile, nappy rash.',
  ],
  [
    'H6',
    '19/02/2024',
    '22:30',
    'ED',
    'Tilly Penrose, 6, presented with partial thickness burn to left palm. Happened about 4pm by mother’s account.',
  ],
  [
    'H7',
    '19/02/2024',
    '23:50',
    'ED',
    'Safeguarding referral by telephone to emergency duty team: delay, unclear history.',
  ],
  ['H8', '20/02/2024', '10:20', 'Ward', 'SW Anand on phone. Discharge to grandmother when fit.'],
  ['H9', '20/02/2024', '15:00', 'Ward', 'Discharged with nan. Dressing clinic in 2 days.'],
  ['H10', '21/02/2024', '10am', 'Dr Sen', 'Strategy discussion re burn. Medical to be done 27/02.'],
  ['H11', '22/02/2024', '10:00', 'Dressing clinic', 'Tilly brought by nan. Healing.'],
  [
    'H12',
    '27/02/2024',
    '10:00',
    'Dr Sen',
    'Medical under s47. Burn consistent with contact with iron. Two old bruises right shin. Photographs.',
  ],
  ['H13', '14/03/2024', 'am', 'O. Platt', 'Attended ICPC, plan for neglect, both children.'],
  ['H14', '25/03/2024', '15:00', 'O. Platt', 'Core group at school.'],
  [
    'H15',
    '11/04/2024',
    '09:40',
    'GP',
    'Ash seen with cough four days. Chest clear. SW told mum to come.',
  ],
  ['H16', '24/04/2024', '', 'O. Platt', 'Apologies sent to core group, clinic clash.'],
  [
    'H17',
    '22/05/2024',
    '11:00',
    'O. Platt',
    'Ash’s weight 25th centile at clinic. Brought by father.',
  ],
  ['H18', '07/06/2024', '09:30', 'O. Platt', 'Review case conference attended.'],
];

const rowsOf = (agency: string, rows: readonly Row[]): readonly EventRow[] =>
  rows.map(([id, date, time, who, text]) => {
    const read = readOccurred({ date, time });
    if (!read.ok) throw new Error(`expected ${id} to have a date, found ${read.reason}`);
    return { id, agency, occurred: read.occurred, who, text };
  });

export const caseB: readonly EventRow[] = [
  ...rowsOf('Moorside Primary School', school),
  ...rowsOf('Children’s social care', council),
  ...rowsOf('Royal Moor NHS Trust', health),
];

/** Two accounts of one event. Those of three agencies make three pairs. */
export const samePairs: readonly (readonly [a: string, b: string])[] = [
  ['S3', 'C1'], // the school's call to MASH
  ['S4', 'C2'], // the answer, by email
  ['S6', 'C4'], // nobody at home
  ['S7', 'C6'],
  ['S7', 'H4'],
  ['C6', 'H4'],
  ['C7', 'H7'], // the hospital rings EDT
  ['C8', 'H8'], // the social worker rings the ward
  ['S10', 'C9'],
  ['S11', 'C10'],
  ['S11', 'H10'],
  ['C10', 'H10'],
  ['S12', 'C12'],
  ['C13', 'H12'],
  ['S14', 'C14'],
  ['S14', 'H13'],
  ['C14', 'H13'],
  ['S15', 'C15'],
  ['S15', 'H14'],
  ['C15', 'H14'],
  ['S16', 'C17'],
  ['S18', 'C18'],
  ['S20', 'C21'],
  ['S20', 'H18'],
  ['C21', 'H18'],
];

/** Much alike, and not one event. */
export const differ: readonly (readonly [a: string, b: string])[] = [
  ['S5', 'C3'], // same day, another place
  ['S6', 'C5'], // the visit a day later
  ['C7', 'H6'], // arriving at hospital, and the call from there an hour and a half later
  ['S9', 'C8'], // one day, two calls
  ['S9', 'H8'],
  ['S10', 'H8'],
  ['C11', 'H11'], // the child at clinic in the morning, at home in the afternoon
  ['C16', 'H15'], // the advice, and the appointment that came of it
  ['S17', 'C18'], // what she said, and the call about it
  ['S17', 'C19'],
  ['S18', 'C19'], // the call, and the visit that came of it
  ['C17', 'H16'], // apologies for a meeting are not the meeting
  ['S16', 'H16'],
  ['C20', 'H17'], // home in the afternoon, clinic in the morning
  ['S19', 'C20'],
  ['S2', 'H1'],
];
