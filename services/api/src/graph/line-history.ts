/** What was added to a line later: remarks, corrections, second accounts, and evidence of who knew it. */
import type { Correction, Dispute, Remark } from '@throughline/projections/chronology/row';
import type { Evidence } from '@throughline/projections/known/evidence';
import type { Instant } from '@throughline/time/instant';
import { Agency, agencyById } from './agency.ts';
import { builder } from './builder.ts';
import { Occurred } from './occurred.ts';

const instant = (written: string): Instant => written as Instant; // the log's own moments are instants

export const RemarkType = builder.objectRef<Remark>('Remark').implement({
  description: 'What an agency added to an entry later.',
  fields: (t) => ({
    recordedAt: t.field({ type: 'Instant', resolve: ({ recordedAt }) => instant(recordedAt) }),
    text: t.exposeString('text'),
    agency: t.field({
      type: Agency,
      nullable: true,
      resolve: ({ agencyId }, _, context) => agencyById(context, agencyId) ?? null,
    }),
  }),
});

export const CorrectionType = builder.objectRef<Correction>('Correction').implement({
  description: 'What was put right, and how the line read before.',
  fields: (t) => ({
    recordedAt: t.field({ type: 'Instant', resolve: ({ recordedAt }) => instant(recordedAt) }),
    reason: t.exposeString('text'),
    headlineBefore: t.string({ resolve: ({ before }) => before.headline }),
    textBefore: t.string({ nullable: true, resolve: ({ before }) => before.text ?? null }),
    occurredBefore: t.field({ type: Occurred, resolve: ({ before }) => before.occurred }),
  }),
});

export const DisputeType = builder.objectRef<Dispute>('Dispute').implement({
  description: 'A second account of the same thing.',
  fields: (t) => ({
    id: t.exposeID('disputeId'),
    by: t.string({ resolve: ({ by }) => by.name ?? by.role ?? 'not named' }),
    account: t.exposeString('text'),
    recordedAt: t.field({ type: 'Instant', resolve: ({ recordedAt }) => instant(recordedAt) }),
    outcome: t.string({ nullable: true, resolve: ({ settled }) => settled?.outcome ?? null }),
  }),
});

export const KnownBy = builder.objectRef<Evidence>('KnownBy').implement({
  description: 'Why an agency is taken to have known a line.',
  fields: (t) => ({
    basis: t.exposeString('basis'),
    knownBy: t.field({
      type: 'Instant',
      nullable: true,
      resolve: ({ knownBy }) => (knownBy === undefined ? null : instant(knownBy)),
    }),
    recordedAt: t.field({
      type: 'Instant',
      description: 'When the evidence itself was recorded.',
      resolve: ({ recordedAt }) => instant(recordedAt),
    }),
    channel: t.exposeString('channel', { nullable: true }),
  }),
});
