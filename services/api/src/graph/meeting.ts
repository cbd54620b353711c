/** Meetings in the graph: who was asked, who came, what was decided, and who was told of it. */

import { mayConvene } from '@throughline/access/permissions';
import { wordsFor } from '@throughline/domain/choice';
import { MeetingKind, Party } from '@throughline/domain/meeting/events';
import type { LeftOut } from '@throughline/domain/meeting/not-invited';
import type { MeetingRow } from '@throughline/projections/meetings';
import { meeting, meetingsOfChild } from '@throughline/read-store/queries/records';
import { sortKey } from '@throughline/time/occurred-at';
import { type Context, viewerOf } from '../context.ts';
import { leftOutOf } from '../left-out.ts';
import { acrossRecords } from '../records-of-child.ts';
import { partyKey, type Seat, seatsOf } from '../seats.ts';
import { Agency, agencyById } from './agency.ts';
import { builder } from './builder.ts';
import { Child, childToShow } from './child.ts';
import { fresh } from './freshness.ts';
import { Occurred } from './occurred.ts';

const nameOfParty = ({ kind, person, agencyId }: Party, context: Context): string => {
  const parts = [person?.name, person?.role, agencyById(context, agencyId)?.name].filter(
    (part) => part !== undefined,
  );
  return parts.length > 0 ? parts.join(', ') : wordsFor(Party.shape.kind, kind);
};

const MeetingParty = builder.objectRef<Seat>('MeetingParty').implement({
  description: 'Somebody who was asked to a meeting, and what came of it.',
  fields: (t) => ({
    key: t.string({
      description: 'The name by which attendance and sharing speak of them.',
      resolve: ({ party }) => partyKey(party),
    }),
    kind: t.string({
      description:
        'agency, child, family, carer, advocate, interpreter, supporter, legal or other.',
      resolve: ({ party }) => party.kind,
    }),
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

const LeftOutType = builder.objectRef<LeftOut>('AgencyLeftOut').implement({
  description: 'An agency round the child that nobody asked, and why it might have been.',
  fields: (t) => ({
    agency: t.field({
      type: Agency,
      nullable: true,
      resolve: ({ agencyId }, _, context) => agencyById(context, agencyId) ?? null,
    }),
    because: t.exposeString('because', {
      description: 'involved that day, or wrote in the last six months.',
    }),
    isRecorded: t.exposeBoolean('isRecorded', {
      description: 'Somebody recorded that it was not invited, and why.',
    }),
  }),
});

const ViewsType = builder.objectRef<MeetingRow['views'][number]>('ViewsPresented').implement({
  fields: (t) => ({
    whose: t.string({ resolve: ({ whose }, _, context) => nameOfParty(whose, context) }),
    what: t.exposeString('what'),
  }),
});

const AgendaPoint = builder.objectRef<MeetingRow['ownAgenda'][number]>('AgendaPoint').implement({
  description: 'Something that the child or young person wanted to talk about.',
  fields: (t) => ({
    what: t.exposeString('what'),
    covered: t.exposeBoolean('covered'),
    answer: t.exposeString('answer', { nullable: true }),
  }),
});

const OutcomeTold = builder.objectRef<MeetingRow['told'][number]>('MeetingOutcomeTold').implement({
  description: 'Somebody who was told what a meeting came to.',
  fields: (t) => ({
    key: t.string({ resolve: ({ party }) => partyKey(party) }),
    name: t.string({ resolve: ({ party }, _, context) => nameOfParty(party, context) }),
    occurred: t.field({ type: Occurred, resolve: ({ occurred }) => occurred }),
  }),
});

const Rearranged = builder
  .objectRef<MeetingRow['rearranged'][number]>('MeetingRearranged')
  .implement({
    description: 'That a meeting was put off or brought forward.',
    fields: (t) => ({
      from: t.field({ type: Occurred, resolve: ({ from }) => from }),
      to: t.field({ type: Occurred, resolve: ({ to }) => to }),
      why: t.exposeString('why'),
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
    status: t.string({
      description: 'called, held or cancelled.',
      resolve: ({ meeting: { status } }) => status,
    }),
    kindInWords: t.string({
      nullable: true,
      resolve: ({ meeting: { kind } }) => (kind === undefined ? null : wordsFor(MeetingKind, kind)),
    }),
    mayRecord: t.boolean({
      description: 'You may record who came, what was decided and who was told.',
      resolve: ({ meeting: { kind } }, _, context) => mayConvene(viewerOf(context).role, kind),
    }),
    parties: t.field({ type: [MeetingParty], resolve: (row) => [...seatsOf(row)] }),
    leftOut: t.field({
      type: [LeftOutType],
      description:
        'Agencies involved that day, or with entries in the six months before, of which nothing says that they were asked or came.',
      resolve: (row, _, context) => [...leftOutOf(context, row)],
    }),
    views: t.field({ type: [ViewsType], resolve: ({ views }) => [...views] }),
    ownAgenda: t.field({ type: [AgendaPoint], resolve: ({ ownAgenda }) => [...ownAgenda] }),
    rearranged: t.field({ type: [Rearranged], resolve: ({ rearranged }) => [...rearranged] }),
    cancelledBecause: t.exposeString('cancelledBecause', { nullable: true }),
    told: t.field({ type: [OutcomeTold], resolve: ({ told }) => [...told] }),
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
      const { views } = context;
      return acrossRecords(views, childId, {
        ask: (record) => meetingsOfChild(views, record),
        keyOf: ({ meetingId }) => meetingId,
        orderOf: ({ when }) => sortKey(when),
      });
    },
  }),
);

builder.queryField('meeting', (t) =>
  t.field({
    type: Meeting,
    nullable: true,
    args: { id: t.arg.id({ required: true }), atLeastAsFreshAs: t.arg({ type: 'Position' }) },
    resolve: async (_, { id, atLeastAsFreshAs }, context) => {
      viewerOf(context);
      await fresh(context, atLeastAsFreshAs);
      const found = meeting(context.views, id);
      if (found === undefined) return null;
      for (const childId of found.childIds) await context.authoriser.open(childId, 'meeting');
      return found;
    },
  }),
);
