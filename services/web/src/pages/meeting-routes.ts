/** Pages about meetings: calling one, inviting, who came, what was decided, and who was told. */
import type { Handler } from '../page.ts';
import type { Route } from '../pages.ts';
import { completeAction } from './meeting/action-done/page.ts';
import { actionNotDone } from './meeting/action-not-done/page.ts';
import { agreeAction } from './meeting/agree-action/page.ts';
import { recordAttendance } from './meeting/attendance/page.ts';
import { callMeeting } from './meeting/call/page.ts';
import { cancelMeeting } from './meeting/cancel/page.ts';
import { recordDecision } from './meeting/decide/page.ts';
import { inviteToMeeting } from './meeting/invite/page.ts';
import { agencyNotInvited } from './meeting/not-invited/page.ts';
import { coverOwnAgenda } from './meeting/own-agenda/page.ts';
import { rearrangeMeeting } from './meeting/rearrange/page.ts';
import { shareMeetingOutcome } from './meeting/share/page.ts';
import { presentViews } from './meeting/views/page.ts';

const form = (path: string, page: Handler, event: string): readonly Route[] => [
  { method: 'GET', path, page, permission: 'convene', audit: 'RecordOpened' },
  { method: 'POST', path, page, permission: 'convene', audit: event },
];

const one = '/meetings/:meetingId';

export const meetingRoutes: readonly Route[] = [
  ...form('/children/:childId/meetings/new', callMeeting, 'MeetingCalled'),
  ...form(`${one}/rearrange`, rearrangeMeeting, 'MeetingRearranged'),
  ...form(`${one}/cancel`, cancelMeeting, 'MeetingCancelled'),
  ...form(`${one}/invite`, inviteToMeeting, 'Invited'),
  ...form(`${one}/not-invited`, agencyNotInvited, 'AgencyNotInvited'),
  ...form(`${one}/attendance`, recordAttendance, 'MeetingHeld'),
  ...form(`${one}/views`, presentViews, 'ViewsPresented'),
  ...form(`${one}/own-agenda`, coverOwnAgenda, 'OwnAgendaCovered'),
  ...form(`${one}/decide`, recordDecision, 'DecisionRecorded'),
  ...form(`${one}/actions/new`, agreeAction, 'ActionAgreed'),
  ...form(`${one}/actions/:actionId/done`, completeAction, 'ActionDone'),
  ...form(`${one}/actions/:actionId/not-done`, actionNotDone, 'ActionNotDone'),
  ...form(`${one}/share`, shareMeetingOutcome, 'OutcomeShared'),
];
