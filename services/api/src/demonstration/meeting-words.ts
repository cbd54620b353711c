/** What the case's meetings were for, and what was decided at each, in the words of the agencies' files. */
import type { MeetingCommand } from '@throughline/domain/meeting/commands';
import type { Person } from '@throughline/domain/vocabulary';
import { agencies } from './agencies.ts';
import { people } from './people.ts';

type Called = Extract<MeetingCommand, { type: 'CallMeeting' }>;
type Decided = Extract<MeetingCommand, { type: 'RecordDecision' }>;
type Agreed = Extract<MeetingCommand, { type: 'AgreeAction' }>;

type PlannedAction = Pick<Agreed, 'what' | 'agencyId' | 'person'> & {
  readonly dueOn?: string;
  readonly done?: {
    readonly on: string;
    readonly what: string;
    readonly row: string;
    readonly by: string;
  };
};

export type MeetingWords = {
  readonly kind: Called['kind'];
  readonly calledBy: string;
  readonly calledDaysBefore: number;
  readonly chair?: Person;
  /** Who records it, where it is not the usual writer of the agency that called it. */
  readonly by?: string;
  readonly absenceRecordedAt?: string;
  readonly place?: string;
  readonly purpose: string;
  /** Why an agency was not invited, where its records say so. */
  readonly whyNot?: Readonly<Record<string, string>>;
  readonly views?: string;
  readonly agenda?: Extract<MeetingCommand, { type: 'CoverOwnAgenda' }>['points'];
  readonly decisions: readonly Pick<Decided, 'what' | 'reasons'>[];
  readonly actions: readonly PlannedAction[];
};

const { office, socialCare, trust, lanternBridge, openHarbour, college } = agencies;
const { fenwick, bakare, venkataraman, porteous, storrWhitby, talbot } = people;

const bySocialCare = { calledBy: socialCare.id, chair: fenwick } as const;

const meetings: Readonly<Record<string, MeetingWords>> = {
  M0: {
    ...{ ...bySocialCare, kind: 'care-review', calledDaysBefore: 7 },
    ...{ by: 'karen-oldroyd', chair: people.achebeLong },
    purpose: 'First review of a looked-after child.',
    decisions: [{ what: 'A referral to CAMHS “without waiting for a GP”.' }],
    actions: [
      {
        ...{ what: 'Register him with a GP', agencyId: socialCare.id, person: people.oldroyd },
        dueOn: '2023-12-19',
        done: {
          ...{ on: '2024-12-10', row: 'A4-09', by: 'tunde-bakare' },
          what: 'Registered with Quayside Surgery; Layla Haddad took him.',
        },
      },
    ],
  },
  M1: {
    ...{ ...bySocialCare, kind: 'strategy', calledDaysBefore: 0 },
    ...{ absenceRecordedAt: '2024-05-29T16:00' },
    purpose: 'The mark round his neck of 22 May.',
    decisions: [
      { what: 'The threshold of section 47 is not met.' },
      { what: 'CAMHS to see him urgently.' },
    ],
    actions: [
      { what: 'Tell Lantern Bridge', agencyId: socialCare.id, person: bakare },
      {
        ...{ what: 'Urgent appointment', agencyId: trust.id },
        done: {
          ...{ on: '2024-06-18', row: 'A2-07', by: 'priya-venkataraman' },
          what: 'Seen at home; safety plan v1 made. An earlier letter had gone to his old address.',
        },
      },
    ],
  },
  M2: {
    ...{ ...bySocialCare, kind: 'professionals', calledDaysBefore: 6, place: 'Civic Centre' },
    purpose: 'After Weir Bridge: what is being done, and what came of the request of 28 October.',
    decisions: [{ what: 'Lantern Bridge reminds him of the safety plan every week.' }],
    actions: [
      {
        ...{ what: 'Find out what came of the request for an assessment', agencyId: trust.id },
        ...{ person: venkataraman, dueOn: '2024-12-10' },
      },
      {
        ...{ what: 'Weekly reminders of the safety plan', agencyId: lanternBridge.id },
        done: {
          ...{ on: '2024-11-19', row: 'A3-14', by: 'shanice-boateng' },
          what: 'Begun, at seven in the evening.',
        },
      },
    ],
  },
  M3: {
    ...{ ...bySocialCare, kind: 'professionals', calledDaysBefore: 7, place: 'Civic Centre' },
    purpose: 'What has been done since November.',
    decisions: [{ what: 'Still no news of the request of October.' }],
    actions: [
      { what: 'Write to the team manager of CAMHS', agencyId: socialCare.id, person: fenwick },
    ],
  },
  M4: {
    ...{ ...bySocialCare, kind: 'strategy', calledDaysBefore: 1 },
    whyNot: {
      [openHarbour.id]:
        'Layla Haddad asked on 6 January to come, and was told “professionals only”.',
    },
    purpose: 'The night on the roof, and his return without a bed.',
    decisions: [{ what: 'A marker on the address; a joint plan with the police.' }],
    actions: [
      {
        ...{ what: 'Lock the roof hatch', agencyId: lanternBridge.id, dueOn: '2025-01-07' },
        done: { on: '2025-01-07', row: 'A6-08', by: 'shanice-boateng', what: 'Locked.' },
      },
    ],
  },
  M5: {
    ...{ ...bySocialCare, kind: 'strategy', calledDaysBefore: 4 },
    purpose: 'Missing from 12 to 14 February.',
    decisions: [
      { what: 'A trigger plan for the next time that he is missing.' },
      { what: 'Those in the room heard that the request of 17 February was declined.' },
    ],
    actions: [{ what: 'Send round the minutes', agencyId: socialCare.id, person: bakare }],
  },
  M6: {
    ...{ ...bySocialCare, kind: 'professionals', calledDaysBefore: 6, place: 'Civic Centre' },
    purpose: 'For the first time with everybody who knows him.',
    decisions: [{ what: 'His history, from his own account, is now known to all who were there.' }],
    actions: [
      {
        ...{ what: 'Add the father’s death to the formulation', agencyId: trust.id },
        ...{ person: venkataraman, dueOn: '2025-04-08' },
      },
      { what: 'Training in trauma', agencyId: college.id, person: people.hope },
    ],
  },
  M7: {
    ...{ ...bySocialCare, kind: 'escalation-stage', calledDaysBefore: 7, by: 'moira-fenwick' },
    purpose: 'Step 2 of the disagreement over the discharge by CAMHS.',
    decisions: [{ what: 'Not settled. CAMHS hold to the discharge; the duty list is offered.' }],
    actions: [],
  },
  M8: {
    ...{ ...bySocialCare, kind: 'escalation-stage', calledDaysBefore: 5, by: 'moira-fenwick' },
    chair: people.marsh,
    purpose: 'Step 3 of the disagreement over the discharge by CAMHS.',
    decisions: [{ what: 'Not settled. Both sides agree that it needs the senior leaders.' }],
    actions: [],
  },
  M9: {
    ...{
      kind: 'escalation-stage',
      calledBy: office.id,
      calledDaysBefore: 9,
      place: 'Civic Centre',
    },
    by: 'moira-fenwick',
    purpose: 'Step 4: the senior leaders settle the disagreement over the discharge by CAMHS.',
    decisions: [
      { what: 'CAMHS keep the case open.' },
      {
        what: 'An assessment under the Mental Health Act is asked for and done within five working days.',
      },
      { what: 'One list of who is told.' },
    ],
    actions: [
      {
        ...{ what: 'Send the outcome to every agency', agencyId: office.id, person: porteous },
        dueOn: '2025-05-25',
        done: {
          ...{ on: '2025-05-27T10:05', row: 'A1-47', by: 'moira-fenwick' },
          what: 'Sent at 10:05 on 27 May.',
        },
      },
      {
        ...{ what: 'Withdraw the decision of 8 April', agencyId: trust.id, person: storrWhitby },
        done: {
          ...{ on: '2025-05-23', row: 'A2-32', by: 'kwame-asante-reid' },
          what: 'Withdrawn.',
        },
      },
    ],
  },
  M10: {
    ...{ kind: 'discharge', calledBy: trust.id, calledDaysBefore: 14, place: 'Heron Ward' },
    purpose: 'Home from hospital: where, with whom, and what if.',
    views: 'He wants to learn plumbing, and a front door with his own key.',
    agenda: [
      { what: 'Which room at 27 Weir Street', covered: true, answer: 'He chose flat 6.' },
      { what: 'Plumbing at college', covered: true, answer: 'A taster on 15 September.' },
    ],
    decisions: [{ what: 'Discharge on 19 August, with safety plan v4 on the day.' }],
    actions: [
      {
        ...{ what: 'Safety plan v4 in Dari and English', agencyId: trust.id, person: venkataraman },
        dueOn: '2025-08-19',
        done: {
          ...{ on: '2025-08-19', row: 'A2-36', by: 'priya-venkataraman' },
          what: 'Given to him on the day, with copies to five agencies.',
        },
      },
    ],
  },
  M11: {
    ...{ kind: 'learning', calledBy: office.id, calledDaysBefore: 7, chair: talbot },
    ...{ by: 'wyn-talbot' },
    purpose: 'What the partnership can learn, with those who were there.',
    decisions: [
      { what: 'Themes: feedback on requests; having a GP; history; who is invited.' },
      { what: 'The outcome of the request of 28 October 2024 was told here for the first time.' },
    ],
    actions: [],
  },
};

/** The words of a meeting of the case. */
export const heldAs = (id: string): MeetingWords => {
  const words = meetings[id];
  if (words === undefined)
    throw new Error(
      `Expected words for meeting ${id} of the case in meeting-words.ts, found none.`,
    );
  return words;
};
