/** A first review and a strategy meeting about Samim, as stories of commands; all invented. */
import { LocalDate } from '@throughline/time/occurred';
import { agencies, id, samim, when } from '../kelderby.fixtures.ts';
import type { MeetingCommand } from './commands.ts';
import type { Party } from './events.ts';

export const meetingId = id(1);
const of = (on: string) => ({ meetingId, occurred: when(on) });

export const agency = (agencyId: string): Party => ({ kind: 'agency', agencyId });
const child: Party = { kind: 'child', childId: samim };

export const call = (
  parts: Partial<Extract<MeetingCommand, { type: 'CallMeeting' }>> = {},
): MeetingCommand => ({
  type: 'CallMeeting',
  ...of('2023-11-21'),
  childIds: [samim],
  name: 'First review',
  kind: 'care-review',
  review: 'first',
  scheduledFor: when('2023-12-04T14:00'),
  place: 'The foster home',
  chosenWithPerson: true,
  calledBy: agencies.socialCare,
  chair: { name: 'Denise Achebe-Long', role: 'Independent reviewing officer' },
  purpose: 'To look at his care plan',
  ...parts,
});
export const rearrange = (): MeetingCommand => ({
  type: 'RearrangeMeeting',
  ...of('2023-11-28'),
  scheduledFor: when('2023-12-05T14:00'),
  why: 'No interpreter on the Monday',
});
export const cancel = (): MeetingCommand => ({
  type: 'CancelMeeting',
  ...of('2023-12-04'),
  why: 'The chair was ill',
});
export const hold = (
  parts: Partial<Extract<MeetingCommand, { type: 'HoldMeeting' }>> = {},
): MeetingCommand => ({
  type: 'HoldMeeting',
  ...of('2023-12-05T14:00'),
  ended: when('2023-12-05T15:10'),
  ...parts,
});
export const invite = (party: Party): MeetingCommand => ({
  type: 'Invite',
  ...of('2023-11-21'),
  party,
  channel: 'email',
});
export const leftOut = (agencyId: string): MeetingCommand => ({
  type: 'RecordAgencyNotInvited',
  ...of('2023-11-21'),
  agencyId,
  why: 'Thought to have ended its work',
});
export const attend = (party: Party): MeetingCommand => ({
  type: 'RecordAttendance',
  ...of('2023-12-05'),
  party,
  how: 'in-room',
});
export const agree = (actionId: string = id(2), dueOn = '2023-12-19'): MeetingCommand => ({
  type: 'AgreeAction',
  ...of('2023-12-05'),
  actionId,
  what: 'Register Samim with a GP',
  agencyId: agencies.socialCare,
  dueOn: LocalDate.parse(dueOn),
});
export const agreeFor = (userId: string, actionId: string = id(3)): MeetingCommand => ({
  type: 'AgreeAction',
  ...of('2023-12-05'),
  actionId,
  what: 'Write to the Red Cross',
  agencyId: agencies.socialCare,
  person: { name: 'Tunde Bakare', userId },
});
export const handOn = (
  from = 'u-tb',
  to: { name?: string; userId?: string } = { name: 'Moira Fenwick', userId: 'u-mf' },
  actionId: string = id(3),
): MeetingCommand => ({
  type: 'HandActionOn',
  ...of('2024-01-08'),
  ...{ actionId, from, to, why: 'Tunde has moved to another team' },
});
export const notDone = (actionId: string = id(2)): MeetingCommand => ({
  type: 'RecordActionNotDone',
  ...of('2024-03-05'),
  actionId,
  why: 'The surgery asked for a passport',
  newDueOn: LocalDate.parse('2024-04-05'),
});
export const done = (actionId: string = id(2)): MeetingCommand => ({
  type: 'CompleteAction',
  ...of('2024-12-10'),
  actionId,
  what: 'Registered at Quayside Surgery',
});

/** Every command but calling off, in an order in which each is allowed. */
export const story: readonly MeetingCommand[] = [
  call(),
  rearrange(),
  invite(agency(agencies.socialCare)),
  invite(child),
  leftOut(agencies.openHarbour),
  hold(),
  attend(agency(agencies.socialCare)),
  attend(child),
  {
    type: 'GiveApologies',
    ...of('2023-12-04'),
    party: { kind: 'other', person: { role: 'Nurse for looked-after children' } },
    why: 'Clinic that day',
  },
  {
    type: 'SendReport',
    ...of('2023-12-04'),
    party: agency(agencies.college),
    what: 'On roll from January',
  },
  {
    type: 'RecordAbsence',
    ...of('2023-12-05'),
    party: agency(agencies.police),
    why: 'The invitation lay in a shared inbox',
  },
  {
    type: 'PresentViews',
    ...of('2023-12-05'),
    whose: child,
    presentedBy: { name: 'Nasrin', role: 'Interpreter' },
    what: '“I want to know where my brother is.”',
  },
  {
    type: 'CoverOwnAgenda',
    ...of('2023-12-05'),
    points: [
      { what: 'Finding Hamid', covered: true, answer: 'The Red Cross will be asked' },
      { what: 'A phone card', covered: false },
    ],
  },
  {
    type: 'RecordDecision',
    ...of('2023-12-05'),
    what: 'He stays with his foster carers',
    reasons: 'He asked to',
  },
  agree(),
  agreeFor('u-tb'),
  handOn(),
  notDone(),
  done(),
  {
    type: 'ShareOutcome',
    ...of('2023-12-06'),
    party: child,
    channel: 'in-person',
    what: 'All of it, with an interpreter',
  },
];
/** A meeting that was called off. */
export const calledOff: readonly MeetingCommand[] = [call(), cancel()];
