/** Meetings: who was asked, who came, what was decided and agreed, and who was told of it. */
import type { MeetingEvent } from '@throughline/domain/meeting/events';
import { advance, type Meeting, uncalled } from '@throughline/domain/meeting/state';
import type { Occurred } from '@throughline/time/occurred';
import { sortKey } from '@throughline/time/occurred-at';
import { caseView, replaceUnder } from './case-view.ts';
import type { Told } from './ground.ts';
import type { Projection } from './projection.ts';
import { table } from './table.ts';

type Of<T extends MeetingEvent['type']> = Extract<MeetingEvent, { readonly type: T }>;

export type MeetingRow = {
  readonly meetingId: string;
  readonly childIds: readonly string[];
  readonly name: string;
  readonly purpose?: string | undefined;
  readonly place?: string | undefined;
  readonly when: Occurred;
  readonly meeting: Meeting;
  readonly notInvited: readonly Pick<Of<'AgencyNotInvited'>, 'agencyId' | 'why'>[];
  readonly views: readonly Pick<Of<'ViewsPresented'>, 'whose' | 'presentedBy' | 'what'>[];
  readonly ownAgenda: Of<'OwnAgendaCovered'>['points'];
  readonly decisions: readonly Pick<
    Of<'DecisionRecorded'>,
    'what' | 'reasons' | 'decidedBy' | 'dissent'
  >[];
  readonly actions: readonly (Pick<
    Of<'ActionAgreed'>,
    'actionId' | 'what' | 'agencyId' | 'person' | 'dueOn'
  > & {
    readonly doneAt?: string | undefined;
  })[];
  /** Each time it was put off or brought forward: when it was to be before, and why. */
  readonly rearranged: readonly {
    readonly from: Occurred;
    readonly to: Occurred;
    readonly why: string;
  }[];
  readonly cancelledBecause?: string | undefined;
  readonly told: readonly Pick<Of<'OutcomeShared'>, 'party' | 'channel' | 'what' | 'occurred'>[];
  readonly unreadable: number;
};

export const meetingTable = table<MeetingRow>({
  name: 'meeting',
  key: ({ meetingId }) => meetingId,
  columns: { sortKey: ({ when }) => sortKey(when) },
});
export const meetingChildTable = table<{ readonly meetingId: string; readonly childId: string }>({
  name: 'meetingChild',
  key: ({ meetingId, childId }) => `${meetingId}/${childId}`,
  fields: ['childId', 'meetingId'],
  indexes: [['childId', 'meetingId']],
});

type Story = readonly Told<MeetingEvent>[];

const every = <T extends MeetingEvent['type']>(story: Story, type: T): readonly Of<T>[] =>
  story.flatMap(({ event }) => (event.type === type ? [event as Of<T>] : [])); // checked by its type

/** What the rules remember of a meeting, as its story tells it. */
export const meetingIn = (story: Story): Meeting =>
  story.reduce(
    (meeting, { event, metadata }) => advance(meeting, event, metadata.recordedAt),
    uncalled,
  );

const rearrangedIn = (
  { scheduledFor }: Of<'MeetingCalled'>,
  moves: readonly Of<'MeetingRearranged'>[],
): MeetingRow['rearranged'] =>
  moves.map((move, n) => ({
    from: moves[n - 1]?.scheduledFor ?? scheduledFor,
    to: move.scheduledFor,
    why: move.why,
  }));

const retell = caseView('meeting', ({ streamId: meetingId, childIds, story, unreadable }, rows) => {
  const called = every(story, 'MeetingCalled')[0];
  const about = called === undefined ? [] : childIds;
  replaceUnder(
    meetingChildTable,
    meetingId,
    about.map((childId) => ({ meetingId, childId })),
    rows,
  );
  if (called === undefined) {
    rows.remove(meetingTable, meetingId);
    return;
  }
  const meeting = meetingIn(story);
  const placed = every(story, 'MeetingRearranged').at(-1) ?? called;
  rows.put(meetingTable, {
    ...{ meetingId, childIds, meeting, unreadable },
    name: called.name,
    purpose: called.purpose,
    place: placed.place ?? called.place,
    when: every(story, 'MeetingHeld').at(-1)?.occurred ?? placed.scheduledFor,
    notInvited: every(story, 'AgencyNotInvited'),
    views: every(story, 'ViewsPresented'),
    ownAgenda: every(story, 'OwnAgendaCovered').flatMap(({ points }) => points),
    decisions: every(story, 'DecisionRecorded'),
    actions: every(story, 'ActionAgreed').map((action) => {
      const now = meeting.actions.find(({ actionId }) => actionId === action.actionId);
      const handed = every(story, 'ActionHandedOn').findLast(
        ({ actionId }) => actionId === action.actionId,
      );
      const person = handed?.to ?? action.person;
      return { ...action, person, dueOn: now?.dueOn, doneAt: now?.doneAt };
    }),
    rearranged: rearrangedIn(called, every(story, 'MeetingRearranged')),
    cancelledBecause: every(story, 'MeetingCancelled').at(-1)?.why,
    told: every(story, 'OutcomeShared'),
  });
});

export const meetings: Projection = {
  name: 'meetings',
  version: 3,
  tables: [meetingTable, meetingChildTable],
  project: retell,
};
