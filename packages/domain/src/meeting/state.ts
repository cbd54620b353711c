/** Meeting: what the rules and the clocks must remember of one meeting. Views use the same fold. */
import type { Anchor } from '@throughline/time/deadline';
import type { Instant } from '@throughline/time/instant';
import type { LocalDate, Occurred } from '@throughline/time/occurred';
import { type Keepers, keptBy } from '../keepers.ts';
import { anchorOf, type ClockTerms, doneAtOf } from '../statutory-clocks.ts';
import type { MeetingEvent, MeetingKind, Party } from './events.ts';

export type Action = {
  readonly actionId: string;
  readonly what: string;
  readonly agencyId?: string | undefined;
  readonly from: Anchor;
  readonly dueOn?: LocalDate | undefined;
  readonly doneAt?: Instant | undefined;
};
export type Meeting = {
  readonly status: 'none' | 'called' | 'held' | 'cancelled';
  readonly childIds: readonly string[];
  readonly kind?: MeetingKind;
  readonly review?: 'first' | 'second' | 'later' | undefined;
  readonly calledBy?: string;
  readonly scheduledFor?: Occurred;
  readonly invited: readonly Party[];
  readonly attended: readonly Party[];
  readonly apologies: readonly Party[];
  readonly absent: readonly Party[];
  readonly reports: readonly Party[];
  /** Agencies that are recorded as not having been invited. */
  readonly leftOut: readonly string[];
  readonly actions: readonly Action[];
  /** Who is to do an action, by its id, where somebody with an account is. */
  readonly keepers: Keepers;
  readonly heldFrom?: Anchor;
  readonly nextDueOn?: LocalDate | undefined;
  readonly nextReview?: ClockTerms | undefined;
};

export const uncalled: Meeting = {
  status: 'none',
  childIds: [],
  invited: [],
  attended: [],
  apologies: [],
  absent: [],
  reports: [],
  leftOut: [],
  actions: [],
  keepers: {},
};

type Evolve = {
  readonly [T in MeetingEvent['type']]: (
    meeting: Meeting,
    event: Extract<MeetingEvent, { readonly type: T }>,
    metadata: { readonly recordedAt: string },
  ) => Meeting;
};

const unchanged = (meeting: Meeting): Meeting => meeting;

const withAction = (
  meeting: Meeting,
  actionId: string,
  change: (action: Action) => Action,
): Meeting => ({
  ...meeting,
  actions: meeting.actions.map((each) => (each.actionId === actionId ? change(each) : each)),
});

export const evolve: Evolve = {
  MeetingCalled: (meeting, { childIds, kind, review, calledBy, scheduledFor }) => ({
    ...meeting,
    status: 'called',
    childIds,
    kind,
    review,
    calledBy,
    scheduledFor,
  }),
  MeetingRearranged: (meeting, { scheduledFor }) => ({ ...meeting, scheduledFor }),
  MeetingCancelled: (meeting) => ({ ...meeting, status: 'cancelled' }),
  MeetingHeld: (meeting, { occurred, nextDueOn, nextReview }, { recordedAt }) => ({
    ...meeting,
    status: 'held',
    heldFrom: anchorOf(occurred, recordedAt),
    nextDueOn,
    nextReview,
  }),
  Invited: (meeting, { party }) => ({ ...meeting, invited: [...meeting.invited, party] }),
  AgencyNotInvited: (meeting, { agencyId }) => ({
    ...meeting,
    leftOut: [...meeting.leftOut, agencyId],
  }),
  Attended: (meeting, { party }) => ({ ...meeting, attended: [...meeting.attended, party] }),
  ApologiesGiven: (meeting, { party }) => ({
    ...meeting,
    apologies: [...meeting.apologies, party],
  }),
  ReportSent: (meeting, { party }) => ({ ...meeting, reports: [...meeting.reports, party] }),
  Absent: (meeting, { party }) => ({ ...meeting, absent: [...meeting.absent, party] }),
  ViewsPresented: unchanged,
  OwnAgendaCovered: unchanged,
  DecisionRecorded: unchanged,
  ActionAgreed: (meeting, event, { recordedAt }) => {
    const { actionId, what, agencyId, person, dueOn, occurred } = event;
    return {
      ...meeting,
      keepers: keptBy(meeting.keepers, actionId, person?.userId),
      actions: [
        ...meeting.actions,
        { actionId, what, agencyId, dueOn, from: anchorOf(occurred, recordedAt) },
      ],
    };
  },
  ActionDone: (meeting, { actionId, occurred }, { recordedAt }) =>
    withAction(meeting, actionId, (action) => ({
      ...action,
      doneAt: doneAtOf(occurred, recordedAt),
    })),
  ActionNotDone: (meeting, { actionId, newDueOn }) =>
    withAction(meeting, actionId, (action) => ({ ...action, dueOn: newDueOn ?? action.dueOn })),
  ActionHandedOn: (meeting, { actionId, to }) => ({
    ...meeting,
    keepers: keptBy(meeting.keepers, actionId, to.userId),
  }),
  OutcomeShared: unchanged,
};

/** The meeting after one more event, for views that keep it. */
export const advance = (meeting: Meeting, event: MeetingEvent, recordedAt: string): Meeting =>
  // The table is total over `type`, which the compiler cannot follow through an index.
  (evolve[event.type] as (m: Meeting, e: MeetingEvent, w: { recordedAt: string }) => Meeting)(
    meeting,
    event,
    { recordedAt },
  );
