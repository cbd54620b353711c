/** Meeting: one stream for each. Who should be in the room is asked before the invitation goes. */
import { type Definition, pathway } from '../pathway.ts';
import { MeetingCommand, type MeetingRefusal, meetingRefusals } from './commands.ts';
import { MeetingEvent } from './events.ts';
import { narration } from './narration.ts';
import { rules } from './rules.ts';
import type { Meeting } from './state.ts';

export const meetingDefinition: Definition<
  Meeting,
  typeof MeetingEvent,
  typeof MeetingCommand,
  MeetingRefusal
> = {
  slug: 'meeting',
  category: 'meeting',
  idField: 'meetingId',
  events: MeetingEvent,
  commands: MeetingCommand,
  opens: ['CallMeeting'],
  ofAnyDay: ['HandActionOn'],
  permissions: {
    CallMeeting: 'convene',
    RearrangeMeeting: 'convene',
    CancelMeeting: 'convene',
    HoldMeeting: 'convene',
    Invite: 'convene',
    RecordAgencyNotInvited: 'convene',
    RecordAttendance: 'convene',
    GiveApologies: 'convene',
    SendReport: 'convene',
    RecordAbsence: 'convene',
    PresentViews: 'convene',
    CoverOwnAgenda: 'convene',
    RecordDecision: 'convene',
    AgreeAction: 'convene',
    CompleteAction: 'convene',
    RecordActionNotDone: 'convene',
    HandActionOn: 'hand-on',
    ShareOutcome: 'convene',
  },
  refusals: meetingRefusals,
  subjects: ({ childIds }) => childIds,
  rules,
  narration,
};

export const meeting = pathway(meetingDefinition);
