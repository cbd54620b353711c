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
    CallMeeting: 'record',
    RearrangeMeeting: 'record',
    CancelMeeting: 'record',
    HoldMeeting: 'record',
    Invite: 'record',
    RecordAgencyNotInvited: 'record',
    RecordAttendance: 'record',
    GiveApologies: 'record',
    SendReport: 'record',
    RecordAbsence: 'record',
    PresentViews: 'record',
    CoverOwnAgenda: 'record',
    RecordDecision: 'record',
    AgreeAction: 'record',
    CompleteAction: 'record',
    RecordActionNotDone: 'record',
    HandActionOn: 'hand-on',
    ShareOutcome: 'record',
  },
  refusals: meetingRefusals,
  subjects: ({ childIds }) => childIds,
  rules,
  narration,
};

export const meeting = pathway(meetingDefinition);
