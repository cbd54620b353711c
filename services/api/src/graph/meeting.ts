/** Meetings in the graph: who was asked, who came, what was decided, and who was told of it. */
import type { Party } from '@throughline/domain/meeting/events';
import type { MeetingRow } from '@throughline/projections/meetings';
import { meeting, meetingsOfChild } from '@throughline/read-store/queries/records';
import { type Context, viewerOf } from '../context.ts';
import { Agency, agencyById } from './agency.ts';
import { builder } from './builder.ts';
import { Child, childToShow } from './child.ts';
import { Occurred } from './occurred.ts';

type Seat = { readonly party: Party; readonly came: string };

/** Everyone who was asked or came, once, with the most that is known of them. */
const seatsOf = ({ meeting }: MeetingRow): Seat[] => {
  const { attended, reports, apologies, absent, invited } = meeting;
  const seats: Seat[] = [
    ...attended.map((party) => ({ party, came: 'attended' })),
    ...reports.map((party) => ({ party, came: 'sent a report' })),
    ...apologies.map((party) => ({ party, came: 'sent apologies' })),
    ...absent.map((party) => ({ party, came: 'absent' })),
    ...invited.map((party) => ({ party, came: 'invited' })),
  ];
  const keyOf = ({ party }: Seat): string => JSON.stringify(party);
  return seats.filter((seat, n) => seats.findIndex((other) => keyOf(other) === keyOf(seat)) === n);
};

const nameOfParty = ({ kind, person, agencyId }: Party, context: Context): string => {
  const parts = [person?.name, person?.role, agencyById(context, agencyId)?.name].filter(
    (part) => part !== undefined,
  );
  return parts.length > 0 ? parts.join(', ') : kind;
};

const MeetingParty = builder.objectRef<Seat>('MeetingParty').implement({
  description: 'Somebody who was asked to a meeting, and what came of it.',
  fields: (t) => ({
    name: t.string({ resolve: ({ party }, _, context) => nameOfParty(party, context) }),
    agency: t.field({
      type: Agency,
      nullable: true,
      resolve: ({ party }, _, context) => agencyById(context, party.agencyId) ?? null,
    }),
    came: t.exposeString('came', {
      description: 'attended, sent a report, sent apologies, absent or invited.',
    }),
  }),
});

const Decision = builder.objectRef<MeetingRow['decisions'][number]>('MeetingDecision').implement({
  fields: (t) => ({
    what: t.exposeString('what'),
    reasons: t.exposeString('reasons', { nullable: true }),
  }),
});

const MeetingAction = builder.objectRef<MeetingRow['actions'][number]>('MeetingAction').implement({
  fields: (t) => ({
    id: t.exposeID('actionId'),
    what: t.exposeString('what'),
    agency: t.field({
      type: Agency,
      nullable: true,
      resolve: ({ agencyId }, _, context) => agencyById(context, agencyId) ?? null,
    }),
    dueOn: t.exposeString('dueOn', { nullable: true }),
    doneAt: t.exposeString('doneAt', { nullable: true }),
  }),
});

const NotInvited = builder.objectRef<MeetingRow['notInvited'][number]>('NotInvited').implement({
  description: 'An agency that was not asked, and why.',
  fields: (t) => ({
    agency: t.field({
      type: Agency,
      nullable: true,
      resolve: ({ agencyId }, _, context) => agencyById(context, agencyId) ?? null,
    }),
    why: t.exposeString('why', { nullable: true }),
  }),
});

const Meeting = builder.objectRef<MeetingRow>('Meeting').implement({
  description: 'A meeting about a child: who should have been in the room, and who was.',
  fields: (t) => ({
    id: t.exposeID('meetingId'),
    name: t.exposeString('name'),
    child: t.field({
      type: Child,
      nullable: true,
      resolve: ({ childIds }, _, context) => childToShow(context, childIds),
    }),
    purpose: t.exposeString('purpose', { nullable: true }),
    place: t.exposeString('place', { nullable: true }),
    when: t.field({ type: Occurred, resolve: ({ when }) => when }),
    parties: t.field({ type: [MeetingParty], resolve: seatsOf }),
    notInvited: t.field({ type: [NotInvited], resolve: ({ notInvited }) => [...notInvited] }),
    decisions: t.field({ type: [Decision], resolve: ({ decisions }) => [...decisions] }),
    actions: t.field({ type: [MeetingAction], resolve: ({ actions }) => [...actions] }),
  }),
});

builder.objectField(Child, 'meetings', (t) =>
  t.field({
    type: [Meeting],
    resolve: async ({ childId }, _, context) => {
      await context.authoriser.open(childId, 'meetings');
      return [...meetingsOfChild(context.views, childId)];
    },
  }),
);

builder.queryField('meeting', (t) =>
  t.field({
    type: Meeting,
    nullable: true,
    args: { id: t.arg.id({ required: true }) },
    resolve: async (_, { id }, context) => {
      viewerOf(context);
      const found = meeting(context.views, id);
      if (found === undefined) return null;
      for (const childId of found.childIds) await context.authoriser.open(childId, 'meeting');
      return found;
    },
  }),
);
