/** Meeting: what follows when someone asks. Who came is a fact, invited or not. */
import type { Decision, Rules } from '@throughline/decider/decider';
import type { Given } from '../given.ts';
import { handOn } from '../keepers.ts';
import { type AdoptedTerms, dayOf, termsOn } from '../statutory-clocks.ts';
import type { MeetingCommand, MeetingRefusal } from './commands.ts';
import type { MeetingEvent, Party } from './events.ts';
import { evolve, type Meeting, uncalled } from './state.ts';

type MeetingRules = Rules<Meeting, MeetingCommand, MeetingEvent, MeetingRefusal, Given>;
type Answer = Decision<MeetingEvent, MeetingRefusal>;

const no = (refused: MeetingRefusal): Answer => ({ refused });

/** Of a meeting that was called and not called off. */
const record = ({ status }: Meeting, event: MeetingEvent): Answer => {
  if (status === 'none') return no('notCalled');
  return status === 'cancelled' ? no('wasCancelled') : [event];
};
const beforeIt = (meeting: Meeting, event: MeetingEvent): Answer =>
  meeting.status === 'held' ? no('alreadyHeld') : record(meeting, event);

type OfParty = Extract<MeetingEvent, { readonly party: Party }>;
const ofParty = (meeting: Meeting, event: OfParty): Answer =>
  event.party.kind === 'agency' && event.party.agencyId === undefined
    ? no('agencyIsMissing')
    : record(meeting, event);

const nextReviewAfter = { first: 'lac-review-second', second: 'lac-review-later' } as const;

/** After a review of a looked-after child, the next is due: which one depends on which this was. */
const nextReview = (
  { kind, review }: Meeting,
  { occurred }: Extract<MeetingCommand, { type: 'HoldMeeting' }>,
  { policies, now }: Given,
): AdoptedTerms | undefined => {
  if (kind !== 'care-review' || review === undefined) return undefined;
  const id = review === 'later' ? 'lac-review-later' : nextReviewAfter[review];
  return termsOn(policies, id, dayOf(occurred, now));
};

const ofOpenAction = (
  meeting: Meeting,
  event: Extract<MeetingEvent, { type: 'ActionDone' | 'ActionNotDone' | 'ActionHandedOn' }>,
): Answer => {
  const action = meeting.actions.find(({ actionId }) => actionId === event.actionId);
  if (action === undefined) return no('noSuchAction');
  return action.doneAt === undefined ? record(meeting, event) : no('alreadyDone');
};

const handActionOn = (
  meeting: Meeting,
  event: Extract<MeetingEvent, { type: 'ActionHandedOn' }>,
): Answer => {
  const open = ofOpenAction(meeting, event);
  return 'refused' in open ? open : handOn(meeting.keepers, event.actionId, { ...event, event });
};

const invitedAgency = ({ invited }: Meeting, agencyId: string): boolean =>
  invited.some((party) => party.agencyId === agencyId);

export const rules: MeetingRules = {
  initial: uncalled,
  evolve,
  decide: {
    CallMeeting: (command, { status }) =>
      status === 'none' ? [{ ...command, type: 'MeetingCalled' }] : no('alreadyCalled'),
    RearrangeMeeting: (command, meeting) =>
      beforeIt(meeting, { ...command, type: 'MeetingRearranged' }),
    CancelMeeting: (command, meeting) =>
      beforeIt(meeting, { ...command, type: 'MeetingCancelled' }),
    HoldMeeting: (command, meeting, given) => {
      const held = { ...command, type: 'MeetingHeld' as const };
      const next = nextReview(meeting, command, given);
      if (next === undefined) return beforeIt(meeting, held);
      return beforeIt(meeting, { ...held, nextReview: next.terms, policy: next.policy });
    },
    Invite: (command, meeting) => ofParty(meeting, { ...command, type: 'Invited' }),
    RecordAgencyNotInvited: (command, meeting) =>
      invitedAgency(meeting, command.agencyId)
        ? no('wasInvited')
        : record(meeting, { ...command, type: 'AgencyNotInvited' }),
    RecordAttendance: (command, meeting) => ofParty(meeting, { ...command, type: 'Attended' }),
    GiveApologies: (command, meeting) => ofParty(meeting, { ...command, type: 'ApologiesGiven' }),
    SendReport: (command, meeting) => ofParty(meeting, { ...command, type: 'ReportSent' }),
    RecordAbsence: (command, meeting) => ofParty(meeting, { ...command, type: 'Absent' }),
    PresentViews: (command, meeting) => record(meeting, { ...command, type: 'ViewsPresented' }),
    CoverOwnAgenda: (command, meeting) => record(meeting, { ...command, type: 'OwnAgendaCovered' }),
    RecordDecision: (command, meeting) => record(meeting, { ...command, type: 'DecisionRecorded' }),
    AgreeAction: (command, meeting) =>
      meeting.actions.some(({ actionId }) => actionId === command.actionId)
        ? no('actionExists')
        : record(meeting, { ...command, type: 'ActionAgreed' }),
    CompleteAction: (command, meeting) => ofOpenAction(meeting, { ...command, type: 'ActionDone' }),
    RecordActionNotDone: (command, meeting) =>
      ofOpenAction(meeting, { ...command, type: 'ActionNotDone' }),
    HandActionOn: (command, meeting) =>
      handActionOn(meeting, { ...command, type: 'ActionHandedOn' }),
    ShareOutcome: (command, meeting) => ofParty(meeting, { ...command, type: 'OutcomeShared' }),
  },
};
