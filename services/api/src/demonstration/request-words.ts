/** What the requests of the case say, and the answers to them, in the words of the agencies' files. */
import type { RequestCommand } from '@throughline/domain/request/commands';
import type { Person } from '@throughline/domain/vocabulary';
import { uuidOf } from '@throughline/event-store/naming';
import { agencies, amhpHub } from './agencies.ts';
import { people } from './people.ts';

type Ask = Extract<RequestCommand, { type: 'RequestMhaAssessment' }>;
type Screen = Extract<RequestCommand, { type: 'ScreenRequest' }>;

/** The day on which the agencies came together and heard what nobody had been told. */
export const LEARNING_EVENT = '2025-11-20';

export const requestIdOf = (id: string): string => uuidOf(`demonstration/request/${id}`);

type Asked = Pick<Ask, 'reasons'> &
  Partial<
    Pick<
      Ask,
      | 'channel'
      | 'confirmedInWriting'
      | 'concerns'
      | 'history'
      | 'riskNow'
      | 'urgency'
      | 'communication'
    >
  > & {
    /** The user who records it. */
    readonly by: string;
    readonly row: string;
    readonly rows: readonly string[];
    /** The request of the case that it follows. */
    readonly leadsFrom?: string;
  };

const communication = 'Dari, with an interpreter in the room; Pashto is understood.';

const requests: Readonly<Record<string, Asked>> = {
  'A-R1': {
    ...{ by: 'tunde-bakare', row: 'A1-23', rows: ['A3-10', 'A2-12'] },
    ...{ channel: 'telephone', confirmedInWriting: true, urgency: 'urgent', communication },
    reasons:
      'Found at the rail of Weir Bridge; hears voices; not eating; no GP; second incident in five months.',
    concerns: [
      'He hears his brother’s voice, telling him to come across the river.',
      'He hardly eats.',
    ],
    riskNow: 'A pillow case was found tied to the window catch on the night of the bridge.',
  },
  'A-R2': {
    ...{ by: 'bernadette-quill', row: 'A4-12', rows: ['A2-18', 'A1-30'] },
    ...{ channel: 'telephone', urgency: 'emergency', communication },
    reasons:
      'Brought in from the roof of his home, talked down by police; third incident in seven months.',
    riskNow: 'In a side room of the emergency department, with one nurse.',
  },
  'A-R3': {
    ...{ by: 'tunde-bakare', row: 'A1-34', rows: ['A2-24'], leadsFrom: 'A-R1' },
    ...{ channel: 'telephone', confirmedInWriting: true, urgency: 'urgent', communication },
    reasons:
      'Missing for two nights; set out to look for his brother, with “I go Hamid. Sorry.” to his caseworker.',
    history:
      'Two earlier requests: one closed without an answer to us, one ended for want of a bed.',
  },
  'A-R4': {
    ...{ by: 'tunde-bakare', row: 'A1-47', rows: [], leadsFrom: 'A-R3' },
    ...{ channel: 'email', urgency: 'urgent', communication },
    reasons:
      'Agreed by the senior leaders at Step 4: to be asked for, and done within five working days.',
    history:
      'His father was killed in the next room in 2021; he lost his brother at a border in 2023.',
  },
};

type Screened = {
  readonly decision: Screen['decision'];
  readonly reasons: string;
  /** When it was taken on; a refusal is dated by its outcome. */
  readonly at: string;
  readonly row: string;
  readonly redirectedTo?: Person;
};

const screenings: Readonly<Record<string, Screened>> = {
  'A-R1': {
    ...{ decision: 'not-appropriate', at: '2024-10-30T16:10', row: 'A2-13' },
    reasons: 'Known to CAMHS, appointment in diary, not for MHA assessment at this time.',
  },
  'A-R2': {
    ...{ decision: 'accepted', at: '2025-01-01T03:20', row: 'A2-18' },
    reasons: 'AMHP to attend; a Dari interpreter is booked. Second doctor not before 11:30.',
  },
  'A-R3': {
    ...{ decision: 'redirected', at: '2025-02-18T11:30', row: 'A2-25' },
    reasons: 'Declined at triage. Less restrictive options not exhausted.',
    redirectedTo: { role: 'CAMHS crisis team', agencyId: agencies.trust.id },
  },
  'A-R4': {
    ...{ decision: 'accepted', at: '2025-05-27T12:15', row: 'A1-47' },
    reasons: 'As agreed by the senior leaders.',
  },
};

type Chase = Omit<
  Extract<RequestCommand, { type: 'ChaseRequest' }>,
  'type' | 'requestId' | 'occurred' | 'cites'
>;
const byTelephone = { by: people.tate, channel: 'telephone', asked: amhpHub } as const;
const chases: Readonly<Record<string, Chase>> = {
  'A3-11': { ...byTelephone, answer: '“Somebody will ring you.” Nobody did.' },
  'A1-24': { by: people.bakare, channel: 'email', asked: amhpHub },
  'A3-12': { ...byTelephone, answer: 'On hold for 25 minutes. Nothing.' },
  'A1-25': {
    ...{ by: people.fenwick, channel: 'meeting', asked: people.venkataraman },
    answer: 'She “would find out”.',
  },
  'A3-14': { ...byTelephone, answer: '“It will be on the system.”' },
  'A1-27': { by: people.fenwick, channel: 'meeting' },
};

type Telling = Pick<Extract<RequestCommand, { type: 'CommunicateOutcome' }>, 'by' | 'channel'> & {
  /** The user who records it. */
  readonly user: string;
};
const byHub = { user: 'ruth-ellerby', by: people.ellerby } as const;
const byBakare = { user: 'tunde-bakare', by: people.bakare } as const;
const byHospital = { user: 'bernadette-quill' } as const;
const atLearningEvent = { user: 'tunde-bakare', by: people.talbot, channel: 'meeting' } as const;

/** Who told whom, and how, by the row that shows it. */
const tellings: Readonly<Record<string, Telling>> = {
  'A1-55': atLearningEvent,
  'A5-24': atLearningEvent,
  'A2-21': { ...byHub, channel: 'telephone' },
  'A4-15': { ...byHospital, by: people.ribeiro, channel: 'telephone' },
  'A4-17': { ...byHospital, by: people.quill, channel: 'letter' },
  'A2-25': { user: 'ruth-ellerby', by: people.sills, channel: 'email' },
  'A3-24': { ...byBakare, channel: 'meeting' },
  'A6-12': { ...byBakare, channel: 'meeting' },
  'A2-33': { ...byHub, channel: 'in-person' },
  'A1-48': { ...byBakare, channel: 'in-person' },
  'A5-21': { ...byBakare, channel: 'telephone' },
  'A7-14': { ...byBakare, channel: 'email' },
  'A4-21': { user: 'priya-venkataraman', by: people.mcKinnon, channel: 'letter' },
};

type Explained = Pick<Extract<RequestCommand, { type: 'ExplainOutcome' }>, 'channel' | 'language'>;
/** How the young person was told, for the requests of which he was. */
const explained: Readonly<Record<string, Explained>> = {
  'A-R2': { channel: 'in-person', language: 'Dari, by telephone interpreter' },
  'A-R4': { channel: 'in-person', language: 'Dari, with the interpreter in the room' },
};

const found = <Words>(table: Readonly<Record<string, Words>>, key: string): Words => {
  const words = table[key];
  if (words === undefined)
    throw new Error(`Expected words for ${key} of the case in request-words.ts, found none.`);
  return words;
};

export const asked = (id: string): Asked => found(requests, id);
export const screenedAs = (id: string): Screened => found(screenings, id);
export const toldBy = (row: string): Telling => found(tellings, row);
export const explainedAs = (id: string): Explained => found(explained, id);
export const chaseAnswers = (row: string): Chase => found(chases, row);
