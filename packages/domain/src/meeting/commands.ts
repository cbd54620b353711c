/** Meeting: what may be asked, and the ways we may say no. */
import { z } from 'zod';
import { Id } from '../vocabulary.ts';
import {
  Absent,
  ActionAgreed,
  ActionDone,
  ActionHandedOn,
  ActionNotDone,
  AgencyNotInvited,
  ApologiesGiven,
  Attended,
  DecisionRecorded,
  Invited,
  MeetingCalled,
  MeetingCancelled,
  MeetingHeld,
  MeetingRearranged,
  OutcomeShared,
  OwnAgendaCovered,
  ReportSent,
  ViewsPresented,
} from './events.ts';

const on = { meetingId: Id.meta({ refersTo: 'meeting', label: 'Meeting' }) };

export const MeetingCommand = z.discriminatedUnion('type', [
  MeetingCalled.extend({ type: z.literal('CallMeeting'), ...on }),
  MeetingRearranged.extend({ type: z.literal('RearrangeMeeting'), ...on }),
  MeetingCancelled.extend({ type: z.literal('CancelMeeting'), ...on }),
  MeetingHeld.omit({ nextReview: true, policy: true }).extend({
    type: z.literal('HoldMeeting'),
    ...on,
  }),
  Invited.extend({ type: z.literal('Invite'), ...on }),
  AgencyNotInvited.extend({ type: z.literal('RecordAgencyNotInvited'), ...on }),
  Attended.extend({ type: z.literal('RecordAttendance'), ...on }),
  ApologiesGiven.extend({ type: z.literal('GiveApologies'), ...on }),
  ReportSent.extend({ type: z.literal('SendReport'), ...on }),
  Absent.extend({ type: z.literal('RecordAbsence'), ...on }),
  ViewsPresented.extend({ type: z.literal('PresentViews'), ...on }),
  OwnAgendaCovered.extend({ type: z.literal('CoverOwnAgenda'), ...on }),
  DecisionRecorded.extend({ type: z.literal('RecordDecision'), ...on }),
  ActionAgreed.extend({ type: z.literal('AgreeAction'), ...on }),
  ActionDone.extend({ type: z.literal('CompleteAction'), ...on }),
  ActionNotDone.extend({ type: z.literal('RecordActionNotDone'), ...on }),
  ActionHandedOn.extend({ type: z.literal('HandActionOn'), ...on }),
  OutcomeShared.extend({ type: z.literal('ShareOutcome'), ...on }),
]);
export type MeetingCommand = Readonly<z.infer<typeof MeetingCommand>>;

export const meetingRefusals = [
  'alreadyCalled',
  'notCalled',
  'wasCancelled',
  'alreadyHeld',
  'wasInvited',
  'agencyIsMissing',
  'actionExists',
  'noSuchAction',
  'alreadyDone',
  'nobodyNamed',
  'notInTheirName',
] as const;
export type MeetingRefusal = (typeof meetingRefusals)[number];
